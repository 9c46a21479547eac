// SPDX-License-Identifier: MIT
#include "assets/compiler/audit/blame.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

constexpr const char* document_id = "1951-a";

SourceExhibit exhibit() {
  SourceExhibit made;
  made.folder = "e";
  made.title = {{"en", "Letters"}, {"ru", "Письма"}};
  made.places = {{"title.en", {"e/exhibit.toml", 5, 1}}, {"title.ru", {"e/exhibit.toml", 6, 1}}};
  made.people.push_back({"anna", {{"en", "Anna"}}, {}, {}, {}, {"e/people.toml", 1, 2}});
  SourceDocument document;
  document.id = document_id;
  document.short_title = {{"en", "Letters"}};
  document.place = {"e/documents/1951-a/document.toml"};
  document.places = {{"short_title.en", {document.place.file, 9, 1}}};
  for (const char* id : {"transcript.en", "translation.en"}) {
    SourceLayer layer;
    layer.id = id;
    layer.file = std::string("e/documents/1951-a/") + id + ".md";
    Cell cell;
    cell.text = "\u00a0";
    cell.place = {layer.file, 7, 1};
    layer.blocks.push_back({BlockKind::paragraph, 0, {cell}});
    document.layers.push_back(layer);
  }
  made.documents.push_back(document);
  return made;
}

ViewFault fault(const char* kind, const char* text, const char* string) {
  ViewFault made;
  made.kind = kind;
  made.view = "1920x1080 100 % en overview";
  made.text = text;
  made.string = string;
  made.what = std::string(text) + " is wrong";
  return made;
}

Report reported(const std::vector<ViewFault>& faults) {
  TrialAnswer answer;
  answer.faults = faults;
  Report report;
  report_faults(exhibit(), answer, report);
  return report;
}

void expect_place(const Report& report, const std::string& file, std::size_t line) {
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].place.file, file) << report.findings()[0].what;
  EXPECT_EQ(report.findings()[0].place.line, line) << report.findings()[0].what;
}

TEST(ReportFaults, NameTheKeyAndItsLine) {
  expect_place(reported({fault("cut-off", "title", "Letters")}), "e/exhibit.toml", 5);
  expect_place(reported({fault("cut-off", "title", "Письма")}), "e/exhibit.toml", 6);
  expect_place(reported({fault("cut-off", "1951-a/short-title", "Letters")}), "e/documents/1951-a/document.toml", 9);
  expect_place(reported({fault("cut-off", "word:anna", "Anna")}), "e/people.toml", 1);
  expect_place(reported({fault("cut-off", "1951-a/from", "From Anna")}), "e/people.toml", 1);
}

TEST(ReportFaults, NameTheParagraphOfTheLayerThatTheViewerNames) {
  ViewFault one = fault("contrast", "translation.en/4", "\u00a0");
  one.document = document_id;
  one.layer = "translation.en";
  const Report report = reported({one});
  expect_place(report, "e/documents/1951-a/translation.en.md", 7);
  EXPECT_NE(report.findings()[0].what.find("a paragraph draws nothing"), std::string::npos);
  EXPECT_EQ(report.findings()[0].mend, "remove it, or write words there");
}

TEST(ReportFaults, SeveralOfOneTextAreOneFindingByTheGravest) {
  const Report report = reported({fault("outside", "title", "Letters"), fault("cut-off", "title", "Letters")});
  expect_place(report, "e/exhibit.toml", 5);
  EXPECT_EQ(
      report.findings()[0].what,
      "title.en (\"Letters\") does not fit and is cut off at the kiosk (1920x1080 100 % en overview), which would "
      "refuse the exhibit");
}

TEST(ReportFaults, TheViewersOwnWordsAreNotTheCurators) {
  const Report report = reported({fault("cut-off", "help", "Touch a letter")});
  expect_place(report, "e/exhibit.toml", 0);
  EXPECT_NE(report.findings()[0].mend.find("none of your files"), std::string::npos) << report.findings()[0].mend;
}

TEST(ReportFaults, WhatIsNotListedIsCounted) {
  TrialAnswer answer;
  answer.not_listed = 3;
  Report report;
  report_faults(exhibit(), answer, report);
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_NE(report.findings()[0].what.find("3 more faults"), std::string::npos) << report.findings()[0].what;
}

}  // namespace
}  // namespace lectern::compiler
