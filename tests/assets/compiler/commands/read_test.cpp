// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

/// An exhibit of one scan, and a tesseract that knows Russian and English and reads one line everywhere.
class ReadScans : public testing::Test {
 protected:
  ReadScans() {
    folder_.write("x/exhibit.toml", "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\ntitle.en = \"X\"\n");
    folder_.write("x/documents/a/document.toml", "title = \"A\"\noriginal_language = \"ru\"\nshort_title.en = \"A\"\n");
    folder_.write("x/documents/a/scans/001.jpg", "no picture");
    write_program(
        "tesseract",
        "if [ \"$1\" = --list-langs ]; then echo 'List (2):'; echo eng; echo rus; exit; fi\n"
        "echo \"<html><head><meta name='ocr-system' content='tesseract 5.3.0'/></head><body><div "
        "class='ocr_page' title='bbox 0 0 9 9'><p class='ocr_par' lang='$4'><span class='ocr_line'>line</span>"
        "</p></div></body></html>\" > \"$2.hocr\"\n");
  }

  void write_program(const std::string& name, const std::string& words) {
    folder_.write("bin/" + name, "#!/bin/sh\n" + words);
    std::filesystem::permissions(folder_.path() / "bin" / name, std::filesystem::perms::owner_all);
  }

  [[nodiscard]] Said read(const std::string& words) const {
    return run_pack(folder_.path(), "read x" + words, "PATH='" + (folder_.path() / "bin").string() + ":/usr/bin:/bin'");
  }

  [[nodiscard]] std::string reading() const {
    std::ifstream file(folder_.path() / "x/documents/a/scans/001.xml");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  FilledFolder folder_;
};

TEST_F(ReadScans, MakesAReadingBesideEach) {
  const Said said = read("");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_NE(said.out.find("1 reading made\n"), std::string::npos) << said.out;
  EXPECT_NE(reading().find("lang='rus'"), std::string::npos);
}

TEST_F(ReadScans, MakesItsOwnAgainAndLeavesWhatAHandChanged) {
  EXPECT_EQ(read("").status, 0);
  EXPECT_NE(read(" a --language en").out.find("1 reading made\n"), std::string::npos);
  EXPECT_NE(reading().find("lang='eng'"), std::string::npos);
  folder_.write("x/documents/a/scans/001.xml", "<html/>");
  EXPECT_NE(read("").out.find("0 readings made; 1 scan had one already, which stays as it is\n"), std::string::npos);
  EXPECT_EQ(reading(), "<html/>");
}

TEST_F(ReadScans, SaysWhatToInstall) {
  EXPECT_NE(read(" --language kor")
                .out.find("Tesseract has no model of kor; sudo apt install tesseract-ocr "
                          "tesseract-ocr-kor"),
            std::string::npos);
  const Said none = run_pack(folder_.path(), "read x", "PATH=/nowhere");
  EXPECT_EQ(none.status, 1);
  EXPECT_NE(none.out.find("sudo apt install tesseract-ocr tesseract-ocr-rus"), std::string::npos) << none.out;
  EXPECT_EQ(read(" b").status, 2);
}

TEST_F(ReadScans, TellsAProgramThatFailsAndLeavesNothing) {
  write_program("tesseract", "if [ \"$1\" = --list-langs ]; then echo rus; exit; fi\nkill -SEGV $$\n");
  const Said said = read("");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("Tesseract did not read this: it ended by signal 11"), std::string::npos) << said.out;
  EXPECT_EQ(reading(), "");
}

TEST_F(ReadScans, TakesTheTextOfAPdfUnlessItMakesNoSense) {
  folder_.write("x/documents/a/scans/002.pdf", "no PDF");
  write_program("pdftotext",
                "echo \"<html><body><doc><page width='9' height='9'><flow><block><line xMin='1' yMin='1' xMax='2' "
                "yMax='2'><word>Tovarishchu Stalinu ot tovarishcha Mao Tsze-duna iz Pekina</word></line></block></flow>"
                "</page></doc></body></html>\" > \"$4\"\n");
  const Said said = read("");
  EXPECT_NE(said.out.find("002.pdf: warning: the PDF's text is not in the letters of the language ru"),
            std::string::npos)
      << said.out;
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "x/documents/a/scans/002.xml"));
}

}  // namespace
}  // namespace lectern::compiler
