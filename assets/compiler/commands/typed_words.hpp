// SPDX-License-Identifier: MIT
// What somebody probably meant by words on the command line that name nothing: addresses, paths of Windows, quotation
// marks of Word's, names without quotation marks. Used by command_line, import, keygen, output,
// read_pack and typed_folder. Opens no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// A word as a shell takes it: within quotation marks where it must stand in them.
[[nodiscard]] std::string as_typed(std::string_view word);

/// Why no file of this computer can have that name, and what to write: "an address: …".  Empty: it may have it.
[[nodiscard]] std::string mend_foreign_name(const std::string& typed);

/// What to write in place of a name under which nothing lies: mend_foreign_name's words, or the file that is meant;
/// `ending` is what its name may lack.  Empty: nothing is near.
[[nodiscard]] std::string mend_name(const std::string& typed, std::string_view ending = {});

/// What to write in place of a command's words that it did not understand.  Shape: `words` from the command on, as
/// {"import", "Museum", "Briefe", "mine"}; `usage` is how the command is written; `too_many`: of what is wrong with
/// them.
[[nodiscard]] std::string mend_command(const std::vector<std::string>& words, const std::string& usage, bool too_many);

}  // namespace lectern::compiler
