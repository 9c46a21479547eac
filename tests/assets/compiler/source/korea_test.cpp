// SPDX-License-Identifier: MIT
// The first exhibit as the compiler reads it: without findings, and as its editor's guide says.
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

#include "assets/compiler/check/check.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

class Korea : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    the_report = new Report;
    the_exhibit = new SourceExhibit(read_exhibit(LECTERN_SOURCE_DIR "/assets/exhibits/korea-1951",
                                                 LECTERN_SOURCE_DIR "/assets/strings", *the_report));
    check_exhibit(*the_exhibit, *the_report);
  }
  static void TearDownTestSuite() {
    delete the_exhibit;
    delete the_report;
  }

  static const SourceLayer& layer(std::size_t document, std::string_view id) {
    const auto& layers = the_exhibit->documents.at(document).layers;
    return *std::find_if(layers.begin(), layers.end(), [&](const SourceLayer& l) { return l.id == id; });
  }

  /// The words of a passage, cells parted by a space.
  static std::string passage(std::size_t document, std::string_view layer_id, std::string_view id) {
    std::string result;
    for (const SourceBlock& block : layer(document, layer_id).blocks)
      for (const Cell& cell : block.cells)
        for (const SourceSpan& span : cell.spans)
          if (span.kind == SpanKind::passage && span.target == id)
            result += (result.empty() ? "" : " ") + cell.text.substr(span.start, span.end - span.start);
    return result;
  }

  static SourceExhibit* the_exhibit;
  static Report* the_report;
};

SourceExhibit* Korea::the_exhibit = nullptr;
Report* Korea::the_report = nullptr;

TEST_F(Korea, HasNoErrorsAndNoWarnings) {
  for (const Finding& finding : the_report->findings())
    EXPECT_EQ(finding.severity, Severity::hint)
        << finding.place.file << ":" << finding.place.line << " " << finding.what;
}

TEST_F(Korea, HoldsFiveDocumentsInOrderOfTime) {
  std::string ids;
  for (const SourceDocument& document : the_exhibit->documents) ids += document.id + " ";
  EXPECT_EQ(ids,
            "1951-01-16-spring-offensive 1951-06-21-sixty-divisions 1951-07-03-five-points 1951-07-20-point-not-agreed "
            "1951-07-21-stalin-agrees ");
}

TEST_F(Korea, PairsThePassagesOfEachDocument) {
  std::vector<std::size_t> counts;
  for (const SourceDocument& document : the_exhibit->documents) counts.push_back(document.passages.size());
  EXPECT_EQ(counts, (std::vector<std::size_t>{17, 17, 30, 22, 10}));
  EXPECT_EQ(the_exhibit->documents[2].passages.front(), "f1");
  EXPECT_EQ(the_exhibit->documents[4].passages.back(), "f4");
}

TEST_F(Korea, ReadsTheWorstReadingAsItIs) {
  EXPECT_TRUE(passage(3, "reading.ru", "p4").starts_with("З. Мероприятия"));
  EXPECT_TRUE(passage(3, "reading.ru", "p2").starts_with("1. В целях"));
  EXPECT_TRUE(passage(3, "reading.ru", "p17").starts_with("Если сегодня мы не"));
  EXPECT_TRUE(passage(3, "reading.ru", "p11").ends_with("Если 傷"));
  EXPECT_NE(passage(3, "reading.ru", "f1").find("सार्थ्यक्तर्थ"), std::string::npos);
}

TEST_F(Korea, CutsParagraphsThatTheTranscriptJoins) {
  EXPECT_TRUE(passage(2, "transcript.ru", "p19").ends_with("на этом совещании."));
  EXPECT_TRUE(passage(2, "transcript.ru", "p20").starts_with("Прошу Вас изучить"));
  EXPECT_EQ(passage(4, "translation.en", "p5").substr(0, 3), "Now");
}

TEST_F(Korea, KeepsNumbersAsTyped) {
  EXPECT_TRUE(passage(2, "transcript.ru", "p4").starts_with("1. \"Обе стороны"));
  EXPECT_TRUE(passage(2, "transcript.ru", "p18").starts_with("1. “Все иностранные"));
}

TEST_F(Korea, FindsNamesSetWithSpaces) {
  std::set<std::string> forms;
  for (const SourceDocument& document : the_exhibit->documents)
    for (const SourceLayer& one : document.layers)
      for (const SourceBlock& block : one.blocks)
        for (const Cell& cell : block.cells)
          for (const SourceSpan& span : cell.spans)
            if (span.kind == SpanKind::person && span.target == "filippov")
              forms.insert(cell.text.substr(span.start, span.end - span.start));
  EXPECT_TRUE(forms.contains("Ф И Л И П П О В У"));
  EXPECT_TRUE(forms.contains("ФИЛИПОВУ"));
  EXPECT_TRUE(forms.contains("FILIPPOV"));
}

TEST_F(Korea, OpensTheNoteOnSixteen) {
  const SourceLayer& translation = layer(1, "translation.en");
  std::string words;
  for (const SourceBlock& block : translation.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::note && span.target == "sixteen")
          words = cell.text.substr(span.start, span.end - span.start);
  EXPECT_EQ(words, "sixteen divisions");
}

TEST_F(Korea, HasSpansInOrderAndWithinTheirCells) {
  for (const SourceDocument& document : the_exhibit->documents)
    for (const SourceLayer& one : document.layers)
      for (const SourceBlock& block : one.blocks)
        for (const Cell& cell : block.cells)
          for (std::size_t i = 0; i < cell.spans.size(); ++i) {
            EXPECT_LE(cell.spans[i].end, cell.text.size());
            EXPECT_LE(cell.spans[i == 0 ? 0 : i - 1].start, cell.spans[i].start);
          }
}

}  // namespace
}  // namespace lectern::compiler
