// SPDX-License-Identifier: MIT
// One document of the index: its pages, layers and panels written as blobs, its words by language. Used by compose.
#pragma once

#include <functional>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/qr.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

using QrMaker = std::function<Result<Bytes>(std::string_view address)>;

/// Writes document `number` of the exhibit; counts its pages and tiles into the summary.
/// Errors: unwritable, too_large; into the report, what its texts point at in vain.
[[nodiscard]] Result<flatbuffers::Offset<pack::fb::Document>> write_document(std::size_t number, const PageSet& pages,
                                                                             const QrMaker& make_qr, Composer& composer,
                                                                             BuildSummary& summary);

}  // namespace lectern::compiler
