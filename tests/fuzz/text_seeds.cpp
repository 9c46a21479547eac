// SPDX-License-Identifier: MIT
// Writes texts of several scripts into a folder, for text_fuzz to begin from.
#include <filesystem>
#include <string>

#include "assets/base/storage.hpp"
#include "tests/fuzz/text_input.hpp"

int main(int count, char** arguments) {
  using lectern::fuzz::TextInput;
  if (count != 2) return 2;
  TextInput latin{300, 20, 0, 0, {{255, 0, 0, 0}}, {{4, 0}, {4, 2}, {5, 1}}, {}, "aaa bbbb\u0301 AV fi\nccc"};
  TextInput arabic{90, 30, 0, 1, {{12, 1, 1, 1}, {6, 0, 0, 2}, {9, 1, 1, 1}}, {{9, 0}}, {}, "نستعلیق abcde لاالله"};
  TextInput khmer{50, 24, 3, 0, {{255, 2, 3, 0}}, {{12, 0}}, {}, "ភាសាខ្មែរ ស្រី"};
  TextInput hindi{60, 16, 0, 2, {{255, 3, 4, 0}}, {}, {6}, "क्षत्रिय\u200Dर्थ्य"};
  TextInput nested{
      40, 20, 0, 1, {}, {{2, 0}, {2, 0}}, {5, 8}, "(a) [b] \u2067ab\u2069 \u202Ecd\u202C \U0001F469\u200D\U0001F680"};
  for (std::uint8_t level = 0; level < 126; level = static_cast<std::uint8_t>(level + 9))
    nested.runs.push_back({2, 0, 7, level});
  TextInput unset{30, 20, 0, 0, {{255, 4, 7, 0}}, {}, {}, std::string("\t\u00AD\u200B \u2060\u2028x\0", 15)};
  int number = 0;
  for (const TextInput& input : {latin, arabic, khmer, hindi, nested, unset}) {
    const std::vector<std::uint8_t> bytes = lectern::fuzz::write_text(input);
    const auto path = std::filesystem::path(arguments[1]) / ("seed-" + std::to_string(number++));
    if (!lectern::write_file(path, std::as_bytes(std::span(bytes)))) return 1;
  }
  return 0;
}
