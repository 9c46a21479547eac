// SPDX-License-Identifier: MIT
// The shape that files have: length, first lines, names, words that do not stand in them. Each rule is a function from
// files to sentences, so that a test can plant a file that breaks it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/tree.hpp"

namespace lectern::house {

constexpr std::size_t longest_file = 800;
constexpr std::size_t long_file = 350;       ///< seldom over this
constexpr std::size_t longest_header = 160;  ///< 120 is the aim
constexpr std::size_t median_file = 150;     ///< about 100 is the aim

/// A file over `longest_file` lines, a header over `longest_header`.
[[nodiscard]] std::vector<std::string> too_long(const std::vector<SourceFile>& tree);

/// A C++ file without its SPDX line, a header without a comment on what it is and `#pragma once`.
[[nodiscard]] std::vector<std::string> headless(const std::vector<SourceFile>& tree);

/// A file, folder or class with a name that says nothing.
[[nodiscard]] std::vector<std::string> empty_names(const std::vector<SourceFile>& tree);

/// A note to oneself that should be an issue.
[[nodiscard]] std::vector<std::string> unfinished(const std::vector<SourceFile>& tree);

/// A program's file that prints by itself, so that words of others could reach a terminal as they are.
[[nodiscard]] std::vector<std::string> printing(const std::vector<SourceFile>& tree);

/// A line of a manual that is typed, with words behind it that are no comment: pasted, they would go to the program.
[[nodiscard]] std::vector<std::string> not_pasteable(const std::vector<SourceFile>& tree);

/// Lines of each C++ file, ascending.
[[nodiscard]] std::vector<std::size_t> lengths(const std::vector<SourceFile>& tree);

}  // namespace lectern::house
