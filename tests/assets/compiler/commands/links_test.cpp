// SPDX-License-Identifier: MIT
// Links in an exhibit's folder: what leads out of it is an error with its place, whatever is linked and however.
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using test::run_pack;
using test::Said;

constexpr const char* reply = "documents/1921-05-09-reply";

class Links : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run_pack(folder_.path(), "new x").status, 0);
    fs::copy_file(LECTERN_SOURCE_DIR "/assets/strings/en.toml", made("x/strings/en.toml"));
  }

  fs::path made(const fs::path& name) const {
    fs::create_directories((folder_.path() / name).parent_path());
    return folder_.path() / name;
  }

  /// Replaces something of the exhibit, which goes to `to`, by a link.
  void move_and_link(const fs::path& name, const fs::path& to) const {
    fs::rename(folder_.path() / "x" / name, made(to));
    fs::create_symlink(folder_.path() / to, folder_.path() / "x" / name);
  }

  void link(const fs::path& target, const fs::path& name) const {
    fs::remove_all(folder_.path() / name);
    fs::create_symlink(target, made(name));
  }

  /// What `check` says, which ends and agrees with `build`.
  std::string said() const {
    const Said check = run_pack(folder_.path(), "check x", "timeout 60");
    const Said build = run_pack(folder_.path(), "build x --no-cache -o x.pack", "timeout 60");
    EXPECT_EQ(check.status, build.status) << build.out;
    EXPECT_EQ(build.status == 0, fs::exists(folder_ / "x.pack"));
    return check.out;
  }

  static std::size_t errors_in(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(": error: ", at)) != std::string::npos; ++at) ++count;
    return count;
  }

  test::FilledFolder folder_;
};

TEST_F(Links, WithinAnExhibitAreFollowed) {
  move_and_link("people.toml", "x/sources/people.toml");
  move_and_link(std::string(reply) + "/translation.en.md", "x/sources/reply.md");
  move_and_link(reply, "x/sources/reply");
  move_and_link("strings", "x/sources/strings");
  EXPECT_EQ(said(), "no problems found\n");
}

TEST_F(Links, MayLeadToTheExhibitItself) {
  fs::rename(folder_ / "x", folder_ / "elsewhere");
  fs::create_directory_symlink("elsewhere", folder_ / "x");
  EXPECT_EQ(said(), "no problems found\n");
}

TEST_F(Links, OfEveryFileThatLeadOutAreErrorsWithTheirPlace) {
  for (const std::string& name :
       {std::string("exhibit.toml"), std::string("people.toml"), std::string("strings/en.toml"),
        std::string(reply) + "/document.toml", std::string(reply) + "/reading.de.txt",
        std::string(reply) + "/translation.en.md", std::string("documents/1921-05-02-postcard/transcript.de.md")}) {
    move_and_link(name, "private");
    const std::string out = said();
    EXPECT_NE(out.find("x/" + name + ": error: x/" + name + " leads out of x, to "), std::string::npos) << out;
    EXPECT_NE(out.find("/private; copy the file itself to this place\n"), std::string::npos) << out;
    EXPECT_EQ(errors_in(out), 1U) << out;
    fs::remove(folder_.path() / "x" / name);
    fs::rename(folder_ / "private", folder_.path() / "x" / name);
    ASSERT_EQ(said(), "no problems found\n") << name;
    fs::remove(folder_ / "x.pack");
  }
}

TEST_F(Links, OfEveryFolderThatLeadOutAreErrorsWithTheirPlace) {
  fs::create_directory(folder_.path() / "x" / reply / "scans");
  for (const std::string& name :
       {std::string(reply) + "/scans", std::string("documents"), std::string(reply), std::string("strings")}) {
    move_and_link(name, "private");
    const std::string out = said();
    EXPECT_NE(out.find("x/" + name + ": error: x/" + name + " leads out of x, to "), std::string::npos) << out;
    EXPECT_NE(out.find("/private; copy the folder itself to this place\n"), std::string::npos) << out;
    fs::remove(folder_.path() / "x" / name);
    fs::rename(folder_ / "private", folder_.path() / "x" / name);
  }
}

TEST_F(Links, OverOtherLinksLeadOutToo) {
  folder_.write("private/translation.en.md", "<!-- passage p1 -->\nprivate words\n");
  link(folder_ / "private", "x/sources/way");
  link("../../sources/way/translation.en.md", std::string("x/") + reply + "/translation.en.md");
  const std::string out = said();
  EXPECT_EQ(errors_in(out), 1U) << out;
  EXPECT_NE(out.find("translation.en.md leads out of x, to "), std::string::npos) << out;
  EXPECT_EQ(out.find("private words"), std::string::npos);
}

TEST_F(Links, ThatLeadNowhereOrInACircleAreErrors) {
  for (const std::string& name :
       {std::string("people.toml"), std::string("strings/en.toml"), std::string(reply) + "/translation.en.md",
        std::string(reply) + "/document.toml", std::string("documents"), std::string(reply), std::string("strings"),
        std::string(reply) + "/scans"})
    for (const fs::path& target : {fs::path("gone"), fs::path(name).filename()}) {
      const bool was_there = fs::exists(folder_.path() / "x" / name);
      if (was_there) fs::rename(folder_.path() / "x" / name, folder_ / "kept");
      link(target, "x/" + name);
      const std::string out = said();
      EXPECT_NE(out.find("x/" + name + ": error: x/" + name + " is a link that leads nowhere; copy the f"),
                std::string::npos)
          << out;
      fs::remove(folder_.path() / "x" / name);
      if (was_there) fs::rename(folder_ / "kept", folder_.path() / "x" / name);
    }
}

TEST_F(Links, DevicesAndPipesAreErrorsAndNothingWaits) {
  const std::string name = std::string("x/") + reply + "/translation.en.md";
  for (const char* device : {"/dev/zero", "/dev/null"}) {
    link(device, name);
    EXPECT_NE(said().find(name + ": error: " + name + " leads out of x, to "), std::string::npos) << device;
  }
  for (const std::string& pipe : {name, std::string("x/people.toml"), std::string("x/exhibit.toml")}) {
    fs::remove(folder_.path() / pipe);
    ASSERT_EQ(::mkfifo((folder_.path() / pipe).c_str(), 0600), 0);
    EXPECT_NE(said().find(pipe + ": error: " + pipe + " is not a file; "), std::string::npos) << pipe;
  }
}

TEST_F(Links, OfACacheAreItsUsersButNotWithinIt) {
  const std::string cache = "XDG_CACHE_HOME='" + (folder_ / "cache").string() + "'";
  fs::create_directory(folder_ / "disk");
  fs::create_directory_symlink("disk", folder_ / "cache");
  folder_.write(std::string("x/") + reply + "/scans/1.jpg", "no picture");
  EXPECT_EQ(run_pack(folder_.path(), "build x -o x.pack", cache).status, 1);
  EXPECT_TRUE(fs::exists(folder_ / "disk/lectern/pages"));
  folder_.write("private/keep.txt", "mine");
  const fs::path own = fs::directory_iterator(folder_ / "disk/lectern/pages")->path();
  for (const fs::path& part : {own, own.parent_path()}) {
    fs::remove_all(part);
    fs::create_directory_symlink(folder_ / "private", part);
    const Said said = run_pack(folder_.path(), "build x -o x.pack", cache);
    EXPECT_NE(said.out.find(part.filename().string() + " is a link; remove it, and it is made again"),
              std::string::npos)
        << said.out;
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_ / "private"), fs::directory_iterator()), 1);
    fs::remove(part);
  }
}

TEST_F(Links, AnIdDoesNotLeadOutOfTheCache) {
  folder_.write("x/exhibit.toml", "id = \"../../../escaped\"\n");
  folder_.write(std::string("x/") + reply + "/scans/1.jpg", "no picture");
  const Said said =
      run_pack(folder_.path(), "build x -o x.pack", "XDG_CACHE_HOME='" + (folder_ / "a/b/cache").string() + "'");
  EXPECT_EQ(said.status, 1);
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
    EXPECT_FALSE(entry.path().filename().string().starts_with("escaped")) << entry.path();
}

}  // namespace
}  // namespace lectern::compiler
