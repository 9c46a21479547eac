// SPDX-License-Identifier: MIT
#include "firmware/exhibit/show.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "assets/pack/limits.hpp"
#include "render/scan/decode.hpp"
#include "render/screen/stage.hpp"

namespace lectern::app {

namespace {

constexpr std::size_t grey_budget = 24U << 20;  // bytes, at 1920 x 1080
// Of shaped runs: enough for what a visitor goes back to, and full within the first hour of a day.
constexpr text::TypesetterLimits shaped{2U << 20};

template <class Index>
std::vector<std::string> tags_of(const Index& index) {
  std::vector<std::string> tags;
  for (const auto* tag : *index.tags()) tags.push_back(tag->str());
  return tags;
}

}  // namespace

Result<std::unique_ptr<Show>> Show::open(const std::filesystem::path& path, Interface interface,
                                         const scan::StoreOptions& options, std::function<void()> wake) {
  LECTERN_TRY(pack, pack::Pack::open(path));
  return std::make_unique<Show>(std::move(pack), std::move(interface), options, std::move(wake));
}

Show::Show(pack::Pack pack, Interface interface, const scan::StoreOptions& options, std::function<void()> wake)
    : pack_(std::move(pack)),
      interface_(std::move(interface)),
      words_(pack_.index(), interface_),
      fonts_([this](std::uint16_t font) -> Result<Bytes> {
        if (font >= pack::interface_numbers) return interface_->font(font);
        const auto& fonts = *pack_.index().fonts();
        if (font >= fonts.size()) return fail(ErrorCode::missing, "the exhibit has no such font");
        return pack_.read(*fonts.Get(font)->blob());
      }),
      typesetter_(fonts_, {tags_of(pack_.index()), tags_of(interface_->index()), pack::interface_numbers}, shaped),
      rasteriser_(fonts_, pack_.index().map()),
      tiles_(pack_, options, std::move(wake)),
      flows_(pack_, words_, typesetter_) {}

scan::StoreOptions store_options(std::optional<std::size_t> configured, Size glass, unsigned workers) {
  constexpr std::size_t usual_glass = 1920 * 1080;
  const std::size_t pixels = static_cast<std::size_t>(glass.w) * static_cast<std::size_t>(glass.h);
  const std::size_t counted = std::max(usual_glass, pixels);
  scan::StoreOptions options;
  options.pixel_budget =
      configured.value_or(static_cast<std::size_t>(std::uint64_t{grey_budget} * counted / usual_glass));
  options.colour_budget = configured.value_or(2 * options.pixel_budget);
  options.workers = workers;
  options.set_aside = screen::mask_ceiling;
  options.decoder_bytes = scan::decoder_bytes;
  return options;
}

Result<std::size_t> language_of(const pack::fb::Index& index, std::string_view code) {
  if (code.empty()) return std::size_t{0};
  std::string known;
  for (flatbuffers::uoffset_t i = 0; i < index.languages()->size(); ++i) {
    if (index.languages()->Get(i)->string_view() == code) return std::size_t{i};
    known += fmt::format("{}{}", known.empty() ? "" : ", ", index.languages()->Get(i)->string_view());
  }
  return fail(ErrorCode::usage, fmt::format("the exhibit is not in the language '{}'; it has {}", code, known));
}

Result<std::size_t> document_of(const pack::fb::Index& index, std::string_view id) {
  std::string known;
  for (flatbuffers::uoffset_t i = 0; i < index.documents()->size(); ++i) {
    const std::string_view one = index.documents()->Get(i)->id()->string_view();
    if (one == id) return std::size_t{i};
    known += fmt::format("{}{}", known.empty() ? "" : ", ", one);
  }
  return fail(ErrorCode::usage, fmt::format("the exhibit has no document '{}'; it has {}", id, known));
}

}  // namespace lectern::app
