// SPDX-License-Identifier: MIT
// UAX #9 with real characters and brackets, Unicode's BidiCharacterTest, from the curator's text to the order of the
// clusters that the viewer draws.
#include <algorithm>

#include "assets/compiler/source/texts/utf8.hpp"
#include "tests/conformance/path.hpp"
#include "tests/conformance/suite.hpp"

namespace lectern::conformance {
namespace {

using compiler::Direction;

struct Case {
  std::u32string text;
  Direction direction = Direction::from_left;
  int base = 0;
  std::vector<int> levels;  // -1: removed
  std::vector<std::size_t> order;
};

Case case_of(const std::string& line) {
  const std::vector<std::string> fields = parts_of(line, ';');
  Case made;
  made.text = characters_of(fields.at(0));
  made.direction = fields[1] == "0"   ? Direction::from_left
                   : fields[1] == "1" ? Direction::from_right
                                      : Direction::as_first_letter;
  made.base = std::stoi(fields[2]);
  for (const std::string& level : parts_of(fields.at(3), ' '))
    made.levels.push_back(level == "x" ? -1 : std::stoi(level));
  for (const std::string& place : parts_of(fields.at(4), ' ')) made.order.push_back(std::stoul(place));
  return made;
}

// Of each character: its level on the line; and the characters from left to right. Within a cluster HarfBuzz orders.
struct Seen {
  std::vector<int> levels;
  std::vector<std::size_t> order;
};

Seen seen_on(const OneLine& line) {
  Seen seen;
  std::vector<std::size_t> first;  // character of each cluster, and the end
  for (std::uint32_t i = 0; i < line.ordered.clusters.size(); ++i) {
    first.push_back(seen.levels.size());
    seen.levels.insert(seen.levels.end(), compiler::count_code_points(line.bytes(i)), line.ordered.clusters[i].level);
  }
  first.push_back(seen.levels.size());
  for (const std::uint32_t i : line.ordered.visual) {
    const std::size_t begun = seen.order.size();
    for (std::size_t c = first[i]; c < first[i + 1]; ++c) seen.order.push_back(c);
    if (line.ordered.clusters[i].level % 2 != 0)
      std::reverse(seen.order.begin() + static_cast<std::ptrdiff_t>(begun), seen.order.end());
  }
  return seen;
}

bool holds(const Case& expected, const OneLine& line) {
  if (line.measurement.base_level != expected.base) return false;
  const Seen seen = seen_on(line);
  if (seen.levels.size() != expected.levels.size()) return false;
  for (std::size_t i = 0; i < seen.levels.size(); ++i)
    if (expected.levels[i] >= 0 && expected.levels[i] != seen.levels[i]) return false;
  std::vector<std::size_t> order;
  for (const std::size_t c : seen.order)
    if (expected.levels[c] >= 0) order.push_back(c);
  return order == expected.order;
}

TEST(Conformance, BidiCharacterTest) {
  const Suite suite = read_suite("BidiCharacterTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  const auto installed = compiler::InstalledFonts::open().value();
  Path path(installed);
  std::vector<compiler::Prepared> texts;
  for (const std::string& line : suite.lines) {
    const Case made = case_of(line);
    compiler::Wish wish{"und"};
    wish.direction = made.direction;
    texts.push_back(path.prepare(utf8_of(made.text), wish));
  }
  path.must_finish();
  Tally tally("BidiCharacterTest");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const OneLine* line = path.set(texts[i]);
    tally.note(line != nullptr && holds(case_of(suite.lines[i]), *line), [&] { return suite.lines[i]; });
  }
}

}  // namespace
}  // namespace lectern::conformance
