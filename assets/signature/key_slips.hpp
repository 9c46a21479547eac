// SPDX-License-Identifier: MIT
// What is wrong with a text that somebody took for a public key. Used by signature and signatures.
#pragma once

#include <string>
#include <string_view>

namespace lectern::signature {

/// The reason and the way out, none of the text itself: "it has 55 signs, and a key has 56; copy all of the line".
/// Shape: parse_public_key refused `text`.
[[nodiscard]] std::string why_no_public_key(std::string_view text);

}  // namespace lectern::signature
