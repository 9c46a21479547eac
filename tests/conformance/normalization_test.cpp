// SPDX-License-Identifier: MIT
// Unicode's NormalizationTest: preparing normalises nothing. Every form of every case reaches the viewer as it was
// written, byte by byte; only fonts are chosen by what a text would be composed or decomposed, as HarfBuzz shapes it.
#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/conformance/path.hpp"
#include "tests/conformance/suite.hpp"

namespace lectern::conformance {
namespace {

TEST(Conformance, NormalizationTestNothingIsAltered) {
  const Suite suite = read_suite("NormalizationTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  const auto shelf = compiler::FontShelf::open().value();
  Path path(shelf);
  Tally tally("NormalizationTest, kept as written");
  for (const std::string& line : suite.lines) {
    if (line.starts_with('@')) continue;
    std::string forms;  // all five at once
    for (std::size_t form = 0; form < 5; ++form)
      forms += (form == 0 ? "" : " ") + utf8_of(characters_of(parts_of(line, ';').at(form)));
    compiler::Report report;
    const auto accepted = compiler::accept_text("a.txt", forms, report);
    tally.note(accepted.has_value() && path.prepare(*accepted, {"und"}).utf8 == forms, [&] { return line; });
  }
}

}  // namespace
}  // namespace lectern::conformance
