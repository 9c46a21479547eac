// SPDX-License-Identifier: MIT
// What ids, languages and names may be, each kind of them in a pack: an id becomes a file's name and stands on
// terminals.
#include <gtest/gtest.h>
#include <string>

#include "assets/pack/check.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/name.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::plain::IndexT;

/// One place of the index where a name stands.
struct NamePlace {
  const char* name;
  std::string& (*in)(IndexT&);
};

constexpr NamePlace ids[] = {
    {"Exhibit", [](IndexT& x) -> std::string& { return x.id; }},
    {"Document", [](IndexT& x) -> std::string& { return x.documents[1]->id; }},
    {"Passage", [](IndexT& x) -> std::string& { return x.documents[1]->passages[1]->id; }},
    {"Note", [](IndexT& x) -> std::string& { return x.documents[1]->notes[0]->id; }},
    {"Person", [](IndexT& x) -> std::string& { return x.people[0]->id; }},
};
constexpr NamePlace layers[] = {
    {"Layer", [](IndexT& x) -> std::string& { return x.documents[1]->layers[1]->id; }},
};
constexpr NamePlace languages[] = {
    {"Interface", [](IndexT& x) -> std::string& { return x.languages[1]; }},
    {"Tag", [](IndexT& x) -> std::string& { return x.tags[1]; }},
    {"Original", [](IndexT& x) -> std::string& { return x.documents[1]->original_language; }},
    {"LayerLanguage", [](IndexT& x) -> std::string& { return x.documents[1]->layers[1]->language; }},
};
constexpr NamePlace fonts[] = {
    {"Font", [](IndexT& x) -> std::string& { return x.fonts[0]->name; }},
};

using namespace std::string_literals;

/// What no name of any kind may be.
const std::string nobodys[] = {""s,      "a\0b"s,      "\0"s,   "a\x1B[2Jb"s,         "a\nb"s,
                               "a\x7F"s, "a\xC2\x9B"s, "\xFF"s, std::string(256, 'a')};
/// And none that may become part of a path.
const std::string no_path[] = {".."s,  "."s,         ".a"s,  "a/b"s, "/"s, "../victim\0"s, "a\\b"s,
                               "a b"s, "caf\u00E9"s, "a:b"s, "~"s,   "*"s, "%n"s,          std::string(255, 'a')};

class Name : public testing::TestWithParam<NamePlace> {
 protected:
  [[nodiscard]] static bool taken(const std::string& name) {
    std::uint64_t blobs_end = 0;
    IndexT index = test::small_index(blobs_end);
    GetParam().in(index) = name;
    return check_index(test::finished(index), blobs_end).has_value();
  }
};

using Id = Name;
using LayerId = Name;
using Language = Name;
using FontName = Name;

TEST_P(Id, IsOfSmallLettersDigitsAndHyphens) {
  for (const std::string& id : {"a"s, "0"s, "1951-07-03-five-points"s, std::string(max_id, 'z')})
    EXPECT_TRUE(taken(id)) << id;
  for (const std::string& id : nobodys) EXPECT_FALSE(taken(id)) << testing::PrintToString(id);
  for (const std::string& id : no_path) EXPECT_FALSE(taken(id)) << testing::PrintToString(id);
  for (const std::string& id : {"A"s, "a_b"s, "a.b"s, std::string(max_id + 1, 'a'), std::string(10 * max_id, 'a')})
    EXPECT_FALSE(taken(id)) << id;
}

TEST_P(LayerId, IsItsKindItsLanguageAndWhichOfThem) {
  for (const std::string& id : {"translation.zh-Hant"s, "reading.ru"s, "transcript.kab"s, "translation.en.1925"s})
    EXPECT_TRUE(taken(id)) << id;
  for (const std::string& id : nobodys) EXPECT_FALSE(taken(id)) << testing::PrintToString(id);
  for (const std::string& id : no_path) EXPECT_FALSE(taken(id)) << testing::PrintToString(id);
  for (const std::string& id : {"translation"s, "translation."s, ".ru"s, "reading..ru"s, "reading.ru."s,
                                "reading.ru.A"s, "reading.ru.a.b"s, "Reading.ru"s, "reading./"s, "reading.-ru"s,
                                std::string(max_id, 'a') + ".ru", std::string(10 * max_id, 'a') + ".ru"})
    EXPECT_FALSE(taken(id)) << id;
}

TEST_P(Language, IsInTheAlphabetOfBcp47) {
  std::string longest = "en";
  while (longest.size() + 2 <= max_language) longest += "-x";
  ASSERT_EQ(longest.size(), max_language);
  for (const std::string& tag : {"ru"s, "zh-Hant"s, "en-x-archive"s, longest}) EXPECT_TRUE(taken(tag)) << tag;
  for (const std::string& tag : nobodys) EXPECT_FALSE(taken(tag)) << testing::PrintToString(tag);
  for (const std::string& tag : no_path) EXPECT_FALSE(taken(tag)) << testing::PrintToString(tag);
  std::string long_tag = longest;
  while (long_tag.size() < std::size_t{10} * max_language) long_tag += "-x";
  for (const std::string& tag : {"en_US"s, "en-"s, "-en"s, "en--us"s, "ninechars"s, longest + "y", long_tag})
    EXPECT_FALSE(taken(tag)) << tag;
}

TEST_P(FontName, HasNoControls) {
  for (const std::string& name : {"PT Serif Bold"s, "源ノ明朝"s, "a/b"s, std::string(max_name, 'a')})
    EXPECT_TRUE(taken(name)) << name;
  for (const std::string& name : nobodys) EXPECT_FALSE(taken(name)) << testing::PrintToString(name);
  EXPECT_FALSE(taken(std::string(std::size_t{10} * max_name, 'a')));
}

const auto named = [](const auto& place) { return std::string(place.param.name); };
INSTANTIATE_TEST_SUITE_P(Of, Id, testing::ValuesIn(ids), named);
INSTANTIATE_TEST_SUITE_P(Of, LayerId, testing::ValuesIn(layers), named);
INSTANTIATE_TEST_SUITE_P(Of, Language, testing::ValuesIn(languages), named);
INSTANTIATE_TEST_SUITE_P(Of, FontName, testing::ValuesIn(fonts), named);

// `ID-xxxxxxxx.pack.part` is a file while a pack is brought in.
TEST(LongestId, FitsTheNameOfAFile) {
  constexpr std::size_t longest_file_name = 255;  // NAME_MAX
  EXPECT_LE(max_id + std::string("-xxxxxxxx.pack.part").size(), longest_file_name);
}

}  // namespace
}  // namespace lectern::pack
