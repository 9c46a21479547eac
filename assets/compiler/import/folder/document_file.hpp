// SPDX-License-Identifier: MIT
// document.toml as import and add write it: what is known, and what a curator has yet to say as comments, in the order
// of FORMAT.md. Used by exhibit_files and commands. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// What document.toml says of a document besides what was found.
struct DocumentFacts {
  std::string head;                    ///< the comment at its beginning
  std::vector<std::string> languages;  ///< of the exhibit
  std::vector<std::string> labels;     ///< of its pages; none: by number
  std::vector<std::size_t> lost;       ///< pages without a picture, from 1
  std::vector<std::string> kept;       ///< texts whose lines are kept, "transcript.de"
  bool has_machine_reading = true;     ///< false: what lies beside its scans is the transcript's words
};

/// Shape: `document` has a title and a language; its texts are those that are written.
[[nodiscard]] std::string document_toml(const ImportedDocument& document, const DocumentFacts& facts);

}  // namespace lectern::compiler
