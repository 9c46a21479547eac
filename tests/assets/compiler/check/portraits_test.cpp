// SPDX-License-Identifier: MIT
// What is said of portraits and kinds, on exhibits as a curator writes them.
#include "assets/compiler/source/portraits.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

class Portraits : public ::testing::Test {
 protected:
  Portraits() {
    folder_.write("exhibit.toml",
                  "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\n[title]\nen = \"T\"\n[introduction]\nen = "
                  "\"I\"\n[viewpoint]\nen = \"V\"\n");
    folder_.write("portraits/anna.jpg", "a picture, for who does not open it");
  }

  /// `entry` is what stands at the table of anna, before her name.
  SourceExhibit read(std::string_view entry) {
    folder_.write("people.toml",
                  "[anna]\n" + std::string(entry) + "[anna.name]\nen = \"A\"\n[anna.sentence]\nen = \"S\"\n");
    return read_exhibit(folder_.path(), LECTERN_SOURCE_DIR "/assets/strings", report_);
  }

  std::string said(std::string_view entry) {
    report_ = {};
    const SourceExhibit exhibit = read(entry);
    check_portraits(exhibit, report_);
    return test::dump(report_);
  }

  test::FilledFolder folder_;
  Report report_;
};

TEST_F(Portraits, WithACreditAreFine) {
  EXPECT_EQ(said("portrait = \"anna.jpg\"\nportrait_credit = \"From her album\"\n"), "");
  EXPECT_EQ(said("portrait = \"anna.jpg\"\nportrait_credit = { en = \"From her album\" }\n"), "");
  EXPECT_EQ(said("kind = \"person\"\n"), "");
}

TEST_F(Portraits, AreTakenFromTheirFolder) {
  const SourceExhibit exhibit = read("portrait = \"anna.jpg\"\nportrait_credit = \"From her album\"\n");
  const SourcePerson& anna = exhibit.people.at(0);
  EXPECT_EQ(anna.portrait.file, folder_.path() / "portraits/anna.jpg");
  EXPECT_EQ(anna.one_credit, "From her album");
  EXPECT_EQ(anna.kind, EntryKind::person);
}

TEST_F(Portraits, WithoutACreditAreRefusedWithTheMend) {
  const std::string error =
      "error 2:1: the portrait of anna does not say whose picture it is; add portrait_credit = \"…\", or "
      "[anna.portrait_credit] with a text a language; where nobody knows, leave the portrait out\n";
  EXPECT_EQ(said("portrait = \"anna.jpg\"\n"), error);
  EXPECT_NE(said("portrait = \"anna.jpg\"\nportrait_credit = \" \"\n").find(error), std::string::npos);
  EXPECT_NE(said("portrait = \"anna.jpg\"\nportrait_credit = { en = \"\" }\n").find(error), std::string::npos);
}

TEST_F(Portraits, OfNoFileAndOfNoPictureAreRefused) {
  const std::string credit = "portrait_credit = \"Hers\"\n";
  EXPECT_EQ(said("portrait = \"ana.jpg\"\n" + credit),
            "error 2:1: there is no file ana.jpg in portraits/; did you mean anna.jpg?\n");
  EXPECT_EQ(
      said("portrait = \"somebody-else.png\"\n" + credit),
      "error 2:1: there is no file somebody-else.png in portraits/; put it into portraits/ beside people.toml, or "
      "take the key out\n");
  folder_.write("portraits/anna.docx", "words");
  EXPECT_EQ(said("portrait = \"anna.docx\"\n" + credit),
            "error 2:1: portraits/anna.docx is no picture; save the portrait as JPEG, PNG or TIFF in portraits/, and "
            "write that file's name\n");
}

TEST_F(Portraits, NeverLieElsewhere) {
  for (const char* name : {"../anna.jpg", "portraits/anna.jpg", "/etc/passwd", "..", "sub\\\\anna.jpg"}) {
    const std::string found = said("portrait = \"" + std::string(name) + "\"\nportrait_credit = \"Hers\"\n");
    EXPECT_NE(found.find("is no file's name; put the picture into portraits/ beside people.toml"), std::string::npos)
        << found;
    EXPECT_TRUE(read("portrait = \"" + std::string(name) + "\"\n").people.at(0).portrait.file.empty()) << name;
  }
  EXPECT_TRUE(is_name_in_folder("anna 1921.jpg"));
  EXPECT_FALSE(is_name_in_folder(""));
}

TEST_F(Portraits, BelongToPersons) {
  EXPECT_EQ(said("kind = \"place\"\nportrait = \"anna.jpg\"\nportrait_credit = \"Hers\"\n"),
            "error 3:1: anna is a place, and only persons have a portrait; take portrait out, or write kind = "
            "\"person\"\n");
}

TEST_F(Portraits, ThatAreNotThereHaveNoCredit) {
  EXPECT_EQ(said("portrait_credit = \"Hers\"\n"),
            "warning 2:1: a credit without a portrait is shown nowhere; name the picture with portrait = \"FILE\", or "
            "take the credit out\n");
}

TEST_F(Portraits, OfSeveralPagesAreRefused) {
  SourceExhibit exhibit = read("portrait = \"anna.jpg\"\nportrait_credit = \"Hers\"\n");
  exhibit.people.at(0).portrait.pages.resize(3);
  check_portraits(exhibit, report_);
  EXPECT_EQ(
      test::dump(report_),
      "error 2:1: portraits/anna.jpg has 3 pages; a portrait is one picture; save the one that is meant as a file "
      "of its own\n");
}

TEST_F(Portraits, ThatNobodyNamesAreTold) {
  SourceExhibit exhibit = read("");
  report_ = {};
  check_files(exhibit, report_);
  EXPECT_NE(test::dump(report_).find("nothing uses this; name it with `portrait` at a person in people.toml, or "
                                     "keep it in sources/"),
            std::string::npos);
}

TEST_F(Portraits, KindsAreThree) {
  EXPECT_EQ(read("kind = \"term\"\n").people.at(0).kind, EntryKind::term);
  EXPECT_EQ(read("kind = \"place\"\n").people.at(0).kind, EntryKind::place);
  EXPECT_NE(said("kind = \"town\"\n")
                .find("anna.kind takes \"person\" or \"place\" or \"term\"; write anna.kind = \"person\" or "
                      "\"place\" or \"term\", or take the key out"),
            std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
