// SPDX-License-Identifier: MIT
#include "tests/exhibits/book_exhibit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/exhibits/written.hpp"

namespace lectern::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* exhibit_toml = R"(id = "book"
revision = 1
languages = ["en"]
[title]
en = "A book"
[introduction]
en = "A page and a book, for tests."
[viewpoint]
en = "Nobody's view."
)";

constexpr const char* people_toml = "[writer.name]\nen = \"A writer\"\n[writer.sentence]\nen = \"Someone.\"\n";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// Words of letters, commas and full stops of the first exhibit's files of such a name.
std::vector<std::string> words_of(std::string_view ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(LECTERN_SOURCE_DIR "/assets/exhibits/korea-1951/documents"))
    if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> words;
  for (const fs::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    for (std::string word; stream >> word;)
      if (is_letter(word.front()) &&
          std::all_of(word.begin(), word.end(), [](char c) { return is_letter(c) || c == ',' || c == '.'; }))
        words.push_back(word);
  }
  return words;
}

std::size_t pages_of(std::size_t words) {
  return std::max<std::size_t>(3, (words + words_of_book_page - 1) / words_of_book_page);
}

std::string text_of(const std::vector<std::string>& words, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % words_of_book_page == 0) text += fmt::format("<!-- page {} -->\n", i / words_of_book_page + 1);
    if (i % words_of_paragraph == 0) text += fmt::format("<!-- passage p{} -->\n", i / words_of_paragraph + 1);
    const bool last = i + 1 == count || (i + 1) % words_of_paragraph == 0;
    text += words[i % words.size()] + (last ? "\n\n" : " ");
  }
  return text;
}

/// A word to each passage, for re-set pages.
std::string reading_of(const std::vector<std::string>& words, std::size_t count) {
  std::string text;
  const std::size_t passages = (count + words_of_paragraph - 1) / words_of_paragraph;
  const std::size_t on_page = (passages + pages_of(count) - 1) / pages_of(count);
  for (std::size_t i = 0; i < passages; ++i) {
    if (i % on_page == 0) text += fmt::format("<!-- page {} -->\n", i / on_page + 1);
    text += fmt::format("<!-- passage p{} -->\n{}\n\n", i + 1, words[i % words.size()]);
  }
  return text;
}

std::string document_toml(std::string_view id, int year) {
  return fmt::format(
      "date = {}-01-01\ntitle = \"{}\"\noriginal_language = \"ru\"\nfrom = \"writer\"\nto = \"writer\"\n"
      "pages = \"reset\"\nsummary = \"none given\"\ncitation = \"none given\"\narchive_reference = \"none given\"\n"
      "credits = \"none given\"\nrights = \"none given\"\ntranscriber = \"not named\"\ntranslator = \"not named\"\n"
      "contents = [\"Original Scan\"]\n[short_title]\nen = \"{}\"\n[line]\nen = \"{}\"\n",
      year, id, id, id);
}

}  // namespace

Result<void> write_book_exhibit(const fs::path& folder, std::size_t words) {
  const std::vector<std::string> russian = words_of(".ru.txt");
  const std::vector<std::string> english = words_of(".en.md");
  if (russian.empty() || english.empty()) return fail(ErrorCode::missing, "the first exhibit has no words");
  write(folder / "exhibit.toml", exhibit_toml);
  write(folder / "people.toml", people_toml);
  int year = 1900;
  for (const auto& [id, count] : {std::pair("page", words_of_page), std::pair("book", words)}) {
    const fs::path document = folder / "documents" / id;
    write(document / "document.toml", document_toml(id, year++));
    write(document / "transcript.ru.md", text_of(russian, count));
    write(document / "translation.en.md", text_of(english, count));
    write(document / "reading.ru.txt", reading_of(russian, count));
  }
  return {};
}

}  // namespace lectern::test
