// SPDX-License-Identifier: MIT
// The readers of office programs' files: a list (CSV, .xlsx, .ods), alone or in a folder with what it names; a text
// (.docx, .odt), alone or several in a folder; and files that are told as what they are. Rows of the table of readers.
#pragma once

#include "assets/base/result.hpp"
#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// A list's file, or a folder with one at its top.
[[nodiscard]] bool knows_list(const ImportSource& source);
/// A document for each row.  Errors: malformed, too_large, usage (--columns, --encoding), not_ours (no column is
/// known).
[[nodiscard]] Result<Imported> read_list(const ImportSource& source, Report& report);

/// A Word or OpenDocument file, or a folder with some and no list.
[[nodiscard]] bool knows_word(const ImportSource& source);
/// A document for each file, or for each two that are one letter's text and its translation.
/// Errors: malformed, too_large, missing, unavailable.
[[nodiscard]] Result<Imported> read_word(const ImportSource& source, Report& report);

/// A file of an office program that is not read: .doc, .rtf, .xls, .pages, one with a password.
[[nodiscard]] bool knows_legacy(const ImportSource& source);
/// Errors: not_ours, always: what it is and what to do.
[[nodiscard]] Result<Imported> read_legacy(const ImportSource& source, Report& report);

}  // namespace lectern::compiler
