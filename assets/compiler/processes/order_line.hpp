// SPDX-License-Identifier: MIT
// An order as a worker reads it: its words on one line, whatever is in them. Used by known_files, worker and workers
// alone. Pure.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// Shape: words between spaces, with a line's end after the last; what is no printing ASCII letter, and '%', stands as
/// "%0A".
[[nodiscard]] std::string order_line(const std::vector<std::string>& words);

/// The words of such a line, with or without its end; none of one that order_line did not write.
[[nodiscard]] std::vector<std::string> words_of_order(std::string_view line);

/// A word that is a whole number and nothing else.
template <class Number>
[[nodiscard]] bool take_number(const std::string& word, Number& number) {
  const char* end = word.data() + word.size();
  return !word.empty() && std::from_chars(word.data(), end, number).ptr == end;
}

}  // namespace lectern::compiler
