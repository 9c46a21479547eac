// SPDX-License-Identifier: MIT
#include "assets/compiler/import/plain/plain_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/import/language_guess.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/texts/encoding.hpp"
#include "assets/compiler/source/texts/file_kind.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::string small_ending(const std::string& name) {
  return lowered(std::filesystem::path(name).extension().string());
}

bool is_markdown(const std::string& name) {
  const std::string ending = small_ending(name);
  return ending == ".md" || ending == ".markdown";
}

/// The text in UTF-8; nothing where it is none.
std::optional<std::string> text_of_file(const ImportSource& source) {
  const std::string_view bytes = as_text(source.bytes);
  if (!source.options.encoding.empty()) return decoded(bytes, source.options.encoding);
  if (const auto other = other_encoding(bytes)) return decoded(bytes, other->name);
  if (is_no_text(bytes) || !file_kind(bytes).what.empty()) return std::nullopt;
  return std::string(bytes);
}

/// Lines that a typist or a mail program ended where the line was full: they are joined.
bool is_wrapped(const std::vector<std::string_view>& lines) {
  constexpr std::size_t full = 55;  // code points
  constexpr std::size_t longest = 100;
  constexpr std::size_t least = 3;
  if (lines.size() < least) return false;
  return std::all_of(lines.begin(), lines.end() - 1, [](std::string_view line) {
    const std::size_t size = count_code_points(line);
    return size >= full && size <= longest;
  });
}

class Paragraphs {
 public:
  std::vector<SourceBlock> run(std::string_view text) {
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find_first_of("\n\f", start), text.size());
      line(text.substr(start, end - start));
      if (end < text.size() && text[end] == '\f') page();
      start = end + 1;
    }
    close();
    return std::move(blocks_);
  }

 private:
  void line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trimmed(line).empty()) return close();
    lines_.push_back(line);
  }

  void page() {
    close();
    page_ = ++pages_;
  }

  void close() {
    if (lines_.empty()) return;
    Cell cell;
    const bool joined = is_wrapped(lines_);
    for (const std::string_view line : lines_) {
      if (!cell.text.empty()) cell.text += joined ? ' ' : '\n';
      cell.text += joined ? trimmed(line) : line;
    }
    if (page_ > 0) cell.spans.push_back({0, 0, SpanKind::page, std::to_string(std::exchange(page_, 0)), {}, false});
    SourceBlock block;
    block.cells.push_back(std::move(cell));
    blocks_.push_back(std::move(block));
    lines_.clear();
  }

  std::vector<SourceBlock> blocks_;
  std::vector<std::string_view> lines_;
  std::size_t pages_ = 1;
  std::size_t page_ = 0;  ///< that begins before the next words
};

ImportedText text_of_paragraphs(std::string_view text, const std::string& language) {
  ImportedText result;
  result.language = language;
  result.blocks = Paragraphs().run(text);
  return result;
}

/// Markdown as the exhibit's own texts have it; what it says in another way is plain text.
ImportedText text_of_markdown(const ImportSource& source, const std::string& text, const std::string& language,
                              Imported& found) {
  Report report;
  ImportedText result;
  result.language = language;
  SourceLayer layer = parse_layer(source.name, {LayerKind::transcript, result.language, {}}, text, report);
  if (report.has_errors()) {
    const Finding& first = report.findings().front();
    found.questions.push_back(
        {{source.name, first.place.line, first.place.column},
         "this Markdown holds what no text here can say, so that it was taken as plain text, signs and all",
         "mend it in the source or in the text that was made of it: " + first.what});
    return text_of_paragraphs(text, result.language);
  }
  result.blocks = std::move(layer.blocks);
  result.footnotes = std::move(layer.footnotes);
  return result;
}

/// What the command line says, or the file's name ("letter.ru"), or the words, which is asked.
std::string language_of(const ImportSource& source, const std::string& text, const std::string& stem, Imported& found) {
  if (!source.options.language.empty()) return source.options.language;
  if (std::string named = language_in_name(stem); !named.empty()) return named;
  const GuessedLanguage guess = guess_language(text);
  std::string language = guess.code.empty() ? "en" : guess.code;
  if (!guess.certain) found.questions.push_back(ask_language({source.name}, guess, language));
  return language;
}

}  // namespace

bool knows_plain_file(const ImportSource& source) {
  if (source.is_folder) return false;
  const std::string ending = small_ending(source.name);
  if (ending != ".txt" && ending != ".text" && !is_markdown(source.name)) return false;
  return text_of_file(source).has_value();
}

Result<Imported> read_plain_file(const ImportSource& source, Report&) {
  if (source.bytes.size() > max_import_text)
    return fail(ErrorCode::too_large, fmt::format("{} has {} bytes; {} are the most of a text: divide it", source.name,
                                                  source.bytes.size(), max_import_text));
  std::optional<std::string> text = text_of_file(source);
  if (!text)
    return fail(ErrorCode::malformed,
                source.options.encoding.empty()
                    ? fmt::format("{} is no text in an encoding that can be told; name it with --encoding", source.name)
                    : fmt::format("{} is no text in {}", source.name, source.options.encoding));
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text->starts_with(mark)) text->erase(0, mark.size());
  Imported found;
  ImportedDocument document;
  document.title = std::filesystem::path(source.name).stem().string();
  document.id = proposed_id(document.title);
  document.original_language = language_of(source, *text, document.title, found);
  ImportedText layer = is_markdown(source.name) ? text_of_markdown(source, *text, document.original_language, found)
                                                : text_of_paragraphs(*text, document.original_language);
  if (layer.blocks.empty()) return fail(ErrorCode::malformed, fmt::format("{} holds no words", source.name));
  document.texts.push_back(std::move(layer));
  found.documents.push_back(std::move(document));
  return found;
}

}  // namespace lectern::compiler
