// SPDX-License-Identifier: MIT
// UAX #9 by class, Unicode's BidiTest, every direction of every case: the compiler's levels, the viewer's kinds of
// characters and its order. What a text may not hold (controls) is stood in for by what it may.
#include <array>
#include <map>

#include "assets/compiler/prepare/bidi.hpp"
#include "render/text/character.hpp"
#include "render/text/order.hpp"
#include "tests/conformance/suite.hpp"

namespace lectern::conformance {
namespace {

using compiler::Direction;
using compiler::Levels;

// Several characters of each class, taken in turn.
const std::map<std::string, std::u32string>& characters_by_class() {
  static const std::map<std::string, std::u32string> classes = {{"L", U"aЯक"},
                                                                {"R", U"אף\u200F"},
                                                                {"AL", U"بی\u061C"},
                                                                {"EN", U"1۲７"},
                                                                {"ES", U"+−"},
                                                                {"ET", U"%$°"},
                                                                {"AN", U"٣٫"},
                                                                {"CS", U",:\u00A0"},
                                                                {"NSM", U"\u0301\u05B0"},
                                                                {"BN", U"\u00AD\u200B\u2060\uFEFF"},
                                                                {"B", U"\n\u2029"},
                                                                {"S", U"\t"},
                                                                {"WS", U" \u2003\u3000\u2028"},
                                                                {"ON", U"!☀&"},
                                                                {"LRE", U"\u202A"},
                                                                {"LRO", U"\u202D"},
                                                                {"RLE", U"\u202B"},
                                                                {"RLO", U"\u202E"},
                                                                {"PDF", U"\u202C"},
                                                                {"LRI", U"\u2066"},
                                                                {"RLI", U"\u2067"},
                                                                {"FSI", U"\u2068"},
                                                                {"PDI", U"\u2069"}};
  return classes;
}

class Writer {
 public:
  std::u32string text_of(const std::string& classes) {
    std::u32string text;
    for (const std::string& name : parts_of(classes, ' ')) {
      const std::u32string& characters = characters_by_class().at(name);
      text.push_back(characters[turn_++ % characters.size()]);
    }
    return text;
  }

 private:
  std::size_t turn_ = 0;
};

struct Expected {
  std::vector<int> levels;  // -1: removed
  std::vector<std::uint32_t> order;
};

bool holds(const Expected& expected, std::u32string_view text, Direction direction) {
  Levels levels = compiler::levels_of(text, direction);
  std::vector<text::ClusterKind> kinds;
  for (const char32_t c : text) kinds.push_back(text::kind_of(c));
  text::reset_levels(levels.levels, kinds, levels.base);
  if (levels.levels.size() != expected.levels.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (expected.levels[i] >= 0 && expected.levels[i] != levels.levels[i]) return false;
  std::vector<std::uint32_t> order;
  for (const std::uint32_t i : text::visual_order(levels.levels))
    if (expected.levels[i] >= 0) order.push_back(i);
  return order == expected.order;
}

TEST(Conformance, BidiTest) {
  const Suite suite = read_suite("BidiTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  Tally tally("BidiTest");
  Writer writer;
  Expected expected;
  for (const std::string& line : suite.lines) {
    if (line.starts_with("@Levels:")) {
      expected.levels.clear();
      for (const std::string& level : parts_of(line.substr(8), ' '))
        if (!level.empty()) expected.levels.push_back(level == "x" ? -1 : std::stoi(level));
    } else if (line.starts_with("@Reorder:")) {
      expected.order.clear();
      for (const std::string& place : parts_of(line.substr(9), ' '))
        expected.order.push_back(static_cast<std::uint32_t>(std::stoul(place)));
    } else {
      const std::vector<std::string> parts = parts_of(line, ';');
      const unsigned long directions = std::stoul(parts.at(1), nullptr, 16);
      const std::array<Direction, 3> all = {Direction::as_first_letter, Direction::from_left, Direction::from_right};
      for (std::size_t bit = 0; bit < all.size(); ++bit) {
        if ((directions >> bit & 1) == 0) continue;
        const std::u32string text = writer.text_of(parts[0]);
        tally.note(holds(expected, text, all[bit]), [&] { return line + ", direction " + std::to_string(bit); });
      }
    }
  }
}

}  // namespace
}  // namespace lectern::conformance
