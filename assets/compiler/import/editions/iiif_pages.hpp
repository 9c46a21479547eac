// SPDX-License-Identifier: MIT
// Canvases of IIIF to pages: the one picture of each, and how its annotations' boxes come onto that picture. Used by
// import/editions alone.
#pragma once

#include <cstddef>

#include "assets/compiler/import/editions/iiif_manifest.hpp"
#include "assets/compiler/import/editions/pictures.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

struct IiifPage {
  ImportedPage page;
  RectF placed;  ///< where on the canvas its picture lies; empty where that cannot be told
};

/// The page of a canvas, whose place in the order is `number`, from 1. Of several pictures the largest on the canvas is
/// the page, the first of equal ones: an opening's halves and details come second. What is not shown is told.
[[nodiscard]] IiifPage page_of(const IiifCanvas& canvas, std::size_t number, const Neighbours& neighbours,
                               Tally& tally);

/// A box of the canvas on the page's picture.  Shape: cut at the picture's edges; nothing where it lies outside.
[[nodiscard]] std::optional<RectF> on_picture(const RectF& box, const IiifPage& page);

}  // namespace lectern::compiler
