// SPDX-License-Identifier: MIT
// How the letters of a run stand, after the marks that lie on it: smaller and off the line as superscript or subscript,
// smaller or in the face's own forms as small capitals. Used by lay and measure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::text {

struct RunForm {
  F26Dot6 size;  ///< px per em
  F26Dot6 rise;  ///< px over the line's baseline
  bool small_capitals = false;
};

/// The forms of a text, asked for from its beginning to its end.
class Forms {
 public:
  /// Lifetime: the text outlives this.
  Forms(const pack::fb::Text& text, F26Dot6 size);

  /// Of a run.  Shape: runs ascend from call to call.
  [[nodiscard]] RunForm of(const pack::fb::Run& run);
  /// Of a line drawn along [start, end): as its words if all of them stand off the line.  Shape: as above.
  [[nodiscard]] RunForm of_line(std::uint32_t start, std::uint32_t end);

 private:
  enum Kind : std::uint8_t { raised, lowered, capitals, kinds };
  void go_to(std::uint32_t byte);

  const pack::fb::Text& text_;
  F26Dot6 size_;
  std::uint32_t next_ = 0;                      ///< the first mark that begins behind
  std::array<std::uint32_t, kinds> ends_ = {};  ///< the furthest end of the marks that have begun
};

/// Letters drawn as others, all of a text's and those between two of its bytes.
[[nodiscard]] std::span<const pack::fb::Drawn> drawn_of(const pack::fb::Text& text);
[[nodiscard]] std::span<const pack::fb::Drawn> drawn_between(std::span<const pack::fb::Drawn> drawn,
                                                             std::uint32_t start, std::uint32_t end);

}  // namespace lectern::text
