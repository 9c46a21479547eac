// SPDX-License-Identifier: MIT
#include "tests/firmware/small_world.hpp"

#include <gtest/gtest.h>
#include <stdexcept>
#include <utility>

#include "assets/pack/limits.hpp"
#include "assets/pack/writer.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::app::testing {

namespace {

/// A face in which every character is a box, and pictures of one grey.
test::SmallContent drawn_content() {
  constexpr std::uint64_t most = 1 << 20;
  const auto grey = [](int, int, int) { return std::uint8_t{128}; };
  return {read_file(LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf", most).value(),
          test::made_jpeg(400, 200, 1, grey), test::made_jpeg(400, 300, 1, grey)};
}

pack::Pack written_pack(const std::function<void(test::plain::IndexT&)>& change) {
  const test::TemporaryFolder folder;
  const auto path = folder / "small.pack";
  write_drawn_pack(path, change);
  auto pack = pack::Pack::open(path);
  if (!pack) throw std::runtime_error(pack.error().what);
  return std::move(*pack);
}

std::vector<std::string> tags_of(const pack::fb::Index& index) {
  std::vector<std::string> tags;
  for (const auto* tag : *index.tags()) tags.push_back(tag->str());
  return tags;
}

scan::StoreOptions without_workers() {
  scan::StoreOptions options;
  options.workers = 0;
  return options;
}

}  // namespace

SmallWorld::SmallWorld(const std::function<void(test::plain::IndexT&)>& change,
                       const std::function<void(test::plain::InterfaceT&)>& words)
    : pack_(written_pack(change)),
      interface_(
          pack::Interface::open(*test::memory_file(test::interface_pack(words, drawn_content())), "small").value()),
      words_(pack_.index(), interface_),
      fonts_([this](std::uint16_t font) {
        return font < pack::interface_numbers ? pack_.read(*pack_.index().fonts()->Get(font)->blob())
                                              : interface_->font(font);
      }),
      typesetter_(fonts_, {tags_of(pack_.index()), {"en", "ru"}, pack::interface_numbers}),
      tiles_(pack_, without_workers(), [] {}),
      flows_(pack_, words_, typesetter_) {}

void write_drawn_pack(const std::filesystem::path& path, const std::function<void(test::plain::IndexT&)>& change) {
  auto writer = pack::Writer::begin(path);
  test::plain::IndexT index =
      test::small_index([&](ByteView bytes) { return writer->add(bytes).value(); }, drawn_content());
  if (change) change(index);
  if (const auto done = writer->finish(test::finished(index)); !done) throw std::runtime_error(done.error().what);
}

State reading(const Metrics& metrics) {
  State state = looking_over(metrics);
  state.screen = ScreenId::reader;
  return state;
}

void add_bands(test::plain::InterfaceT& interface) {
  const auto words = [](std::string_view utf8) {
    auto text = test::text(utf8);
    for (auto& run : text->runs)
      run = {run.start(),
             run.end(),
             run.script(),
             static_cast<std::uint16_t>(pack::interface_numbers),
             static_cast<std::uint16_t>(pack::interface_numbers),
             run.level()};
    return text;
  };
  for (std::size_t i = 0; i < interface.languages.size(); ++i) {
    auto band = std::make_unique<test::plain::BandT>();
    band->head = words("1 error");
    band->errors = true;
    for (const char* place : {"people.toml:3", "exhibit.toml"}) {
      auto finding = std::make_unique<test::plain::BandFindingT>();
      finding->place = words(place);
      finding->words = words("it is wrong; mend it");
      band->findings.push_back(std::move(finding));
    }
    interface.bands.push_back(std::move(band));
  }
}

void add_page(test::plain::IndexT& index) {
  auto& document = *index.documents[0];
  document.pages.push_back(std::make_unique<test::plain::PageT>(*document.pages[0]));
  document.passages[1]->pages = {1};
}

State looking_over(const Metrics& metrics) {
  State state = initial(metrics, {});
  state.metrics.text_percent = metrics.text_percent;
  state.screen = ScreenId::overview;
  return state;
}

Metrics small_metrics() {
  Metrics metrics = measure({1280, 800}, Millimetres{217});
  metrics.text_percent = text_sizes.back();
  return metrics;
}

}  // namespace lectern::app::testing
