// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/editions/iiif.hpp"
#include "assets/compiler/import/editions/tei.hpp"
#include "assets/compiler/import/files/files.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/import/plain/plain_file.hpp"
#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/import/readings/read_readings.hpp"
#include "assets/compiler/import/seen_kind.hpp"
#include "assets/compiler/source/nearest.hpp"

namespace lectern::compiler {

namespace {

/// The special before the general: what is first asked knows best.
constexpr auto all_readers = std::to_array<Reader>({
    {"iiif", "a IIIF manifest (versions 1 to 3)", knows_iiif, read_iiif},
    {"tei", "an edition in TEI P5, or a folder of them", knows_tei, read_tei},
    {"list", "a list (.csv, .xlsx, .ods), a row a document, alone or in a folder with what it names", knows_list,
     read_list},
    {"word", "a document of Word or LibreOffice (.docx, .odt)", knows_word, read_word},
    pdf_reader,
    readings_reader,
    transcripts_reader,
    {"text", "a plain text (.txt) or Markdown (.md)", knows_plain_file, read_plain_file},
    {"folder", "a folder of files of these kinds, each a document", knows_files, read_files},
});

std::vector<std::string> reader_names() {
  std::vector<std::string> names;
  for (const Reader& reader : all_readers) names.emplace_back(reader.name);
  return names;
}

}  // namespace

std::span<const Reader> readers() {
  return all_readers;
}

Result<const Reader*> reader_of(const ImportSource& source) {
  const std::string& as = source.options.as;
  const auto found = std::find_if(all_readers.begin(), all_readers.end(), [&](const Reader& reader) {
    return as.empty() ? reader.knows(source) : reader.name == as;
  });
  if (found != all_readers.end()) return &*found;
  const std::vector<std::string> names = reader_names();
  if (!as.empty())
    return fail(ErrorCode::usage,
                fmt::format("--as {}: there is no such kind; {}", as,
                            did_you_mean(as, names, fmt::format("the kinds are {}", fmt::join(names, ", ")))));
  std::string known;
  for (const Reader& reader : all_readers) known += fmt::format("\n  {:<8} {}", reader.name, reader.what);
  const std::string seen = seen_kind(source);
  return fail(ErrorCode::not_ours, fmt::format("{} is of no kind that can be imported{}{}. What can be:{}", source.name,
                                               seen.empty() ? "" : "; ", seen, known));
}

Result<ImportSource> source_beside(const ImportSource& source, std::string_view name) {
  if (!source.beside) return fail(ErrorCode::missing, fmt::format("there is no file {}", name));
  LECTERN_TRY(bytes, source.beside(name));
  ImportSource other;
  other.name = std::string(name);
  other.bytes = std::move(bytes);
  other.names = source.names;
  other.beside = source.beside;
  const std::filesystem::path folder = source.is_folder ? source.path : source.path.parent_path();
  if (!source.path.empty()) other.path = folder / other.name;
  other.options = source.options;
  other.read_other = source.read_other;
  return other;
}

}  // namespace lectern::compiler
