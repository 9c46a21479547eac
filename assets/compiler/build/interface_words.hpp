// SPDX-License-Identifier: MIT
// The words that the viewer puts on the glass, by key and language: all of Lectern's own for the interface's pack, or
// those that an exhibit says itself. Used by index and interface.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

using WordsOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::Words>>>;

/// Writes those that are `wanted`, in order of their keys, for each language.
[[nodiscard]] WordsOffset write_words(
    Composer& composer, const std::function<bool(std::string_view key, const std::string& language)>& wanted);

/// Those that the exhibit says itself.
[[nodiscard]] WordsOffset write_own_words(Composer& composer);

}  // namespace lectern::compiler
