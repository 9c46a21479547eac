// SPDX-License-Identifier: MIT
// What ids, languages and names of a pack may look like: the one definition for the compiler, which writes them, and
// the reader, which believes nobody. An id becomes part of a file's name and is printed on terminals.
#pragma once

#include <string_view>

namespace lectern::pack {

/// 1 to max_id bytes of `[a-z0-9-]`: of the exhibit, documents, passages, notes and people.
[[nodiscard]] bool is_id(std::string_view text);

/// 1 to max_language bytes in the alphabet of BCP 47: parts of one to eight letters or digits with hyphens between.
[[nodiscard]] bool is_language(std::string_view text);

/// What a layer is and its language, "translation.zh-Hant": small letters, a full stop, a language.
[[nodiscard]] bool is_layer_id(std::string_view text);

/// 1 to max_name bytes of well-formed UTF-8 without control characters (C0, DEL, C1): of a font.
[[nodiscard]] bool is_name(std::string_view text);

[[nodiscard]] bool is_well_formed(std::string_view utf8);

/// Whether a text may be the key of a word: small letters, digits and low lines, at most `max_key` bytes.
[[nodiscard]] bool is_key(std::string_view text);

}  // namespace lectern::pack
