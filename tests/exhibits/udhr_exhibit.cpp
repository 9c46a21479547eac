// SPDX-License-Identifier: MIT
#include "tests/exhibits/udhr_exhibit.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <pugixml.hpp>

#include "tests/exhibits/written.hpp"

namespace lectern::test {

namespace {

namespace fs = std::filesystem;

constexpr std::array interface_languages = {"en", "ar", "he"};

constexpr const char* exhibit_toml = R"(id = "udhr"
revision = 1
languages = ["en", "ar", "he"]
[title]
en = "Universal Declaration"
ar = "الإعلان العالمي"
he = "ההכרזה האוניברסלית"
[introduction]
en = "One text in twenty languages (UDHR, 1948)."
ar = "نص واحد بعشرين لغة (UDHR، 1948)."
he = "טקסט אחד בעשרים שפות (UDHR, 1948)."
[viewpoint]
en = "For tests."
ar = "للاختبار."
he = "לבדיקות."
)";

constexpr const char* people_toml = R"([assembly.name]
en = "General Assembly"
ar = "الجمعية العامة"
he = "העצרת הכללית"
[assembly.sentence]
en = "Of the United Nations (UN)."
ar = "للأمم المتحدة (UN)."
he = "של האומות המאוחדות (UN)."
)";

constexpr const char* document_toml = R"(date = 1948-12-10
from = "assembly"
to = "assembly"
original_language = "en"
pages = "reset"
summary = "none given"
citation = "A/RES/217 III"
archive_reference = "A/RES/217 III"
credits = "none given"
rights = "none given"
transcriber = "not named"
translator = "not named"
contents = ["Transcript - English"]
)";

/// Words on one line, with what Markdown would take for marks set off by a backslash.
std::string words_of(const pugi::xml_node& node) {
  std::string words;
  for (const char c : std::string_view(node.text().get())) {
    if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
      if (!words.empty() && words.back() != ' ') words += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>#&").find(c) != std::string_view::npos) words += '\\';
    words += c;
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

void add_body(const pugi::xml_node& body, std::string& markdown) {
  for (const pugi::xml_node part : body.children()) {
    const std::string_view name = part.name();
    if (name == "para") markdown += words_of(part) + "\n\n";
    if (name != "orderedlist") continue;
    int number = 0;
    for (const pugi::xml_node item : part.children("listitem")) {
      std::string paragraphs;
      for (const pugi::xml_node para : item.children("para")) {
        if (!paragraphs.empty()) paragraphs += "\n\n   ";
        paragraphs += words_of(para);
      }
      markdown += fmt::format("{}. {}\n", ++number, paragraphs);
    }
    markdown += "\n";
  }
}

void add_part(const pugi::xml_node& part, const std::string& passage, Declaration& into) {
  into.markdown += fmt::format("<!-- passage {} -->\n", passage);
  const std::string title = words_of(part.child("title"));
  if (!title.empty()) into.markdown += fmt::format("## {}\n\n", title);
  into.passages.emplace_back(passage, title);
  add_body(part, into.markdown);
}

/// "de" of "de-1996": the texts differ in nothing that Lectern asks a language for.
std::string language_of(std::string_view tag) {
  return std::string(tag.starts_with("zh") ? tag : tag.substr(0, tag.find('-')));
}

Result<Declaration> read(const fs::path& file) {
  pugi::xml_document xml;
  if (const auto parsed = xml.load_file(file.c_str()); !parsed)
    return fail(ErrorCode::malformed, fmt::format("{}: {}", file.string(), parsed.description()));
  const pugi::xml_node root = xml.child("udhr");
  Declaration one;
  one.language = language_of(root.attribute("xml:lang").value());
  one.title = words_of(root.child("title"));
  if (one.language.empty() || one.title.empty())
    return fail(ErrorCode::malformed, fmt::format("{}: it has no language or no title", file.string()));
  if (const pugi::xml_node preamble = root.child("preamble")) add_part(preamble, "preamble", one);
  for (const pugi::xml_node article : root.children("article"))
    add_part(article, fmt::format("article-{}", article.attribute("number").value()), one);
  return one;
}

/// A page of each part, for re-set pages: its heading and its passage.
std::string reading_of(const Declaration& one) {
  std::string text;
  for (std::size_t i = 0; i < one.passages.size(); ++i)
    text += fmt::format("<!-- page {} -->\n<!-- passage {} -->\n{}\n\n", i + 1, one.passages[i].first,
                        one.passages[i].second);
  return text;
}

/// The first article, for the attract screen.
std::string sentence_of(const Declaration& one) {
  const std::size_t passage = one.markdown.find("<!-- passage article-1 -->");
  const std::size_t heading = one.markdown.find("## ", passage);
  const std::size_t start = one.markdown.find("\n\n", heading) + 2;
  return fmt::format(
      "[[attract]]\ndocument = \"declaration\"\npassage = \"article-1\"\nlayer = \"{}.{}\"\nwords = '{}'\n",
      one.language == "en" ? "transcript" : "translation", one.language,
      one.markdown.substr(start, one.markdown.find('\n', start) - start));
}

const Declaration& in(const std::vector<Declaration>& all, std::string_view language) {
  return *std::find_if(all.begin(), all.end(), [&](const Declaration& one) { return one.language == language; });
}

}  // namespace

Result<std::vector<Declaration>> declarations(const fs::path& folder) {
  std::vector<Declaration> all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".xml") continue;
    LECTERN_TRY(one, read(entry.path()));
    all.push_back(std::move(one));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.language < b.language; });
  for (const char* language : interface_languages)
    if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.language == language; }))
      return fail(ErrorCode::missing, fmt::format("{} holds no declaration in \"{}\"", folder.string(), language));
  return all;
}

Result<void> write_udhr_exhibit(const fs::path& folder, const fs::path& data) {
  LECTERN_TRY(all, declarations(data / "udhr"));
  std::string exhibit = exhibit_toml;
  for (const char* language : interface_languages) exhibit += sentence_of(in(all, language));
  write(folder / "exhibit.toml", exhibit);
  write(folder / "people.toml", people_toml);
  for (const char* language : {"ar", "he"}) {
    const fs::path strings = fs::path("strings") / fmt::format("{}.toml", language);
    std::ifstream brought(fs::path(LECTERN_SOURCE_DIR) / "tests/exhibits" / strings, std::ios::binary);
    write(folder / strings, std::string(std::istreambuf_iterator<char>(brought), {}));
  }
  const fs::path document = folder / "documents/declaration";
  std::string toml = fmt::format("{}title = \"{}\"\n", document_toml, in(all, "en").title);
  for (const char* table : {"short_title", "line"}) {
    toml += fmt::format("[{}]\n", table);
    for (const char* language : interface_languages)
      toml += fmt::format("{} = \"{}\"\n", language, in(all, language).title);
  }
  write(document / "document.toml", toml);
  for (const Declaration& one : all) {
    const char* kind = one.language == "en" ? "transcript" : "translation";
    write(document / fmt::format("{}.{}.md", kind, one.language), one.markdown);
  }
  write(document / "reading.en.txt", reading_of(in(all, "en")));
  return {};
}

}  // namespace lectern::test
