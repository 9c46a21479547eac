// SPDX-License-Identifier: MIT
#include "assets/compiler/build/compose.hpp"

#include <fmt/format.h>
#include <utility>

#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/documents.hpp"
#include "assets/compiler/build/fonts.hpp"
#include "assets/compiler/build/index.hpp"
#include "assets/compiler/prepare/installed_fonts.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::compiler {

namespace {

tl::unexpected<Error> refused(std::string_view step) {
  return fail(ErrorCode::malformed, fmt::format("the pack was not written: {}; the report says what and where", step));
}

Result<pack::Writer> begin_pack(const BuildOptions& options) {
  if (options.output.empty()) return pack::Writer::to_nowhere();
  return options.grown != nullptr ? pack::Writer::grow(*options.grown) : pack::Writer::begin(options.output);
}

tl::unexpected<Error> stopped() {
  return fail(ErrorCode::unavailable, "it was interrupted");
}

}  // namespace

Result<BuildSummary> compose(const SourceExhibit& exhibit, const BuildOptions& options, const PageMakers& makers,
                             Report& report, Progress& progress) {
  if (report.has_errors() || exhibit.documents.empty() || exhibit.languages.empty())
    return refused("the exhibit has errors");
  BuildSummary summary;
  LECTERN_TRY(installed, InstalledFonts::open());
  LECTERN_TRY(book, PackFonts::open(installed, own_families(exhibit, installed, report)));
  LECTERN_TRY(writer, begin_pack(options));
  Composer composer(exhibit, book, writer, report);

  // One step a document, then the exhibit's own words, then the fonts.
  const std::size_t steps = exhibit.documents.size() + 2;
  std::size_t done = 0;
  std::vector<flatbuffers::Offset<pack::fb::Document>> documents;
  for (std::size_t number = 0; number < exhibit.documents.size(); ++number) {
    if (progress.is_stopped()) return stopped();
    progress.step("setting pages and texts", done++, steps);
    LECTERN_TRY(pages, makers.pages(exhibit.documents[number], report));
    for (const auto& [face, count] : pages.fallback_glyphs) summary.fallback_glyphs[face] += count;
    LECTERN_TRY(document, write_document(number, pages, makers.qr, composer, summary));
    documents.push_back(document);
  }
  progress.step("preparing the exhibit's words", done++, steps);
  LECTERN_TRY(parts, write_exhibit(composer, makers.portrait));
  if (report.has_errors()) return refused("some of it cannot be shown");
  if (progress.is_stopped()) return stopped();
  progress.step("cutting fonts", done++, steps);
  LECTERN_TRY(made, book.make());
  for (const MadeFont& font : made) summary.fonts.push_back(font.name);
  check_fonts(exhibit, made, report);
  if (report.has_errors()) return refused("its fonts do not fit");
  LECTERN_TRY(fonts, write_fonts(made, writer));
  if (progress.is_stopped()) return stopped();
  LECTERN_CHECK(writer.finish(finish_index(composer, parts, documents, fonts)));
  progress.step("done", done, steps);
  for (const auto& [face, count] : book.fallbacks()) summary.fallback_glyphs[face] += count;
  summary.bytes = writer.size();
  return summary;
}

}  // namespace lectern::compiler
