// SPDX-License-Identifier: MIT
// A frame, the list it shows, and what must be repainted for the next one: what all screens have in common. Used by
// memory, window_screen and exhibit: screens only carry the changed pixels to their glass.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/draw/list.hpp"
#include "render/paint/canvas.hpp"
#include "render/paint/changes.hpp"
#include "render/paint/painter.hpp"
#include "render/screen/image.hpp"
#include "render/screen/screen.hpp"

namespace lectern::screen {

/// Bytes of glyphs, icons and corners that the painter keeps: a screen of text in four sizes needs less than one MiB.
inline constexpr std::size_t mask_ceiling = 4U << 20;

class Stage {
 public:
  explicit Stage(paint::Canvas canvas);

  void use(Sources sources);
  /// Other pixels to paint on; the next frame is painted whole.
  void resize(paint::Canvas canvas);
  /// The next frame is painted whole: what was on the glass is lost.
  void expose() { shown_ = false; }

  void prepare(const draw::List& list);
  /// Paints what changed; what moved as a whole is moved.  Shape: the rects with other pixels than before, within the
  /// frame; they may overlap; empty if nothing changed.
  std::vector<Rect> show(const draw::List& list);
  [[nodiscard]] Result<Image> capture() const;

  [[nodiscard]] Size size() const { return canvas_.size(); }
  [[nodiscard]] const paint::Canvas& canvas() const { return canvas_; }
  [[nodiscard]] Counters counters() const;

 private:
  /// What must be painted to turn the frame shown into a new one, after moving what stands in `shifted`.
  [[nodiscard]] std::vector<Rect> differences(const paint::Measured& now, std::optional<Rect>& shifted);

  paint::Painter painter_;
  paint::Canvas canvas_;
  draw::List list_;           ///< as shown
  std::vector<Rect> bounds_;  ///< of its commands, clipped
  bool shown_ = false;        ///< list_ is what the canvas shows
  bool painted_ = false;      ///< the canvas was painted since it is ours
  Counters counters_;
};

}  // namespace lectern::screen
