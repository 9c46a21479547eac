// SPDX-License-Identifier: MIT
#include "assets/compiler/build/fonts.hpp"

#include <cstddef>
#include <fmt/format.h>
#include <string_view>

#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

std::vector<std::string> own_families(const SourceExhibit& exhibit, const InstalledFonts& installed, Report& report) {
  const Place place = place_of(exhibit, "fonts");
  std::vector<std::string> families;
  for (const std::string& family : exhibit.fonts) {
    const FontFile* font = installed.find(family, {});
    if (font == nullptr)
      report.error(place, fmt::format("fonts: \"{}\" is not installed", family),
                   did_you_mean(family, installed.families(), "install the font, or take it out of `fonts`"));
    else if (const auto checked = InstalledFonts::check(*font); !checked)
      report.error(place, fmt::format("fonts: {}", checked.error().what), "take it out of `fonts`, or use another");
    else
      families.push_back(family);
  }
  return families;
}

void check_fonts(const SourceExhibit& exhibit, const std::vector<MadeFont>& fonts, Report& report) {
  constexpr std::size_t mebibyte = 1U << 20;
  constexpr std::string_view way_out =
      "take out languages, documents or families of `fonts`; Chinese and Japanese fonts are the largest";
  const auto tell = [&](const std::string& what) {
    report.error(place_of(exhibit, "fonts"), what, std::string(way_out));
  };
  std::size_t size = 0;
  for (const MadeFont& font : fonts) size += font.bytes.size();
  if (fonts.size() > pack::max_fonts)
    tell(fmt::format("the texts need {} fonts; a pack holds {} at the most", fonts.size(), pack::max_fonts));
  if (size > pack::max_fonts_size)
    tell(fmt::format("the fonts of the texts have {} MiB together; a pack holds {} at the most",
                     (size + mebibyte - 1) / mebibyte, pack::max_fonts_size / mebibyte));
}

Result<FontBlobs> write_fonts(const std::vector<MadeFont>& fonts, pack::Writer& writer) {
  FontBlobs written;
  for (const MadeFont& font : fonts) {
    LECTERN_TRY(blob, writer.add(font.bytes));
    written.emplace_back(font.name, blob);
  }
  return written;
}

FontTable write_font_table(const FontBlobs& fonts, flatbuffers::FlatBufferBuilder& index) {
  std::vector<flatbuffers::Offset<pack::fb::Font>> entries;
  for (const auto& [name, blob] : fonts) {
    const auto text = index.CreateString(name);
    entries.push_back(pack::fb::CreateFont(index, &blob, text));
  }
  return index.CreateVector(entries);
}

}  // namespace lectern::compiler
