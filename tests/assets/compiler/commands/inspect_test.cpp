// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

TEST(Inspect, ShowsWhatIsInsideAsJson) {
  const FilledFolder folder;
  ASSERT_TRUE(lectern::test::write_small_pack(folder / "small.pack"));
  const Said said = run_pack(folder.path(), "inspect small.pack --format json");
  ASSERT_EQ(said.status, 0) << said.out;
  const auto pack = nlohmann::json::parse(said.out);
  EXPECT_EQ(pack["id"], "small");
  EXPECT_EQ(pack["languages"], (nlohmann::json{"en", "ru"}));
  EXPECT_EQ(pack["bytes"], std::filesystem::file_size(folder / "small.pack"));
  EXPECT_EQ(pack["fonts"][0]["name"], "Test Serif");
  ASSERT_EQ(pack["documents"].size(), 2U);
  EXPECT_EQ(pack["documents"][0]["id"], "first");
  EXPECT_EQ(pack["documents"][0]["qr"], true);
  EXPECT_EQ(pack["documents"][1]["pages"][0]["width"], 600);
  EXPECT_EQ(pack["documents"][1]["pages"][0]["levels"], 2);
  EXPECT_EQ(pack["documents"][1]["pages"][0]["zones"], 2);
  EXPECT_GT(pack["sizes"]["tiles"].get<int>(), 0);
}

TEST(Inspect, ShowsTheSameAsATable) {
  const FilledFolder folder;
  ASSERT_TRUE(lectern::test::write_small_pack(folder / "small.pack"));
  const Said said = run_pack(folder.path(), "inspect small.pack");
  ASSERT_EQ(said.status, 0) << said.out;
  for (const char* part :
       {"small revision 1", "languages en ru", "Test Serif", "re-set, grey", "thumbnails", "600 x 450"})
    EXPECT_NE(said.out.find(part), std::string::npos) << part << "\n" << said.out;
}

TEST(Inspect, ListsPaths) {
  const FilledFolder folder;
  ASSERT_TRUE(lectern::test::write_pack_with_path(folder / "path.pack"));
  const Said said = run_pack(folder.path(), "inspect path.pack --format json");
  ASSERT_EQ(said.status, 0) << said.out;
  const auto path = nlohmann::json::parse(said.out)["paths"].at(0);
  EXPECT_EQ(path["id"], "one-point");
  EXPECT_EQ(path["steps"], 2);
  EXPECT_EQ(path["plays"], false);
  const Said table = run_pack(folder.path(), "inspect path.pack");
  EXPECT_NE(table.out.find("\npaths\n  one-point "), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("2 steps  One point in en\n"), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("\nmap\n  1 place, 2 coasts of 7 points\n"), std::string::npos) << table.out;
  const auto sentence = nlohmann::json::parse(said.out)["sentences"].at(0);
  EXPECT_EQ(sentence["document"], "first");
  EXPECT_EQ(sentence["passage"], "p2");
  EXPECT_EQ(sentence["layer"], "translation.en");
  EXPECT_EQ(sentence["text"], "We agree.");
  EXPECT_NE(table.out.find("translation.en   We agree.\n"), std::string::npos) << table.out;
}

TEST(Inspect, SaysWhatIsNoPack) {
  const FilledFolder folder;
  folder.write("a.pack",
               "this is no pack at all, but it is long enough to hold a header of one, sixty-four bytes and more");
  const Said said = run_pack(folder.path(), "inspect a.pack");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(said.out.starts_with("lectern-pack: ")) << said.out;
  EXPECT_EQ(run_pack(folder.path(), "inspect nowhere.pack").status, 1);
}

}  // namespace
}  // namespace lectern::compiler
