// SPDX-License-Identifier: MIT
// What an import asks of the real disk, in which order; and a disk that keeps something else than was written.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "firmware/import/bring.hpp"
#include "firmware/import/sticks.hpp"
#include "firmware/library/installed.hpp"
#include "tests/assets/base/disk_calls.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

namespace fs = std::filesystem;
using staff::Outcome;

/// A real stick and a real board.
class RealDisk : public testing::Test {
 protected:
  RealDisk() {
    for (const char* name : {"packs", "imported", "stick"}) fs::create_directory(folder_ / name);
    const std::string signature = signed_by_museum(pack_of(2), "small 2");
    EXPECT_TRUE(write_file(folder_ / "stick/letters.pack", pack_of(2)));
    EXPECT_TRUE(write_file(folder_ / "stick/letters.pack.minisig", as_bytes(signature)));
  }
  [[nodiscard]] Kiosk kiosk() const {
    Kiosk kiosk;
    kiosk.links = std::move(*open_folder(folder_.path()));
    kiosk.packs = std::move(*kiosk.links->inner("packs"));
    kiosk.imported = std::move(*kiosk.links->inner("imported"));
    kiosk.trust = believing();
    kiosk.facts = facts_in_process();
    return kiosk;
  }
  [[nodiscard]] std::vector<Source> stick() const { return open_sticks({folder_ / "stick"}); }

  test::TemporaryFolder folder_;
  Heard heard_;
};

TEST_F(RealDisk, EachThingLastsBeforeWhatFollowsFromIt) {
  const test::DiskCalls calls;
  const staff::Event event = bring_from(stick(), kiosk(), "letters.pack", heard_.steps());
  ASSERT_EQ(event.outcome, Outcome::imported) << event.detail;
  const fs::path imported = folder_ / "imported";
  std::vector<std::string> made;
  for (const std::string& call : calls.made())
    if (!call.starts_with("link ") && call.find("/stick/") == std::string::npos) made.push_back(call);
  const std::string named = (imported / event.detail).string();
  const auto place = [&](const std::string& begins, std::size_t after = 0) {
    for (std::size_t i = after; i < made.size(); ++i)
      if (made[i].starts_with(begins)) return i;
    ADD_FAILURE() << begins << " is not among\n" << fmt::format("{}", fmt::join(made, "\n"));
    return made.size();
  };
  const std::size_t copy = place("fsync " + (imported / "").string());
  const std::size_t forgotten = place("forget " + (imported / "").string(), copy);
  const std::size_t signature = place(fmt::format("rename {}.minisig.part ", named), forgotten);
  const std::size_t folder = place("fsync " + imported.string(), signature);
  const std::size_t pack = place(fmt::format("rename {}.part {}", named, named), folder);
  place("fsync " + imported.string(), pack);
}

TEST_F(RealDisk, WhatIsThereIsReadableByAllAndTheStickIsUntouched) {
  const auto before = fs::last_write_time(folder_ / "stick");
  const staff::Event event = bring_from(stick(), kiosk(), "letters.pack", heard_.steps());
  ASSERT_EQ(event.outcome, Outcome::imported) << event.detail;
  for (const std::string& name : {event.detail, event.detail + ".minisig"})
    EXPECT_EQ(fs::status(folder_.path() / "imported" / name).permissions(), static_cast<fs::perms>(0644));
  EXPECT_EQ(fs::last_write_time(folder_ / "stick"), before);
}

TEST_F(RealDisk, OfTwoAtOnceOneIsTurnedAway) {
  const Kiosk other = kiosk();
  ASSERT_TRUE(other.imported->hold());
  EXPECT_EQ(bring_from(stick(), kiosk(), "letters.pack", heard_.steps()).outcome, Outcome::busy);
}

/// A folder whose disk keeps something else than was written.
class LyingFolder final : public Folder {
 public:
  explicit LyingFolder(std::unique_ptr<Folder> folder) : folder_(std::move(folder)) {}

  /// Reads back with one bit of a byte changed.
  class Lying final : public NamelessFile {
   public:
    explicit Lying(std::unique_ptr<NamelessFile> file) : file_(std::move(file)) {}
    [[nodiscard]] Result<void> append(ByteView bytes) override { return file_->append(bytes); }
    [[nodiscard]] Result<void> finish() override { return file_->finish(); }
    [[nodiscard]] Result<std::unique_ptr<ReadableFile>> reader() override {
      LECTERN_TRY(file, file_->reader());
      return std::make_unique<Flipped>(std::move(file));
    }
    [[nodiscard]] Result<void> take_name(std::string_view name) override { return file_->take_name(name); }

   private:
    std::unique_ptr<NamelessFile> file_;
  };
  class Flipped final : public ReadableFile {
   public:
    explicit Flipped(std::unique_ptr<ReadableFile> file) : file_(std::move(file)) {}
    [[nodiscard]] std::uint64_t size() const override { return file_->size(); }
    [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
      LECTERN_CHECK(file_->read_at(offset, into));
      const std::uint64_t at = size() / 2;
      if (at >= offset && at < offset + into.size()) into[at - offset] ^= std::byte{1};
      return {};
    }

   private:
    std::unique_ptr<ReadableFile> file_;
  };

  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> begin() override {
    LECTERN_TRY(file, folder_->begin());
    return std::make_unique<Lying>(std::move(file));
  }
  [[nodiscard]] Result<std::unique_ptr<Folder>> folder(std::string_view name) override { return folder_->folder(name); }
  [[nodiscard]] Result<std::unique_ptr<Folder>> inner(std::string_view name) override { return folder_->inner(name); }
  [[nodiscard]] Result<Entries> entries(std::size_t most) override { return folder_->entries(most); }
  [[nodiscard]] Result<Room> room() override { return folder_->room(); }
  [[nodiscard]] Result<void> hold() override { return folder_->hold(); }
  [[nodiscard]] std::vector<std::string> names() override { return folder_->names(); }
  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(std::string_view name) override {
    return folder_->open(name);
  }
  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> keep(std::string_view name) override {
    return folder_->keep(name);
  }
  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> adopt(Folder& from, std::string_view name) override {
    return folder_->adopt(from, name);
  }
  [[nodiscard]] Result<void> sync() override { return folder_->sync(); }
  [[nodiscard]] Result<void> rename(std::string_view from, std::string_view to) override {
    return folder_->rename(from, to);
  }
  [[nodiscard]] Result<void> link(const fs::path& target, std::string_view name) override {
    return folder_->link(target, name);
  }
  [[nodiscard]] std::optional<fs::path> target(std::string_view name) override { return folder_->target(name); }
  [[nodiscard]] Result<void> remove(std::string_view name) override { return folder_->remove(name); }

 private:
  std::unique_ptr<Folder> folder_;
};

TEST_F(RealDisk, WhatTheDiskKeepsOtherwiseIsRefused) {
  // What is kept otherwise lies in a font, which nobody looks into where a signature answers for it.
  const Bytes& pack = pack_of(2, 100'000);
  ASSERT_TRUE(write_file(folder_ / "stick/letters.pack", pack));
  ASSERT_TRUE(write_file(folder_ / "stick/letters.pack.minisig", as_bytes(signed_by_museum(pack, "small 2"))));
  for (const bool believes : {true, false}) {
    Kiosk lying = kiosk();
    lying.imported = std::make_unique<LyingFolder>(std::move(lying.imported));
    if (!believes) lying.trust = {};
    const staff::Event event = bring_from(stick(), lying, "letters.pack", heard_.steps());
    EXPECT_EQ(staff::name_of(event.outcome), "unwritable") << event.detail;
    EXPECT_TRUE(lying.imported->names().empty());
  }
}

TEST_F(RealDisk, OfALargeOneWhatWasWrittenDoesNotStayInMemory) {
  ASSERT_TRUE(write_file(folder_ / "stick/large.pack", pack_of(2, 30'000'000)));
  ASSERT_TRUE(
      write_file(folder_ / "stick/large.pack.minisig", as_bytes(signed_by_museum(pack_of(2, 30'000'000), "small 2"))));
  const test::DiskCalls calls;
  ASSERT_EQ(bring_from(stick(), kiosk(), "large.pack", heard_.steps()).outcome, Outcome::imported);
  const auto forgotten = [&](const std::string& where) {
    return std::count_if(calls.made().begin(), calls.made().end(), [&](const std::string& call) {
      return call.starts_with("forget ") && call.find(where) != std::string::npos;
    });
  };
  EXPECT_GE(forgotten("/stick/large.pack"), 3) << "each stretch of the source";
  EXPECT_GE(forgotten("/imported/"), 3 + 2 + 2) << "each stretch read back, and written, and what was finished";
}

}  // namespace
}  // namespace lectern::importing
