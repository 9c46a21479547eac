// SPDX-License-Identifier: MIT
// A text's file written of its blocks: what source/texts reads, the other way round. Used by exhibit_files alone. Pure.
#pragma once

#include <string>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

struct WrittenText {
  std::string text;
  bool lines_kept = false;    ///< document.toml has to say lines = "kept"
  bool exact = true;          ///< false: it does not read as it was given; nothing is known that does so
  bool is_too_large = false;  ///< no text of this size is read: it was not read again
};

/// Shape: `text` as plain_text() has it, of a transcript, a translation or a gist; read with parse_layer() it is the
/// same again.  Cost: it is read once or a few times.
[[nodiscard]] WrittenText write_markdown(const ImportedText& text);

/// A machine reading line by line, with its page marks; nothing in it is markup.
[[nodiscard]] WrittenText write_reading(const ImportedText& text);

}  // namespace lectern::compiler
