// SPDX-License-Identifier: MIT
// Hashes as text: names of kept files, words of orders. Used by processes alone. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// Two digits a byte, in small letters.
[[nodiscard]] std::string as_text(const pack::Hash& hash);

/// Nothing of what as_text does not write.
[[nodiscard]] std::optional<pack::Hash> hash_of_text(std::string_view text);

}  // namespace lectern::compiler
