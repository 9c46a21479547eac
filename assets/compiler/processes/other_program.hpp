// SPDX-License-Identifier: MIT
// Programs that are not ours and may be installed (tesseract, pdftotext): found, and run as children within limits, in
// a process of lectern-pack's own that becomes them. Used by command_line and commands.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/processes/child.hpp"

namespace lectern::compiler {

/// The first word of the command line of the process that becomes another; people have no use for it.
inline constexpr const char* other_program_word = "other-program";

/// What one page may take of another program: as of opening a scan (scans/limits.hpp), of the file that it writes less.
inline constexpr std::uint64_t max_other_file = std::uint64_t{256} << 20;

/// A program in one of the folders of `path` (as PATH lists them); nothing: it is not there.
[[nodiscard]] std::optional<std::filesystem::path> find_program(const std::string& name, const std::string& path);

/// Sets limits and becomes the program that the words after `other_program_word` name.  Returns only where it cannot.
[[nodiscard]] int become_other(const std::vector<std::string>& words);

/// The words of a command line of lectern-pack that becomes `program` with `words`.
[[nodiscard]] std::vector<std::string> other_program_words(const std::filesystem::path& program,
                                                           const std::vector<std::string>& words);

/// What a program that ended did not do, in plain words; empty where it did it.
[[nodiscard]] std::string fault_of(const Ended& ended);

}  // namespace lectern::compiler
