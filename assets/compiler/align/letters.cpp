// SPDX-License-Identifier: MIT
#include "assets/compiler/align/letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::u32string folded_of(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  static const icu::Normalizer2* const parting = icu::Normalizer2::getNFKDInstance(status);
  std::u32string kept;
  if (U_FAILURE(status) != 0) return kept;
  const icu::UnicodeString parted =
      parting->normalize(folding->normalize(icu::UnicodeString(static_cast<UChar32>(letter)), status), status);
  for (std::int32_t at = 0; at < parted.length(); at = parted.moveIndex32(at, 1))
    if (const UChar32 point = parted.char32At(at); u_isalnum(point) != 0) kept.push_back(static_cast<char32_t>(point));
  return kept;
}

/// A text has few letters, each many times.
const std::u32string& kept_folding(char32_t letter) {
  static thread_local std::unordered_map<char32_t, std::u32string> known;
  const auto found = known.find(letter);
  return found != known.end() ? found->second : known.emplace(letter, folded_of(letter)).first->second;
}

}  // namespace

void append_letters(std::string_view text, std::size_t origin, Letters& letters) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.well_formed)
      for (const char32_t letter : kept_folding(point.value)) {
        letters.folded.push_back(letter);
        letters.origins.push_back(static_cast<std::uint32_t>(origin + at));
      }
    at += point.size;
  }
}

}  // namespace lectern::compiler
