// SPDX-License-Identifier: MIT
// The date that a document's keys give: a TOML day or EDTF in quotation marks, in the calendar that is named. Used by
// document and exhibit alone.
#pragma once

#include <span>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Undated where no date is given, or none that can be read.  `languages` are those in which months are looked for.
/// Errors: into the report, a date that is none, at the letter where it ceases to be one, and what to write; a hint
/// where it may mean something else.
[[nodiscard]] Edtf given_date(const TomlTable& document, std::span<const std::string> languages, Report& report);

}  // namespace lectern::compiler
