// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/kept_probe.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr std::uint64_t enough = 1U << 20;

pack::Hash key_of(std::string_view words) {
  return pack::hash({as_bytes(words)});
}

TEST(KeptProbe, ComesBackOrNotAtAll) {
  const lectern::test::TemporaryFolder folder;
  const ScanAnswer answer{std::nullopt, {"a warning"}, {{0, 100, 200, 300}}};
  ASSERT_TRUE(keep_probe(folder / "look", key_of("this"), answer));
  const auto kept = kept_probe(folder / "look", key_of("this"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->warnings, answer.warnings);
  ASSERT_EQ(kept->pages.size(), 1U);
  EXPECT_EQ(kept->pages[0].height, 200U);
  EXPECT_FALSE(kept_probe(folder / "look", key_of("that")));
  Bytes bytes = read_file(folder / "look", enough).value();
  bytes[bytes.size() - 8] ^= std::byte{1};
  ASSERT_TRUE(write_file(folder / "look", bytes));
  EXPECT_FALSE(kept_probe(folder / "look", key_of("this")));
}

}  // namespace
}  // namespace lectern::compiler
