// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/pack_fonts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/prepare/script.hpp"
#include "assets/compiler/prepare/x_height.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::u32string normalised(std::u32string_view text, bool compose) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form =
      compose ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString source;
  for (const char32_t c : text) source.append(static_cast<UChar32>(c));
  if (U_FAILURE(status)) return std::u32string(text);
  const icu::UnicodeString made = form->normalize(source, status);
  std::u32string result;
  for (std::int32_t i = 0; i < made.length(); i = made.moveIndex32(i, 1))
    result.push_back(static_cast<char32_t>(made.char32At(i)));
  return result;
}

// What GNU Typewriter (Debian 1.0-2) draws as something else: brackets as strokes, curly quotation marks all alike, the
// capital Ы as Н, and marks that should stand over a letter inside it (so Ё as Е). A document's words are never mended,
// so another face draws these. The two charts that showed it: every letter of the font beside the same of PT Mono.
bool draws_as_another(const FontFile& font, char32_t c) {
  constexpr std::u32string_view others = U"()[]{}“”„‟Ы";
  const bool mark = c >= 0x300 && c < 0x370;
  return font.family == "GNUTypewriter" && (mark || others.find(c) != std::u32string_view::npos);
}

bool has_all(const FontFile& font, std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [&](char32_t c) {
    return needs_no_glyph(c) || (InstalledFonts::covers(font, c) && !draws_as_another(font, c));
  });
}

// Marks over and under a letter, more than a language's own.  Source: UAX #44, Canonical_Combining_Class; up to 9 are
// parts of syllables.
bool stacks_marks(std::u32string_view cluster) {
  constexpr int few = 2;
  constexpr std::uint8_t last_of_syllables = 9;
  return std::count_if(cluster.begin(), cluster.end(), [](char32_t c) {
           return u_getCombiningClass(static_cast<UChar32>(c)) > last_of_syllables;
         }) > few;
}

// HarfBuzz takes these apart whatever the font has: vowels on two sides of a letter, and SARA AM of Thai and Lao.
// Source: hb-ot-shaper-indic.cc, -khmer.cc, -thai.cc and -use.cc of HarfBuzz 6.0.
std::u32string parts_of_sign(char32_t c) {
  switch (c) {
    case U'\u0E33':
      return U"\u0E4D\u0E32";
    case U'\u0EB3':
      return U"\u0ECD\u0EB2";
    case U'\u17BE':
    case U'\u17BF':
    case U'\u17C0':
    case U'\u17C4':
    case U'\u17C5':
      return U"\u17C1";
    default:
      return is_mark(c) ? normalised({&c, 1}, false) : std::u32string();
  }
}

// HarfBuzz composes and decomposes by what the font has.
bool draws(const FontFile& font, std::u32string_view cluster) {
  return has_all(font, cluster) || (cluster.size() > 1 && has_all(font, normalised(cluster, true))) ||
         has_all(font, normalised(cluster, false));
}

// Without these a pack would look other than it should; the other families of the chains are taken where they are.
struct Needed {
  std::string_view family;
  std::string_view package;
};
constexpr std::array<Needed, 9> needed = {{
    {"PT Sans", "fonts-paratype"},
    {"PT Serif", "fonts-paratype"},
    {"PT Mono", "fonts-paratype"},
    {"GNUTypewriter", "fonts-gnutypewriter"},
    {"Noto Sans", "fonts-noto-core"},
    {"Noto Serif", "fonts-noto-core"},
    {"Noto Sans CJK SC", "fonts-noto-cjk"},
    {"Noto Serif CJK SC", "fonts-noto-cjk"},
    {"Symbola", "fonts-symbola"},
}};

}  // namespace

bool needs_no_glyph(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
  switch (u_charType(c)) {
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return true;
    default:
      return false;
  }
}

std::set<char32_t> characters_for(const FontFile& font, std::u32string_view cluster) {
  std::set<char32_t> characters;
  const auto add = [&](std::u32string_view text) {
    for (const char32_t c : text)
      if (InstalledFonts::covers(font, c) ||
          u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR) != 0)
        characters.insert(c);
  };
  add(U" ");  // HarfBuzz draws what is never seen as a space
  add(cluster);
  const std::u32string composed = normalised(cluster, true);
  add(composed);
  // Parts are drawn only where the whole is lacking; Hangul's would bring thousands of forms along.
  if (!has_all(font, cluster) && !has_all(font, composed)) add(normalised(cluster, false));
  for (const char32_t c : cluster) add(parts_of_sign(c));
  if (stacks_marks(cluster)) add(U"-");  // the stroke by which the viewer says that it cut a stack of them
  return characters;
}

Result<PackFonts> PackFonts::open(const InstalledFonts& installed, std::vector<std::string> own_families) {
  for (const std::string& family : own_families) {
    const FontFile* font = installed.find(family, {});
    if (font == nullptr)
      return fail(ErrorCode::unavailable,
                  fmt::format("the exhibit asks for the font \"{}\", which is not installed", family));
    LECTERN_CHECK(InstalledFonts::check(*font));
  }
  for (const Needed& font : needed)
    if (const FontFile* found = installed.find(font.family, {}); found == nullptr || found->unfit)
      return fail(ErrorCode::unavailable,
                  fmt::format("the font \"{}\" is not installed: install the package {}", font.family, font.package));
  return PackFonts(installed, std::move(own_families));
}

const std::vector<const FontFile*>& PackFonts::chain(Style style, std::string_view language) {
  const auto [place, is_new] = chains_.try_emplace({style, std::string(language)});
  if (!is_new) return place->second;
  std::vector<std::string> families;
  if (style != Style::typewriter) families = own_families_;
  for (const std::string& family : families_of(style, language)) {
    if (family.ends_with("*")) {
      for (const std::string& other : installed_->script_families(family.substr(0, family.size() - 1)))
        families.push_back(other);
    } else {
      families.push_back(family);
    }
  }
  for (const std::string& family : families) {
    const FontFile* font = installed_->find(family, cut_of(style));
    if (font != nullptr && !font->unfit &&
        std::find(place->second.begin(), place->second.end(), font) == place->second.end())
      place->second.push_back(font);
  }
  return place->second;
}

const FontFile* PackFonts::choose(Style style, std::string_view language, std::u32string_view cluster) {
  for (const FontFile* font : chain(style, language))
    if (draws(*font, cluster)) return font;
  return nullptr;
}

const FontFile* PackFonts::choose_han(Style style, std::string_view language, std::u32string_view cluster) {
  for (const FontFile* font : chain(style, language))
    if (font->family.find("CJK") != std::string::npos && draws(*font, cluster)) return font;
  return choose(style, language, cluster);
}

const FontFile* PackFonts::first(Style style, std::string_view language) {
  return chain(style, language).front();
}

bool PackFonts::has_small_capitals(const FontFile& font, std::u32string_view cluster, const std::string& language,
                                   std::uint32_t script) {
  std::string utf8;
  for (const char32_t c : cluster) append_utf8(utf8, c);
  return small_capitals_.has(font, utf8, language, script);
}

std::uint16_t PackFonts::use(const FontFile& font, std::u32string_view cluster) {
  const auto [place, is_new] = numbers_.try_emplace(&font, static_cast<std::uint16_t>(used_.size()));
  if (is_new) used_.push_back({&font, {}, {}});
  used_[place->second].characters.merge(characters_for(font, cluster));
  return place->second;
}

void PackFonts::use_hyphens(std::uint16_t font) {
  Used& used = used_[font];
  for (const char32_t hyphen : {U'\u2010', U'-'})
    if (InstalledFonts::covers(*used.font, hyphen)) used.characters.insert(hyphen);
}

Result<std::vector<MadeFont>> PackFonts::make() {
  // One apparent size in a line: what stands in for the face that texts are set in gets its x-height.
  const FontFile& leading = *first(Style::serif, {});
  LECTERN_TRY(leading_file, read_file(leading.path, max_font_file));
  const double wanted = x_height(leading_file, leading.index);
  std::vector<MadeFont> fonts;
  for (const Used& used : used_) {
    LECTERN_TRY(file, read_file(used.font->path, max_font_file));
    auto bytes = subset(file, used.font->index, used.characters, used.samples);
    if (!bytes) return fail(bytes.error().code, fmt::format("{}: {}", used.font->path.string(), bytes.error().what));
    if (have_x_height(used.characters)) set_x_height(*bytes, x_height(file, used.font->index), wanted);
    fonts.push_back({used.font->name, std::move(*bytes)});
  }
  return fonts;
}

}  // namespace lectern::compiler
