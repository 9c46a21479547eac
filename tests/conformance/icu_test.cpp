// SPDX-License-Identifier: MIT
// ICU's own cases for words, lines and clusters, with its dictionaries for Thai, Lao, Khmer, Burmese, Chinese and
// Japanese, through the compiler's functions.
#include <fmt/format.h>
#include <iostream>
#include <string>
#include <unicode/uvernum.h>

#include "assets/compiler/prepare/breaks.hpp"
#include "tests/conformance/icu_case.hpp"
#include "tests/conformance/suite.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::conformance {
namespace {

using compiler::Decoded;
using Breaks = std::map<std::size_t, int>;

constexpr int hard = 100;  // the status of a line's end that is told, or of a word of letters or digits

Breaks clusters(const Decoded& text, const std::string&) {
  Breaks breaks;
  for (const std::size_t end : compiler::cluster_ends(text)) breaks[end] = 0;
  return breaks;
}

Breaks words(const Decoded& text, const std::string& language) {
  Breaks breaks;
  for (const compiler::WordPart& part : compiler::word_parts(text, language))
    breaks[part.end] = part.letters ? hard : 0;
  return breaks;
}

Breaks lines(const Decoded& text, const std::string& language) {
  Breaks breaks;
  for (const pack::fb::Break& place : compiler::line_breaks(text, language))
    breaks[text.point_at_byte(place.at())] = place.kind() == pack::fb::BreakKind::mandatory ? hard : 0;
  return breaks;
}

void run(const std::string& name, IcuKind kind, Breaks (*breaks)(const Decoded&, const std::string&)) {
  const std::filesystem::path file = test::test_data() / "unicode-15.0/icu72-rbbitst.txt";
  // Lines whose cases a newer ICU answers otherwise, and must.
  std::map<std::string, std::string> listed;
  if (U_ICU_VERSION_MAJOR_NUM > 72 && kind == IcuKind::word) listed = read_differences("icu_words_newer.txt");
  Tally tally("icu72-rbbitst, " + name + (listed.empty() ? "" : " or listed"));
  std::size_t halves = 0;
  for (const IcuCase& one : read_icu_cases(file)) {
    if (one.kind != kind) continue;
    if (!one.is_text) {
      ++halves;
      continue;
    }
    const Decoded text(one.utf8);
    Breaks found = breaks(text, one.language);
    found.erase(text.size());
    Breaks expected;
    for (const auto& [place, status] : one.breaks) expected[place] = status >= hard ? hard : 0;
    tally.note((found == expected) == !listed.contains(std::to_string(one.line)),
               [&] { return fmt::format("line {}, {}: {}", one.line, one.language, one.utf8); });
  }
  if (halves > 0) std::cout << fmt::format("icu72-rbbitst, {}: {} more are no UTF-8", name, halves) << std::endl;
}

TEST(Conformance, IcuClusters) {
  LECTERN_NEEDS_TEST_DATA();
  run("clusters", IcuKind::character, &clusters);
}

TEST(Conformance, IcuWords) {
  LECTERN_NEEDS_TEST_DATA();
  run("words", IcuKind::word, &words);
}

TEST(Conformance, IcuLines) {
  LECTERN_NEEDS_TEST_DATA();
  run("lines", IcuKind::line, &lines);
}

}  // namespace
}  // namespace lectern::conformance
