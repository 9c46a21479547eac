// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/hyphens.hpp"

#include <algorithm>
#include <cstdlib>
#include <hyphen.h>
#include <optional>
#include <system_error>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {

namespace {

using pack::fb::Break;
using pack::fb::BreakKind;

constexpr int letters_before = 2;  // at the least, also where the patterns allow less
constexpr int letters_after = 3;

// The patterns of exactly this language, else the first by name of its base language.
std::optional<std::filesystem::path> file_for(const std::filesystem::path& folder, std::string_view language) {
  std::string exact(language);
  std::replace(exact.begin(), exact.end(), '-', '_');
  std::vector<std::filesystem::path> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name == "hyph_" + exact + ".dic") return entry.path();
    if (name.starts_with("hyph_" + base_language(language) + "_") && name.ends_with(".dic"))
      found.push_back(entry.path());
  }
  if (found.empty()) return std::nullopt;
  return *std::min_element(found.begin(), found.end());
}

bool only_letters(const Decoded& text, WordRange word) {
  return std::all_of(text.points.begin() + static_cast<std::ptrdiff_t>(word.start),
                     text.points.begin() + static_cast<std::ptrdiff_t>(word.end),
                     [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

}  // namespace

struct Hyphens::Patterns {
  HyphenDict* dictionary = nullptr;
  UConverter* converter = nullptr;

  ~Patterns() {
    if (converter != nullptr) ucnv_close(converter);
    if (dictionary != nullptr) hnj_hyphen_free(dictionary);
  }

  // The word in the patterns' own charset, one byte a letter or UTF-8; empty where it cannot be written so.
  [[nodiscard]] std::string encoded(const icu::UnicodeString& word) const {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(
        static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(word.length(), ucnv_getMaxCharSize(converter))), '\0');
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const std::int32_t length = ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                                word.getBuffer(), word.length(), &status);
    if (U_FAILURE(status)) return {};
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
  }

  // Letters after which the word may be parted, counted from 1.
  [[nodiscard]] std::vector<std::size_t> parts(const icu::UnicodeString& word) const {
    const std::string bytes = encoded(word);
    if (bytes.empty()) return {};
    std::vector<char> marks(bytes.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    std::vector<std::size_t> found;
    if (hnj_hyphen_hyphenate3(dictionary, bytes.data(), static_cast<int>(bytes.size()), marks.data(), nullptr,
                              &replacements, &positions, &cuts, letters_before, letters_after, 0, 0) == 0) {
      const auto letters = static_cast<std::size_t>(word.countChar32());
      for (std::size_t i = 0; i + 1 < letters; ++i) {
        const bool changes_letters = replacements != nullptr && replacements[i] != nullptr;
        if ((marks[i] & 1) != 0 && !changes_letters) found.push_back(i + 1);
      }
    }
    if (replacements != nullptr)
      for (std::size_t i = 0; i < bytes.size(); ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return found;
  }
};

std::filesystem::path hyphen_folder(const std::filesystem::path& program) {
  std::error_code ignored;
  std::filesystem::path beside = program.parent_path().parent_path() / "share/hyphen";
  return std::filesystem::is_directory(beside, ignored) ? beside : std::filesystem::path("/usr/share/hyphen");
}

Hyphens::Hyphens(std::filesystem::path folder) : folder_(std::move(folder)) {}
Hyphens::~Hyphens() = default;

Hyphens::Patterns* Hyphens::patterns(std::string_view language) {
  const auto [place, is_new] = known_.try_emplace(std::string(language));
  if (!is_new) return place->second.get();
  const auto file = file_for(folder_, language);
  if (!file) return nullptr;
  auto made = std::make_unique<Patterns>();
  made->dictionary = hnj_hyphen_load(file->c_str());
  if (made->dictionary == nullptr) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  made->converter = ucnv_open(made->dictionary->cset, &status);
  if (U_FAILURE(status)) return nullptr;
  place->second = std::move(made);
  return place->second.get();
}

void Hyphens::add(const Decoded& text, std::string_view language, std::vector<Break>& breaks) {
  const Patterns* found = patterns(language);
  if (found == nullptr) return;
  for (const WordRange& range : words_in(text, language)) {
    if (!only_letters(text, range)) continue;
    icu::UnicodeString word;
    for (std::size_t i = range.start; i < range.end; ++i) word.append(static_cast<UChar32>(text.points[i]));
    word.toLower();
    if (static_cast<std::size_t>(word.countChar32()) != range.end - range.start) continue;
    for (const std::size_t letter : found->parts(word))
      breaks.emplace_back(text.bytes[range.start + letter], BreakKind::hyphen);
  }
  std::stable_sort(breaks.begin(), breaks.end(), [](const Break& a, const Break& b) { return a.at() < b.at(); });
  const auto same = [](const Break& a, const Break& b) { return a.at() == b.at(); };
  breaks.erase(std::unique(breaks.begin(), breaks.end(), same), breaks.end());
}

}  // namespace lectern::compiler
