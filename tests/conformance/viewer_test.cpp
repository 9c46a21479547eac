// SPDX-License-Identifier: MIT
// The suites of breaks once more, to the end of the path: no line break is lost on the way to the viewer, and the
// viewer parts no grapheme cluster.
#include <fstream>
#include <set>

#include "assets/compiler/prepare/breaks.hpp"
#include "tests/conformance/path.hpp"
#include "tests/conformance/suite.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::conformance {
namespace {

using compiler::Decoded;
using compiler::Prepared;
using Places = std::set<std::uint32_t>;

// Every case of a suite, prepared; the signs between the characters do not matter here.
std::vector<Prepared> prepared(const Suite& suite, Path& path) {
  std::vector<Prepared> texts;
  for (const std::string& line : suite.lines) {
    std::u32string text;
    for (const std::string& part : parts_of(line, ' '))
      if (part != "÷" && part != "×") text += characters_of(part);
    texts.push_back(path.prepare(utf8_of(text), {"und"}));
  }
  path.must_finish();
  return texts;
}

Places opportunities(const OneLine& line) {
  Places places;
  for (const text::Opportunity& place : line.measurement.opportunities)
    places.insert(line.measurement.starts[place.cluster]);
  return places;
}

Places breaks(const Prepared& text) {
  Places places;
  for (const pack::fb::Break& place : text.breaks) places.insert(place.at());
  return places;
}

// Where a cluster of the viewer's begins that is not the begin of a grapheme cluster. UAX #9 may part one: a sign
// before digits may have another direction than they.
Places parted(const OneLine& line, const Prepared& prepared) {
  const Decoded text(line.measurement.utf8);
  Places ends = {0, static_cast<std::uint32_t>(line.measurement.utf8.size())};
  for (std::size_t i = 1; i < prepared.runs.size(); ++i)
    if (prepared.runs[i].level() != prepared.runs[i - 1].level()) ends.insert(prepared.runs[i].start());
  for (const std::size_t end : compiler::cluster_ends(text)) ends.insert(text.bytes[end]);
  Places places;
  for (const std::uint32_t start : line.measurement.starts)
    if (!ends.contains(start)) places.insert(start);
  return places;
}

TEST(Conformance, LineBreaksReachTheViewer) {
  const Suite suite = read_suite("auxiliary/LineBreakTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  const auto installed = compiler::InstalledFonts::open().value();
  Path path(installed);
  const std::vector<Prepared> texts = prepared(suite, path);
  Tally tally("LineBreakTest, breaks in the viewer as prepared");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const OneLine* line = path.set(texts[i]);
    tally.note(line != nullptr && opportunities(*line) == breaks(texts[i]), [&] { return suite.lines[i]; });
  }
}

TEST(Conformance, TheViewerPartsNoGraphemeCluster) {
  const Suite suite = read_suite("auxiliary/GraphemeBreakTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  const auto installed = compiler::InstalledFonts::open().value();
  Path path(installed);
  const std::vector<Prepared> texts = prepared(suite, path);
  Tally tally("GraphemeBreakTest, none parted in the viewer");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const OneLine* line = path.set(texts[i]);
    tally.note(line != nullptr && parted(*line, texts[i]).empty(), [&] { return suite.lines[i]; });
  }
}

// Unicode's emoji-test: each emoji of several characters is one, for the compiler and for the finger.
TEST(Conformance, EmojiAreOneCluster) {
  LECTERN_NEEDS_TEST_DATA();
  std::ifstream file(test::test_data() / "unicode-15.0/emoji-test.txt");
  const auto installed = compiler::InstalledFonts::open().value();
  Path path(installed);
  std::vector<Prepared> texts;
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = line.find(';');
    if (line.starts_with('#') || end == std::string::npos || line.find("; fully-qualified") == std::string::npos)
      continue;
    texts.push_back(path.prepare(utf8_of(characters_of(line.substr(0, end))), {"und"}));
  }
  path.must_finish();
  Tally tally("emoji-test, one cluster each");
  for (const Prepared& text : texts) {
    const OneLine* line = path.set(text);
    tally.note(line != nullptr && compiler::cluster_ends(Decoded(text.utf8)).size() == 1 &&
                   line->measurement.clusters.size() == 1,
               [&] { return text.utf8; });
  }
}

}  // namespace
}  // namespace lectern::conformance
