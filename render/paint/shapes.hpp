// SPDX-License-Identifier: MIT
// Fills, frames, gradients, dots and holes on a canvas. Used by painter and pattern alone. Round corners come as masks.
#pragma once

#include "render/draw/list.hpp"
#include "render/paint/canvas.hpp"
#include "render/paint/mask_cache.hpp"

namespace lectern::paint {

void paint(const draw::Fill& fill, MaskCache& masks, Canvas& canvas, Rect clip);
void paint(const draw::Frame& frame, MaskCache& masks, Canvas& canvas, Rect clip);
void paint(const draw::Corners& corners, Canvas& canvas, Rect clip);
void paint(const draw::Gradient& gradient, Canvas& canvas, Rect clip);
void paint(const draw::Dots& dots, Canvas& canvas, Rect clip);
void paint(const draw::Hole& hole, Canvas& canvas, Rect clip);

}  // namespace lectern::paint
