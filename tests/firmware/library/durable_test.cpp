// SPDX-License-Identifier: MIT
// What an exchange asks of the real disk, and in which order; the simulated disk shows what a cut would leave of it.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <sys/stat.h>
#include <vector>

#include "firmware/library/swap.hpp"
#include "tests/assets/base/disk_calls.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using std::filesystem::perms;

/// Bytes of its own are no reason to refuse a pack here.
Result<std::string> any(const ReadableFile&, const std::string&) {
  return "small";
}

/// A board's folders, made while no one but their owner may read what is new.
class DurableExchange : public testing::Test {
 protected:
  DurableExchange() {
    EXPECT_TRUE(test::write_small_pack(folder_ / "stick.pack"));
    auto links = open_folder(folder_.path());
    EXPECT_TRUE(links);
    auto packs = (*links)->folder(packs_folder);
    EXPECT_TRUE(packs);
    shelf_ = {std::move(*links), std::move(*packs), std::nullopt};
  }
  ~DurableExchange() override { ::umask(before_); }

  Result<std::string> bring() {
    LECTERN_TRY(file, open_file(folder_ / "stick.pack"));
    return bring_in(shelf_, *file, "stick.pack", any);
  }
  [[nodiscard]] std::filesystem::path in_packs(const std::string& name) const {
    return folder_.path() / packs_folder / name;
  }

  mode_t before_ = ::umask(077);
  test::TemporaryFolder folder_;
  Shelf shelf_;
};

/// Where the first of these calls stands; far behind all if there is none.
std::size_t place(const test::DiskCalls& calls, std::initializer_list<std::string> any_of) {
  const auto found = std::find_first_of(calls.made().begin(), calls.made().end(), any_of.begin(), any_of.end());
  return found == calls.made().end() ? calls.made().size() + 100
                                     : static_cast<std::size_t>(found - calls.made().begin());
}

/// In this order, and all of them.
void expect_in_order(const test::DiskCalls& calls, std::initializer_list<std::initializer_list<std::string>> wanted) {
  std::size_t last = 0;
  for (const auto& one : wanted) {
    const std::size_t at = place(calls, one);
    EXPECT_LT(at, calls.made().size()) << *one.begin() << " is not among\n"
                                       << fmt::format("{}", fmt::join(calls.made(), "\n"));
    EXPECT_GE(at, last) << *one.begin() << " comes too early in\n" << fmt::format("{}", fmt::join(calls.made(), "\n"));
    last = at;
  }
}

TEST_F(DurableExchange, APacksBytesLastBeforeItsNameAndItsNameBeforeItsLink) {
  const test::DiskCalls calls;
  const auto name = bring();
  ASSERT_TRUE(name) << name.error().what;
  ASSERT_TRUE(put_on_show(shelf_, *name));
  // A file system without nameless files has it as new-1.part meanwhile.
  const std::string nameless = in_packs("unnamed").string();
  const std::string unfinished = in_packs("new-1.part").string();
  const std::string named = in_packs(*name).string();
  const std::string link = (folder_ / on_show_link).string();
  expect_in_order(calls,
                  {{"fsync " + nameless, "fsync " + unfinished},
                   {"forget " + nameless, "forget " + unfinished},
                   {fmt::format("rename {}.part {}", named, named), fmt::format("rename {} {}", unfinished, named)},
                   {"fsync " + in_packs("").parent_path().string()},
                   {fmt::format("rename {}.new {}", link, link)},
                   {"fsync " + folder_.path().string()}});
}

TEST_F(DurableExchange, ThePackBeforeHasItsLinkBeforeTheNewOneIsShown) {
  const auto name = bring();
  ASSERT_TRUE(name && put_on_show(shelf_, *name));
  const test::DiskCalls calls;
  ASSERT_TRUE(put_on_show(shelf_, "another.pack"));
  const std::string before = (folder_ / before_link).string();
  const std::string link = (folder_ / on_show_link).string();
  EXPECT_EQ(calls.made(), (std::vector<std::string>{
                              fmt::format("rename {}.new {}", before, before), "fsync " + folder_.path().string(),
                              fmt::format("rename {}.new {}", link, link), "fsync " + folder_.path().string()}));
}

TEST_F(DurableExchange, APackThatWasCopiedThereByHandLasts) {
  std::filesystem::copy_file(folder_ / "stick.pack", in_packs("by-hand.pack"));
  const test::DiskCalls calls;
  ASSERT_TRUE(take_in(shelf_, "by-hand.pack", any));
  expect_in_order(calls, {{"fsync " + in_packs("by-hand.pack").string()},
                          {"forget " + in_packs("by-hand.pack").string()},
                          {"fsync " + in_packs("").parent_path().string()}});
  EXPECT_EQ(std::filesystem::status(in_packs("by-hand.pack")).permissions(), static_cast<perms>(0644));
}

TEST_F(DurableExchange, OfTwoAtOnceOneIsTurnedAway) {
  auto links = open_folder(folder_.path());
  ASSERT_TRUE(links);
  auto packs = (*links)->folder(packs_folder);
  ASSERT_TRUE(packs);
  const Shelf other{std::move(*links), std::move(*packs), std::nullopt};
  ASSERT_TRUE(take_over(shelf_));
  const auto held = take_over(other);
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().code, ErrorCode::unavailable);
}

TEST_F(DurableExchange, TheViewerAnotherUserMayReadItWhateverTheMaskSays) {
  const auto name = bring();
  ASSERT_TRUE(name) << name.error().what;
  EXPECT_EQ(std::filesystem::status(in_packs(*name)).permissions(), static_cast<perms>(0644));
  EXPECT_EQ(std::filesystem::status(folder_.path() / packs_folder).permissions(), static_cast<perms>(0755));
}

}  // namespace
}  // namespace lectern::app
