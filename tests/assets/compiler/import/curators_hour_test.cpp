// SPDX-License-Identifier: MIT
// A curator's folder as it came (LECTERN_TEST_DATA): six letters as Word files, their photographs and a list, through
// `import` and `check` as they are typed; then every word beside the Word file that it came from.
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

/// A text's words, a line a paragraph, pages as "[1]" and headings behind "#".
std::string words_of(const SourceDocument& document, const std::string& layer) {
  std::string words;
  for (const SourceLayer& one : document.layers)
    for (const SourceBlock& block : one.id == layer ? one.blocks : std::vector<SourceBlock>()) {
      for (const SourceSpan& span : block.cells.at(0).spans)
        if (span.kind == SpanKind::page) words += "[" + span.target + "]";
      words += (block.kind == BlockKind::heading ? "# " : "") + block.cells.at(0).text + "\n";
    }
  return words;
}

std::string bytes_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(CuratorsHour, SixLettersFromListAndWordFilesAreSixRightLetters) {
  LECTERN_NEEDS_TEST_DATA();
  const fs::path museum = ::lectern::test::test_data() / "field/26-curators-hour/Museum Briefe";
  const test::FilledFolder folder;
  const auto import = test::run_pack(folder.path(), fmt::format("import '{}' briefe", museum.string()));
  ASSERT_EQ(import.status, 0) << import.out;
  const auto check = test::run_pack(folder.path(), "check briefe --no-cache");
  EXPECT_EQ(check.status, 0) << check.out;
  EXPECT_EQ(check.out.find("not paired"), std::string::npos) << check.out;
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path() / "briefe", LECTERN_SOURCE_DIR "/assets/strings", report);
  ASSERT_EQ(exhibit.documents.size(), 6U);
  constexpr std::array<const char*, 6> dates = {"1916-05~", "1916-05-03", "1917-08-12", "1918", "1918-12-24", ""};
  constexpr std::array<int, 6> numbers = {2, 1, 4, 5, 6, 3};
  for (std::size_t i = 0; i < exhibit.documents.size(); ++i) {
    const SourceDocument& document = exhibit.documents[i];
    const int number = numbers.at(i);
    SCOPED_TRACE(number);
    const std::string toml = bytes_of_file(document.folder / "document.toml");
    const std::string date = dates.at(i);
    EXPECT_NE(toml.find(date.empty() ? "# date =" : "date = " + (date.size() == 10 ? date : "\"" + date + "\"")),
              std::string::npos)
        << toml;
    const bool of_grete = number % 2 == 1;
    const std::string to = of_grete ? "Hans" : "Grete";
    const std::string from = of_grete ? "Grete" : "Hans";
    EXPECT_EQ(document.from, of_grete ? "grete" : "hans");
    EXPECT_EQ(document.title, fmt::format("Brief von {} an {}", from, to));
    EXPECT_EQ(document.archive_reference, fmt::format("NL 12, Nr. {}", number));
    EXPECT_EQ(
        words_of(document, "transcript.de"),
        fmt::format("[1]# Brief {} – Abschrift\nLiebe(r) {}! „Hier ist alles beim Alten“, schrieb ich Dir schon.\n"
                    "Das Wetter ist grau … die Straße ist naß.\n[2]Es grüßt Dich Deine(r) {}.\n",
                    number, to, from));
    EXPECT_EQ(words_of(document, "translation.en"),
              fmt::format("[1]Dear {}! “Everything is as it was here”, I wrote to you.\nThe weather is grey … the "
                          "street is wet.\n[2]Yours, {}.\n",
                          to, from));
    EXPECT_EQ(document.passages.size(), 3U);
    ASSERT_EQ(document.scans.size(), 2U);
    for (int page = 0; page < 2; ++page)
      EXPECT_EQ(bytes_of_file(document.scans[static_cast<std::size_t>(page)].file),
                bytes_of_file(museum / fmt::format("IMG_{}.JPG", 2029 + 2 * number + page)));
  }
}

}  // namespace
}  // namespace lectern::compiler
