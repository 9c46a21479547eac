// SPDX-License-Identifier: MIT
// A page takes as much memory as a band of it, however large it is: measured on the child that makes it.
#include <gtest/gtest.h>

#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/processes/order_line.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

constexpr std::uint64_t mebibyte = 1ULL << 20;

/// Bytes that lectern-pack had in memory at once while it made a page of this size.
std::uint64_t peak_of(Size size) {
  const lectern::test::TemporaryFolder folder;
  test::write_large_tiff(folder / "a.tif", size);
  const PageOrder order{{folder / "a.tif", 0}, default_scan_quality, folder / "made", {}};
  Children children;
  const std::string line = order_line(make_words(folder.path(), order));
  EXPECT_TRUE(children.start(0, "/bin/sh",
                             {"-c", "printf %s \"$1\" | \"$2\" \"$3\" \"$4\"", "sh", line, LECTERN_PACK_PROGRAM,
                              worker_word, folder.path().string()}));
  const auto ended = children.wait_any();
  if (!ended) return ~0ULL;
  const ScanAnswer answer = answer_of(*ended);
  EXPECT_FALSE(answer.error) << answer.error->what;
  const auto kept = read_page_file(order.output, order.key);
  EXPECT_TRUE(kept && !kept->page.grey && static_cast<int>(kept->page.levels[0].width) == size.w);
  return ended->peak_memory;
}

#if LECTERN_LONG_TESTS

TEST(PageMemory, OfFourHundredMegapixelsIsUnderFiveHundredAndTwelveMebibytes) {
  EXPECT_LT(peak_of({20'000, 20'000}), 512 * mebibyte);
}

#else

TEST(PageMemory, GrowsWithThePagesWidthOnly) {
  // 12 megapixels against 96: 252 MiB more would be in memory if the page were.
  const std::uint64_t low = peak_of({4'000, 3'000});
  const std::uint64_t high = peak_of({4'000, 24'000});
  EXPECT_LT(high, low + 100 * mebibyte);
}

#endif

}  // namespace
}  // namespace lectern::compiler
