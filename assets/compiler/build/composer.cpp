// SPDX-License-Identifier: MIT
#include "assets/compiler/build/composer.hpp"

#include <fmt/format.h>

#include "assets/pack/check.hpp"

namespace lectern::compiler {

Composer::Composer(const SourceExhibit& source, PackFonts& font_book, pack::Writer& pack_writer, Report& findings)
    : exhibit(source),
      wording(source, findings),
      fonts(font_book),
      preparer(font_book, tags, findings),
      writer(pack_writer),
      report(findings) {}

Prepared Composer::prepare(const Said& said, Style style, const Place& place) {
  return preparer.prepare(said.text, {said.language, style, false, place});
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
