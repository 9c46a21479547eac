// SPDX-License-Identifier: MIT
// What a damaged card does to a visit: one tile, one text, one thumbnail or one font at a time, and the rest goes on.
#include <cstring>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Damage : public Played {
 protected:
  Damage() {
    auto bytes = read_file(exhibit_pack(), 1ULL << 30);
    EXPECT_TRUE(bytes);
    bytes_ = std::move(*bytes);
    auto pack = pack::Pack::open(exhibit_pack());
    EXPECT_TRUE(pack);
    pack_.emplace(std::move(*pack));
  }

  [[nodiscard]] const pack::fb::Document& document() const { return *pack_->index().documents()->Get(2); }

  void damage(const pack::fb::Blob& blob) { bytes_[blob.offset() + blob.size() / 2] ^= std::byte{0xFF}; }

  /// The reader of the third document of the damaged pack.
  json read() {
    const auto path = out_ / "damaged.pack";
    EXPECT_TRUE(write_file(path, bytes_));
    PlayOptions options;
    options.pack = path;
    options.glass = {1920, 1900};  // in other letters the cards stand in a list, and the third is to be seen there too
    return after(
        "1s tap @begin\n+0ms settle\n+0ms dump overview\n+0ms tap @document:1951-07-03-five-points\n+0ms settle\n"
        "+0ms shot end\n",
        options);
  }

  static bool says(const json& dump, std::string_view words) {
    for (const json& text : dump["text"])
      if (text["string"].get<std::string>().find(words) != std::string::npos) return true;
    return false;
  }

  Bytes bytes_;
  std::optional<pack::Pack> pack_;
};

TEST_F(Damage, ATileIsAHoleAndThePageIsShown) {
  const auto page = pack_->read_page(document(), *document().pages()->Get(0));
  ASSERT_TRUE(page);
  for (const auto* level : *(*page)->levels()) damage(*level->tiles()->Get(0));
  const json dump = read();
  EXPECT_EQ(dump["screen"], "reader");
  EXPECT_TRUE(dump["scan"]["sharp"].get<bool>());
  EXPECT_TRUE(says(dump, "During the meeting of military representatives"));
}

TEST_F(Damage, APageThatCannotBeReadSaysSo) {
  damage(*document().pages()->Get(0)->blob());
  const json dump = read();
  EXPECT_EQ(dump["screen"], "reader");
  EXPECT_TRUE(says(dump, "This part of the page cannot be shown"));
  EXPECT_TRUE(says(dump, "During the meeting of military representatives"));
}

TEST_F(Damage, ATextThatCannotBeReadSaysSoAndThePageIsShown) {
  damage(*document().layers()->Get(0)->parts()->Get(0)->blob());
  const json dump = read();
  EXPECT_EQ(dump["screen"], "reader");
  EXPECT_TRUE(says(dump, "This part of the text cannot be shown"));
  EXPECT_FALSE(dump["scan"].is_null());
}

TEST_F(Damage, AThumbnailOrAFontCostsNothingElse) {
  damage(*document().thumbnail());
  damage(*pack_->index().fonts()->Get(0)->blob());
  EXPECT_EQ(read()["screen"], "reader");
}

}  // namespace
}  // namespace lectern::app::testing
