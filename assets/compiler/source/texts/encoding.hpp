// SPDX-License-Identifier: MIT
// In what encoding a file was saved that is not UTF-8, told from its bytes: Unicode by its mark or its zeros, the
// others by uchardet's guess, which is believed only where the bytes then read as words. Used by text_file and
// import.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::compiler {

struct Encoding {
  std::string name;      ///< as ICU and iconv know it: "WINDOWS-1251"
  bool certain = false;  ///< else it is likely
};

/// The encoding of a whole file.  Errors: nothing for UTF-8, for UTF-8 with some malformed places, and for what reads
/// as words in no encoding.
[[nodiscard]] std::optional<Encoding> other_encoding(std::string_view bytes);

/// The bytes as UTF-8.  Errors: nothing where they are not wholly of that encoding, or make what no text may hold.
[[nodiscard]] std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding);

}  // namespace lectern::compiler
