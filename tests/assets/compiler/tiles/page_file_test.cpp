// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/page_file.hpp"

#include <fstream>
#include <gtest/gtest.h>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr std::uint64_t enough = 1U << 20;

pack::Hash key_of(std::string_view words) {
  return pack::hash({as_bytes(words)});
}

class PageFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto writer = PageFileWriter::begin(path_, key_);
    ASSERT_TRUE(writer);
    PageFile kept;
    kept.page.grey = false;
    kept.page.dpi = 300;
    kept.warnings = {"part of it is damaged"};
    kept.page.levels.push_back({600, 400, {}, {}});
    kept.page.levels.push_back({300, 200, {}, {}});
    kept.page.levels[0].kept = {*writer->add(Bytes(100, std::byte{1})), *writer->add(Bytes(50, std::byte{2}))};
    kept.page.levels[1].kept = {*writer->add(Bytes(20, std::byte{3}))};
    kept.thumbnail = *writer->add(Bytes(10, std::byte{4}));
    ASSERT_TRUE(writer->finish(kept));
  }

  /// Without the door, which makes each file durable.
  void put(ByteView bytes) const {
    std::ofstream(path_, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }

  lectern::test::TemporaryFolder folder_;
  std::filesystem::path path_ = folder_ / "page";
  pack::Hash key_ = key_of("this");
};

TEST_F(PageFileTest, ComesBackAsItWas) {
  ASSERT_TRUE(verify_page_file(path_, key_));
  const auto kept = read_page_file(path_, key_);
  ASSERT_TRUE(kept);
  EXPECT_FALSE(kept->page.grey);
  EXPECT_EQ(kept->page.dpi, 300);
  EXPECT_EQ(kept->warnings, std::vector<std::string>{"part of it is damaged"});
  ASSERT_EQ(kept->page.levels.size(), 2U);
  EXPECT_EQ(kept->page.levels[1].width, 300U);
  const auto file = open_file(path_).value();
  EXPECT_EQ(read_tile(*file, kept->page.levels[0].kept[1]).value(), Bytes(50, std::byte{2}));
  EXPECT_EQ(read_tile(*file, kept->thumbnail).value(), Bytes(10, std::byte{4}));
}

TEST_F(PageFileTest, IsNoPageOfAnythingElse) {
  EXPECT_EQ(verify_page_file(path_, key_of("that")).error().code, ErrorCode::damaged);
  EXPECT_EQ(verify_page_file(folder_ / "nowhere", key_).error().code, ErrorCode::missing);
}

TEST_F(PageFileTest, EveryChangedByteIsNoticed) {
  const Bytes whole = read_file(path_, enough).value();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    Bytes changed = whole;
    changed[i] ^= std::byte{0x55};
    put(changed);
    EXPECT_FALSE(verify_page_file(path_, key_)) << i;
  }
}

TEST_F(PageFileTest, EveryShorterFileIsNoticed) {
  const Bytes whole = read_file(path_, enough).value();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    put(ByteView(whole).first(size));
    EXPECT_FALSE(verify_page_file(path_, key_)) << size;
  }
}

TEST_F(PageFileTest, IsNotThereBeforeItIsWhole) {
  const auto writer = PageFileWriter::begin(folder_ / "half", key_);
  ASSERT_TRUE(writer);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "half"));
}

}  // namespace
}  // namespace lectern::compiler
