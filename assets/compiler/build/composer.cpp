// SPDX-License-Identifier: MIT
#include "assets/compiler/build/composer.hpp"

#include <fmt/format.h>

#include "assets/pack/check.hpp"

namespace lectern::compiler {

Composer::Composer(const SourceExhibit& source, PackFonts& pack_fonts, pack::Writer& pack_writer, Report& findings,
                   std::uint16_t first_number)
    : exhibit(source),
      wording(source, findings),
      fonts(pack_fonts),
      preparer(pack_fonts, tags, findings),
      writer(pack_writer),
      report(findings),
      first_number_(first_number) {}

Prepared Composer::prepare(const Said& said, Style style, const Place& place) {
  Prepared prepared = preparer.prepare(said.text, {said.language, style, false, place});
  for (pack::fb::Run& run : prepared.runs)
    run = {run.start(),
           run.end(),
           run.script(),
           static_cast<std::uint16_t>(run.font() + first_number_),
           static_cast<std::uint16_t>(run.language() + first_number_),
           run.level()};
  return prepared;
}

TextOffset Composer::text(const Said& said, Style style, const Place& place, std::uint32_t most) {
  if (said.text.size() > most)
    report.error(
        place,
        fmt::format("a text in \"{}\" has {} bytes; {} are the most there", said.language, said.text.size(), most),
        "shorten it, or put what is long into a document");
  return write(index, prepare(said, style, place));
}

TextsOffset Composer::texts(const ByInterface& said, Style style, const Place& place, std::uint32_t most) {
  std::vector<TextOffset> offsets;
  for (const std::string& language : languages()) offsets.push_back(text(said(language), style, place, most));
  return index.CreateVector(offsets);
}

TextsOffset Composer::composed(const std::function<std::string(const std::string&)>& words, Style style,
                               const Place& place) {
  return texts([&](const std::string& language) { return Said{words(language), language}; }, style, place);
}

Result<pack::fb::Blob> Composer::add_blob(const Place& place, std::span<const PreparedBlock> blocks) {
  const Bytes blob = text_blob(blocks);
  if (auto fits = pack::check_text_counts(blob); !fits)
    report.error(place, fits.error().what, "shorten it, or divide it by headings or blank lines");
  return writer.add(blob);
}

}  // namespace lectern::compiler
