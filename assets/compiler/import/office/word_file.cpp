// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/word_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/office/legacy.hpp"
#include "assets/compiler/import/office/page_marks.hpp"
#include "assets/compiler/import/office/pandoc.hpp"
#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/import/office/zip.hpp"

namespace lectern::compiler {

namespace {

bool is_flat_odt(ByteView bytes) {
  constexpr std::size_t head = 4096;
  const std::string_view text = as_text(bytes).substr(0, head);
  return text.find("<office:document") != std::string_view::npos &&
         text.find("opendocument.text") != std::string_view::npos;
}

/// What a zip's files say that it is.
enum class Holds { word, open_document, nothing };

Holds holds(const ZipFiles& files) {
  if (files.contains("word/document.xml")) return Holds::word;
  const auto mime = files.find("mimetype");
  const bool is_text = mime == files.end() || mime->second.find("opendocument.text") != std::string::npos;
  if (files.contains("content.xml") && is_text) return Holds::open_document;
  const bool other = std::any_of(files.begin(), files.end(), [](const auto& file) {
    return file.first.starts_with("xl/") || file.first.starts_with("ppt/");
  });
  // A Word file's text may have another name, which its relations say.
  if (files.contains("_rels/.rels") && files.contains("[Content_Types].xml") && !other) return Holds::word;
  return Holds::nothing;
}

Result<WordDocument> read_own(const ImportSource& source) {
  if (is_flat_odt(source.bytes)) {
    ZipFiles one;
    one.emplace("content.xml", as_text(source.bytes));
    return read_odt(source.name, one);
  }
  if (const auto legacy = legacy_kind(source.bytes))
    return fail(ErrorCode::not_ours, fmt::format("{} is {}; {}", source.name, legacy->what, legacy->mend));
  if (!is_zip(source.bytes))
    return fail(
        ErrorCode::not_ours,
        fmt::format("{} is no document of Word (.docx) or LibreOffice (.odt); open it in the program that wrote "
                    "it and save it as .docx",
                    source.name));
  LECTERN_TRY(files, read_zip(source.name, source.bytes, is_office_xml));
  switch (holds(files)) {
    case Holds::word:
      return read_docx(source.name, files);
    case Holds::open_document:
      return read_odt(source.name, files);
    case Holds::nothing:
      break;
  }
  return fail(ErrorCode::not_ours,
              fmt::format("{} is a zip, but no document of Word (.docx) or LibreOffice (.odt)", source.name));
}

/// An item may lie one deeper than the one before it, and rows of a table have as many cells as the longest.
void mend_blocks(std::vector<SourceBlock>& blocks) {
  int level = 0;
  for (SourceBlock& block : blocks) {
    if (block.kind == BlockKind::item) block.level = std::clamp(block.level, 1, level + 1);
    level = block.kind == BlockKind::item ? block.level : 0;
  }
  for (auto row = blocks.begin(); row != blocks.end();) {
    const auto end = std::find_if(row, blocks.end(), [](const SourceBlock& one) { return one.kind != BlockKind::row; });
    std::size_t cells = 0;
    std::for_each(row, end, [&](const SourceBlock& one) { cells = std::max(cells, one.cells.size()); });
    std::for_each(row, end, [&](SourceBlock& one) { one.cells.resize(cells); });
    row = end == blocks.end() ? end : std::next(end);
  }
}

bool has_words_before_first_mark(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells) {
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) return span.start > 0;
      if (!cell.text.empty()) return true;
    }
  return false;
}

/// Whether labels are 1, 2, 3 or, where words stand before the first of them, 2, 3, 4.
bool count_from_one(const WordFile& file) {
  std::size_t number = file.begins_before && file.labels.front() != "1" ? 2 : 1;
  return std::all_of(file.labels.begin(), file.labels.end(),
                     [&](const std::string& label) { return label == std::to_string(number++); });
}

}  // namespace

std::string words_of(const std::vector<SourceBlock>& blocks) {
  std::string words;
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells) words += cell.text + "\n";
  return words;
}

void add_tool(const std::string& tool, Imported& imported) {
  auto& tools = imported.tools;
  if (!tool.empty() && std::find(tools.begin(), tools.end(), tool) == tools.end()) tools.push_back(tool);
}

bool is_word_file(ByteView bytes) {
  if (is_flat_odt(bytes)) return true;
  if (!is_zip(bytes)) return false;
  const auto files = read_zip("it", bytes, [](std::string_view name) { return name == "mimetype"; });
  return files && holds(*files) != Holds::nothing;
}

Result<WordFile> read_word_file(const ImportSource& source) {
  LECTERN_TRY(own, read_own(source));
  WordFile file;
  file.title = std::move(own.title);
  file.author = std::move(own.author);
  file.language = guess_language(words_of(own.made.blocks), own.languages);
  if (!source.options.language.empty()) file.language = {source.options.language, true};
  if (source.options.with_pandoc) {
    LECTERN_TRY(other, read_by_pandoc(source));
    file.tool = std::move(other.version);
    own.made.blocks = std::move(other.made.blocks);
    own.made.footnotes = std::move(other.made.footnotes);
    own.made.breaks.clear();
    auto& told = own.made.remarks.left_out;
    told.insert(told.begin(), other.made.remarks.left_out.begin(), other.made.remarks.left_out.end());
  }
  file.labels = mark_pages(own.made, source.name);
  mend_blocks(own.made.blocks);
  for (SourceFootnote& note : own.made.footnotes) mend_blocks(note.blocks);
  file.begins_before = has_words_before_first_mark(own.made.blocks);
  file.before_pages = own.made.before_pages;
  file.remarks = std::move(own.made.remarks);
  file.text.blocks = std::move(own.made.blocks);
  file.text.footnotes = std::move(own.made.footnotes);
  file.text.language = file.language.code;
  if (file.text.blocks.empty())
    return fail(ErrorCode::malformed, fmt::format("{} holds no words; was it saved empty?", source.name));
  name_notes(file.text);
  return file;
}

std::vector<ImportedPage> pages_of_text(const WordFile& file, std::vector<ImportedPicture> pictures,
                                        std::vector<Remark>& questions) {
  std::vector<ImportedPage> pages;
  for (ImportedPicture& picture : pictures) {
    ImportedPage page;
    page.picture = std::move(picture);
    pages.push_back(std::move(page));
  }
  if (file.labels.empty()) return pages;
  const bool numbers = count_from_one(file);
  const bool before = file.begins_before && file.labels.front() != "1";
  const std::size_t named = file.labels.size() + (before ? 1 : 0);
  if (pages.empty() && numbers) return pages;
  if (!pages.empty() && named > pages.size())
    questions.push_back(
        {{file.text.blocks.front().cells.front().place.file, 0, 0},
         fmt::format("the text tells of {} pages, and there are {} pictures: the last pages stand as lost", named,
                     pages.size()),
         "add the pictures that are missing, or put those that are there in their places"});
  if (named > pages.size()) pages.resize(named);
  if (numbers) return pages;
  for (std::size_t i = 0; i < file.labels.size(); ++i) pages[i + (before ? 1 : 0)].label = file.labels[i];
  return pages;
}

}  // namespace lectern::compiler
