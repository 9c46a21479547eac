// SPDX-License-Identifier: MIT
// Any bytes as a file of an office program: the first says what of. 'z' is a whole file, the others are the part that
// holds words, which a fuzzer would hardly pack into a zip: 'w' a Word's, 'o' an OpenDocument text's, 'x' an Excel
// sheet's, 's' an OpenDocument sheet's, 'c' a list as text. Spans of what comes out lie on whole characters.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/import/office/page_marks.hpp"
#include "assets/compiler/import/office/sheets.hpp"
#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace {

using namespace lectern;
using namespace lectern::compiler;

void must(bool holds) {
  if (!holds) std::abort();
}

bool is_edge(const std::string& text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void look_through(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells) {
      for (std::size_t at = 0; at < cell.text.size();) {
        const CodePoint c = code_point_at(cell.text, at);
        must(c.well_formed && refusal(c.value).empty());
        at += c.size;
      }
      for (const SourceSpan& span : cell.spans)
        must(span.start <= span.end && is_edge(cell.text, span.start) && is_edge(cell.text, span.end));
      for (const EmphasisSpan& span : cell.emphasis)
        must(span.start < span.end && is_edge(cell.text, span.start) && is_edge(cell.text, span.end));
    }
}

void look_through(Result<WordDocument> document) {
  if (!document) return must(!document.error().what.empty());
  for (const std::string& label : mark_pages(document->made, "a")) must(!label.empty());
  look_through(document->made.blocks);
  for (const SourceFootnote& note : document->made.footnotes) look_through(note.blocks);
}

void read_whole(const std::string& bytes, std::string name) {
  ImportSource source;
  source.name = std::move(name);
  const ByteView view = as_bytes(bytes);
  source.bytes.assign(view.begin(), view.end());
  source.names = {"IMG_1.jpg", "IMG_2.jpg"};
  source.beside = [](std::string_view) -> Result<Bytes> { return fail(ErrorCode::missing, "there is none"); };
  Report report;
  if (knows_legacy(source)) must(!read_legacy(source, report));
  for (const auto& imported : {read_list(source, report), read_word(source, report)}) {
    if (!imported) continue;
    for (const ImportedDocument& document : imported->documents) {
      must(!document.id.empty() && !document.title.empty());
      for (const ImportedText& text : document.texts) look_through(text.blocks);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  ZipFiles files;
  switch (data[0]) {
    case 'w':
      files["word/document.xml"] = text;
      files["word/footnotes.xml"] = text;
      files["word/_rels/document.xml.rels"] = "<a><b Id='1' Type='x/footnotes' Target='footnotes.xml'/></a>";
      look_through(read_docx("a", files));
      break;
    case 'o':
      files["content.xml"] = text;
      look_through(read_odt("a", files));
      break;
    case 'x':
      files["xl/workbook.xml"] = "<w><sheets><sheet name='a' id='1'/></sheets></w>";
      files["xl/worksheets/sheet1.xml"] = text;
      files["xl/sharedStrings.xml"] = text;
      (void)read_xlsx("a", files);
      break;
    case 's':
      files["content.xml"] = text;
      (void)read_ods("a", files);
      break;
    case 'c':
      read_whole(text, "a.csv");
      break;
    default:
      read_whole(text, "a.docx");
  }
  return 0;
}
