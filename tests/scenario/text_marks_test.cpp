// SPDX-License-Identifier: MIT
// What a hand did to words, from a transcript to the glass: bare words in the dump, marks beside them, lines drawn.
#include <gtest/gtest.h>

#include "tests/scenario/compiled.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

constexpr const char* transcript =
    "<!-- form f1 -->\nForm 12\n\n<!-- passage p1 -->\nWe ~~attack~~ wait for the 1<sup>st</sup> army, <u>Karl "
    "<s>and "
    "Anna</u> too</s>, <span class=\"smallcaps\">Smith</span>: <gap/>\n";

class TextMarks : public Played {
 protected:
  json opened_with(const char* text) {
    options_.pack = compiled_draft(
        out_ / "draft",
        {{"reading.en.txt", "<!-- page 1 -->\n<!-- form f1 -->\nForm 12\n\n<!-- passage p1 -->\nWe attack\n"},
         {"transcript.en.md", text}});
    return after(opening("draft"), options_);
  }

  PlayOptions options_;

  static json block(const json& dump, std::string_view begins) {
    for (const json& one : dump["text"])
      if (one["layer"] == "transcript.en" && one["string"].get<std::string>().starts_with(begins)) return one;
    return {};
  }
};

TEST_F(TextMarks, AreDumpedBesideBareWords) {
  const json dump = opened_with(transcript);
  const json words = block(dump, "We attack");
  ASSERT_FALSE(words.is_null());
  const std::string string = words["string"];
  EXPECT_EQ(string, "We attack wait for the 1st army, Karl and Anna too, Smith: […]");
  std::string told;
  for (const json& mark : words["marks"])
    told += mark["kind"].get<std::string>() + " " +
            string.substr(mark["begin"], mark["end"].get<std::size_t>() - mark["begin"].get<std::size_t>()) + "\n";
  EXPECT_EQ(told,
            "struck-out attack\nsuperscript st\nunderlined Karl and Anna\nstruck-out and Anna too\n"
            "small-capitals Smith\nillegible […]\n");
}

TEST_F(TextMarks, AFootnoteIsOpenedByItsWord) {
  const json dump = opened_with("<!-- passage p1 -->\nWe attack.[^1]\n\n[^1]: So in the <s>copy</s>.\n");
  EXPECT_EQ(block(dump, "We attack")["string"], "We attack.");
  EXPECT_EQ(target(dump, "note:transcript-en-note-1")["kind"], "note");
  const json card = after(opening("draft") + "+0ms tap @note:transcript-en-note-1\n+0ms settle\n", options_);
  EXPECT_EQ(card["overlay"], "note");
  bool found = false;
  for (const json& one : card["text"])
    if (one["string"] == "So in the copy.") found = one["marks"][0]["kind"] == "struck-out";
  EXPECT_TRUE(found);
}

TEST_F(TextMarks, AFormIsNamedBesideItsWords) {
  const json dump = opened_with(transcript);
  EXPECT_EQ(block(dump, "Form 12")["form"], true);
  EXPECT_EQ(block(dump, "Form 12")["passage"], "f1");
  EXPECT_FALSE(block(dump, "We attack").contains("form"));
}

}  // namespace
}  // namespace lectern::app::testing
