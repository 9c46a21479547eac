// SPDX-License-Identifier: MIT
#include "assets/compiler/source/credits.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/texts/layer.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

struct Credited {
  SourceDocument document;
  std::string said;
  [[nodiscard]] std::string by(std::size_t layer) const { return document.layers[layer].credit.by.value_or("-"); }
};

Credited credited(const std::vector<std::string>& files, const std::string& lines,
                  std::optional<std::string> transcriber, std::optional<std::string> translator) {
  Credited result;
  Report report;
  for (const std::string& file : files) {
    const LayerName name = layer_name(file).value();
    SourceLayer layer;
    layer.kind = name.kind;
    layer.language = name.language;
    layer.variant = name.variant;
    layer.id = name.id();
    result.document.layers.push_back(std::move(layer));
  }
  result.document.places = {{"transcriber", {"d.toml", 4, 1}}, {"translator", {"d.toml", 5, 1}}};
  result.document.transcriber = std::move(transcriber);
  result.document.translator = std::move(translator);
  const auto root = parse_toml("d.toml", lines, report);
  take_credits(root.value(), result.document, report);
  result.said = test::dump(report);
  return result;
}

TEST(Credits, StandWithTheirLayer) {
  const Credited all =
      credited({"translation.en.md", "translation.en.1925.md"},
               "[layers.\"translation.en.1925\"]\nby = \"J. Roe\"\nyear = 1925\nsource = \"The Times\"\n"
               "[layers.\"translation.en.1925\".label]\nen = \"L\"\n"
               "[layers.\"translation.en.1925\".note]\nen = \"N\"\n",
               std::nullopt, std::nullopt);
  EXPECT_EQ(all.said, "");
  EXPECT_EQ(all.by(0), "-");
  const LayerCredit& credit = all.document.layers[1].credit;
  EXPECT_EQ(credit.by, "J. Roe");
  EXPECT_EQ(credit.year, 1925);
  EXPECT_EQ(credit.source, "The Times");
  EXPECT_EQ(credit.label.at("en"), "L");
  EXPECT_EQ(credit.note.at("en"), "N");
  EXPECT_EQ(all.document.layer_tables.at(0).first, "translation.en.1925");
}

TEST(Credits, OfOldKeysAreForALayerThatIsAloneOfItsKind) {
  const Credited alone = credited({"transcript.ru.md", "translation.en.md"}, "", "A. Scribe", "J. Roe");
  EXPECT_EQ(alone.by(0), "A. Scribe");
  EXPECT_EQ(alone.by(1), "J. Roe");
  EXPECT_EQ(alone.said, "");
}

TEST(Credits, OfOldKeysAreShownForNoOtherLayer) {
  const Credited two = credited({"translation.en.md", "translation.en.1925.md"}, "", std::nullopt, "J. Roe");
  EXPECT_EQ(two.by(0), "-");
  EXPECT_EQ(two.by(1), "-");
  EXPECT_EQ(two.said,
            "warning 5:1: translator: of the texts of this kind it is not said whose \"J. Roe\" is; take the line out, "
            "and write by = \"J. Roe\" under [layers.\"translation.en\"] or [layers.\"translation.en.1925\"]\n");
  const Credited nobody = credited({"translation.en.md", "translation.de.md"}, "", std::nullopt, "not named");
  EXPECT_EQ(nobody.by(0), "not named");
  EXPECT_EQ(nobody.by(1), "not named");
  EXPECT_EQ(nobody.said, "");
  const Credited unread = [] {
    Credited result;
    Report report;
    result.document.layers.resize(1);
    result.document.layers[0].kind = LayerKind::translation;
    result.document.layers[0].id = "translation.en";
    result.document.unread_layers = {"translation.de"};
    result.document.translator = "J. Roe";
    take_credits(parse_toml("d.toml", "", report).value(), result.document, report);
    return result;
  }();
  EXPECT_EQ(unread.by(0), "-");
}

TEST(Credits, OfOneLayerStayItsOwnBesideAnOldKey) {
  const Credited mixed =
      credited({"translation.en.md"}, "[layers.\"translation.en\"]\nby = \"J. Roe\"\n", std::nullopt, "A. Nother");
  EXPECT_EQ(mixed.by(0), "J. Roe");
}

TEST(Credits, OfOldKeysThatAreShownNowhereAreTold) {
  EXPECT_EQ(credited({"transcript.ru.md"}, "", "A. Scribe", "J. Roe").said,
            "warning 5:1: translator: there is no translation, and \"J. Roe\" is shown nowhere; take the line out, or "
            "give the name to the text that it belongs to: by = \"…\" under [layers.…]\n");
  EXPECT_EQ(
      credited({"translation.en.md"}, "[layers.\"translation.en\"]\nby = \"J. Roe\"\n", std::nullopt, "A. Nother").said,
      "warning 5:1: translator: \"A. Nother\" is shown nowhere, as each translation has a name of its own; take "
      "the line out, or give the name to the text that it belongs to: by = \"…\" under [layers.…]\n");
  EXPECT_EQ(credited({"transcript.ru.md"}, "", std::nullopt, "not named").said, "");
}

TEST(Credits, TakeTheOlderNotesWithAHint) {
  const Credited old =
      credited({"translation.en.md"}, "[layer_notes.\"translation.en\"]\nen = \"N\"\n", std::nullopt, std::nullopt);
  EXPECT_EQ(old.document.layers[0].credit.note.at("en"), "N");
  EXPECT_EQ(old.said,
            "hint 1:14: layer_notes is the older name of what is said with the layer's credits; write "
            "[layers.\"translation.en\".note]\n");
}

TEST(LayerName, MayTellOneTranslationFromAnother) {
  const LayerName name = layer_name("translation.en-GB.1925-times.md").value();
  EXPECT_EQ(name.language, "en-GB");
  EXPECT_EQ(name.variant, "1925-times");
  EXPECT_EQ(name.id(), "translation.en-GB.1925-times");
  EXPECT_EQ(layer_name("transcript.ru.md").value().variant, "");
  EXPECT_FALSE(layer_name("translation.en.1925.2.md"));
  EXPECT_FALSE(layer_name("translation.en..md"));
  EXPECT_FALSE(layer_name("translation.en.New.md"));
}

}  // namespace
}  // namespace lectern::compiler
