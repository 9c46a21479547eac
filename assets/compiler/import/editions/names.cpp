// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/names.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Folder names are told apart long before this, and people read them.  Units: letters.
constexpr std::size_t longest_id = 60;

/// Those of assets/strings.
constexpr std::array<std::string_view, 4> brought = {"en", "ru", "zh", "ko"};

std::string shorter_id(std::string id) {
  if (id.size() <= longest_id) return id;
  const std::size_t hyphen = id.rfind('-', longest_id);
  id.resize(hyphen == std::string::npos || hyphen == 0 ? longest_id : hyphen);
  return id;
}

}  // namespace

std::string Ids::take(std::string_view text, std::string_view otherwise) {
  std::string id = shorter_id(proposed_id(shortened(text, 2 * longest_id)));
  if (id.empty()) id = otherwise;
  for (std::size_t number = 2; !taken_.insert(id).second; ++number) {
    std::string numbered = fmt::format("{}-{}", id, number);
    if (taken_.insert(numbered).second) return numbered;
  }
  return id;
}

std::string language_meant(std::string_view text) {
  text = trimmed(text);
  if (is_language_code(text)) return std::string(text);
  std::string meant = meant_language(text);
  // "de-DE.UTF-8", "grc-Grek-x-made-up": the language at least.
  if (meant.empty() && text.find('-') != std::string_view::npos) return language_meant(primary_subtag(text));
  return meant;
}

std::vector<std::string> interface_languages(std::string_view language) {
  const std::string_view primary = primary_subtag(language);
  const bool is_brought = std::find(brought.begin(), brought.end(), primary) != brought.end();
  return {std::string(is_brought ? primary : brought.front())};
}

ByLanguage in_each(const std::vector<std::string>& languages, const std::string& text) {
  ByLanguage result;
  for (const std::string& language : languages) result[language] = text;
  return result;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  std::size_t count = 0;
  std::size_t word_end = 0;
  while (end < text.size() && count < most) {
    const CodePoint letter = code_point_at(text, end);
    if (is_white_space(letter.value)) word_end = end;
    end += letter.size;
    ++count;
  }
  if (end == text.size()) return std::string(text);
  return std::string(trimmed(text.substr(0, word_end == 0 ? end : word_end))) + "…";
}

std::string last_part(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  while (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return std::string(address.substr(address.find_last_of("/\\") + 1));
}

std::string stem_of(std::string_view name) {
  std::string last = last_part(name);
  const std::size_t dot = last.rfind('.');
  if (dot != std::string::npos && dot > 0) last.resize(dot);
  return last;
}

}  // namespace lectern::compiler
