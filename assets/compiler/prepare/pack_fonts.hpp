// SPDX-License-Identifier: MIT
// The fonts of a pack as they come together: which face draws what, by coverage, and which characters of each are
// needed. Filled while texts are prepared; the subsets are made when all are. Numbers are given in the order of first
// use.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/prepare/installed_fonts.hpp"
#include "assets/compiler/prepare/small_capitals.hpp"
#include "assets/compiler/prepare/style.hpp"
#include "assets/compiler/prepare/subset.hpp"

namespace lectern::compiler {

/// A subset, ready for the pack.
struct MadeFont {
  std::string name;
  Bytes bytes;
};

class PackFonts {
 public:
  /// `own_families` are the exhibit's, tried before Lectern's in every style but the typewriter's.  Lifetime:
  /// `installed` outlives this.  Errors: unavailable (a family of Lectern's or of the exhibit's is not installed).
  [[nodiscard]] static Result<PackFonts> open(const InstalledFonts& installed, std::vector<std::string> own_families);

  /// The first face of the style that has every character of a grapheme cluster, as written, composed or decomposed.
  [[nodiscard]] const FontFile* choose(Style style, std::string_view language, std::u32string_view cluster);
  /// Chinese and Japanese punctuation: the first face made for their characters.
  [[nodiscard]] const FontFile* choose_han(Style style, std::string_view language, std::u32string_view cluster);
  /// The first face of the style.
  [[nodiscard]] const FontFile* first(Style style, std::string_view language);

  /// Whether a face has small capitals of its own for a cluster.
  [[nodiscard]] bool has_small_capitals(const FontFile& font, std::u32string_view cluster, const std::string& language,
                                        std::uint32_t script);

  /// Notes that a cluster is drawn with a face, and gives the face's number in the pack.
  std::uint16_t use(const FontFile& font, std::u32string_view cluster);
  /// Notes words that are set in a face, by its number; the cut face is held against them.
  void note(std::uint16_t font, Sample words) { used_[font].samples.insert(std::move(words)); }
  /// Notes that hyphens may be drawn with a face.
  void use_hyphens(std::uint16_t font);
  /// Counts characters that the first face of a style lacks.
  void count_fallback(const FontFile& font, std::size_t characters) { fallbacks_[font.name] += characters; }

  /// Cuts every subset, in the order of their numbers, at one x-height.  Errors: missing, unreadable, malformed.
  [[nodiscard]] Result<std::vector<MadeFont>> make();
  [[nodiscard]] std::size_t size() const { return used_.size(); }
  [[nodiscard]] const std::map<std::string, std::size_t>& fallbacks() const { return fallbacks_; }

 private:
  struct Used {
    const FontFile* font;
    std::set<char32_t> characters;
    std::set<Sample> samples;
  };
  PackFonts(const InstalledFonts& installed, std::vector<std::string> own)
      : installed_(&installed), own_families_(std::move(own)) {}
  const std::vector<const FontFile*>& chain(Style style, std::string_view language);

  const InstalledFonts* installed_;
  std::vector<std::string> own_families_;
  std::map<std::pair<Style, std::string>, std::vector<const FontFile*>> chains_;
  std::vector<Used> used_;
  std::map<const FontFile*, std::uint16_t> numbers_;
  std::map<std::string, std::size_t> fallbacks_;
  OwnSmallCapitals small_capitals_;
};

/// What a font needs of a cluster's characters to draw it, in the form that it has them: as written, composed or in
/// parts.
[[nodiscard]] std::set<char32_t> characters_for(const FontFile& font, std::u32string_view cluster);

/// Shown by no glyph of its own: line ends, spaces, joiners, marks of direction.
[[nodiscard]] bool needs_no_glyph(char32_t character);

}  // namespace lectern::compiler
