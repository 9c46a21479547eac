// SPDX-License-Identifier: MIT
#include "assets/compiler/source/paths.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr std::string_view two_steps =
    "[[path]]\nid = \"one-point\"\nplays = true\n[path.title]\nen = \"One point\"\n[path.end]\nen = \"The end\"\n"
    "[[path.step]]\ndocument = \"a\"\npassage = \"p1\"\nlayer = \"translation.en\"\n[path.step.text]\nen = \"First\"\n"
    "[path.step.note]\nen = \"A note\"\n[[path.step]]\ndocument = \"b\"\npassage = \"p2\"\n[path.step.text]\n"
    "en = \"Second\"\n";

class PathsFile : public testing::Test {
 protected:
  std::vector<SourcePath> read(std::string_view text) {
    folder.write("paths.toml", text);
    const std::vector<std::string> languages = {"en"};
    return read_paths(folder.path(), languages, report);
  }

  test::FilledFolder folder;
  Report report;
};

TEST_F(PathsFile, IsReadWhole) {
  const auto paths = read(two_steps);
  EXPECT_EQ(test::dump(report), "");
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0].id, "one-point");
  EXPECT_TRUE(paths[0].plays);
  EXPECT_EQ(paths[0].title.at("en"), "One point");
  EXPECT_EQ(paths[0].end.at("en"), "The end");
  EXPECT_EQ(paths[0].place.line, 1U);
  ASSERT_EQ(paths[0].steps.size(), 2U);
  const SourceStep& first = paths[0].steps[0];
  EXPECT_EQ(first.document, "a");
  EXPECT_EQ(first.passage, "p1");
  EXPECT_EQ(first.layer, "translation.en");
  EXPECT_EQ(first.text.at("en"), "First");
  EXPECT_EQ(first.note.at("en"), "A note");
  EXPECT_EQ(first.places.at("passage").line, 10U);
  EXPECT_EQ(paths[0].steps[1].layer, "");
  EXPECT_TRUE(paths[0].steps[1].note.empty());
}

TEST_F(PathsFile, MayBeAbsentOrHoldNone) {
  EXPECT_TRUE(read_paths(folder.path(), {}, report).empty());
  EXPECT_TRUE(read("# none yet\n").empty());
  EXPECT_EQ(test::dump(report), "");
}

TEST_F(PathsFile, TellsWhatItsKeysLack) {
  (void)read(
      "[[path]]\nid = \"One\"\nplay = true\n[path.title]\nru = \"x\"\n[[path.step]]\ndocumnet = \"a\"\npassage = 3\n"
      "[path.step.text]\nen = \"\"\n");
  EXPECT_EQ(test::dump(report),
            "error 2:6: path.id: \"One\" is no id; ids are small letters a to z, digits and -, as \"one\"\n"
            "error 3:1: there is no key path.play; did you mean plays?\n"
            "warning 5:1: path.title.ru: the exhibit is not shown in the language ru; add it to `languages` in "
            "exhibit.toml, or take the text out\n"
            "error 4:7: path.title has no text in the language en; add en = \"…\"\n"
            "error 7:1: there is no key path.step.documnet; did you mean document?\n"
            "error 8:11: path.step.passage is a number; write an id in quotation marks\n"
            "error 10:6: path.step.text.en is empty; fill it in\n"
            "error 6:1: the key path.step.document is missing; add it; a pack cannot be made without it\n");
}

TEST_F(PathsFile, WantsSteps) {
  (void)read("[[path]]\nid = \"a\"\ntitle = { en = \"A\" }\n[[path]]\nid = \"b\"\ntitle = { en = \"B\" }\nstep = []\n");
  EXPECT_EQ(test::dump(report),
            "error 1:1: the key path.step is missing; add it; a pack cannot be made without it\n"
            "error 7:1: path.step is empty; add [[path.step]] with document, passage and text, or take the path out\n");
}

TEST_F(PathsFile, WithOneBracketSaysSo) {
  (void)read("[path]\nid = \"a\"\n");
  EXPECT_EQ(test::dump(report), "error 1:1: path is a table; write [[path]] with two brackets\n");
}

}  // namespace
}  // namespace lectern::compiler
