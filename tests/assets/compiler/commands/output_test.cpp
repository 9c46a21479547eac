// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/output.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using test::run_pack;
using test::Said;

class Output : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run_pack(folder_.path(), "new x").status, 0);
    folder_.write("notes.docx", "PK words");
  }

  std::string text_of(const char* name) const {
    std::stringstream text;
    text << std::ifstream(folder_ / name).rdbuf();
    return text.str();
  }

  /// What is said where the pack may not be written; nothing may have changed.
  std::string refusal_of(const std::string& output) const {
    const auto entries = folder_.entries();
    const Said said = run_pack(folder_.path(), "build x --no-cache -o '" + output + "'");
    EXPECT_EQ(said.status, 2) << said.out;
    EXPECT_TRUE(said.out.ends_with("; nothing was built\n")) << said.out;
    EXPECT_EQ(folder_.entries(), entries);
    return said.out;
  }

  test::FilledFolder folder_;
};

TEST_F(Output, IsNeverAFileOfAnotherKind) {
  EXPECT_EQ(refusal_of("notes.docx"),
            "lectern-pack: notes.docx is there already and is no pack; name another file with -o; nothing was built\n");
  EXPECT_EQ(text_of("notes.docx"), "PK words");
}

TEST_F(Output, IsNeverAFolderLinkOrDevice) {
  fs::create_directory(folder_ / "o");
  EXPECT_NE(refusal_of("o").find("o is a folder; name a file in it: -o 'o/NAME.pack'"), std::string::npos);
  EXPECT_NE(refusal_of("o/").find("is a folder"), std::string::npos);
  fs::create_symlink("notes.docx", folder_ / "link.pack");
  EXPECT_NE(refusal_of("link.pack").find("is a link"), std::string::npos);
  ASSERT_EQ(::mkfifo((folder_ / "fifo.pack").c_str(), 0600), 0);
  EXPECT_NE(refusal_of("fifo.pack").find("is no file but a device"), std::string::npos);
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.pack"));
  EXPECT_TRUE(fs::is_fifo(folder_ / "fifo.pack"));
  const Result<void> device = check_output("/dev/null", folder_ / "x");
  ASSERT_FALSE(device);
  EXPECT_EQ(device.error().code, ErrorCode::usage);
}

TEST_F(Output, IsNeverOneOfTheExhibitsFiles) {
  const std::string before = text_of("x/exhibit.toml");
  folder_.write("x/documents/1921-05-09-reply/transcript.de.md", "");
  for (const char* source : {"x/exhibit.toml", "x/strings.pack/../exhibit.toml", "x/new.toml", "x/documents/a.pack",
                             "x/documents/1921-05-09-reply/transcript.de.md"})
    EXPECT_NE(refusal_of(source).find("lies among the exhibit's own files"), std::string::npos) << source;
  EXPECT_EQ(text_of("x/exhibit.toml"), before);
  EXPECT_TRUE(check_output(folder_ / "x/x.pack", folder_ / "x"));
}

TEST_F(Output, NeedsAFolderThatIsThere) {
  EXPECT_EQ(refusal_of("o/x.pack"),
            "lectern-pack: there is no folder o; make it first: mkdir -p 'o'; nothing was built\n");
  EXPECT_NE(refusal_of("notes.docx/x.pack").find("notes.docx is no folder"), std::string::npos);
}

TEST_F(Output, TakesThePlaceOfAnOlderPackOrAnEmptyFile) {
  folder_.write("x.pack", "");
  ASSERT_EQ(run_pack(folder_.path(), "build x --no-cache -o x.pack").status, 0);
  EXPECT_EQ(run_pack(folder_.path(), "build x --no-cache -o x.pack").status, 0);
  EXPECT_TRUE(check_output(folder_ / "x.pack", folder_ / "x"));
}

}  // namespace
}  // namespace lectern::compiler
