// SPDX-License-Identifier: MIT
#include "assets/compiler/check/check.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/links/pairs.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

using test::document_of;
using test::said_of;

std::string passages_said(const std::string& translation, const std::string& reading) {
  Report report;
  SourceDocument document = document_of({{"translation.en.md", translation}, {"reading.ru.txt", reading}});
  pair_passages(document, report);
  return said_of(check_passages, document);
}

TEST(CheckPassages, WarnsOfOneThatALayerSkips) {
  EXPECT_EQ(passages_said("<!-- passage p1 -->a\n\n<!-- passage p3 -->c",
                          "<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- passage p3 -->c"),
            "warning 1:1: translation.en has no passage p2, which reading.ru has after p1; mark its words with <!-- "
            "passage p2 -->; if there are none, it lights alone\n");
}

TEST(CheckPassages, TellsAMistypedIdWhereItStands) {
  const std::string reading = "<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- passage p3 -->c";
  EXPECT_EQ(passages_said("<!-- passage p1 -->a\n\n<!-- passage pp2 -->b\n\n<!-- passage p3 -->c", reading),
            "warning 3:1: translation.en alone has a passage pp2; reading.ru has p2 there; did you mean p2?\n");
  EXPECT_EQ(passages_said("<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- passage q3 -->c", reading),
            "warning 5:1: translation.en alone has a passage q3; reading.ru has p3 there; did you mean p3?\n");
  // A passage more than the others have is none that was mistyped.
  EXPECT_EQ(passages_said(reading + "\n\n<!-- passage p4 -->d", reading), "");
}

TEST(CheckPassages, TellsTextsThatHaveNoneInCommon) {
  EXPECT_EQ(passages_said("<!-- passage opening -->a\n\n<!-- passage farewell -->b",
                          "<!-- passage p1 -->a\n\n<!-- passage p2 -->b"),
            "warning 1:1: translation.en and reading.ru have no passage in common: nothing in them lights together; "
            "give what belongs together one id, as <!-- passage opening -->\n");
}

TEST(CheckPassages, LetsALayerBeginLaterAndEndSooner) {
  EXPECT_EQ(
      passages_said("<!-- passage p1 -->a\n\n<!-- passage p2 -->b",
                    "<!-- passage f1 -->x\n\n<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- passage f2 -->y"),
      "");
}

std::string gist_said(const std::string& gist, const std::string& reading) {
  Report report;
  SourceDocument document = document_of({{"gist.en.md", gist}, {"reading.ru.txt", reading}});
  pair_passages(document, report);
  return said_of(check_passages, document);
}

TEST(CheckPassages, WantNoGistOfAForm) {
  EXPECT_EQ(gist_said("<!-- passage p1 -->a\n\n<!-- passage p2 -->b",
                      "<!-- passage p1 -->a\n\n<!-- form f1 -->x\n\n<!-- passage p2 -->b"),
            "");
  EXPECT_EQ(
      gist_said("<!-- passage p1 -->a\n\n<!-- passage p3 -->b",
                "<!-- passage p1 -->a\n\n<!-- passage p2 -->x\n\n<!-- passage p3 -->b"),
      "warning 1:1: gist.en has no passage p2, which reading.ru has after p1; mark its words with <!-- passage p2 "
      "-->; if there are none, it lights alone\n");
}

TEST(CheckPassages, TellAGistOfWhatIsGone) {
  EXPECT_EQ(
      gist_said("<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- passage greeting -->c",
                "<!-- passage p1 -->a\n\n<!-- passage p2 -->b"),
      "error 5:1: gist.en speaks of a passage greeting, which no text of the document has; take it out, or mark its "
      "words in a text\n");
  EXPECT_EQ(gist_said("<!-- passage p1 -->a\n\n<!-- passage p7 -->c\n\n<!-- passage p2 -->b",
                      "<!-- passage p1 -->a\n\n<!-- passage p2 -->b"),
            "error 3:1: gist.en speaks of a passage p7, which no text of the document has; did you mean p1?\n")
      << "and it is missing nowhere";
}

TEST(CheckPassages, WantsFormsToBeFormsInAllTexts) {
  const std::string reading = "<!-- form f1 -->a\n\n<!-- passage p1 -->b";
  EXPECT_EQ(passages_said(reading, reading), "");
  EXPECT_EQ(passages_said("<!-- passage f1 -->a\n\n<!-- passage p1 -->b", reading),
            "warning 1:1: f1 is marked as a form in reading.ru, and as a passage in translation.en; write <!-- form f1 "
            "--> in all texts of the document, or <!-- passage f1 --> in all\n");
}

TEST(CheckPages, AreNotAskedOfWordsAlone) {
  SourceDocument document = document_of({{"reading.ru.txt", "a"}});
  EXPECT_EQ(said_of(check_pages, document), "");
  document.reset_pages = false;
  EXPECT_EQ(said_of(check_pages, document),
            "hint 1:1: no picture of it is held: its texts take the whole glass; put scans into scans/, or have its "
            "pages re-set from the machine reading: pages = \"reset\"\n");
  document.scans = {{"a/scans/001.tif", {{0, 100, 100, 0}}}};
  EXPECT_EQ(said_of(check_pages, document), "");
}

TEST(CheckPages, SetAnewNeedAReading) {
  EXPECT_NE(said_of(check_pages, document_of({{"transcript.ru.md", "a"}}))
                .find("needs a machine reading to set; add reading.ru.txt"),
            std::string::npos);
}

TEST(CheckPages, CountUp) {
  const auto said = [](const std::string& reading) {
    return said_of(check_pages, document_of({{"reading.ru.txt", reading}}));
  };
  EXPECT_EQ(said("<!-- page 1 -->\na\n\n<!-- page 2 -->\nb"), "");
  EXPECT_EQ(said("a\n\n<!-- page 2 -->\nb"), "");
  EXPECT_EQ(said("<!-- page 1 -->\na\n\n<!-- page 3 -->\nb"),
            "error 4:1: page 3 follows page 1; pages are counted from 1, one by one; this one is 2\n");
  EXPECT_EQ(said("<!-- page 2 -->\na"),
            "error 1:1: the first page is 2; pages are counted from 1, one by one; this one is 1\n");
  EXPECT_EQ(said("<!-- page 1 -->\na\n\n<!-- page 1 -->\nb"),
            "error 4:1: page 1 follows page 1; pages are counted from 1, one by one; this one is 2\n");
}

TEST(CheckPages, MayBeSkippedByOtherLayers) {
  const std::string reading = "a\n\n<!-- page 2 -->\nb\n\n<!-- page 3 -->\nc";
  EXPECT_EQ(
      said_of(check_pages, document_of({{"reading.ru.txt", reading}, {"translation.en.md", "a <!-- page 3 --> b"}})),
      "");
}

TEST(CheckPages, AreThereForEachMarkOfAnyLayer) {
  EXPECT_EQ(said_of(check_pages, document_of({{"reading.ru.txt", "a"}, {"translation.en.md", "a <!-- page 3 --> b"}})),
            "error 1:3: page 3 is marked, but the machine reading has 1 page; mark the page in the reading too, or "
            "mend the mark\n");
  SourceDocument scanned = document_of({{"reading.ru.txt", "a\n\n<!-- page 2 -->\nb"}});
  scanned.reset_pages = false;
  scanned.scans = {{"a/scans/001.tif", {{0, 100, 100, 0}}}};
  EXPECT_EQ(said_of(check_pages, scanned),
            "error 3:1: page 2 is marked, but the scans have 1 page; add the scan that is missing, or mend the mark\n");
  // Of a file that cannot be read nobody knows how many pages it has: that was reported.
  scanned.scans[0].pages.clear();
  EXPECT_EQ(said_of(check_pages, scanned), "");
}

TEST(CheckLayers, SayFromWhomTheyAre) {
  SourceDocument document = document_of({{"reading.ru.txt", "a"}});
  document.layers[0].credit.by = std::nullopt;
  EXPECT_EQ(said_of(check_layers, document), "");
  document = document_of({{"transcript.ru.md", "a"}, {"translation.en.md", "a"}, {"translation.en.1925.md", "a"}});
  EXPECT_EQ(said_of(check_layers, document), "");
  document.layers[0].credit.by = document.layers[2].credit.by = std::nullopt;
  EXPECT_EQ(
      said_of(check_layers, document),
      "warning 1:1: it is not said who made transcript.ru, translation.en.1925; write [layers.\"transcript.ru\"], "
      "[layers.\"translation.en.1925\"] and under it by = \"…\"; where the archive names nobody, by = \"not "
      "named\"\n");
}

TEST(CheckLayers, AreInTheLanguagesThatTheirKindsSay) {
  EXPECT_EQ(said_of(check_layers, document_of({{"translation.ru.md", "a"}})),
            "warning 0:0: a translation into ru, which is the original's language; if it is the original's words, name "
            "it transcript.ru.md; if original_language is wrong, correct that\n");
  EXPECT_EQ(said_of(check_layers, document_of({{"transcript.en.md", "a"}})),
            "hint 0:0: a transcript in en, and the original is in ru; if it is a translation, name it "
            "translation.en.md\n");
}

TEST(CheckLayers, AreThereOfWhichSomethingIsSaid) {
  EXPECT_NE(said_of(check_layers, document_of({})).find("the document has neither pictures nor words"),
            std::string::npos);
  SourceDocument album = document_of({});
  album.scans = {{"a/scans/001.tif", {{0, 100, 100, 0}}}};
  EXPECT_EQ(said_of(check_layers, album), "") << "pictures alone are a document";
  SourceDocument awaited = document_of({});
  awaited.lost = {1, 2};
  EXPECT_NE(said_of(check_layers, awaited).find("no page has a picture yet, and there is no text"), std::string::npos);
  SourceDocument document = document_of({{"translation.en.md", "a"}});
  document.layer_tables = {{"translation.en", {}}, {"translation.ru", {"x", 7, 1}}, {"no layer", {}}};
  EXPECT_EQ(said_of(check_layers, document),
            "error 7:1: there is no text translation.ru; did you mean translation.en?\n");
}

TEST(CheckAddress, WarnsOfTestHostsBehindAQrCode) {
  SourceDocument document = document_of({});
  const auto said = [&](const std::string& address) {
    document.address = address;
    return said_of(check_address, document);
  };
  EXPECT_EQ(said("https://wilson-center-digital-archive.dvincitest.com/document/112111"), "");
  document.qr = true;
  for (const char* host : {"wilson-center-digital-archive.dvincitest.com", "staging.archive.org", "dev-1.archive.org",
                           "localhost:8080", "127.0.0.1", "archive.test"})
    EXPECT_NE(said(std::string("https://") + host + "/x").find("looks like a test host"), std::string::npos) << host;
  for (const char* host : {"digitalarchive.umd.edu", "latest.archive.org", "devon.gov.uk", "contest.org"})
    EXPECT_EQ(said(std::string("https://") + host + "/test/dev"), "") << host;
  EXPECT_NE(said("shelf 3").find("a telephone cannot open"), std::string::npos);
  EXPECT_EQ(said("https://archive.org/" + std::string(longest_qr_address - 20, 'x')), "");
  EXPECT_EQ(said("https://archive.org/" + std::string(longest_qr_address - 19, 'x')),
            "error 1:1: the address has 2332 bytes; a QR code holds 2331 at the most; write a shorter address, or take "
            "qr out\n");
  document.address = std::nullopt;
  EXPECT_NE(said_of(check_address, document).find("qr = true without an address"), std::string::npos);
}

TEST(CheckLimits, TellBlocksThatNoBlobHolds) {
  SourceExhibit exhibit;
  exhibit.documents.push_back(document_of({{"translation.en.md", "a\n\n" + std::string(65'537, 'x')}}));
  Report report;
  check_limits(exhibit, report);
  EXPECT_EQ(test::dump(report),
            "error 3:1: this block has 65537 bytes of text; 65536 are the most; divide it by a blank line\n");
}

/// What is said of an exhibit of one document that has one more of something than a pack holds, and of one with as
/// many.
template <class Fill>
std::pair<std::string, std::string> said_over_and_at(std::size_t limit, Fill fill) {
  const auto said = [&](std::size_t count) {
    SourceExhibit exhibit;
    exhibit.folder = "x";
    exhibit.documents.push_back(document_of({{"translation.en.md", "a"}}));
    fill(exhibit, count);
    Report report;
    check_limits(exhibit, report);
    return test::dump(report);
  };
  return {said(limit + 1), said(limit)};
}

TEST(CheckLimits, AreToldOfEveryListWithItsPlaceAndAWayOut) {
  using Said = std::pair<std::string, std::string>;
  const std::string whole = "error 0:0: ";
  const std::string document = "error 1:1: ";
  EXPECT_EQ(said_over_and_at(pack::max_languages, [](SourceExhibit& x, std::size_t n) { x.languages.resize(n); }),
            Said(whole + "65 languages; a pack holds 64 at the most; take languages out\n", ""));
  EXPECT_EQ(said_over_and_at(pack::max_attract, [](SourceExhibit& x, std::size_t n) { x.attract.resize(n); }),
            Said(whole + "10001 pages on the attract screen; a pack holds 10000 at the most; take pages out\n", ""));
  EXPECT_EQ(
      said_over_and_at(pack::max_attract_sentences, [](SourceExhibit& x, std::size_t n) { x.sentences.resize(n); }),
      Said(whole + "65 sentences on the attract screen; a pack holds 64 at the most; take sentences out\n", ""));
  EXPECT_EQ(said_over_and_at(pack::max_context, [](SourceExhibit& x, std::size_t n) { x.context.resize(n); }),
            Said(whole + "10001 lines of context; a pack holds 10000 at the most; take lines out\n", ""));
  EXPECT_EQ(said_over_and_at(pack::max_paths, [](SourceExhibit& x, std::size_t n) { x.paths.resize(n); }),
            Said(whole + "17 paths; a pack holds 16 at the most; take paths out\n", ""));
  EXPECT_EQ(said_over_and_at(pack::max_steps,
                             [](SourceExhibit& x, std::size_t n) {
                               x.paths.resize(1);
                               x.paths[0].steps.resize(n);
                             }),
            Said(whole + "25 steps; a pack holds 24 at the most; take steps out, or make two paths of it\n", ""));
  EXPECT_EQ(said_over_and_at(pack::max_notes, [](SourceExhibit& x, std::size_t n) { x.documents[0].notes.resize(n); }),
            Said(document + "10001 notes; a pack holds 10000 at the most; divide the document\n", ""));
  EXPECT_EQ(
      said_over_and_at(pack::max_layers, [](SourceExhibit& x, std::size_t n) { x.documents[0].layers.resize(n); }),
      Said(document + "65 texts; a pack holds 64 at the most; take texts out\n", ""));
  EXPECT_EQ(
      said_over_and_at(pack::max_relations, [](SourceExhibit& x, std::size_t n) { x.documents[0].answers.resize(n); }),
      Said(document + "257 documents that this one answers; a pack holds 256 at the most; name those that a visitor "
                      "will follow\n",
           ""));
  EXPECT_EQ(
      said_over_and_at(pack::max_relations,
                       [](SourceExhibit& x, std::size_t n) { x.documents[0].same_point.resize(n); }),
      Said(document + "257 documents that say the same point; a pack holds 256 at the most; name those that a visitor "
                      "will follow\n",
           ""));
}

TEST(CheckLimits, OfANameSayHowLongItMayBe) {
  SourceExhibit exhibit;
  exhibit.folder = "x";
  exhibit.documents.push_back(document_of({{"translation.en.md", "a"}}));
  exhibit.documents[0].id = std::string(129, 'a');
  Report report;
  check_limits(exhibit, report);
  EXPECT_NE(test::dump(report).find("aaa\" is no id; rename it; it has 129 characters and may have 128; shorten it"),
            std::string::npos);
}

TEST(CheckLimits, WantDocumentsWithNamesThatAreIds) {
  Report report;
  SourceExhibit exhibit;
  exhibit.folder = "x";
  check_limits(exhibit, report);
  EXPECT_NE(test::dump(report).find("the exhibit has no document"), std::string::npos);
  exhibit.documents.push_back(document_of({}));
  exhibit.documents[0].id = "1951 07 Five points";
  check_limits(exhibit, report);
  EXPECT_NE(test::dump(report).find("the folder's name \"1951 07 Five points\" is no id"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
