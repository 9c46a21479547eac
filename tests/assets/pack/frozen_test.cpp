// SPDX-License-Identifier: MIT
// Packs as they were written when their version was frozen: what a museum has is read for as long as the major version
// stands. (The words of the interface come with the program and are always its own.) Whether the schema only grew says
// flatc (CMakeLists.txt).
#include <gtest/gtest.h>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::pack {
namespace {

const std::filesystem::path frozen = LECTERN_SOURCE_DIR "/tests/assets/pack/frozen";

TEST(FrozenPack, OfThePresentMajorVersionIsReadWhole) {
  std::size_t versions = 0;
  for (const auto& version : std::filesystem::directory_iterator(frozen)) {
    ++versions;
    const auto pack = Pack::open(version.path() / "small.pack");
    ASSERT_TRUE(pack) << pack.error().what;
    EXPECT_EQ(pack->index().id()->str(), "small");
    for (const auto& named : every_blob(*pack)) {
      const auto read = pack::read(*pack, named);
      EXPECT_TRUE(read) << version.path() << ": " << read.error().what;
    }
  }
  EXPECT_GE(versions, 1U);
}

}  // namespace
}  // namespace lectern::pack
