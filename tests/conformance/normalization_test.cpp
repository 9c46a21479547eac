// SPDX-License-Identifier: MIT
// Unicode's NormalizationTest. The exhibit's own wording (labels, names, titles) is composed when it is put together; a
// document's text is not altered: every form of every case reaches the viewer as it was written, byte by byte.
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/conformance/path.hpp"
#include "tests/conformance/suite.hpp"

namespace lectern::conformance {
namespace {

// Source: the head of the suite: of columns 1 to 5, 2 is the composed form of 1, 2 and 3, and 4 that of 4 and 5.
TEST(Conformance, NormalizationTestComposed) {
  const Suite suite = read_suite("NormalizationTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  Tally tally("NormalizationTest, composed");
  for (const std::string& line : suite.lines) {
    if (line.starts_with('@')) continue;
    std::vector<std::string> forms;
    for (const std::string& column : parts_of(line, ';')) forms.push_back(utf8_of(characters_of(column)));
    const auto composes = [&](std::size_t from, std::size_t to) {
      return compiler::composed(forms[from]) == forms[to];
    };
    tally.note(composes(0, 1) && composes(1, 1) && composes(2, 1) && composes(3, 3) && composes(4, 3),
               [&] { return line; });
  }
}

TEST(Conformance, NormalizationTestNothingIsAltered) {
  const Suite suite = read_suite("NormalizationTest.txt");
  LECTERN_NEEDS_SUITE(suite);
  const auto installed = compiler::InstalledFonts::open().value();
  Path path(installed);
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
