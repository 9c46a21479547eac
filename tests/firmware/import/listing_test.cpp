// SPDX-License-Identifier: MIT
// What is listed of folders that strangers filled: packs by their signatures, and nothing that leads elsewhere.
#include "firmware/import/listing.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "assets/base/descriptor.hpp"
#include "assets/base/storage.hpp"
#include "firmware/import/sticks.hpp"
#include "firmware/import/words.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

namespace fs = std::filesystem;
using staff::Outcome;

/// A real stick, beside a simulated board that believes the museum.
class List : public testing::Test {
 protected:
  void put(const std::string& name, ByteView bytes) { ASSERT_TRUE(write_file(stick_.path() / name, bytes)); }
  /// Names of a few empty files: others would have to be written one by one, and of one no disk takes so many.
  void put_many(std::size_t count, const std::string& before, const std::string& after) {
    constexpr std::size_t of_one = 10'000;
    for (std::size_t i = 0; i < count; ++i) {
      const fs::path one = outside_.path() / fmt::format("one-{}", i / of_one);
      if (i % of_one == 0) {
        ASSERT_TRUE(write_file(one, {}));
      }
      fs::create_hard_link(one, stick_.path() / fmt::format("{}{:05}{}", before, i, after));
    }
  }
  void put_signed(const std::string& name, std::uint32_t revision = 2) {
    put(name, pack_of(revision));
    const std::string signature = signed_by_museum(pack_of(revision), fmt::format("small {}", revision));
    put(name + ".minisig", as_bytes(signature));
  }
  Listing listed(bool believes = true, staff::Where where = staff::Where::stick) {
    sources_.clear();
    if (where == staff::Where::stick) sources_ = open_sticks({stick_.path()});
    if (where == staff::Where::incoming) sources_.push_back(open_incoming(stick_.path()));
    return list(sources_, kiosk_on(disk_, believes ? believing() : signature::Trust{}));
  }
  /// The verdict on the only one of this name.
  static Outcome verdict(const Listing& listing, const std::string& name) {
    Outcome found = Outcome::none;
    for (const Listed& one : listing.packs)
      if (one.found.name == name) found = one.found.verdict;
    return found;
  }

  test::TemporaryFolder stick_, outside_;
  test::SimulatedDisk disk_;
  std::vector<Source> sources_;
};

TEST_F(List, ItsSignatureTellsOfAPackUnread) {
  put_signed("letters.pack");
  // Nothing of it is looked at.
  put("letters.pack", as_bytes(std::string_view("not a pack at all")));
  const Listing listing = listed();
  ASSERT_EQ(listing.packs.size(), 1U);
  const staff::Found& found = listing.packs[0].found;
  EXPECT_EQ(found.verdict, Outcome::trusted);
  EXPECT_EQ(found.id, "small");
  EXPECT_EQ(found.revision, 2U);
  EXPECT_EQ(found.key, "1880CD49B017876E");
  EXPECT_EQ(found.bytes, 17U);
  EXPECT_EQ(listing.end.outcome, Outcome::none);
}

TEST_F(List, WithoutATrustedKeyItsBeginningTells) {
  put("letters.pack", pack_of(2));
  put("words.pack", as_bytes(std::string_view("words")));
  put("cut.pack", ByteView(pack_of(2)).first(1000));
  const Listing listing = listed(false);
  EXPECT_EQ(verdict(listing, "letters.pack"), Outcome::not_signed);
  EXPECT_EQ(verdict(listing, "words.pack"), Outcome::not_a_pack);
  EXPECT_EQ(verdict(listing, "cut.pack"), Outcome::pack_damaged);
}

TEST_F(List, NamesThatForgeOrTurnLettersAreRefusedAndShownVisibly) {
  put("a\nb.pack", pack_of(2));
  put("a\xe2\x80\xae"
      "kcap.pack",
      pack_of(2));
  put("a\x1b[2J.pack", pack_of(2));
  put("\xff\xfe.pack", pack_of(2));
  const std::string longest = std::string(250, 'a') + ".pack";
  put("short.pack", pack_of(2));
  fs::rename(stick_ / "short.pack", stick_.path() / longest);
  const Listing listing = listed();
  ASSERT_EQ(listing.packs.size(), 5U);
  for (const Listed& one : listing.packs) {
    EXPECT_EQ(one.found.verdict, Outcome::bad_name) << one.found.name;
    EXPECT_LE(one.found.name.size(), staff::longest_name);
    for (const char sign : one.found.name) EXPECT_GE(static_cast<unsigned char>(sign), 0x20U);
    EXPECT_EQ(one.found.name.find("\xe2\x80\xae"), std::string::npos);
  }
}

TEST_F(List, LinksPipesAndFoldersAreNoPacks) {
  put_signed("letters.pack");
  fs::create_symlink("letters.pack", stick_ / "link.pack");
  fs::create_symlink("/etc/passwd", stick_ / "passwd.pack");
  fs::create_directory(stick_ / "folder.pack");
  ASSERT_EQ(::mkfifo((stick_ / "pipe.pack").c_str(), 0600), 0);
  const Listing listing = listed();
  EXPECT_EQ(verdict(listing, "link.pack"), Outcome::special_file);
  EXPECT_EQ(verdict(listing, "passwd.pack"), Outcome::special_file);
  EXPECT_EQ(verdict(listing, "pipe.pack"), Outcome::special_file);
  EXPECT_EQ(verdict(listing, "folder.pack"), Outcome::none);
  EXPECT_EQ(verdict(listing, "letters.pack"), Outcome::trusted);
}

TEST_F(List, ASignatureThatIsALinkOrNoneIsMalformed) {
  put("letters.pack", pack_of(2));
  fs::create_symlink("/etc/passwd", stick_ / "letters.pack.minisig");
  const Listing listing = listed();
  EXPECT_NE(verdict(listing, "letters.pack"), Outcome::trusted);
  EXPECT_TRUE(listing.packs.empty() || staff::refuses(listing.packs[0].found.verdict));
}

TEST_F(List, SourcesAreToldAsSuch) {
  put("exhibit.toml", {});
  fs::create_directory(stick_ / "letters");
  put("letters/exhibit.toml", {});
  const Listing listing = listed();
  EXPECT_EQ(verdict(listing, "exhibit.toml"), Outcome::sources_folder);
  EXPECT_EQ(verdict(listing, "letters"), Outcome::sources_folder);
}

TEST_F(List, PacksInFoldersAreFoundOneFolderDeep) {
  fs::create_directories(stick_ / "museum/deeper");
  put_signed("museum/letters.pack");
  put_signed("museum/deeper/hidden.pack");
  const Listing listing = listed();
  ASSERT_EQ(listing.packs.size(), 1U);
  EXPECT_EQ(listing.packs[0].found.name, "letters.pack");
  EXPECT_TRUE(listing.packs[0].found.label.ends_with("/museum"));
}

TEST_F(List, WhatSystemsPutThereIsPassedOver) {
  put("._letters.pack", as_bytes(std::string_view("resource fork")));
  fs::create_directory(stick_ / "System Volume Information");
  fs::create_directory(stick_ / "$RECYCLE.BIN");
  put("$RECYCLE.BIN/old.pack", pack_of(2));
  EXPECT_TRUE(listed().packs.empty());
}

TEST_F(List, AnEmptyStickIsSaidToBe) {
  put("holiday.jpg", {});
  EXPECT_EQ(listed().end.outcome, Outcome::stick_empty);
  EXPECT_FALSE(listed().end.name.empty()) << "which stick";
}

TEST_F(List, OfManyFilesSomeAreReadAndItIsSaid) {
  put_many(2 * most_names, "", ".pack");
  const Listing listing = listed();
  EXPECT_EQ(listing.packs.size(), most_packs);
  EXPECT_EQ(listing.end.outcome, Outcome::too_many_entries);
}

TEST_F(List, NoMorePacksAreOpenedThanAreListed) {
  put_many(4 * most_packs, "", ".pack");
  const Descriptor watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  ASSERT_GE(::inotify_add_watch(watch.get(), stick_.path().c_str(), IN_OPEN), 0);
  EXPECT_EQ(listed().end.outcome, Outcome::too_many_entries);
  std::set<std::string> opened;
  std::vector<char> events(64U << 10);
  for (ssize_t got = 0; (got = ::read(watch.get(), events.data(), events.size())) > 0;)
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      ::inotify_event event{};
      std::memcpy(&event, &events[at], sizeof event);
      if (event.len > 0) opened.insert(&events[at + sizeof event]);
      at += sizeof event + event.len;
    }
  EXPECT_EQ(opened.size(), most_packs);
}

TEST_F(List, AHundredThousandFilesAreLeftAloneAndItIsSaid) {
  put_many(100'000, "", ".pack");
  const auto began = std::chrono::steady_clock::now();
  const Listing listing = listed();
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(10)) << "it takes a tenth of one";
  EXPECT_EQ(listing.packs.size(), most_packs);
  EXPECT_EQ(sources_.front().folder->entries(most_names)->some.size(), most_names) << "no more of them are in memory";
  EXPECT_NE(in_words(listing.end).find("too many files; put packs on a stick of their own"), std::string::npos)
      << in_words(listing.end);
}

TEST_F(List, OfOneFolderTooManyNamesTheOthersAreStillLookedAt) {
  fs::create_directory(stick_ / "a-full");
  put_many(most_names + 1, "a-full/", ".jpg");
  put_signed("letters.pack");
  const Listing listing = listed();
  EXPECT_EQ(verdict(listing, "letters.pack"), Outcome::trusted);
  EXPECT_EQ(listing.end.outcome, Outcome::too_many_entries);
}

TEST_F(List, IncomingIsReadOnlyWhereAKeyIsTrusted) {
  put_signed("letters.pack");
  EXPECT_TRUE(listed(false, staff::Where::incoming).packs.empty());
  EXPECT_EQ(listed(true, staff::Where::incoming).packs.size(), 1U);
}

TEST_F(List, OfIncomingNothingUnsignedIsListed) {
  put("letters.pack", pack_of(2));
  put("a\nb.pack", pack_of(2));
  fs::create_symlink("letters.pack", stick_ / "link.pack");
  fs::create_directory(stick_ / "folder");
  put_signed("folder/deep.pack");
  EXPECT_TRUE(listed(true, staff::Where::incoming).packs.empty());
}

TEST_F(List, OfTwoSticksBothAreListedByTheirLabels) {
  const test::TemporaryFolder other;
  put_signed("letters.pack");
  ASSERT_TRUE(write_file(other / "letters.pack", pack_of(3)));
  ASSERT_TRUE(write_file(other / "letters.pack.minisig", as_bytes(signed_by_museum(pack_of(3), "small 3"))));
  sources_ = open_sticks({stick_.path(), other.path()});
  const Listing listing = list(sources_, kiosk_on(disk_, believing()));
  ASSERT_EQ(listing.packs.size(), 2U);
  const std::string second = listing.packs[1].found.label;
  EXPECT_NE(second, listing.packs[0].found.label);
  const Listed* const found = find(listing, staff::Where::stick, "letters.pack", second);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->found.revision, 3U);
  EXPECT_EQ(find(listing, staff::Where::stick, "letters.pack"), &listing.packs[0]);
}

TEST(Sticks, AreCalledAsTheSystemFoundThem) {
  EXPECT_EQ(label_in("S:disk/by-id/x\nE:ID_FS_LABEL=MUSEUM\nE:ID_FS_TYPE=vfat\n"), "MUSEUM");
  EXPECT_EQ(label_in("E:ID_FS_TYPE=vfat\n"), "");
  EXPECT_EQ(label_in(""), "");
  EXPECT_EQ(label_in("E:ID_FS_LABEL=a\x1b[2J"), "a\\x1b[2J");
  EXPECT_LE(label_in("E:ID_FS_LABEL=" + std::string(300, 'x')).size(), 64U);
}

TEST(Sticks, AFolderOnWhichNothingIsMountedIsNone) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "vfat");
  EXPECT_TRUE(mounted_below(folder.path()).empty());
  EXPECT_TRUE(mounted_below(folder / "missing").empty());
  EXPECT_TRUE(open_sticks({folder / "missing"}).empty());
}

}  // namespace
}  // namespace lectern::importing
