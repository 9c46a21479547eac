// SPDX-License-Identifier: MIT
// What is said of quotes and of what a card shows of a scan, finding by finding.
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

SourceDocument document_with_a_quote() {
  SourceDocument document = test::document_of(
      {{"translation.en.md",
        "<!-- passage p14 -->I do not know if this can be done. I ask you to do as much as is possible."},
       {"reading.ru.txt", "<!-- passage p14 -->\nНе знаю.\n\n<!-- passage p20 -->\nМАО"}});
  document.passages = {"p14", "p20"};
  SourceQuoted quote{"p14", "translation.en", "", "", "I do not know if this can be done.", {}, {}, {"a", 1, 1}};
  quote.places = {{"passage", {"a", 2, 1}}, {"layer", {"a", 3, 1}}, {"words", {"a", 4, 1}},
                  {"first", {"a", 5, 1}},   {"last", {"a", 6, 1}},  {"gloss.zh", {"a", 7, 1}}};
  document.quotes.push_back(std::move(quote));
  document.places["detail"] = {"a", 9, 1};
  document.places["detail.page"] = {"a", 9, 12};
  return document;
}

struct Slip {
  const char* name;
  void (*make)(SourceDocument&);
  const char* said;
};

// `d` is the document, `q` its quote.
#define SLIP(name, said, ...)                             \
  Slip {                                                  \
    #name,                                                \
        [](SourceDocument& d) {                           \
          [[maybe_unused]] SourceQuoted& q = d.quotes[0]; \
          __VA_ARGS__;                                    \
        },                                                \
        said                                              \
  }

const Slip slips[] = {
    SLIP(None, "", ),
    SLIP(ByItsEnds, "", q.words.clear(); q.first = "I ask"; q.last = "possible."),
    SLIP(AnotherWord,
         "error 4:1: \"I do not know if that can be done.\" does not stand in p14 of translation.en; there stands \"I "
         "do "
         "not know if this can be done.\"; copy the words from the text, with every sign\n",
         q.words = "I do not know if that can be done."),
    SLIP(NothingQuoted,
         "error 1:1: the quote does not say which words it is; copy its first words into `first` and its last into "
         "`last`, or all of it into `words`\n",
         q.words.clear()),
    SLIP(ALongGloss, "error 7:1: quote.gloss.zh has 201 characters, 1 too many: a card holds 200; shorten it\n",
         for (int i = 0; i < 201; ++i) q.gloss["zh"] += "字"),
    SLIP(
        ADetailOfARetypedPage,
        "error 9:1: detail cuts a scan for the card, and there are no scans; take it out; a re-set page's card shows a "
        "quote, or the page's beginning\n",
        d.detail = SourceDetail{}),
    SLIP(ADetail, "", d.scans.resize(1); d.scans[0].pages.resize(2); d.detail = SourceDetail{"2", 10, 20, 30, 40}),
    SLIP(ADetailBeyondItsPage,
         "error 9:1: detail reaches from 80 to 110 across and from 0 to 0 down; x, y, w and h are hundredths of the "
         "page: x + w and y + h are 100 at the most, w and h at least 1\n",
         d.scans.resize(1);
         d.scans[0].pages.resize(1); d.detail = SourceDetail{"1", 80, 0, 30, 0}),
    SLIP(ADetailOfNoPage, "error 9:12: detail: there is no page 3; its pages are 1 to 1, or as `labels` calls them\n",
         d.scans.resize(1);
         d.scans[0].pages.resize(1); d.detail = SourceDetail{"3", 0, 0, 10, 10}),
    SLIP(ADetailOfALostPage, "error 9:12: detail: of page 1 no picture is held; name another page\n", d.scans.resize(1);
         d.scans[0].pages.resize(1); d.lost = {1}; d.detail = SourceDetail{"1", 0, 0, 10, 10}),
};

#undef SLIP

class CheckQuote : public testing::TestWithParam<Slip> {};

TEST_P(CheckQuote, TellsWhatIsWrongWhereAndWhatToDo) {
  SourceDocument document = document_with_a_quote();
  GetParam().make(document);
  EXPECT_EQ(test::said_of(check_quotes, document), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(Slips, CheckQuote, testing::ValuesIn(slips),
                         [](const auto& slip) { return std::string(slip.param.name); });

TEST(CheckQuotes, ALongQuoteIsTold) {
  SourceDocument document = test::document_of({{"reading.ru.txt", "<!-- passage p1 -->\n" + std::string(201, 'a')}});
  SourceQuoted quote;
  quote.passage = "p1";
  quote.layer = "reading.ru";
  quote.words = std::string(201, 'a');
  quote.place = {"a", 1, 1};
  document.quotes.push_back(quote);
  EXPECT_EQ(test::said_of(check_quotes, document),
            "error 1:1: the quote has 201 characters, 1 too many: a card holds 200; choose a shorter one, or end it "
            "earlier\n");
}

}  // namespace
}  // namespace lectern::compiler
