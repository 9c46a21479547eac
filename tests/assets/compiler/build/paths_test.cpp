// SPDX-License-Identifier: MIT
// Paths in a small pack.
#include "assets/compiler/build/paths.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

SourceStep step_at(std::string document, std::string layer = {}) {
  return {std::move(document), "p1", std::move(layer), {{"en", "What it says."}, {"ru", "О чём речь."}}, {}, {}, {}};
}

class BuiltPaths : public testing::Test {
 protected:
  BuiltPaths() {
    exhibit.paths.push_back({"one-point",
                             true,
                             {{"en", "One point"}, {"ru", "Один пункт"}},
                             {{"en", "What came of it."}},
                             {step_at("first"), step_at("second", "reading.ru")},
                             {},
                             {}});
    exhibit.paths[0].steps[1].note = {{"en", "A note."}, {"ru", "Примечание."}};
  }

  const fb::Index& built() {
    const auto summary = compose(exhibit, {folder / "x.pack"}, tests::one_tile_pages(), report, progress);
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(folder / "x.pack").value());
    return pack->index();
  }

  static std::string said(const flatbuffers::Vector<flatbuffers::Offset<fb::Text>>* texts, std::uint32_t language) {
    return texts->Get(language)->utf8()->str();
  }

  lectern::test::TemporaryFolder folder;
  SourceExhibit exhibit = tests::exhibit();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(BuiltPaths, SayWhatTheirCuratorWroteInEachLanguage) {
  const fb::Index& index = built();
  ASSERT_NE(index.paths(), nullptr);
  ASSERT_EQ(index.paths()->size(), 1U);
  const fb::Path& path = *index.paths()->Get(0);
  EXPECT_EQ(path.id()->str(), "one-point");
  EXPECT_TRUE(path.plays());
  EXPECT_EQ(said(path.title(), 1), "Один пункт");
  EXPECT_EQ(said(path.end(), 0), "What came of it.");
  EXPECT_EQ(said(path.length(), 0), "2\u00A0steps, 1\u00A0minute");
  EXPECT_EQ(said(path.length(), 1), "2\u00A0шага, 1\u00A0минута");
  const fb::PathStep& first = *path.steps()->Get(0);
  EXPECT_EQ(said(first.text(), 1), "О чём речь.");
  EXPECT_EQ(said(first.number(), 0), "Step 1 of 2");
  EXPECT_EQ(first.note(), nullptr);
  EXPECT_EQ(said(path.steps()->Get(1)->note(), 0), "A note.");
  EXPECT_EQ(said(path.steps()->Get(1)->number(), 1), "Шаг 2 из 2");
}

TEST_F(BuiltPaths, PointAtDocumentsPassagesAndLayers) {
  const fb::Path& path = *built().paths()->Get(0);
  const fb::PathStep& first = *path.steps()->Get(0);
  EXPECT_EQ(first.document(), 0);
  EXPECT_EQ(first.passage(), 0);
  EXPECT_EQ(first.layer(), 65'535) << "as the document opens";
  const fb::PathStep& second = *path.steps()->Get(1);
  EXPECT_EQ(second.document(), 1);
  const fb::Document& document = *pack->index().documents()->Get(1);
  EXPECT_EQ(document.layers()->Get(second.layer())->id()->str(), "reading.ru");
}

TEST_F(BuiltPaths, AreAbsentWhereThereAreNone) {
  exhibit.paths.clear();
  EXPECT_EQ(built().paths(), nullptr);
}

TEST_F(BuiltPaths, WithoutAnEndHaveNone) {
  exhibit.paths[0].end.clear();
  EXPECT_EQ(built().paths()->Get(0)->end(), nullptr);
}

std::string of_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "word ";
  return text;
}

/// One document, in English and Chinese, and a path with one step at its passage.
SourceExhibit exhibit_of_words(std::size_t said, std::size_t translated) {
  SourceExhibit exhibit = tests::exhibit();
  exhibit.documents.resize(1);
  exhibit.documents[0].layers.insert(
      exhibit.documents[0].layers.begin(),
      tests::layer(LayerKind::translation, "en", {tests::paragraph(of_words(translated), "p1")}));
  SourceStep step = step_at("first");
  step.text["en"] = of_words(said);
  exhibit.paths = {{"a", false, {}, {}, {std::move(step)}, {}, {}}};
  return exhibit;
}

TEST(PathMinutes, AreRoundedUpAndAtLeastOne) {
  const auto minutes = [](std::size_t said, std::size_t translated, const char* language = "en") {
    const SourceExhibit exhibit = exhibit_of_words(said, translated);
    return minutes_of(exhibit.paths[0], exhibit, language);
  };
  EXPECT_EQ(minutes(1, 1), 1);
  EXPECT_EQ(minutes(65, 65), 1);
  EXPECT_EQ(minutes(65, 66), 2);
  EXPECT_EQ(minutes(65, 260), 3);
  EXPECT_EQ(minutes(65, 260, "ru"), 1) << "who reads Russian reads the one word of the reading";
}

TEST(PathMinutes, AreOfTheTextThatIsShown) {
  SourceExhibit exhibit = exhibit_of_words(1, 260);
  EXPECT_EQ(minutes_of(exhibit.paths[0], exhibit, "zh"), 2) << "none in that language: the first text that holds it";
  exhibit.paths[0].steps[0].layer = "reading.ru";
  EXPECT_EQ(minutes_of(exhibit.paths[0], exhibit, "en"), 1);
  exhibit.paths[0].steps[0].note["en"] = of_words(260);
  EXPECT_EQ(minutes_of(exhibit.paths[0], exhibit, "en"), 3) << "a note is read too";
}

}  // namespace
}  // namespace lectern::compiler
