// SPDX-License-Identifier: MIT
// The faces of an exhibit by their number in the pack, each loaded at its first use. Shared by the typesetter and the
// rasteriser on one thread. A font that cannot be loaded draws nothing; it is asked for once and named in failures().
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

struct FT_LibraryRec_;

namespace lectern::text {

class Face;

/// Gives the bytes of a font by its number in Index.fonts: a whole TrueType or OpenType file of one face.
using FontLoader = std::function<Result<Bytes>(std::uint16_t font)>;

struct FontFailure {
  std::uint16_t font = 0;
  Error error;
};

/// Units: of the em square; descent is positive downwards.
struct FontMetrics {
  int units_per_em = 1000;
  int ascent = 0;
  int descent = 0;
  int x_height = 500;
  int underline = 0;  ///< from the baseline down to the middle of a line under words
  int stroke = 0;     ///< how thick such a line is
};

class Fonts {
 public:
  explicit Fonts(FontLoader loader);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// Ascent and descent as the face states them; zero where the font fails.
  [[nodiscard]] FontMetrics metrics(std::uint16_t font);

  /// Fonts that could not be loaded so far, in the order of their first use.
  [[nodiscard]] const std::vector<FontFailure>& failures() const { return failures_; }

  /// For this folder alone: the opened face, null where the font fails.  Lifetime: as long as the Fonts.
  [[nodiscard]] Face* face(std::uint16_t font);
  /// For this folder alone: FreeType's library.
  [[nodiscard]] FT_LibraryRec_* library() const { return library_; }

 private:
  FontLoader loader_;
  FT_LibraryRec_* library_ = nullptr;
  std::map<std::uint16_t, std::unique_ptr<Face>> faces_;  ///< those that were asked for; null: it failed
  std::vector<FontFailure> failures_;
};

}  // namespace lectern::text
