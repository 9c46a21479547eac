// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/last_word.hpp"

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

std::pair<std::size_t, std::size_t> last_word(std::string_view text) {
  constexpr std::string_view white = " \n\t";
  constexpr std::string_view closing_signs = ".,;:!?)]}\"'*";
  constexpr std::size_t most_letters = 40;  // code points
  constexpr std::size_t last_letters = 2;
  const std::size_t end = text.find_last_not_of(white) + 1;  // npos + 1 is 0
  if (end == 0) return {0, 0};
  std::size_t start = text.substr(0, end).find_last_of(white) + 1;
  std::size_t letters = text.substr(0, end).find_last_not_of(closing_signs) + 1;
  if (letters <= start) letters = end;
  if (count_code_points(text.substr(start, letters - start)) > most_letters) {
    start = letters;
    for (std::size_t left = last_letters; left > 0; --left) do
        --start;
      while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80);
  }
  return {start, letters};
}

}  // namespace lectern::compiler
