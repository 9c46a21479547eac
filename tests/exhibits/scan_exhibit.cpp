// SPDX-License-Identifier: MIT
#include "tests/exhibits/scan_exhibit.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

#include "tests/exhibits/written.hpp"

namespace lectern::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* exhibit_toml = R"(id = "scans"
revision = 1
languages = ["en"]
[title]
en = "Scans"
[introduction]
en = "Pages for tests."
[viewpoint]
en = "Nobody's view."
)";

std::string document_toml(const std::string& id, std::size_t number) {
  return fmt::format(
      "date = {:04}-01-01\ntitle = \"{}\"\noriginal_language = \"de\"\nfrom = \"writer\"\nto = \"writer\"\n"
      "summary = \"none given\"\ncitation = \"none given\"\narchive_reference = \"none given\"\n"
      "credits = \"none given\"\nrights = \"none given\"\ntranscriber = \"not named\"\ntranslator = \"not named\"\n"
      "contents = [\"Original Scan\"]\n[short_title]\nen = \"{}\"\n[line]\nen = \"{}\"\n",
      1900 + number, id, id, id);
}

/// A paragraph to a passage, a page mark to a file; the words are nobody's.
std::string layer_text(std::size_t pages, std::size_t words) {
  constexpr std::array<std::string_view, 6> some = {"page", "after", "page", "typed", "upon", "paper"};
  std::string text;
  for (std::size_t page = 0; page < pages; ++page) {
    text += fmt::format("<!-- page {0} -->\n<!-- passage p{0} -->\n", page + 1);
    const std::size_t count = std::max<std::size_t>(1, words / pages);
    for (std::size_t word = 0; word < count; ++word)
      text += fmt::format("{}{}", some[(word * 5 + page) % some.size()], word + 1 == count ? ".\n\n" : " ");
  }
  return text;
}

bool is_picture(const fs::path& file) {
  return file.extension() == ".jpg" || file.extension() == ".jpeg" || file.extension() == ".png";
}

/// A folder's name as an id: others' names hold accents, capitals and underscores.
std::string id_of(const fs::path& path, std::size_t number) {
  std::string id;
  for (const char c : path.filename().string())
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) id += c;
  return fmt::format("{:02}-{}", number, id.substr(0, 24));
}

void put_scans(const fs::path& folder, const ScanDocument& document) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (std::size_t i = 0; i < document.files.size(); ++i) {
    const fs::path file = fs::canonical(document.files[i]);
    const fs::path name = folder / fmt::format("{:04}{}", i + 1, document.files[i].extension().string());
    // A second name costs no room; the system may not give it on another disk, or of another's file.
    std::error_code refused;
    fs::create_hard_link(file, name, refused);
    if (refused) fs::copy_file(file, name);
  }
}

}  // namespace

std::vector<ScanDocument> real_scans(const fs::path& data) {
  std::map<fs::path, std::vector<fs::path>> by_folder;
  for (const auto& entry : fs::recursive_directory_iterator(data / "scans"))
    if (is_picture(entry.path())) by_folder[entry.path().parent_path()].push_back(entry.path());
  std::vector<ScanDocument> documents;
  for (auto& [folder, files] : by_folder) {
    std::sort(files.begin(), files.end());
    documents.push_back({id_of(folder, documents.size() + 1), files});
  }
  return documents;
}

std::vector<ScanDocument> real_pdfs(const fs::path& data) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(data / "pdf"))
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ScanDocument> documents;
  for (const fs::path& file : files) documents.push_back({id_of(file.stem(), documents.size() + 1), {file}});
  return documents;
}

void write_scan_exhibit(const fs::path& folder, std::span<const ScanDocument> documents, const ScanTexts& texts) {
  write(folder / "exhibit.toml", exhibit_toml);
  write(folder / "people.toml", "[writer.name]\nen = \"A writer\"\n[writer.sentence]\nen = \"Someone.\"\n");
  for (std::size_t number = 0; number < documents.size(); ++number) {
    const ScanDocument& document = documents[number];
    const fs::path place = folder / "documents" / document.id;
    write(place / "document.toml", document_toml(document.id, number));
    for (const char* name : {"transcript.de.md", "translation.en.md"})
      write(place / name, layer_text(document.files.size(), texts.words));
    put_scans(place / "scans", document);
  }
}

}  // namespace lectern::test
