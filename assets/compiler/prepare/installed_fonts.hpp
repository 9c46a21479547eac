// SPDX-License-Identifier: MIT
// The fonts installed on the curator's computer, by family: which file, which cut, which characters. By fontconfig, as
// it knows families, faces of collections and coverage of two thousand files without opening one; a table of Debian's
// paths would know neither the exhibit's own families nor coverage. Asked by exact name only, so that no taste of the
// computer's configuration enters a pack.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/prepare/style.hpp"

namespace lectern::compiler {

/// The largest of Debian's collections has 90 MB.  Units: bytes.
inline constexpr std::uint64_t max_font_file = 256U << 20;

/// One face of a font file.
struct FontFile {
  std::string family;
  std::string name;  ///< "PT Serif Bold", for people
  std::filesystem::path path;
  unsigned index = 0;  ///< in a collection
  Cut cut;
  bool unfit = false;         ///< variable, coloured or of bitmaps: taken where a family has nothing else; a warning
  int weight = 0, width = 0;  ///< fontconfig's
  const void* pattern = nullptr;  ///< fontconfig's, for covers()
};

class InstalledFonts {
 public:
  /// Errors: unavailable (fontconfig has no configuration).
  [[nodiscard]] static Result<InstalledFonts> open();
  InstalledFonts(InstalledFonts&&) noexcept;
  InstalledFonts& operator=(InstalledFonts&&) noexcept;
  ~InstalledFonts();

  /// The face of a family nearest to a cut, first by slant, then by width, then by weight; null if there is none.
  /// Lifetime: as long as this.
  [[nodiscard]] const FontFile* find(std::string_view family, Cut cut) const;

  /// The names of all families.
  [[nodiscard]] std::vector<std::string> families() const;

  /// Families of Noto for one script each, by name: those beginning with `prefix`.
  [[nodiscard]] std::vector<std::string> script_families(std::string_view prefix) const;

  /// Opens a face's file.  Errors: missing, unreadable, too_large; malformed or unavailable (it cannot be drawn).
  [[nodiscard]] static Result<void> check(const FontFile& font);

  [[nodiscard]] static bool covers(const FontFile& font, char32_t character);

 private:
  struct Content;
  explicit InstalledFonts(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

}  // namespace lectern::compiler
