// SPDX-License-Identifier: MIT
// Files of word processors and spreadsheets that are not read here: what they are, and what to do with them. Used by
// office alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"

namespace lectern::compiler {

struct LegacyKind {
  std::string what;  ///< "a document of Word 97 to 2003 (.doc)"
  std::string mend;  ///< "open it in Word or LibreOffice and save it as .docx"
};

/// Told by content alone; nothing for files of other kinds.  Cost: looks at the first MiB at the most.
[[nodiscard]] std::optional<LegacyKind> legacy_kind(ByteView bytes);

}  // namespace lectern::compiler
