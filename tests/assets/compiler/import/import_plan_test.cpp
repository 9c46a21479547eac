// SPDX-License-Identifier: MIT
#include "assets/compiler/import/import_plan.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

/// A museum's folder and the exhibit that is made of it.
class Desk {
 public:
  Desk() { list("no,date,title,transcript,scans\n1,1916-05-03,A letter,a.txt,a.jpg\n"), text("words"); }

  void list(std::string_view rows) const { folder_.write("museum/list.csv", rows); }
  void text(std::string_view words) const { folder_.write("museum/a.txt", words); }
  void write(const std::string& name, std::string_view words) const { folder_.write(name, words); }

  /// The fate of each file, or the error.
  [[nodiscard]] std::string import() const {
    auto source = OpenedSource::open(folder_.path() / "museum", {});
    Report report;
    NoProgress progress;
    const auto plan = plan_import(**source, {folder_.path() / "mine", "mine", {"en"}, "0"}, report, progress);
    if (!plan) return "error " + plan.error().what;
    by_hand_ = plan->by_hand.size();
    wanted_ = plan->files.wanted.size();
    if (const auto done = carry_out(*plan, **source, folder_.path() / "mine", progress); !done)
      return "error " + done.error().what;
    std::string fates;
    for (const FileStep& step : plan->steps)
      fates += std::filesystem::path(step.path).filename().string() + ":" + name_of(step.fate) + " ";
    return fates;
  }

  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(folder_.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path(); }
  [[nodiscard]] std::size_t wanted() const { return wanted_; }
  [[nodiscard]] std::size_t by_hand() const { return by_hand_; }

 private:
  static std::string name_of(FileFate fate) {
    switch (fate) {
      case FileFate::made:
        return "made";
      case FileFate::changed:
        return "changed";
      case FileFate::same:
        return "same";
      case FileFate::kept:
        return "kept";
      case FileFate::deleted:
        return "deleted";
      case FileFate::forgotten:
        return "forgotten";
    }
    return {};
  }

  test::FilledFolder folder_;
  mutable std::size_t wanted_ = 0, by_hand_ = 0;
};

constexpr std::string_view letter_folder = "mine/documents/1916-05-03-a-letter/";

TEST(ImportPlan, MakesAllAndASecondTimeNothing) {
  const Desk desk;
  EXPECT_EQ(desk.import(), "document.toml:made transcript.en.md:made exhibit.toml:made ");
  EXPECT_EQ(desk.wanted(), 1U);
  EXPECT_EQ(desk.import(), "document.toml:same transcript.en.md:same exhibit.toml:same ");
  EXPECT_NE(desk.read("mine/SOURCES.md").find("a.jpg"), std::string::npos);
}

TEST(ImportPlan, UpdatesWhatItMadeAndKeepsWhatAHandChanged) {
  const Desk desk;
  (void)desk.import();
  desk.write("mine/exhibit.toml", "mine now");
  desk.text("other words");
  EXPECT_EQ(desk.import(), "document.toml:same transcript.en.md:changed exhibit.toml:kept ");
  EXPECT_EQ(desk.read("mine/exhibit.toml"), "mine now");
  EXPECT_EQ(desk.read(std::string(letter_folder) + "transcript.en.md"), "other words\n");
}

TEST(ImportPlan, TakesUpAPictureThatWasMissing) {
  const Desk desk;
  (void)desk.import();
  EXPECT_NE(desk.read(std::string(letter_folder) + "document.toml").find("lost = [1]"), std::string::npos);
  EXPECT_TRUE(std::filesystem::is_directory(desk.path() / letter_folder / "scans"));
  desk.write(std::string(letter_folder) + "scans/001.jpg", "\xFF\xD8\xFF\xE0");
  EXPECT_EQ(desk.import(), "document.toml:changed 001.jpg:same transcript.en.md:same exhibit.toml:same ");
  EXPECT_EQ(desk.wanted(), 0U);
  EXPECT_EQ(desk.read(std::string(letter_folder) + "document.toml").find("lost"), std::string::npos);
}

TEST(ImportPlan, SaysWhatToWriteIntoAFileThatAHandChanged) {
  const Desk desk;
  (void)desk.import();
  const std::string toml = std::string(letter_folder) + "document.toml";
  desk.write(toml, desk.read(toml) + "# mine\n");
  desk.write(std::string(letter_folder) + "scans/001.jpg", "\xFF\xD8\xFF\xE0");
  (void)desk.import();
  EXPECT_EQ(desk.by_hand(), 1U);
}

TEST(ImportPlan, LeavesFoldersOfOthersAlone) {
  const Desk desk;
  desk.write("mine/keep.txt", "x");
  EXPECT_NE(desk.import().find("is there and no import made it"), std::string::npos);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(desk.path() / "mine"), {}), 1);
}

}  // namespace
}  // namespace lectern::compiler
