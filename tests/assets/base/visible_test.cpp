// SPDX-License-Identifier: MIT
#include "assets/base/visible.hpp"

#include <array>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern {
namespace {

/// What a terminal would obey, found by bytes and not by the function's own way.
std::string_view obeyed_in(std::string_view text) {
  static constexpr auto marks =
      std::to_array<std::string_view>({"\u061C", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C",
                                       "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"});
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return text.substr(i, 1);
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return text.substr(i, 2);
    for (const std::string_view mark : marks)
      if (text.substr(i).starts_with(mark)) return mark;
  }
  return {};
}

/// Well-formed as Unicode's table 3-7 has it, a row at a time.
bool is_utf8(std::string_view text) {
  const auto in = [&](std::size_t at, unsigned least, unsigned most) {
    return at < text.size() && static_cast<unsigned char>(text[at]) >= least &&
           static_cast<unsigned char>(text[at]) <= most;
  };
  while (!text.empty()) {
    const bool tail1 = in(1, 0x80, 0xBF), tail2 = tail1 && in(2, 0x80, 0xBF), tail3 = tail2 && in(3, 0x80, 0xBF);
    std::size_t size = 0;
    if (in(0, 0, 0x7F)) size = 1;
    if (in(0, 0xC2, 0xDF) && tail1) size = 2;
    if (in(0, 0xE0, 0xE0) && tail2 && in(1, 0xA0, 0xBF)) size = 3;
    if (in(0, 0xE1, 0xEC) && tail2) size = 3;
    if (in(0, 0xED, 0xED) && tail2 && in(1, 0x80, 0x9F)) size = 3;
    if (in(0, 0xEE, 0xEF) && tail2) size = 3;
    if (in(0, 0xF0, 0xF0) && tail3 && in(1, 0x90, 0xBF)) size = 4;
    if (in(0, 0xF1, 0xF3) && tail3) size = 4;
    if (in(0, 0xF4, 0xF4) && tail3 && in(1, 0x80, 0x8F)) size = 4;
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

/// Texts of pieces that are worth meeting side by side, and of any bytes.
rc::Gen<std::string> texts() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{"a",
                                                                 " ",
                                                                 "\\",
                                                                 "\n",
                                                                 "\r",
                                                                 "\t",
                                                                 "\x1B[2J",
                                                                 "\x7F",
                                                                 std::string(1, '\0'),
                                                                 "\u009B",
                                                                 "\u0085",
                                                                 "\u202E",
                                                                 "\u2066",
                                                                 "\u061C",
                                                                 "\u2028",
                                                                 "\u200D",
                                                                 "é",
                                                                 "я",
                                                                 "東",
                                                                 "\U0001F5FF",
                                                                 "\xFF",
                                                                 "\xC2",
                                                                 "\xE2\x80",
                                                                 "\xC0\x9B",
                                                                 "\xED\xA0\x80",
                                                                 "\xF4\x90\x80\x80",
                                                                 "\xE0\x82\x9B",
                                                                 "\x9B"});
  const auto joined = rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto& pieces) {
    std::string text;
    for (const std::string& one : pieces) text += one;
    return text;
  });
  const auto any = rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  return rc::gen::oneOf(joined, any);
}

TEST(Visible, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(visible("a\x1B[2Jb"), "a\\x1b[2Jb");
  EXPECT_EQ(visible("a\nb\tc\r"), "a\\x0ab\\x09c\\x0d");
  EXPECT_EQ(visible(std::string_view("\0\x7F", 2)), "\\x00\\u007f");
  EXPECT_EQ(visible("\u009B31m\u0085"), "\\u009b31m\\u0085");
  EXPECT_EQ(visible("cod.\u202Egpj.exe"), "cod.\\u202egpj.exe");
  EXPECT_EQ(visible("\u2066\u2069\u200F\u061C\u2029"), "\\u2066\\u2069\\u200f\\u061c\\u2029");
}

TEST(Visible, ShowsBytesThatAreNoUtf8) {
  EXPECT_EQ(visible("\xFF"), "\\xff");
  EXPECT_EQ(visible("a\xE2\x80"), "a\\xe2\\x80");
  EXPECT_EQ(visible("\xC0\x9B|\xE0\x82\x9B|\xED\xA0\x80|\xF4\x90\x80\x80"),
            "\\xc0\\x9b|\\xe0\\x82\\x9b|\\xed\\xa0\\x80|\\xf4\\x90\\x80\\x80")
      << "overlong forms, a surrogate, beyond Unicode";
}

TEST(Visible, KeepsLinesWhereTheyAreOurs) {
  EXPECT_EQ(visible_lines("a\n\x1B\n\nb\r\n"), "a\n\\x1b\n\nb\\x0d\n");
  EXPECT_EQ(visible_lines(""), "");
}

RC_GTEST_PROP(Visible, HoldsNothingThatATerminalObeysAndIsUtf8, ()) {
  const std::string text = *texts();
  RC_ASSERT(obeyed_in(visible(text)).empty());
  RC_ASSERT(is_utf8(visible(text)));
}

RC_GTEST_PROP(Visible, LeavesWhatPrintsAsItIs, ()) {
  const std::string text = *texts();
  if (obeyed_in(text).empty() && is_utf8(text)) {
    RC_ASSERT(visible(text) == text);
  } else {
    RC_ASSERT(visible(text) != text);
  }
  RC_ASSERT(visible(visible(text)) == visible(text));
}

RC_GTEST_PROP(Visible, OfLinesIsThatOfEachLine, ()) {
  const auto lines = *rc::gen::container<std::vector<std::string>>(texts());
  std::string text, expected;
  for (std::string line : lines) {
    std::erase(line, '\n');
    text += line + "\n";
    expected += visible(line) + "\n";
  }
  RC_ASSERT(visible_lines(text) == expected);
}

}  // namespace
}  // namespace lectern
