// SPDX-License-Identifier: MIT
// What a small pack says for the list of people and terms.
#include "assets/compiler/build/people.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <optional>

#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

class BuiltPeople : public ::testing::Test {
 protected:
  const fb::Index& built() {
    const auto summary = compose(exhibit, {folder / "x.pack"}, makers, report, progress);
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(folder / "x.pack").value());
    return pack->index();
  }
  static std::string said(const flatbuffers::Vector<flatbuffers::Offset<fb::Text>>* texts, std::uint32_t language) {
    return texts == nullptr ? "absent" : texts->Get(language)->utf8()->str();
  }
  SourcePerson& add(const std::string& id, const std::string& english, EntryKind kind = EntryKind::person) {
    exhibit.people.push_back({id, {{"en", english}}, {}, {{"en", "It."}}, {}, {}});
    exhibit.people.back().kind = kind;
    return exhibit.people.back();
  }
  static std::vector<std::string> order(const fb::Index& index, std::uint32_t language) {
    std::vector<std::string> ids;
    for (const std::uint16_t number : *index.people_order()->Get(language)->people())
      ids.push_back(index.people()->Get(number)->id()->str());
    return ids;
  }
  /// So many letters of that day, each naming Mao.
  void write_letters(std::size_t count, const std::function<std::string(std::size_t)>& day) {
    exhibit.documents.clear();
    for (std::size_t i = 0; i < count; ++i) {
      SourceDocument letter = tests::document(fmt::format("d{:03}", i), day(i));
      letter.short_title = {{"en", fmt::format("Letter {}", i)}};
      Cell& cell = letter.layers[0].blocks[0].cells[0];
      cell.spans.push_back({0, cell.text.size(), SpanKind::person, "mao", {}});
      exhibit.documents.push_back(letter);
    }
  }

  lectern::test::TemporaryFolder folder;
  SourceExhibit exhibit = tests::exhibit();
  PageMakers makers = tests::one_tile_pages();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(BuiltPeople, AnEntryHasItsNameItsFirstLetterAndItsSentence) {
  add("q", "“quoted” name");
  const fb::Index& index = built();
  const fb::Person& mao = *index.people()->Get(0);
  EXPECT_EQ(said(mao.headings(), 1), "Мао Цзэдун");
  EXPECT_EQ(said(mao.initials(), 0), "M");
  EXPECT_EQ(said(mao.initials(), 1), "М");
  EXPECT_EQ(said(mao.sentences(), 1), "Who he was.") << "the exhibit's first language that has one";
  EXPECT_EQ(said(index.people()->Get(2)->initials(), 0), "Q") << "a letter, and as a name begins";
  EXPECT_EQ(mao.portrait(), nullptr);
}

TEST_F(BuiltPeople, AFirstLetterIsAWholeOne) {
  add("e", "E\u0301mile");
  add("flag", "👩‍🚀 Ada");
  exhibit.people.back().name = {{"en", "가오강"}};
  const fb::Index& index = built();
  EXPECT_EQ(said(index.people()->Get(2)->initials(), 0), "É");
  EXPECT_EQ(said(index.people()->Get(3)->initials(), 0), "가");
}

TEST_F(BuiltPeople, EachLanguageOrdersThemPeopleFirst) {
  exhibit.people[0].name["ru"] = "Яков";
  add("zoo", "Zoo", EntryKind::place);
  add("army", "Army", EntryKind::term);
  add("abbey", "Abbey", EntryKind::place);
  const fb::Index& index = built();
  EXPECT_EQ(order(index, 0), (std::vector<std::string>{"mao", "stalin", "abbey", "zoo", "army"}));
  EXPECT_EQ(order(index, 1), (std::vector<std::string>{"stalin", "mao", "abbey", "zoo", "army"}));
  EXPECT_EQ(index.people()->Get(2)->kind(), fb::EntryKind::place);
}

TEST_F(BuiltPeople, DocumentsOfOneDayAreToldApart) {
  const std::vector<std::string> days = {"1951-05-01", "1951-05-01", "1951-05-02", "XXXX"};
  write_letters(4, [&](std::size_t i) { return days[i]; });
  const fb::Index& index = built();
  ASSERT_EQ(index.short_days()->size(), 4U);
  const auto day = [&](std::uint32_t i) { return said(index.short_days()->Get(i)->text(), 0); };
  EXPECT_EQ(day(0), "1 May 1951, no. 1");
  EXPECT_EQ(day(1), "1 May, no. 2");
  EXPECT_EQ(day(2), "2 May");
  EXPECT_EQ(day(3), "Letter 3") << "undated: by its title";
}

TEST_F(BuiltPeople, ManyPlacesAreFolded) {
  const auto day = [](std::size_t i) { return fmt::format("1951-05-{:02}", 1 + i % 28); };
  write_letters(most_places_shown + 1, day);
  const auto* all = built().people()->Get(0)->occurrences()->Get(0);
  EXPECT_EQ(all->where()->size(), most_places_shown + 1);
  EXPECT_EQ(all->more(), nullptr);
  write_letters(40, day);
  const auto* some = built().people()->Get(0)->occurrences()->Get(0);
  EXPECT_EQ(some->where()->size(), 40U);
  EXPECT_EQ(some->shown(), most_places_shown);
  EXPECT_EQ(some->more()->utf8()->str(), "and 28 more");
  EXPECT_EQ(pack->index().people()->Get(1)->occurrences()->Get(0)->where()->size(), 0U);
}

TEST_F(BuiltPeople, APortraitStandsWithItsCredit) {
  exhibit.people[0].portrait.file = "portraits/mao.jpg";
  exhibit.people[0].one_credit = "A newspaper";
  exhibit.people[1].portrait.file = "portraits/stalin.jpg";
  exhibit.people[1].portrait_credit = {{"en", "An agency"}, {"ru", "Агентство"}};
  makers.portrait = [](const SourcePerson&) -> Result<MadePortrait> { return MadePortrait{Bytes(9), 300, 400, false}; };
  const fb::Index& index = built();
  const fb::Portrait& mao = *index.people()->Get(0)->portrait();
  EXPECT_EQ(mao.width(), 300);
  EXPECT_EQ(mao.height(), 400);
  EXPECT_FALSE(mao.grey());
  EXPECT_EQ(said(mao.credit(), 1), "A newspaper");
  EXPECT_EQ(said(index.people()->Get(1)->portrait()->credit(), 1), "Агентство");
  EXPECT_TRUE(pack->read(*mao.blob()));
}

TEST_F(BuiltPeople, ASentenceThatIsNoSentenceIsAnError) {
  exhibit.people[0].sentence = {{"en", std::string(pack::max_index_text + 1, 'a')}};
  EXPECT_FALSE(compose(exhibit, {folder / "x.pack"}, makers, report, progress));
  EXPECT_NE(report.findings().front().what.find("mao.sentence has 4097 bytes"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
