// SPDX-License-Identifier: MIT
// UAX #14 and #29, Unicode's suites of breaks, through the compiler's functions. Where ICU follows CLDR's tailoring
// instead, the case stands in a list beside this file with the reason; what is on a list must differ.
#include <iostream>
#include <map>
#include <set>

#include "assets/compiler/prepare/breaks.hpp"
#include "tests/conformance/suite.hpp"

namespace lectern::conformance {
namespace {

using compiler::Decoded;
using Places = std::set<std::size_t>;

// "÷ 0061 × 0301 ÷": characters and where they may be parted, without the text's ends.
struct Case {
  std::u32string text;
  Places breaks;
};

Case case_of(const std::string& line) {
  Case made;
  for (const std::string& part : parts_of(line, ' ')) {
    if (part == "÷")
      made.breaks.insert(made.text.size());
    else if (part != "×")
      made.text += characters_of(part);
  }
  made.breaks.erase(0);
  made.breaks.erase(made.text.size());
  return made;
}

Places inner(Places places, const Decoded& text) {
  places.erase(text.size());
  return places;
}

Places grapheme_breaks(const Decoded& text) {
  const std::vector<std::size_t> ends = compiler::cluster_ends(text);
  return inner({ends.begin(), ends.end()}, text);
}

// Soft hyphens are breaks with a hyphen here; the suite knows one kind.
Places line_breaks(const Decoded& text) {
  Places places;
  for (const pack::fb::Break& place : compiler::line_breaks(text, "und")) places.insert(text.point_at_byte(place.at()));
  return places;
}

Places word_breaks(const Decoded& text) {
  Places places;
  for (const compiler::WordPart& part : compiler::word_parts(text, "und")) places.insert(part.end);
  return inner(std::move(places), text);
}

void run(const std::string& name, Places (*breaks)(const Decoded&), const std::map<std::string, std::string>& listed) {
  const Suite suite = read_suite("auxiliary/" + name + ".txt");
  LECTERN_NEEDS_SUITE(suite);
  Tally tally(name + (listed.empty() ? "" : " or tailored"));
  std::size_t differ = 0;
  for (const std::string& line : suite.lines) {
    const Case expected = case_of(line);
    const bool same = breaks(Decoded(utf8_of(expected.text))) == expected.breaks;
    if (!same) ++differ;
    const auto place = listed.find(line);
    const bool may_differ = place != listed.end() && !place->second.empty();
    tally.note(same != may_differ, [&] { return line + (same ? " is on the list and does not differ" : ""); });
  }
  EXPECT_EQ(differ, listed.size()) << name << ": the list has cases that the suite has not";
  if (!listed.empty())
    std::cout << name << ": " << suite.lines.size() - differ << " of " << suite.lines.size() << std::endl;
}

TEST(Conformance, GraphemeBreakTest) {
  run("GraphemeBreakTest", &grapheme_breaks, {});
}

TEST(Conformance, LineBreakTest) {
  run("LineBreakTest", &line_breaks, read_differences("line_break_tailored.txt"));
}

TEST(Conformance, WordBreakTest) {
  run("WordBreakTest", &word_breaks, read_differences("word_break_tailored.txt"));
}

}  // namespace
}  // namespace lectern::conformance
