// SPDX-License-Identifier: MIT
#include "assets/compiler/build/occurrences.hpp"

#include <gtest/gtest.h>
#include <tuple>

#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

using Named = std::tuple<int, int, int>;  // document, passage, layer

std::vector<Named> named_at(const SourceExhibit& exhibit, const std::string& language, const std::string& entry) {
  std::vector<Named> found;
  const auto all = occurrences_for(exhibit, language);
  if (const auto one = all.find(entry); one != all.end())
    for (const auto& where : one->second) found.emplace_back(where.document(), where.passage(), where.layer());
  return found;
}

/// A paragraph of one passage whose last word names somebody.
SourceBlock naming(std::string text, std::string passage, std::string entry, bool form = false) {
  SourceBlock block = tests::paragraph(std::move(text), std::move(passage));
  Cell& cell = block.cells[0];
  if (!cell.spans.empty()) cell.spans[0].form = form;
  const std::size_t word = cell.text.rfind(' ') + 1;
  cell.spans.push_back({word, cell.text.size(), SpanKind::person, std::move(entry), {}});
  return block;
}

class Occurrences : public ::testing::Test {
 protected:
  Occurrences() {
    for (SourceDocument& document : exhibit_.documents) document.passages = {"f1", "p1", "p2"};
    exhibit_.documents[1].layers = {
        tests::layer(LayerKind::translation, "en",
                     {naming("by Mao", "p2", "mao"), naming("to Stalin", "p1", "stalin")}),
        tests::layer(LayerKind::reading, "ru", {naming("от Мао", "p1", "mao"), naming("и Гао", "p2", "gao")})};
  }

  SourceExhibit exhibit_ = tests::exhibit();
};

TEST_F(Occurrences, AreInTheTextThatIsReadFirst) {
  EXPECT_EQ(named_at(exhibit_, "en", "mao"), (std::vector<Named>{{1, 2, 0}}));
  EXPECT_EQ(named_at(exhibit_, "ru", "mao"), (std::vector<Named>{{1, 1, 1}}));
  // Nobody's language here: the first of all that are offered.
  EXPECT_EQ(named_at(exhibit_, "zh", "mao"), (std::vector<Named>{{1, 2, 0}}));
}

TEST_F(Occurrences, AreInAnotherTextWhereTheFirstDoesNotNameIt) {
  EXPECT_EQ(named_at(exhibit_, "en", "gao"), (std::vector<Named>{{1, 2, 1}}));
  EXPECT_EQ(named_at(exhibit_, "ru", "stalin"), (std::vector<Named>{{1, 1, 0}}));
  EXPECT_TRUE(named_at(exhibit_, "en", "nobody").empty());
}

TEST_F(Occurrences, GistsAreReadInTheirOwnLanguageAlone) {
  exhibit_.documents[1].layers.push_back(tests::layer(LayerKind::gist, "zh", {naming("是 毛", "p1", "mao")}));
  EXPECT_EQ(named_at(exhibit_, "zh", "mao"), (std::vector<Named>{{1, 1, 2}}));
  EXPECT_EQ(named_at(exhibit_, "en", "mao"), (std::vector<Named>{{1, 2, 0}}));
  exhibit_.documents[1].layers.back().blocks.push_back(naming("是 周", "p1", "zhou"));
  EXPECT_TRUE(named_at(exhibit_, "en", "zhou").empty());
}

TEST_F(Occurrences, AFormIsTakenWhereNoMessageNamesIt) {
  auto& blocks = exhibit_.documents[1].layers[0].blocks;
  blocks.insert(blocks.begin(), naming("form Mao", "f1", "mao", true));
  blocks.insert(blocks.begin(), naming("form Molotov", "f1", "molotov", true));
  EXPECT_EQ(named_at(exhibit_, "en", "mao"), (std::vector<Named>{{1, 2, 0}}));
  EXPECT_EQ(named_at(exhibit_, "en", "molotov"), (std::vector<Named>{{1, 0, 0}}));
}

TEST_F(Occurrences, StandInOrderOfTimeEachDocumentOnce) {
  exhibit_.documents[0].layers[0].blocks.push_back(naming("от Мао", "p2", "mao"));
  exhibit_.documents[0].layers[0].blocks.push_back(naming("и Мао", "p1", "mao"));
  EXPECT_EQ(named_at(exhibit_, "ru", "mao"), (std::vector<Named>{{0, 2, 0}, {1, 1, 1}}));
}

TEST_F(Occurrences, WordsOfNoPassageDoNotCount) {
  exhibit_.documents[0].layers[0].blocks.push_back(naming("от Чжоу", "", "zhou"));
  EXPECT_TRUE(named_at(exhibit_, "ru", "zhou").empty());
}

}  // namespace
}  // namespace lectern::compiler
