// SPDX-License-Identifier: MIT
#include "assets/compiler/build/composer.hpp"

#include <fmt/format.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

Composer::Composer(const SourceExhibit& source, FontBook& font_book, pack::Writer& pack_writer, Report& findings)
    : exhibit(source),
      wording(source, findings),
      fonts(font_book),
      preparer(font_book, tags, findings),
      writer(pack_writer),
      report(findings) {}

Prepared Composer::prepare(const Said& said, Style style, const Place& place) {
  return preparer.prepare(said.text, {said.language, style, false, place});
}

TextOffset Composer::text(const Said& said, Style style, const Place& place) {
  return write(index, prepare(said, style, place));
}

TextsOffset Composer::texts(const ByInterface& said, Style style, const Place& place) {
  std::vector<TextOffset> offsets;
  for (const std::string& language : languages()) offsets.push_back(text(said(language), style, place));
  return index.CreateVector(offsets);
}

TextsOffset Composer::composed(const std::function<std::string(const std::string&)>& words, Style style,
                               const Place& place) {
  return texts([&](const std::string& language) { return Said{words(language), language}; }, style, place);
}

Result<pack::fb::Blob> Composer::add_blob(const Place& place, std::span<const PreparedBlock> blocks) {
  std::size_t size = 0;
  for (const PreparedBlock& block : blocks) size += block.size();
  if (size > pack::max_text_blob)
    report.error(place, fmt::format("its panel holds {} bytes of text; {} are the most", size, pack::max_text_blob),
                 "shorten its texts");
  return writer.add(text_blob(blocks));
}

}  // namespace lectern::compiler
