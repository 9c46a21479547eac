// SPDX-License-Identifier: MIT
// The paths of an exhibit: their words, the passages that they light, and how long they take. Used by index.
#pragma once

#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

using PathsOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::Path>>>;

/// Writes the exhibit's paths; nothing where it has none.
[[nodiscard]] PathsOffset write_paths(Composer& composer);

/// How long a path takes that shows its words in a language.
/// Units: minutes, rounded up, at least 1, at 130 reading units a minute.
[[nodiscard]] std::int64_t minutes_of(const SourcePath& path, const SourceExhibit& exhibit,
                                      const std::string& language);

}  // namespace lectern::compiler
