// SPDX-License-Identifier: MIT
// Packs with bytes changed at random, most of them with hashes that fit again: each is refused, or shown on every
// screen. A thousand, and as a long test a hundred thousand.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>

#include "assets/pack/header.hpp"
#include "firmware/exhibit/show.hpp"
#include "firmware/texts/layers.hpp"
#include "firmware/texts/measure.hpp"
#include "firmware/update/update.hpp"
#include "firmware/view/view.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/mend.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

const std::size_t packs = number_in("LECTERN_CHANGED_PACKS", 1000);

/// A pack of a few dozen kilobytes that can really be drawn: with a face and pictures of the first exhibit.
Bytes drawn_pack() {
  const auto exhibit = pack::Pack::open(exhibit_pack());
  if (!exhibit) return {};
  const auto& index = exhibit->index();
  const auto& document = *index.documents()->Get(0);
  const auto page = exhibit->read_page(document, *document.pages()->Get(0));
  if (!page) return {};
  const auto& levels = *(*page)->levels();
  return test::small_pack({exhibit->read(*index.fonts()->Get(0)->blob()).value(),
                           exhibit->read(*document.thumbnail()).value(),
                           exhibit->read(*levels.Get(levels.size() - 1)->tiles()->Get(0)).value()});
}

class Changer {
 public:
  /// The pack with a few changes, most of them in its index and texts, for there is most to get wrong.
  Bytes changed(Bytes bytes) {
    const auto index = static_cast<std::size_t>(load_little_endian<std::uint64_t>(bytes, 16));
    const std::size_t count = number(1, 6);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = number(0, 3) == 0 ? number(0, bytes.size() - 1) : number(index, bytes.size() - 1);
      switch (number(0, 4)) {
        case 0:
          bytes[at] = static_cast<std::byte>(number(0, 255));
          break;
        case 1:
          bytes[at] ^= static_cast<std::byte>(1U << number(0, 7));
          break;
        case 2:
          bytes[at] = static_cast<std::byte>(number(0, 1) == 0 ? 0x00 : 0xFF);
          break;
        case 3: {  // a stretch of itself elsewhere
          const std::size_t from = number(index, bytes.size() - 1);
          const std::size_t size = std::min({number(1, 16), bytes.size() - at, bytes.size() - from});
          std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), size,
                      bytes.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        }
        default:  // one more or less
          bytes[at] = static_cast<std::byte>(std::to_integer<unsigned>(bytes[at]) + (number(0, 1) == 0 ? 1U : 255U));
      }
    }
    if (number(0, 19) == 0) bytes.resize(number(0, bytes.size()));
    return number(0, 3) == 0 ? bytes : test::mended(std::move(bytes));
  }

 private:
  std::size_t number(std::size_t from, std::size_t to) {
    return std::uniform_int_distribution<std::size_t>(from, to)(random_);
  }
  std::mt19937 random_{1951};
};

/// Every kind of screen and panel of the first things there are.
void look_through(Show& show) {
  const World world = show.world();
  const auto after = [&](const State& state, const Act& act) { return update(state, act, world, Frame{}); };
  const auto look = [&](const State& state) {
    const Frame frame = view(state, world);
    show.tiles().request(frame.tiles, frame.thumbnails);
    if (show.tiles().wait_idle()) (void)view(state, world);
  };
  const State start = initial({{1920, 1080}, 1, design_pixel_mm, 100}, {0, true, false});
  look(start);
  const State overview = after(start, Begin{});
  look(overview);
  if (world.index().people()->size() > 0) look(after(after(overview, ShowPeople{}), OpenPerson{0}));
  for (std::size_t i = 0; i < world.index().documents()->size(); ++i) {
    const State opened = after(overview, OpenDocument{i});
    look(opened);
    const auto& document = world.document(opened);
    for (std::size_t layer = 0; layer < document.layers()->size(); ++layer) look(after(opened, ShowLayer{layer}));
    if (side_by_side(document, world.language(opened)).offered()) look(after(opened, ShowSideBySide{}));
    if (document.passages()->size() > 0) look(after(opened, Highlight{0}));
    if (document.notes()->size() > 0) look(after(opened, OpenNote{0}));
    look(after(opened, OpenAbout{}));
  }
}

TEST(ChangedPacks, AreRefusedOrShown) {
  const Bytes sound = drawn_pack();
  ASSERT_FALSE(sound.empty());
  Changer changer;
  std::size_t shown = 0;
  const Show::Interface interface = interface_words();
  for (std::size_t i = 0; i < packs; ++i) {
    auto pack = pack::Pack::open(test::memory_file(changer.changed(sound)), "changed.pack");
    if (!pack) continue;
    scan::StoreOptions options;
    options.workers = 0;
    Show show(std::move(*pack), interface, options, [] {});
    look_through(show);
    ++shown;
  }
  fmt::print("{} changed packs: {} refused, {} shown\n", packs, packs - shown, shown);
  EXPECT_GT(shown, packs / 20);
  EXPECT_LT(shown, packs);
}

}  // namespace
}  // namespace lectern::app::testing
