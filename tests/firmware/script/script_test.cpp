// SPDX-License-Identifier: MIT
#include "firmware/script/script.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

ScriptLine only_line(std::string_view text) {
  auto script = parse_script(text);
  EXPECT_TRUE(script) << (script ? "" : script.error().what);
  return script && script->size() == 1 ? (*script)[0] : ScriptLine{};
}

std::string mistake(std::string_view text) {
  const auto script = parse_script(text);
  return script ? "" : script.error().what;
}

TEST(Script, TimesAreAbsoluteOrAfterTheLineBefore) {
  EXPECT_EQ(only_line("1500ms settle").time, 1500ms);
  EXPECT_EQ(only_line("2s settle").time, 2s);
  EXPECT_FALSE(only_line("2s settle").after);
  EXPECT_TRUE(only_line("+200ms settle").after);
  EXPECT_EQ(only_line("+200ms settle").time, 200ms);
}

TEST(Script, CommentsAndBlankLinesAreNotCounted) {
  const auto script = parse_script("# nothing\n\n0s settle # and why\n");
  ASSERT_TRUE(script);
  ASSERT_EQ(script->size(), 1U);
  EXPECT_EQ((*script)[0].number, 3U);
}

TEST(Script, EveryVerb) {
  EXPECT_EQ(std::get<std::string>(std::get<TapLine>(only_line("0s tap @zone:p4").act).at), "zone:p4");
  EXPECT_EQ(std::get<PointF>(std::get<TapLine>(only_line("0s tap 10,20").act).at), (PointF{10, 20}));
  EXPECT_EQ(std::get<DownLine>(only_line("0s down 2 10,20").act).finger, 2);
  EXPECT_EQ(std::get<MoveLine>(only_line("0s move 2 11,20").act).at, (PointF{11, 20}));
  EXPECT_EQ(std::get<UpLine>(only_line("0s up 2").act).finger, 2);
  EXPECT_EQ(std::get<DragLine>(only_line("0s drag 1,2 3,4 150").act).lasts, 150ms);
  EXPECT_DOUBLE_EQ(std::get<PinchLine>(only_line("0s pinch 1,2 2.5 600").act).factor, 2.5);
  EXPECT_EQ(std::get<KeyLine>(only_line("0s key F13").act).name, "F13");
  EXPECT_EQ(std::get<KeyLine>(only_line("0s key Keypad  Enter").act).name, "Keypad Enter");
  EXPECT_EQ(std::get<ShotLine>(only_line("0s shot one").act).name, "one");
  EXPECT_TRUE(std::get<DumpLine>(only_line("0s dump one plain").act).plain);
  EXPECT_EQ(std::get<ResizeLine>(only_line("0s resize 1280x800").act).size, (Size{1280, 800}));
  EXPECT_TRUE(std::holds_alternative<EndLine>(only_line("0s end").act));
}

TEST(Script, MistakesNameTheLineAndTheWayOut) {
  EXPECT_EQ(mistake("0s settle\nsoon tap 1,1"),
            "line 2: 'soon' is no time; write 1500ms, 2s, or +200ms after the line before");
  EXPECT_NE(mistake("0s tapp 1,1").find("the acts are tap"), std::string::npos);
  EXPECT_EQ(mistake("0s tap one"), "line 1: write tap X,Y or tap @ID");
  EXPECT_EQ(mistake("0s shot ../one"), "line 1: write shot NAME");
  EXPECT_EQ(mistake("0s pinch 1,1 0 100"), "line 1: write pinch X,Y FACTOR MS");
  EXPECT_NE(mistake("0s put").find("write put PACK"), std::string::npos);
  EXPECT_NE(mistake("0s").find("no act"), std::string::npos);
  EXPECT_NE(mistake("0s resize 99999x10"), "");
}

TEST(Script, NumbersHaveBoundsAndMayStandAtThem) {
  EXPECT_EQ(mistake("2592000s settle"), "");
  for (const char* time : {"2592001s", "2592000001ms", "25920000s", "-1s", "infs", "1e300s", "s", "ms", "5"})
    EXPECT_NE(mistake(std::string(time) + " settle").find("is no time"), std::string::npos) << time;
  EXPECT_EQ(mistake("0s drag 0,0 1,1 2592000000"), "");
  for (const char* lasts : {"2592000001", "2592000000000", "-1", "2592001s"})
    EXPECT_EQ(mistake(std::string("0s drag 0,0 1,1 ") + lasts), "line 1: write drag X,Y X,Y MS") << lasts;
  for (const char* at : {"16384,16384", "-16384,-16384"}) EXPECT_EQ(mistake(std::string("0s tap ") + at), "") << at;
  for (const char* at : {"16385,0", "0,16385", "-16385,0", "0,-16385", "163840,0", "nan,0", "1,", ",1", "1"})
    EXPECT_EQ(mistake(std::string("0s tap ") + at), "line 1: write tap X,Y or tap @ID") << at;
  for (const char* finger : {"0", "99"}) EXPECT_EQ(mistake(std::string("0s up ") + finger), "") << finger;
  for (const char* finger : {"100", "990", "-1", "1.5", "one"})
    EXPECT_EQ(mistake(std::string("0s up ") + finger), "line 1: write up FINGER") << finger;
  for (const char* size : {"1x1", "16384x16384"}) EXPECT_EQ(mistake(std::string("0s resize ") + size), "") << size;
  for (const char* size : {"0x1", "1x0", "16385x1", "1x16385", "163840x1", "1.5x1", "-1x1", "1", "1x", "x1"})
    EXPECT_EQ(mistake(std::string("0s resize ") + size), "line 1: write resize WIDTHxHEIGHT") << size;
}

TEST(Script, NamesStayInTheirFolder) {
  for (const char* name : {"..", ".", "a/b", "/a", "a\\b"})
    for (const char* verb : {"shot", "dump"})
      EXPECT_EQ(mistake(std::string("0s ") + verb + " " + name).rfind("line 1: write ", 0), 0U) << verb << " " << name;
}

RC_GTEST_PROP(Script, AnyTextIsReadOrRefused, (const std::string& text)) {
  static_cast<void>(parse_script(text));
}

}  // namespace
}  // namespace lectern::app
