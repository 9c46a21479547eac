// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/import/readings/read_readings.hpp"
#include "assets/compiler/processes/other_program.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/read_layer.hpp"
#include "assets/compiler/source/read_sense.hpp"

namespace lectern::compiler {

namespace {

/// What pdftotext writes of a PDF.  Errors: unavailable (with what to install), malformed.
Result<std::string> pdf_layout(const std::filesystem::path& file, const std::function<bool()>& is_stopped) {
  const char* path = std::getenv("PATH");
  const auto program = find_program("pdftotext", path != nullptr ? path : "/usr/bin:/bin");
  if (!program)
    return fail(ErrorCode::unavailable,
                "pdftotext, which takes the text out of PDFs, is not installed: sudo apt install "
                "poppler-utils");
  std::error_code error;
  const std::filesystem::path temporary = std::filesystem::temp_directory_path(error) / "lectern-pdf";
  LECTERN_TRY(folder, PendingFolder::begin(temporary, part_ending));
  const std::filesystem::path output = folder.path() / "text.html";
  Children children;
  const std::vector<std::string> words = {"-bbox-layout", "-cropbox", std::filesystem::absolute(file).string(),
                                          output.string()};
  LECTERN_CHECK(children.start(0, this_program(), other_program_words(*program, words)));
  LECTERN_TRY(ended, children.wait_any(is_stopped));
  if (const std::string fault = fault_of(ended); !fault.empty())
    return fail(ErrorCode::malformed, fmt::format("pdftotext did not read it: {}", fault));
  LECTERN_TRY(bytes, read_file(output, max_reading_file));
  return std::string(as_text(bytes));
}

void leave_text(const ImportSource& source, std::string what, Imported& all) {
  all.left_out.push_back({{source.name},
                          std::move(what),
                          "to have its pages read, save them as TIFF in scans/ in place of the PDF, then lectern-pack "
                          "read"});
}

void take_pdf_text(const ImportSource& source, const std::string& layout, Imported& all) {
  auto reading = read_scan_reading(layout);
  if (!reading) return leave_text(source, fmt::format("its text is not taken: {}", reading.error().what), all);
  ImportedDocument& document = all.documents.front();
  std::string words;
  for (const PageReading& page : reading->pages) words += words_of(page);
  if (words.find_first_not_of('\n') == std::string::npos)
    return leave_text(source, "it holds no text, only pictures", all);
  const std::string& language = source.options.language;
  if (const std::string why = why_no_sense(words, language); !why.empty())
    return leave_text(source, fmt::format("its text is not taken: it {}", why), all);
  SourceDocument made;
  made.original_language = language.empty() ? "und" : language;
  SourceScan scan{source.name};
  scan.pages.resize(reading->pages.size());
  scan.reading = std::make_shared<ReadingBeside>(ReadingBeside{source.name, std::move(*reading)});
  made.scans.push_back(std::move(scan));
  Report told;
  add_read_layer(made, told);
  number_read_pages(made);
  if (made.layers.empty()) return;
  ImportedText text;
  text.kind = LayerKind::reading;
  text.language = made.layers.front().language;
  text.blocks = std::move(made.layers.front().blocks);
  text.credit.by = "pdftotext";
  document.texts.push_back(std::move(text));
  document.pages.front().reading = layout;
}

}  // namespace

bool knows_pdf(const ImportSource& source) {
  constexpr std::size_t head = 1024;  // ISO 32000, annex: readers find the header there
  return !source.is_folder && as_text(source.bytes).substr(0, head).find("%PDF-") != std::string_view::npos;
}

Result<Imported> read_pdf(const ImportSource& source, Report& /*report*/) {
  Imported all;
  const std::string stem = std::filesystem::path(source.name).stem().string();
  all.id = proposed_id(stem);
  ImportedDocument& document = all.documents.emplace_back();
  document.id = all.id.empty() ? "document-1" : all.id;
  document.title = stem;
  document.original_language = source.options.language.empty() ? "und" : source.options.language;
  if (source.options.language.empty())
    all.questions.push_back({{source.name},
                             "in which language is it? The file does not say so",
                             "say --language de, or write it in document.toml"});
  else
    all.languages.push_back(source.options.language);
  // All its pages are one scan.
  ImportedPage page;
  page.picture = ImportedPicture{source.name, source.name, {}};
  document.pages.push_back(std::move(page));
  const auto layout = source.path.empty() ? Result<std::string>(fail(ErrorCode::missing, "it does not lie in a folder"))
                                          : pdf_layout(source.path, source.options.is_stopped);
  if (layout)
    take_pdf_text(source, *layout, all);
  else
    leave_text(source, fmt::format("its text is not taken: {}", layout.error().what), all);
  return all;
}

}  // namespace lectern::compiler
