// SPDX-License-Identifier: MIT
// Each thing that `check_index` asks of an index is taken away from a sound one, and must be missed.
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

#include "assets/pack/check.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::plain::BreakKind;
using test::plain::IndexT;
using test::plain::MarkKind;

struct Fault {
  const char* name;
  void (*plant)(IndexT&);
  const char* words;  ///< what the error says is wrong
};

// A fault of one kind in one line; `x` is the index, `d` its first document, `t` its title in the first language.
#define FAULT(name, words, ...)                       \
  Fault {                                             \
    #name,                                            \
        [](IndexT& x) {                               \
          [[maybe_unused]] auto& d = *x.documents[0]; \
          [[maybe_unused]] auto& t = *x.title[0];     \
          __VA_ARGS__;                                \
        },                                            \
        words                                         \
  }

const Fault faults[] = {
    FAULT(NoLanguage, "its languages", x.languages.clear()),
    FAULT(TooManyLanguages, "its languages", x.languages.resize(max_languages + 1, "en")),
    FAULT(
        TooManyFonts, "its fonts",
        for (std::uint32_t i = 0; i < max_fonts; ++i) {
          x.fonts.push_back(std::make_unique<test::plain::FontT>());
          x.fonts.back()->name = "Serif";
          x.fonts.back()->blob = std::make_unique<test::plain::Blob>(*x.fonts[0]->blob);
        }),
    FAULT(
        TooManyPeople, "its people and terms",
        for (std::uint32_t i = 0; i < max_people; ++i) {
          x.people.push_back(std::make_unique<test::plain::PersonT>());
          x.people.back()->id = "one";
          x.people.back()->cards = x.people[0]->cards;
          x.people.back()->names.push_back(test::text("One"));
        }),
    FAULT(NoDocument, "its documents", x.documents.clear()),
    FAULT(EmptyId, "an id", x.id.clear()),
    FAULT(LongId, "an id", x.id.assign(max_id + 1, 'a')),
    FAULT(MalformedId, "an id", x.id = "\xC3("),
    FAULT(EmptyLanguage, "a language", x.languages[1].clear()),
    FAULT(EmptyTag, "a language", x.tags[1].clear()),
    FAULT(EmptyFontName, "the name of a font", x.fonts[0]->name.clear()),
    FAULT(EmptyPersonId, "an id", x.people[0]->id.clear()),
    FAULT(EmptyDocumentId, "an id", d.id.clear()),
    FAULT(EmptyOriginalLanguage, "a language", d.original_language.clear()),
    FAULT(EmptyLayerId, "an id", d.layers[0]->id.clear()),
    FAULT(EmptyLayerLanguage, "a language", d.layers[0]->language.clear()),
    FAULT(EmptyPassageId, "an id", d.passages[1]->id.clear()),
    FAULT(EmptyNoteId, "an id", d.notes[0]->id.clear()),
    FAULT(FontOverHeader, "a blob's place", x.fonts[0]->blob->mutate_offset(header_size - 8)),
    FAULT(FontOffEight, "a blob's place", x.fonts[0]->blob->mutate_offset(header_size + 1)),
    FAULT(FontTooLarge, "the size of a font", x.fonts[0]->blob->mutate_size(max_blob_size + 1)),
    FAULT(FontBeyondEnd, "a blob's place", x.fonts[0]->blob->mutate_size(max_blob_size)),
    FAULT(FontFarAway, "a blob's place", x.fonts[0]->blob->mutate_offset(~std::uint64_t{7})),
    FAULT(ThumbnailElsewhere, "a blob's place", d.thumbnail->mutate_offset(1)),
    FAULT(PageElsewhere, "a blob's place", d.pages[0]->blob->mutate_offset(1)),
    FAULT(PartElsewhere, "a blob's place", d.layers[0]->parts[0]->blob->mutate_offset(1)),
    FAULT(PartEmpty, "the size of a text", d.layers[0]->parts[0]->blob->mutate_size(0)),
    FAULT(PersonCardElsewhere, "a blob's place", x.people[0]->cards[1].mutate_offset(1)),
    FAULT(NoteCardElsewhere, "a blob's place", d.notes[0]->cards[1].mutate_offset(1)),
    FAULT(AboutElsewhere, "a blob's place", d.about[1].mutate_offset(1)),
    FAULT(PersonCardMissing, "a card by language", x.people[0]->cards.pop_back()),
    FAULT(NoteCardMissing, "a card by language", d.notes[0]->cards.pop_back()),
    FAULT(AboutMissing, "a card by language", d.about.pop_back()),
    FAULT(LanguageNamesMissing, "a text by language", x.language_names.pop_back()),
    FAULT(TitleMissing, "a text by language", x.title.pop_back()),
    FAULT(SubtitleMissing, "a text by language", x.subtitle.pop_back()),
    FAULT(ShortTitleMissing, "a text by language", x.short_title.pop_back()),
    FAULT(OverviewTitleMissing, "a text by language", x.overview_title.pop_back()),
    FAULT(IntroductionOneTooMany, "a text by language", x.introduction.push_back(test::text("more"))),
    FAULT(ALanguageWithoutWords, "its words by language", x.words.pop_back()),
    FAULT(AWordTwice, "the key of a word", x.words[1]->words.push_back(test::word("close", "a"));
          x.words[1]->words.push_back(test::word("close", "b"))),
    FAULT(WordsOutOfOrder, "the key of a word", x.words[1]->words.push_back(test::word("help", "a"));
          x.words[1]->words.push_back(test::word("close", "b"))),
    FAULT(AKeyOfCapitals, "the key of a word", x.words[0]->words.push_back(test::word("Close", "a"))),
    FAULT(AWordWithoutTexts, "the texts of a word", x.words[0]->words.push_back(test::word("close", "a"));
          x.words[0]->words[0]->texts.clear()),
    FAULT(MalformedWord, "a text", x.words[1]->words.push_back(test::word("close", "\xFF"))),
    FAULT(MalformedTitle, "a text", t.utf8 = "\xFF\xFF\xFF"),
    FAULT(PaperOfOneSide, "the size of a page's paper", d.pages[0]->paper_width = 2100),
    FAULT(PaperTooLarge, "the size of a page's paper",
          d.pages[0]->paper_width = d.pages[0]->paper_height = max_paper + 1),
    FAULT(PaperInOneLanguage, "a text by language", d.pages[0]->paper.push_back(test::text("21.0 × 29.7 cm"))),
    FAULT(MalformedPageLabel, "a text", d.pages[0]->label->utf8 = "\xFF"),
    FAULT(DayInOneLanguage, "a text by language", d.day.pop_back()),
    FAULT(FromMissing, "a text by language", d.from.clear()),
    FAULT(ToMissing, "a text by language", d.to.clear()),
    FAULT(BylineMissing, "a text by language", d.byline.clear()),
    FAULT(DocumentShortTitleMissing, "a text by language", d.short_title.clear()),
    FAULT(HeadingMissing, "a text by language", d.heading.clear()),
    FAULT(LineMissing, "a text by language", d.line.clear()),
    FAULT(HoldsMissing, "a text by language", d.holds.clear()),
    FAULT(MissingMissing, "a text by language", d.missing.clear()),
    FAULT(DaysSincePreviousMissing, "a text by language", x.documents[1]->time_since_previous.pop_back()),
    FAULT(TabsMissing, "a text by language", d.layers[0]->tabs.pop_back()),
    FAULT(LabelsMissing, "a text by language", d.layers[0]->labels.pop_back()),
    FAULT(ContextTextMissing, "a text by language", x.context[0]->text.pop_back()),
    FAULT(ContextAfterNothing, "its context lines", x.context[0]->after = 2),
    FAULT(HookMissing, "a text by language", x.hook.pop_back()),
    FAULT(NothingBesideAQuestion, "what stands beside its question", x.opening.clear()),
    FAULT(NoViewBesideAQuestion, "what stands beside its question", x.provenance.clear()),
    FAULT(ShownHereMissing, "a text by language", x.shown_here.pop_back()),
    FAULT(ContextDayMissing, "a text by language", x.context[0]->day.pop_back()),
    FAULT(ContextSourceMissing, "a text by language", x.context[0]->source.pop_back()),
    FAULT(ContextCardMissing, "a card by language", x.context[0]->cards.pop_back()),
    FAULT(ContextCardElsewhere, "a blob's place", x.context[0]->cards[1].mutate_offset(1)),
    FAULT(ContextWithoutDay, "the date of a context line", x.context[0]->day.clear()),
    FAULT(ContextWithoutCards, "the date of a context line", x.context[0]->cards.clear()),
    FAULT(ContextWithoutDays, "the date of a context line", x.context[0]->days.reset()),
    FAULT(DaysBackwards, "the days of a date", d.days = std::make_unique<test::plain::Days>(2, 1)),
    FAULT(DaysBeforeAll, "the days of a date", d.days = std::make_unique<test::plain::Days>(-400'000'000'000, 1)),
    FAULT(DaysAfterAll, "the days of a date", d.days = std::make_unique<test::plain::Days>(1, 400'000'000'000)),
    FAULT(SentByNobodyThere, "the sender of a document", d.sender = 3),
    FAULT(LaterMissing, "a text by language", x.documents[1]->later.pop_back()),
    FAULT(QuoteMissing, "a text by language", d.quote->words.pop_back()),
    FAULT(QuoteSourceMissing, "a text by language", d.quote->sources.pop_back()),
    FAULT(GlossMissing, "a text by language", d.quote->glosses.pop_back()),
    FAULT(DetailOfNoPage, "the page that a card shows", x.documents[1]->detail->mutate_page(1)),
    FAULT(DetailBesideItsPage, "what a card shows of a page", x.documents[1]->detail->mutate_x(600)),
    FAULT(DetailTooWide, "what a card shows of a page", x.documents[1]->detail->mutate_w(591)),
    FAULT(DetailTooHigh, "what a card shows of a page", x.documents[1]->detail->mutate_h(4'294'967'295)),
    FAULT(DetailOfNothing, "what a card shows of a page", x.documents[1]->detail->mutate_h(0)),
    FAULT(DetailWithoutPicture, "what a card shows of a page", x.documents[1]->pages[0]->blob.reset()),
    FAULT(MapWithoutWidth, "the shape of its map", x.map->width = 0),
    FAULT(MapTooNarrow, "the shape of its map", x.map->width = 7),
    FAULT(MapTooLow, "the shape of its map", x.map->height = 9),
    FAULT(MapPointBesideIt, "the points of its map", x.map->points[4].mutate_x(41)),
    FAULT(MapPointBelowIt, "the points of its map", x.map->points[0].mutate_y(31)),
    FAULT(MapRingOfTwo, "the rings of its map", x.map->ends[0] = 2),
    FAULT(MapRingsDescend, "the rings of its map", x.map->ends = (std::vector<std::uint16_t>{7, 3})),
    FAULT(MapRingBeyondItsPoints, "the rings of its map", x.map->ends[1] = 8),
    FAULT(MapPointsOfNoRing, "the rings of its map", x.map->ends.pop_back()),
    FAULT(PlaceBesideTheMap, "the place of a person on the map", x.people[0]->place->mutate_x(41)),
    FAULT(PlaceBelowTheMap, "the place of a person on the map", x.people[0]->place->mutate_y(31)),
    FAULT(PlaceWithoutMap, "the place of a person on the map", x.map.reset()),
    FAULT(PathWithoutId, "an id", x.paths[0]->id.clear()),
    FAULT(PathTitleMissing, "a text by language", x.paths[0]->title.pop_back()),
    FAULT(PathLengthMissing, "a text by language", x.paths[0]->length.pop_back()),
    FAULT(PathEndMissing, "a text by language", x.paths[0]->end.pop_back()),
    FAULT(PathWithoutSteps, "the steps of a path", x.paths[0]->steps.clear()),
    FAULT(StepInNoDocument, "the document of a step", x.paths[0]->steps[1]->document = 2),
    FAULT(StepAtNoPassage, "the passage of a step", x.paths[0]->steps[1]->passage = 2),
    FAULT(StepInNoLayer, "the layer of a step", x.paths[0]->steps[1]->layer = 2),
    FAULT(StepInAlmostNone, "the layer of a step", x.paths[0]->steps[1]->layer = 65'534),
    FAULT(StepTextMissing, "a text by language", x.paths[0]->steps[0]->text.pop_back()),
    FAULT(StepNoteMissing, "a text by language", x.paths[0]->steps[1]->note.pop_back()),
    FAULT(StepNumberMissing, "a text by language", x.paths[0]->steps[1]->number.pop_back()),
    FAULT(MalformedStep, "a text", x.paths[0]->steps[0]->text[1] = test::text("\xFF")),
    FAULT(EntryOfUnknownKind, "the kind of an entry", x.people[0]->kind = static_cast<test::plain::EntryKind>(3)),
    FAULT(EntryHeadingMissing, "a text by language", x.people[0]->headings.pop_back()),
    FAULT(EntryInitialMissing, "a text by language", x.people[0]->initials.pop_back()),
    FAULT(EntrySentenceMissing, "a text by language", x.people[0]->sentences.pop_back()),
    FAULT(EntryWithoutSentences, "what the list says of an entry", x.people[0]->sentences.clear()),
    FAULT(EntryWithoutInitials, "what the list says of an entry", x.people[0]->initials.clear()),
    FAULT(OccurrencesMissing, "where an entry occurs, by language", x.people[0]->occurrences.pop_back()),
    FAULT(OccursInNoDocument, "the document that an entry occurs in",
          x.people[0]->occurrences[0]->where[1].mutate_document(2)),
    FAULT(OccursTwiceInADocument, "the document that an entry occurs in",
          x.people[0]->occurrences[0]->where[1].mutate_document(0)),
    FAULT(OccursAtNoPassage, "the passage that an entry occurs in",
          x.people[0]->occurrences[0]->where[1].mutate_passage(2)),
    FAULT(OccursInNoLayer, "the text that an entry occurs in", x.people[0]->occurrences[0]->where[1].mutate_layer(2)),
    FAULT(OccursOnNoDay, "what its documents are called by their day", x.short_days.clear()),
    FAULT(ADayMissing, "what its documents are called by their day", x.short_days.pop_back()),
    FAULT(ADayInOneLanguage, "a text by language", x.short_days[0]->text.pop_back()),
    FAULT(FoldsNothing, "how many places of an entry are shown", x.people[0]->occurrences[0]->shown = 2),
    FAULT(FoldsAll, "how many places of an entry are shown", x.people[0]->occurrences[0]->shown = 0),
    FAULT(FoldsWithoutSaying, "how many places of an entry are shown", x.people[0]->occurrences[0]->more.reset()),
    FAULT(MalformedMore, "a text", x.people[0]->occurrences[0]->more->utf8 = "\xFF\xFF\xFF"),
    FAULT(PortraitElsewhere, "a blob's place", x.people[0]->portrait->blob->mutate_offset(1)),
    FAULT(PortraitTooHeavy, "the size of a portrait", x.people[0]->portrait->blob->mutate_size(max_tile_size + 1)),
    FAULT(PortraitWithoutWidth, "the size of a portrait", x.people[0]->portrait->width = 0),
    FAULT(PortraitTooHigh, "the size of a portrait", x.people[0]->portrait->height = tile_size + 1),
    FAULT(PortraitCreditMissing, "a text by language", x.people[0]->portrait->credit.pop_back()),
    FAULT(PortraitOfNobody, "a portrait without a credit", x.people[0]->portrait->credit[1] = test::text("")),
    FAULT(OrderMissing, "the order of its people and terms", x.people_order.pop_back()),
    FAULT(OrderOfFewer, "the order of its people and terms", x.people_order[1]->people.pop_back()),
    FAULT(OrderOfNobody, "the order of its people and terms", x.people_order[1]->people[0] = 3),
    FAULT(OrderOfOneTwice, "the order of its people and terms", x.people_order[1]->people[1] = 0),
    FAULT(OrderOfPlacesFirst, "the order of its people and terms",
          x.people_order[0]->people = (std::vector<std::uint16_t>{2, 0, 1})),
    FAULT(AttractDocument, "its attract pages", x.attract[0].mutate_document(2)),
    FAULT(AttractPage, "its attract pages", x.attract[0].mutate_page(1)),
    FAULT(SentenceInNoDocument, "the document of an attract sentence", x.attract_sentences[0]->document = 2),
    FAULT(SentenceAtNoPassage, "the passage of an attract sentence", x.attract_sentences[0]->passage = 2),
    FAULT(SentenceInNoLayer, "the layer of an attract sentence", x.attract_sentences[0]->layer = 2),
    FAULT(SentenceOnNoPage, "the page of an attract sentence", x.attract_sentences[0]->page = 1),
    FAULT(SentenceOnAlmostNone, "the page of an attract sentence", x.attract_sentences[0]->page = 65'534),
    FAULT(SentenceWithoutLetters, "the letters of an attract sentence", x.attract_sentences[0]->letters = 0),
    FAULT(SentenceOfTooManyLetters, "the letters of an attract sentence", x.attract_sentences[0]->letters = 10),
    FAULT(SentenceWithoutWords, "the letters of an attract sentence", x.attract_sentences[0]->text = test::text("")),
    FAULT(SentenceOfNobody, "a text by language", x.attract_sentences[0]->whose.pop_back()),
    FAULT(GlossesOfTooFewLanguages, "a text by language",
          x.attract_sentences[0]->glosses.push_back(test::text("gloss"))),
    FAULT(AMalformedGloss, "a text",
          for (const char* words
               : {"", "\xFF"}) x.attract_sentences[0]
              ->glosses.push_back(test::text(words))),
    FAULT(MalformedSentence, "a text", x.attract_sentences[0]->text = test::text("\xFF agrees, yes")),
    FAULT(AnswersNothing, "a relation", d.answers = {2}),
    FAULT(SamePointAsNothing, "a relation", d.same_point = {2}),
    FAULT(NoPage, "the pages of a document", d.pages.clear()),
    FAULT(NoPart, "the parts of a layer", d.layers[1]->parts.clear()),
    FAULT(PartWithNoSuchPassage, "the passages of a part", d.layers[0]->parts[0]->passages = {65'535}),
    FAULT(PartOnNoPage, "the page of a part", d.layers[0]->parts[0]->first_page = 1),
    FAULT(PageWithoutWidth, "the size of a page", d.pages[0]->width = 0),
    FAULT(PageWithoutHeight, "the size of a page", d.pages[0]->height = 0),
    FAULT(PageTooWide, "the size of a page", d.pages[0]->width = max_page_side + 1),
    FAULT(PageTooHigh, "the size of a page", d.pages[0]->height = max_page_side + 1),
    FAULT(PassageOnNoPage, "the pages of a passage", d.passages[0]->pages = {1}),
    FAULT(PassagePagesTwice, "the pages of a passage", d.passages[0]->pages = (std::vector<std::uint16_t>{0, 0})),
    FAULT(PassageInNoLayer, "the layers of a passage", d.passages[0]->layers = {2}),
    FAULT(PassageLayersDescend, "the layers of a passage", d.passages[0]->layers = (std::vector<std::uint16_t>{1, 0})),
    FAULT(QrNoSquare, "a QR code", d.qr.pop_back()),
    FAULT(QrTooLarge, "a QR code", d.qr.assign((max_qr_side + 1) * (max_qr_side + 1), 0)),
    FAULT(RunOfNoFont, "a text", t.runs[0].mutate_font(1)),
    FAULT(RunOfNoLanguage, "a text", t.runs[0].mutate_language(2)),
    FAULT(RunTooDeep, "a text", t.runs[0].mutate_level(127)),
    FAULT(RunBeginsLate, "a text", t.runs[0].mutate_start(1)),
    FAULT(RunEndsEarly, "a text", t.runs[0].mutate_end(3)),
    FAULT(RunEndsBeyond, "a text", t.runs[0].mutate_end(1000)),
    FAULT(RunEmpty, "a text", t.runs.insert(t.runs.begin(), test::plain::Run(0, 0, 0, 0, 0, 0))),
    FAULT(NoRun, "a text", t.runs.clear()),
    FAULT(BaseLevel, "a text", t.base_level = 2),
    FAULT(BreakAtStart, "a text", t.breaks = {test::plain::Break(0, BreakKind::allowed)}),
    FAULT(BreakAtEnd, "a text",
          t.breaks = {test::plain::Break(static_cast<std::uint32_t>(t.utf8.size()), BreakKind::allowed)}),
    FAULT(BreaksDescend, "a text",
          (t.breaks = {test::plain::Break(3, BreakKind::allowed), test::plain::Break(2, BreakKind::allowed)})),
    FAULT(BreakTwice, "a text",
          (t.breaks = {test::plain::Break(3, BreakKind::allowed), test::plain::Break(3, BreakKind::hyphen)})),
    FAULT(UnknownBreakKind, "a text", t.breaks = {test::plain::Break(3, static_cast<BreakKind>(3))}),
    FAULT(JoinedAtStart, "a text", t.joined = {0}),
    FAULT(JoinedAtEnd, "a text", t.joined = {static_cast<std::uint32_t>(t.utf8.size())}),
    FAULT(MarkEmpty, "a text", t.marks = {test::plain::Mark(1, 1, MarkKind::unclear)}),
    FAULT(MarkEndsBeyond, "a text", t.marks = {test::plain::Mark(0, 1000, MarkKind::unclear)}),
    FAULT(MarksDescend, "a text",
          (t.marks = {test::plain::Mark(1, 2, MarkKind::unclear), test::plain::Mark(0, 2, MarkKind::unclear)})),
    FAULT(DrawnBeyond, "a text", t.drawn = {test::plain::Drawn(static_cast<std::uint32_t>(t.utf8.size()), 'A')}),
    FAULT(DrawnTwice, "a text", (t.drawn = {test::plain::Drawn(1, 'A'), test::plain::Drawn(1, 'B')})),
    FAULT(DrawnAsNoCharacter, "a text", t.drawn = {test::plain::Drawn(1, 0xD800)}),
    FAULT(DrawnAsTooMuch, "a text", t.drawn = {test::plain::Drawn(1, 0x110000)}),
    FAULT(JoinedTwice, "a text", (t.joined = {2, 2})),
};

#undef FAULT

class FaultyIndex : public testing::TestWithParam<Fault> {};

TEST_P(FaultyIndex, IsRefusedAndSaysWhere) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  test::add_path(index);
  test::add_sentence(index, 1, 0, "We agree.");
  test::add_overview(index);
  test::add_entries(index);
  test::add_map(index);
  ASSERT_TRUE(check_index(test::finished(index), blobs_end));
  GetParam().plant(index);
  const auto checked = check_index(test::finished(index), blobs_end);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::damaged);
  EXPECT_EQ(checked.error().what, std::string("the index makes no sense in ") + GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Index, FaultyIndex, testing::ValuesIn(faults),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(Index, PartsOfALayerFollowThePages) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  auto& document = *index.documents[0];
  for (int page = 1; page < 3; ++page) {
    document.pages.push_back(std::make_unique<test::plain::PageT>());
    document.pages.back()->blob = std::make_unique<test::plain::Blob>(*document.pages[0]->blob);
    document.pages.back()->width = document.pages.back()->height = 1;
    document.pages.back()->label = test::text("2");
    auto& parts = document.layers[0]->parts;
    parts.push_back(std::make_unique<test::plain::PartT>());
    parts.back()->blob = std::make_unique<test::plain::Blob>(*parts[0]->blob);
    parts.back()->first_page = 2;
  }
  EXPECT_TRUE(check_index(test::finished(index), blobs_end));
  document.layers[0]->parts.back()->first_page = 1;
  const auto checked = check_index(test::finished(index), blobs_end);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().what, "the index makes no sense in the page of a part");
}

class CountsOfAnIndex : public testing::Test {
 protected:
  /// What is wrong with the small index after `grow`, or nothing.
  static std::string wrong(const std::function<void(IndexT&)>& grow) {
    std::uint64_t blobs_end = 0;
    IndexT index = test::small_index(blobs_end);
    grow(index);
    const auto checked = check_index(test::finished(index), blobs_end);
    return checked ? std::string() : checked.error().what.substr(std::string("the index makes no sense in ").size());
  }

  /// The list may be as long as its limit and no longer.
  template <class List>
  static void expect_limit(List& (*list_of)(IndexT&), std::size_t most, const char* words, auto fill) {
    const auto with = [&](std::size_t count) {
      return wrong([&](IndexT& x) {
        List& list = list_of(x);
        while (list.size() < count)
          fill(list.emplace_back(std::make_unique<typename List::value_type::element_type>()), x);
      });
    };
    EXPECT_EQ(with(most), "");
    EXPECT_EQ(with(most + 1), words);
  }
};

TEST_F(CountsOfAnIndex, OfTheExhibitHaveLimits) {
  using namespace test::plain;
  EXPECT_EQ(wrong([](IndexT& x) { x.tags.resize(max_tags, "en"); }), "");
  EXPECT_EQ(wrong([](IndexT& x) { x.tags.resize(max_tags + 1, "en"); }), "the languages of its texts");
  expect_limit<std::vector<std::unique_ptr<FontT>>>([](IndexT& x) -> auto& { return x.fonts; }, max_fonts, "its fonts",
                                                    [](auto& font, IndexT& x) {
                                                      font->name = "Serif";
                                                      font->blob = std::make_unique<Blob>(*x.fonts[0]->blob);
                                                    });
  expect_limit<std::vector<std::unique_ptr<PersonT>>>([](IndexT& x) -> auto& { return x.people; }, max_people,
                                                      "its people and terms",
                                                      [](auto& person, IndexT& x) {
                                                        person->id = "one";
                                                        for (std::size_t i = 0; i < x.languages.size(); ++i)
                                                          person->names.push_back(test::text("One"));
                                                        person->cards = x.people[0]->cards;
                                                      });
}

TEST_F(CountsOfAnIndex, OfADocumentHaveLimits) {
  using namespace test::plain;
  expect_limit<std::vector<std::unique_ptr<PageT>>>([](IndexT& x) -> auto& { return x.documents[0]->pages; }, max_pages,
                                                    "the pages of a document",
                                                    [](auto& page, IndexT& x) {
                                                      page->blob = std::make_unique<Blob>(*x.fonts[0]->blob);
                                                      page->label = test::text("1");
                                                      page->width = page->height = max_page_side;
                                                    });
  expect_limit<std::vector<std::unique_ptr<LayerT>>>(
      [](IndexT& x) -> auto& { return x.documents[0]->layers; }, max_layers, "the layers of a document",
      [](auto& layer, IndexT& x) {
        layer->id = "reading.en";
        layer->language = "en";
        for (auto* texts : {&layer->tabs, &layer->labels})
          for (std::size_t i = 0; i < x.languages.size(); ++i) texts->push_back(test::text(""));
        layer->parts.push_back(std::make_unique<PartT>());
        layer->parts[0]->blob = std::make_unique<Blob>(*x.fonts[0]->blob);
      });
  expect_limit<std::vector<std::unique_ptr<PassageT>>>([](IndexT& x) -> auto& { return x.documents[0]->passages; },
                                                       max_passages, "the passages of a document",
                                                       [](auto& passage, IndexT&) { passage->id = "p"; });
  expect_limit<std::vector<std::unique_ptr<NoteT>>>([](IndexT& x) -> auto& { return x.documents[0]->notes; }, max_notes,
                                                    "the notes of a document",
                                                    [](auto& note, IndexT& x) {
                                                      note->id = "n";
                                                      note->cards = x.people[0]->cards;
                                                    });
}

/// An index whose documents, `count` in number, are all one and the same table: flatbuffers allow it.
Bytes index_of_one_document(std::size_t count, std::uint64_t& blobs_end) {
  constexpr std::size_t long_heading = 4000;
  IndexT index = test::small_index(blobs_end);
  index.documents[0]->heading[0] = test::text(std::string(long_heading, 'a'));
  while (index.documents.size() < count) {
    index.documents.push_back(std::make_unique<test::plain::DocumentT>());
    index.documents.back()->date = std::make_unique<test::plain::Date>(*index.documents[0]->date);
    index.documents.back()->thumbnail = std::make_unique<test::plain::Blob>(*index.documents[0]->thumbnail);
  }
  Bytes bytes = test::finished(index);
  const auto* documents = fb::GetIndex(bytes.data())->documents();
  const auto* table = reinterpret_cast<const std::byte*>(documents->Get(0));
  const auto first = static_cast<std::size_t>(reinterpret_cast<const std::byte*>(documents->Data()) - bytes.data());
  const auto target = static_cast<std::size_t>(table - bytes.data());
  for (std::size_t i = 0; i < count; ++i)
    store_little_endian(bytes, first + 4 * i, static_cast<std::uint32_t>(target - (first + 4 * i)));
  return bytes;
}

TEST(Index, PartsMayBeSharedButNotWithoutEnd) {
  std::uint64_t blobs_end = 0;
  const Bytes few = index_of_one_document(100, blobs_end);
  EXPECT_TRUE(check_index(few, blobs_end));
  const Bytes many = index_of_one_document(max_documents, blobs_end);
  ASSERT_LT(many.size(), max_index_size / 8);
  const auto checked = check_index(many, blobs_end);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().what,
            "the index makes no sense in its size, counted with the parts that are named more than once");
}

TEST(Index, ThatIsNoFlatbufferOrAnotherOneIsRefused) {
  for (const Bytes& bytes :
       {Bytes(), Bytes(7), Bytes(64), Bytes(64, std::byte{0xFF}), test::finished(test::small_text())})
    EXPECT_EQ(check_index(bytes, 1000).error().what, "the index is not built as an index must be");
}

}  // namespace
}  // namespace lectern::pack
