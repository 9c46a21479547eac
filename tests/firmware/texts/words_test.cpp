// SPDX-License-Identifier: MIT
// Which words are said: the exhibit's own, the interface's in that language, English. With packs that know more words
// than this viewer, or fewer.
#include "firmware/texts/words.hpp"

#include <gtest/gtest.h>

#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using pack::StringId;

/// The words of an exhibit beside an interface, after changes on both.
class Said {
 public:
  explicit Said(const std::function<void(test::plain::IndexT&)>& change,
                const std::function<void(test::plain::InterfaceT&)>& interface = {})
      : bytes_(exhibit(change)),
        words_(*pack::fb::GetIndex(bytes_.data()),
               pack::Interface::open(*test::memory_file(test::interface_pack(interface)), "small").value()) {}

  [[nodiscard]] std::string of(StringId id, std::size_t language) const {
    return words_.of(id, language).utf8()->str();
  }
  [[nodiscard]] const Words& words() const { return words_; }

 private:
  static Bytes exhibit(const std::function<void(test::plain::IndexT&)>& change) {
    std::uint64_t blobs_end = 0;
    test::plain::IndexT index = test::small_index(blobs_end);
    if (change) change(index);
    return test::finished(index);
  }
  Bytes bytes_;
  Words words_;
};

TEST(WordsOfTheInterface, AreItsOwnInTheExhibitsLanguages) {
  const Said said({});
  EXPECT_EQ(said.of(StringId::close, 0), "close en");
  EXPECT_EQ(said.of(StringId::close, 1), "close ru");
  EXPECT_EQ(said.words().seconds_left(7, 1).utf8()->str(), "7 seconds left in ru");
}

TEST(WordsOfTheInterface, AnExhibitSaysItsOwnInTheirPlace) {
  const Said said([](test::plain::IndexT& index) { index.words[1]->words.push_back(test::word("close", "Zu")); });
  EXPECT_EQ(said.of(StringId::close, 1), "Zu");
  EXPECT_EQ(said.of(StringId::close, 0), "close en");
  EXPECT_EQ(said.of(StringId::help, 1), "help ru");
}

TEST(WordsOfTheInterface, ALanguageThatTheInterfaceLacksIsTheExhibitsAndElseEnglish) {
  const Said said([](test::plain::IndexT& index) {
    index.languages[1] = "de";
    index.words[1]->words.push_back(test::word("close", "Schließen"));
  });
  EXPECT_EQ(said.of(StringId::close, 1), "Schließen");
  EXPECT_EQ(said.of(StringId::help, 1), "help en");
  EXPECT_EQ(said.words().seconds_left(1, 1).utf8()->str(), "1 seconds left in en");
}

TEST(WordsOfTheInterface, APackOfBeforeThreeNewWordsHasThemFromTheInterface) {
  // Its language brought all words that there were: three of today's are not among them.
  const Said said([](test::plain::IndexT& index) {
    index.languages[1] = "de";
    for (const std::string_view key : pack::string_keys)
      if (key != "page_number" && key != "help" && key != "people_and_terms")
        index.words[1]->words.push_back(test::word(key, std::string(key) + " de"));
    std::ranges::sort(index.words[1]->words, {}, [](const auto& word) { return word->key; });
  });
  EXPECT_EQ(said.of(StringId::close, 1), "close de");
  EXPECT_EQ(said.of(StringId::help, 1), "help en");
}

TEST(WordsOfTheInterface, APackOfAfterThreeNewWordsIsReadWithoutThem) {
  const Said said([](test::plain::IndexT& index) {
    for (const char* key : {"aa_search", "close", "mm_speak", "zz_path"})
      index.words[1]->words.push_back(test::word(key, "new"));
  });
  EXPECT_EQ(said.of(StringId::close, 1), "new");
  EXPECT_EQ(said.of(StringId::help, 1), "help ru");
}

TEST(WordsOfTheInterface, ACountdownThatIsNotWholeIsNone) {
  const Said said(
      [](test::plain::IndexT& index) { index.words[1]->words.push_back(test::word("seconds_left", "soon")); });
  EXPECT_EQ(said.words().seconds_left(3, 1).utf8()->str(), "3 seconds left in ru");
}

TEST(WordsOfTheInterface, APageIsCalledByATemplate) {
  const Said said({});
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(test::plain::Text::Pack(builder, test::text("1r").get()));
  const auto& label = *flatbuffers::GetRoot<pack::fb::Text>(builder.GetBufferPointer());
  EXPECT_EQ(said.words().page(label, 1), "Page 1r in ru");
}

}  // namespace
}  // namespace lectern::app
