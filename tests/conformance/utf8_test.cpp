// SPDX-License-Identifier: MIT
// Kuhn's UTF-8-test.txt: the compiler names every malformed place by line and column, and no pack can hold one. The two
// read UTF-8 by code of their own, so each is held against the other.
#include "assets/compiler/source/texts/utf8.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iterator>

#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/pack/check_parts.hpp"
#include "tests/conformance/suite.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::conformance {
namespace {

std::vector<std::string> file_lines() {
  std::ifstream file(test::test_data() / "utf8/UTF-8-test.txt", std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

bool a_pack_takes(std::string_view utf8) {
  if (utf8.empty()) return true;
  flatbuffers::FlatBufferBuilder builder;
  const pack::fb::Run run(0, static_cast<std::uint32_t>(utf8.size()), 0, 0, 0, 0);
  const auto words = builder.CreateString(utf8.data(), utf8.size());
  const auto runs = builder.CreateVectorOfStructs(&run, 1);
  const auto breaks = builder.CreateVectorOfStructs(std::vector<pack::fb::Break>());
  builder.Finish(pack::fb::CreateText(builder, words, runs, breaks));
  return pack::makes_sense(*flatbuffers::GetRoot<pack::fb::Text>(builder.GetBufferPointer()), {1, 1});
}

// Whether a finding stands where the line's bytes cease to be well-formed.
bool tells_the_first_place(const compiler::Finding& finding, std::string_view line) {
  std::size_t at = 0;
  for (std::size_t column = 1; column < finding.place.column; ++column) at += compiler::code_point_at(line, at).size;
  constexpr std::size_t longest = 4;
  for (std::size_t more = 1; more <= longest; ++more)
    if (a_pack_takes(line.substr(0, at + more))) return false;
  return a_pack_takes(line.substr(0, at));
}

TEST(Conformance, Utf8MalformedPlacesAreTold) {
  LECTERN_NEEDS_TEST_DATA();
  const std::vector<std::string> lines = file_lines();
  std::string whole;
  for (const std::string& line : lines) whole += line + "\n";
  compiler::Report report;
  EXPECT_FALSE(compiler::accept_text("UTF-8-test.txt", whole, report).has_value());
  Tally tally("UTF-8-test, malformed lines told with their place");
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const auto first = std::find_if(report.findings().begin(), report.findings().end(), [&](const auto& finding) {
      return finding.place.line == n + 1 && finding.what.find("not UTF-8") != std::string::npos;
    });
    const bool told = first != report.findings().end();
    if (a_pack_takes(lines[n])) {
      EXPECT_FALSE(told) << "line " << n + 1 << " is well-formed";
      continue;
    }
    tally.note(told && first->severity == compiler::Severity::error && tells_the_first_place(*first, lines[n]),
               [&] { return fmt::format("line {}", n + 1); });
  }
  EXPECT_EQ(report.findings().back().what.find("more place"), std::string::npos) << "some places were not told";
}

// Each malformed place by itself: an error of its own, and no pack takes it.
TEST(Conformance, Utf8MalformedPlacesAreInNoPack) {
  LECTERN_NEEDS_TEST_DATA();
  Tally tally("UTF-8-test, malformed places told and in no pack");
  for (const std::string& line : file_lines()) {
    for (std::size_t at = 0; at < line.size();) {
      const compiler::CodePoint c = compiler::code_point_at(line, at);
      const std::string bytes = "a" + line.substr(at, c.size) + "b";
      at += c.size;
      if (c.well_formed) continue;
      compiler::Report report;
      const bool refused = !compiler::accept_text("a.txt", bytes, report).has_value();
      tally.note(refused && !a_pack_takes(bytes) && report.findings().size() == 1 &&
                     report.findings()[0].place.line == 1 && report.findings()[0].place.column == 2,
                 [&] { return line; });
    }
  }
}

}  // namespace
}  // namespace lectern::conformance
