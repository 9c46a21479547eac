// SPDX-License-Identifier: MIT
// The layers of a document as text blobs, cut where a block ends. Used by documents.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/cuts.hpp"
#include "assets/compiler/build/targets.hpp"

namespace lectern::compiler {

/// One blob of a layer, as pack::fb::Part has it.
struct WrittenPart {
  pack::fb::Blob blob;
  std::uint16_t first_page = 0;
  std::uint32_t reading_units = 0;
  std::vector<std::uint16_t> passages;
};

/// Prepares and writes a layer, cut before the passages of `cuts`.  Shape: at least one part.
/// Errors: unwritable; into the report, what cannot be shown, a paragraph larger than a blob, a page that is not there.
[[nodiscard]] Result<std::vector<WrittenPart>> write_layer(const SourceLayer& layer, const CutPassages& cuts,
                                                           const Targets& targets, Composer& composer);

}  // namespace lectern::compiler
