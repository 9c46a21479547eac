// SPDX-License-Identifier: MIT
// Which texts of a document a visitor is offered, and which first. Asked by `plan`, `update`, `view` and what lays
// texts out; it reads none of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "assets/pack/schema.hpp"

namespace lectern::app {

/// Whether a layer is one of the exhibit's own words, passage by passage.
[[nodiscard]] bool is_gist(const pack::fb::Layer& layer);

/// The layers that a visitor of `language` is offered: all that this reader knows, of gists those in that language,
/// which stand first.  Shape: into Document.layers.
[[nodiscard]] std::vector<std::size_t> offered_layers(const pack::fb::Document& document, std::string_view language);

/// The layer shown first: one in `language`, else a gist in it, else the translation, the transcript, the reading (as
/// they are stored).  0 where none is offered.
[[nodiscard]] std::size_t first_layer(const pack::fb::Document& document, std::string_view language);

/// Whether one of the texts that are offered is in `language`.
[[nodiscard]] bool speaks(const pack::fb::Document& document, std::string_view language);

/// The two layers that stand side by side: transcript (else reading), and the translation into `language`, else the
/// gist in it, else any translation; equal if there are not two.
struct SideBySide {
  std::size_t left = 0;
  std::size_t right = 0;
  [[nodiscard]] bool offered() const { return left != right; }
};
[[nodiscard]] SideBySide side_by_side(const pack::fb::Document& document, std::string_view language);

}  // namespace lectern::app
