// SPDX-License-Identifier: MIT
// A frame, the list it shows, and what must be repainted for the next one: what all screens have in common. Used by the
// screens here and in render/sdl, which only carry the changed pixels to their glass.
#pragma once

#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/draw/list.hpp"
#include "render/paint/canvas.hpp"
#include "render/paint/painter.hpp"
#include "render/screen/image.hpp"
#include "render/screen/screen.hpp"

namespace lectern::screen {

class Stage {
 public:
  explicit Stage(paint::Canvas canvas);

  void use(Sources sources);
  /// Other pixels to paint on; the next frame is painted whole.
  void resize(paint::Canvas canvas);
  /// The next frame is painted whole: what was on the glass is lost.
  void expose() { shown_ = false; }

  void prepare(const draw::List& list);
  /// Paints what changed.  Shape: the rects repainted, within the frame; empty if nothing changed.
  std::vector<Rect> show(const draw::List& list);
  [[nodiscard]] Result<Image> capture() const;

  [[nodiscard]] Size size() const { return canvas_.size(); }
  [[nodiscard]] const paint::Canvas& canvas() const { return canvas_; }
  [[nodiscard]] Counters counters() const;

 private:
  paint::Painter painter_;
  paint::Canvas canvas_;
  draw::List list_;           ///< as shown
  std::vector<Rect> bounds_;  ///< of its commands, clipped
  bool shown_ = false;        ///< list_ is what the canvas shows
  bool painted_ = false;      ///< the canvas was painted since it is ours
  Counters counters_;
};

}  // namespace lectern::screen
