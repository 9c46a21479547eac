// SPDX-License-Identifier: MIT
// Where a key stands in the files of an exhibit, for whoever has something to say of its value.
#pragma once

#include <string_view>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Where a key stands in exhibit.toml, or that file.
[[nodiscard]] Place place_of(const SourceExhibit& exhibit, std::string_view key);

/// Where a key of a path, or of one of its steps, stands in paths.toml; else where that begins.
[[nodiscard]] Place place_of(const SourcePath& path, std::string_view key);
[[nodiscard]] Place place_of(const SourceStep& step, std::string_view key);

/// Where a key of a line of context stands in exhibit.toml, or of a quote, or of a sentence of the attract screen; else
/// where that begins.
[[nodiscard]] Place place_of(const SourceContext& context, std::string_view key);
[[nodiscard]] Place place_of(const SourceQuoted& quoted, std::string_view key);

/// Where a key stands in document.toml, or the document itself.
[[nodiscard]] Place place_of(const SourceDocument& document, std::string_view key);

}  // namespace lectern::compiler
