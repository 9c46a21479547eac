// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/encoding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

constexpr std::string_view utf32_mark_le{"\xFF\xFE\0\0", 4};
constexpr std::string_view utf32_mark_be{"\0\0\xFE\xFF", 4};
// Where ISO-2022 goes over to two bytes a sign; no text has it.
constexpr std::string_view iso_2022 = "\x1B$";

// With fewer letters above ASCII than this, uchardet mistakes encodings for each other.
constexpr std::ptrdiff_t few_letters = 8;
// What Western Europe saved texts in, the likeliest first.
constexpr std::array<const char*, 3> western = {"WINDOWS-1252", "MACINTOSH", "IBM850"};
constexpr const char* russian = "WINDOWS-1251";

Converter converter_for(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status) != 0) converter.reset();
  return converter;
}

bool takes_several_bytes(const std::string& encoding) {
  const Converter converter = converter_for(encoding);
  return converter != nullptr && ucnv_getMaxCharSize(converter.get()) > 2;
}

/// Word and printers may leave these in whatever encoding; other controls are a sign of a wrong guess.
bool is_odd(char32_t c) {
  constexpr std::u32string_view harmless = U"\r\v\f\u001E\u001F\u0085";
  return harmless.find(c) == std::u32string_view::npos && !refusal(c).empty();
}

/// How many code points above ASCII are well-formed, and how many bytes are in none.
struct Utf8Share {
  std::size_t well_formed = 0;
  std::size_t malformed = 0;
};

Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.well_formed)
      share.malformed += c.size;
    else if (c.size > 1)
      ++share.well_formed;
    at += c.size;
  }
  return share;
}

/// UTF-16 and UTF-32 have zeros beside what is ASCII, line ends at least.
std::optional<Encoding> by_zeros(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
  std::array<std::size_t, 2> zeros{};  // at even and at odd places
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++zeros.at(i % 2);
  const bool little = zeros[1] > zeros[0];
  for (const char* name : {"UTF-32LE", "UTF-32BE", little ? "UTF-16LE" : "UTF-16BE"})
    if (decoded(bytes, name)) return Encoding{name, true};
  return std::nullopt;
}

std::string guess(std::string_view bytes) {
  const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  std::string name = uchardet_get_charset(detector.get());
  if (name == "ISO-8859-1") return "WINDOWS-1252";  // which has all of it
  if (name == "UHC") return "CP949";                // the name that ICU has
  if (name == "SHIFT_JIS") return "CP932";          // as Windows has it, with more signs
  return name;
}

bool is_foreign_letter(char32_t c) {
  return c > 0x7F && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_cased(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_islower(static_cast<UChar32>(c)) != 0;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

bool is_sign(char32_t c) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  constexpr std::u32string_view within_words = U"’‘´·";
  return c > 0x7F && (mask & (U_GC_S_MASK | U_GC_P_MASK | U_GC_NO_MASK)) != 0 && (mask & U_GC_PD_MASK) == 0 &&
         within_words.find(c) == std::u32string_view::npos;
}

/// False for what a wrong encoding makes of words: "cafŽ", "frŸh", "naйe", "Za¿ó³æ".
bool reads_as_words(const std::u32string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t before = text[i - 1];
    const char32_t here = text[i];
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U' ';
    if (!is_cased(before)) continue;
    if (is_cased(here) && script_of(before) != script_of(here)) return false;
    if (is_sign(here) && is_cased(after)) return false;
    const bool small_beside =
        u_islower(static_cast<UChar32>(before)) != 0 || u_islower(static_cast<UChar32>(after)) != 0;
    if (here > 0x7F && u_isupper(static_cast<UChar32>(here)) != 0 && small_beside) return false;
  }
  return true;
}

/// The code points, where the bytes read as words.
std::optional<std::u32string> words_in(std::string_view bytes, const std::string& encoding) {
  const auto utf8 = decoded(bytes, encoding);
  if (!utf8) return std::nullopt;
  std::u32string points = code_points(*utf8);
  return reads_as_words(points) ? std::optional(std::move(points)) : std::nullopt;
}

bool has_letters_of(const std::u32string& text, UScriptCode script) {
  return std::any_of(text.begin(), text.end(), [&](char32_t c) { return c > 0x7F && script_of(c) == script; });
}

bool is_of_another_script(char32_t c) {
  return is_foreign_letter(c) && script_of(c) != USCRIPT_LATIN && script_of(c) > USCRIPT_INHERITED;
}

/// Of few letters uchardet tells the script, but not of Latin from where, and it takes a Russian word for a Greek one.
std::optional<Encoding> by_guess(std::string_view bytes) {
  const std::string guessed = guess(bytes);
  const auto words = words_in(bytes, guessed);
  const bool enough = words && std::count_if(words->begin(), words->end(), is_foreign_letter) >= few_letters;
  const bool greek = words && has_letters_of(*words, USCRIPT_GREEK);
  if (!enough && greek && words_in(bytes, russian)) return Encoding{russian};
  const bool latin = !words || std::none_of(words->begin(), words->end(), is_of_another_script);
  if (!enough && latin)
    for (const char* name : western)
      if (words_in(bytes, name)) return Encoding{name};
  return words ? std::optional(Encoding{guessed}) : std::nullopt;
}

}  // namespace

std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding) {
  if (encoding.empty()) return std::nullopt;
  const Converter converter = converter_for(encoding);
  if (converter == nullptr) return std::nullopt;
  std::u16string units(bytes.size() + 2, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                          bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  units.resize(static_cast<std::size_t>(size));
  std::string utf8;
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U16_NEXT(units.data(), at, size, c);
    if (is_odd(static_cast<char32_t>(c)) || U_IS_SURROGATE(c)) return std::nullopt;
    append_utf8(utf8, static_cast<char32_t>(c));
  }
  return utf8;
}

std::optional<Encoding> other_encoding(std::string_view bytes) {
  if (bytes.starts_with(utf32_mark_le) || bytes.starts_with(utf32_mark_be)) return Encoding{"UTF-32", true};
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Encoding{"UTF-16", true};
  if (auto encoding = by_zeros(bytes)) return encoding;
  const bool escapes = bytes.find(iso_2022) != std::string_view::npos;
  const Utf8Share share = utf8_share(bytes);
  if (share.malformed == 0 && !escapes) return std::nullopt;
  const auto encoding = by_guess(bytes);
  // By chance some bytes of another encoding are UTF-8: of two a sign more than of one.
  const std::size_t most = encoding && takes_several_bytes(encoding->name) ? 1 : 2;
  return share.malformed > share.well_formed * most || escapes ? encoding : std::nullopt;
}

}  // namespace lectern::compiler
