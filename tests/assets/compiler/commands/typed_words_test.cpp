// SPDX-License-Identifier: MIT
// What people mistype, and that what they are told to type is right.
#include "assets/compiler/commands/typed_words.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

TEST(TypedWords, StandInQuotationMarksWhereAShellNeedsThem) {
  EXPECT_EQ(as_typed("my-letters/Größe_1.txt"), "my-letters/Größe_1.txt");
  EXPECT_EQ(as_typed("Museum Briefe"), "\"Museum Briefe\"");
  EXPECT_EQ(as_typed("a (1)"), "\"a (1)\"");
  EXPECT_EQ(as_typed("5$ \"x\""), "'5$ \"x\"'");
  EXPECT_EQ(as_typed(""), "\"\"");
}

TEST(TypedWords, NamesOfOtherPlacesAreToldAsWhatTheyAre) {
  EXPECT_NE(mend_foreign_name("https://a.example/m.json").find("browser"), std::string::npos);
  EXPECT_NE(mend_foreign_name("WWW.a.example/m.json").find("browser"), std::string::npos);
  EXPECT_EQ(mend_foreign_name("file:///home/anna/My%20Letters"), "write it without file://: \"/home/anna/My Letters\"");
  EXPECT_EQ(mend_foreign_name("C:\\Users\\Anna\\Museum Briefe\\"),
            "this is a path of Windows; in WSL it is \"/mnt/c/Users/Anna/Museum Briefe/\"");
  EXPECT_NE(mend_foreign_name("C:UsersAnna").find("/mnt/c/"), std::string::npos);
  EXPECT_EQ(mend_foreign_name("“Museum Briefe”"),
            "these quotation marks are not those of the keyboard's key, or are doubled; write \"Museum Briefe\"");
  EXPECT_NE(mend_foreign_name("~/letters").find("/letters"), std::string::npos);
  for (const char* name : {"letters", "Museum Briefe", "a:b", "/mnt/c/Users", "L'été", ""})
    EXPECT_EQ(mend_foreign_name(name), "") << name;
}

TEST(TypedWords, CommandsAreToldHowTheyAreWritten) {
  EXPECT_EQ(mend_command({"import", "a"}, "import SOURCE DIR", false), "write it as: lectern-pack import SOURCE DIR");
  EXPECT_EQ(mend_command({"import", "a", "b", "–dry-run"}, "", true),
            "–dry-run begins with a dash; write --dry-run, with two hyphens");
}

/// A museum's folder, and what is said to a command.
struct Museum {
  FilledFolder folder;
  Museum() { folder.write("Museum Briefe/list.csv", "no,date,title\n1,1916-05-03,A letter\n"); }

  [[nodiscard]] std::string told(const std::string& words) const {
    const Said said = run_pack(folder.path(), words);
    EXPECT_NE(said.status, 0) << words;
    EXPECT_TRUE(said.out.starts_with("lectern-pack")) << said.out;
    return said.out;
  }

  /// What is told to type behind the last "lectern-pack " works as it is told.
  void expect_mended(const std::string& words) const {
    const std::string said = told(words);
    const std::size_t at = said.rfind("lectern-pack ");
    ASSERT_GT(at, 0U) << said;
    const std::string typed = said.substr(at + 13, said.find('\n', at) - at - 13);
    EXPECT_EQ(run_pack(folder.path(), typed).status, 0) << said;
  }
};

TEST(Mistyped, WhatIsToldToTypeIsRight) {
  for (const char* words : {"import Museum Briefe", "import Museum Briefe mine", "import mine 'Museum Briefe'",
                            "import “Museum Briefe” mine"})
    Museum().expect_mended(words);
}

TEST(Mistyped, NamesAndCommandsThatAreNear) {
  const Museum museum;
  EXPECT_NE(museum.told("import 'museum  briefe' mine").find("did you mean \"Museum Briefe\"?"), std::string::npos);
  EXPECT_NE(museum.told("import 'Musum Briefe' mine").find("did you mean \"Museum Briefe\"?"), std::string::npos);
  EXPECT_NE(museum.told("import 'Museum Briefe\\list.csv' mine").find("\"Museum Briefe/list.csv\"?"),
            std::string::npos);
  EXPECT_NE(museum.told("IMPORT 'Museum Briefe' mine").find("did you mean import?"), std::string::npos);
  EXPECT_NE(museum.told("--import 'Museum Briefe' mine").find("did you mean lectern-pack import?"), std::string::npos);
  EXPECT_NE(museum.told("import 'Museum Briefe'").find("import SOURCE DIR"), std::string::npos);
  EXPECT_NE(museum.told("build 'Museum Briefe'").find("build DIR --output FILE"), std::string::npos);
  EXPECT_NE(museum.told("check 'museum briefe'").find("did you mean \"Museum Briefe\"?"), std::string::npos);
  EXPECT_EQ(museum.folder.entries(), 1);
}

TEST(Mistyped, WordsThatAreTooMuchStandInTheirOrder) {
  const Museum museum;
  EXPECT_NE(museum.told("sign a.pack --key museum.key --museum Museum of Letters")
                .find("\"of Letters\" is too much; a name that has spaces stands in quotation marks; write it as: "
                      "lectern-pack sign PACK --key FILE"),
            std::string::npos);
  EXPECT_NE(museum.told("check my-letters what is wrong").find("\"what is wrong\" is too much; "), std::string::npos);
  EXPECT_NE(museum.told("check 'Museum Briefe' two").find("\"two\" is too much; "), std::string::npos);
}

TEST(Mistyped, FilesThatCannotBeMade) {
  const Museum museum;
  for (const char* command : {"build 'Museum Briefe' -o ", "interface -o "})
    for (const char* name :
         {"'C:\\Users\\Anna\\out.pack'", "'~/out.pack'", "'“out.pack”'", "https://a.example/out.pack"})
      EXPECT_EQ(museum.told(std::string(command) + name).find("make it first"), std::string::npos) << name;
  const std::string longest(240, 'p');
  EXPECT_NE(
      museum.told("build 'Museum Briefe' -o " + longest + ".pack").find("this name is too long; choose a shorter"),
      std::string::npos);
  EXPECT_EQ(museum.folder.entries(), 1);
}

TEST(Mistyped, FoldersThatCannotBeMade) {
  const Museum museum;
  for (const char* name : {"'C:\\Users\\Anna\\out'", "'~/out'", "'“out”'", "https://a.example/out", "nowhere/out"})
    (void)museum.told(std::string("import 'Museum Briefe' ") + name);
  EXPECT_NE(museum.told("import 'Museum Briefe' nowhere/out").find("mkdir -p nowhere"), std::string::npos);
  EXPECT_NE(museum.told("new nowhere/out").find("mkdir -p nowhere"), std::string::npos);
  EXPECT_EQ(museum.folder.entries(), 1);
}

TEST(Mistyped, AnExhibitIsNoSource) {
  const Museum museum;
  ASSERT_EQ(run_pack(museum.folder.path(), "import 'Museum Briefe' mine").status, 0);
  EXPECT_NE(museum.told("import mine other").find("mine is an exhibit already"), std::string::npos);
  EXPECT_EQ(museum.folder.entries(), 2);
}

TEST(Mistyped, AMuseumsFolderIsNoExhibitYet) {
  const Museum museum;
  const Said said = run_pack(museum.folder.path(), "check 'Museum Briefe'");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("lectern-pack import \"Museum Briefe\" my-exhibit"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("1 error, 0 warnings"), std::string::npos) << said.out;
}

}  // namespace
}  // namespace lectern::compiler
