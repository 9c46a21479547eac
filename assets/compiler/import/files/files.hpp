// SPDX-License-Identifier: MIT
// A folder whose files are sources each: letters in Word, editions in TEI. Used by readers alone. Pure.
#pragma once

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// A folder with a file that another reader knows.
[[nodiscard]] bool knows_files(const ImportSource& source);

/// What each of its files holds, one after another; files that nobody knows are left out and told. A person whom two
/// files name by one id is one.  Errors: not_ours (none can be read); those of single files go into the questions.
[[nodiscard]] Result<Imported> read_files(const ImportSource& source, Report& report);

}  // namespace lectern::compiler
