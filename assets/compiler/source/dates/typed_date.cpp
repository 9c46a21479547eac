// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/typed_date.hpp"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <utility>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t most_digits = 8;
constexpr int largest_roman = 30;

/// 0 to 9 in any script's digits, -1 for anything else.
int digit_of(char32_t c) {
  return u_charDigitValue(static_cast<UChar32>(c));
}

/// Of a script whose words stand side by side: Chinese, Japanese, and Korean with its endings.
bool is_unspaced(char32_t c) {
  return stands_alone(c) || (c >= U'\uAC00' && c <= U'\uD7A3');
}

/// The value of a Roman numeral up to 30, 0 for anything else. Cyrillic letters that look the same count.
int roman_value(std::u32string_view word) {
  int value = 0;
  int last = 0;
  std::string letters;
  for (const char32_t c : word) {
    const char letter = c == U'i' || c == U'\u0456' ? 'i' : c == U'v' ? 'v' : c == U'x' || c == U'\u0445' ? 'x' : ' ';
    const int number = letter == 'i' ? 1 : letter == 'v' ? 5 : letter == 'x' ? 10 : 0;
    if (number == 0) return 0;
    letters += letter;
    value += number > last ? number - 2 * last : number;
    last = number;
  }
  if (value < 1 || value > largest_roman) return 0;
  // Written back: "iix" and "vv" are none.
  constexpr std::array<std::pair<int, std::string_view>, 5> steps = {
      {{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string written;
  int rest = value;
  for (const auto& [step, sign] : steps)
    for (; rest >= step; rest -= step) written += sign;
  return written == letters ? value : 0;
}

/// What follows a number without a space and only says that it is one: "3rd", "1er", "20-й".
bool is_ordinal_ending(std::string_view word) {
  constexpr auto endings = std::to_array<std::string_view>(
      {"st", "nd", "rd", "th", "er", "e", "eme", "ème", "o", "a", "го", "й", "я", "ого", "ой", "м", "ом"});
  return std::find(endings.begin(), endings.end(), word) != endings.end();
}

/// Signs that mean nothing in a date.
bool is_passed_over(char32_t c) {
  constexpr std::u32string_view signs = U" \t\n,;:()[]{}<>\"'`\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB";
  return signs.find(c) != std::u32string_view::npos && c != U'<' && c != U'>';
}

char sign_of(char32_t c) {
  constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC";
  if (dashes.find(c) != std::u32string_view::npos) return '-';
  if (c == U'~' || c == U'\u223C' || c == U'\u2248' || c == U'\u301C') return '~';
  if (c == U'/' || c == U'.' || c == U'?') return static_cast<char>(c);
  return 0;
}

class Cutter {
 public:
  Cutter(std::string_view text, std::span<const std::string> languages)
      : text_(code_points(text)), languages_(languages) {}

  std::optional<std::vector<DateItem>> run() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_];
      if (digit_of(c) >= 0) {
        if (!take_number()) return std::nullopt;
      } else if (is_word_character(c)) {
        if (!take_words()) return std::nullopt;
      } else if (is_passed_over(c)) {
        ++at_;
      } else if (!take_sign(c))
        return std::nullopt;
      if (items_.size() > most_date_items) return std::nullopt;
    }
    return std::move(items_);
  }

 private:
  bool take_number() {
    DateItem item;
    for (; at_ < text_.size() && digit_of(text_[at_]) >= 0; ++at_, ++item.digits) {
      if (item.digits >= most_digits) return false;
      item.number = item.number * 10 + digit_of(text_[at_]);
    }
    items_.push_back(item);
    take_ending();
    return true;
  }

  /// "s" of "1950s", "rd" of "3rd", "-е" of "1950-е", "'s" of "1950's".
  void take_ending() {
    std::size_t from = at_;
    if (from < text_.size() && (text_[from] == U'-' || text_[from] == U'\'' || text_[from] == U'\u2019')) ++from;
    const std::size_t end = word_end(from);
    if (end == from || is_unspaced(text_[from])) return;
    const std::string word = utf8(from, end);
    const DateMeaning* meaning = date_meaning(word, languages_);
    constexpr std::size_t of_a_decade = 2;
    const bool decade = meaning != nullptr && meaning->word == DateWord::decade && items_.back().number % 10 == 0 &&
                        items_.back().digits >= of_a_decade;
    if (decade)
      items_.push_back({DateItem::Kind::word, 0, 0, meaning, 0});
    else if (!is_ordinal_ending(word))
      return;
    at_ = end;
  }

  bool take_words() { return is_unspaced(text_[at_]) ? take_unspaced() : take_spaced(); }

  /// The longest word of the vocabulary that begins here.
  bool take_unspaced() {
    std::size_t end = at_;
    while (end < text_.size() && is_unspaced(text_[end])) ++end;
    constexpr std::size_t longest = 16;
    for (std::size_t to = std::min(end, at_ + longest); to > at_; --to)
      if (take_meaning(at_, to)) return true;
    return false;
  }

  /// The most words that mean one thing together, dots and spaces between them: "v. Chr.", "not later than".
  bool take_spaced() {
    constexpr std::size_t most_words = 4;
    std::array<std::size_t, most_words> ends{};
    std::array<std::string, most_words> joined;
    std::size_t words = 0;
    std::string whole;
    for (std::size_t from = at_; words < most_words && from < text_.size();) {
      const std::size_t end = word_end(from);
      if (end == from || digit_of(text_[from]) >= 0 || is_unspaced(text_[from])) break;
      whole += utf8(from, end);
      joined[words] = whole;
      ends[words++] = end;
      for (from = end; from < text_.size() && is_joint(text_[from]);) ++from;
    }
    for (std::size_t count = words; count > 1; --count)
      if (take_meaning(joined[count - 1], ends[count - 1])) return true;
    if (take_roman(ends[0])) return true;
    return take_meaning(joined[0], ends[0]);
  }

  static bool is_joint(char32_t c) { return c == U'.' || c == U' ' || c == U'-' || c == U'\'' || c == U'\u2019'; }

  bool take_roman(std::size_t end) {
    std::u32string_view word = std::u32string_view(text_).substr(at_, end - at_);
    int value = roman_value(word);
    // "XIXe", "XIXth"
    for (const std::u32string_view ending : {U"e", U"eme", U"\u00E8me", U"th"})
      if (value == 0 && word.size() > ending.size() && word.ends_with(ending))
        value = roman_value(word.substr(0, word.size() - ending.size()));
    if (value == 0) return false;
    items_.push_back({DateItem::Kind::roman, value, 0, nullptr, 0});
    at_ = end;
    return true;
  }

  bool take_meaning(std::size_t from, std::size_t to) { return take_meaning(utf8(from, to), to); }

  bool take_meaning(std::string_view word, std::size_t end) {
    const DateMeaning* meaning = date_meaning(word, languages_);
    if (meaning == nullptr) return false;
    items_.push_back({DateItem::Kind::word, 0, 0, meaning, 0});
    at_ = end;
    // "mid-May", "pre-1914"
    const bool prefix =
        meaning->word == DateWord::passed_over || meaning->word == DateWord::before || meaning->word == DateWord::after;
    if (prefix && at_ < text_.size() && sign_of(text_[at_]) == '-') ++at_;
    return true;
  }

  bool take_sign(char32_t c) {
    const char sign = sign_of(c);
    if (sign == 0) return false;
    std::size_t end = at_ + 1;
    while ((sign == '.' || sign == '-') && end < text_.size() && sign_of(text_[end]) == sign) ++end;
    const bool dots = sign == '.' && end > at_ + 1;
    items_.push_back({DateItem::Kind::sign, 0, 0, nullptr, dots ? '-' : sign});
    at_ = end;
    return true;
  }

  [[nodiscard]] std::size_t word_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && is_word_character(text_[end]) && digit_of(text_[end]) < 0 &&
           is_unspaced(text_[end]) == is_unspaced(text_[from]))
      ++end;
    return end;
  }

  [[nodiscard]] std::string utf8(std::size_t from, std::size_t to) const {
    std::string word;
    for (; from < to; ++from) append_utf8(word, text_[from]);
    return word;
  }

  std::u32string text_;
  std::span<const std::string> languages_;
  std::size_t at_ = 0;
  std::vector<DateItem> items_;
};

}  // namespace

std::optional<std::vector<DateItem>> date_items(std::string_view text, std::span<const std::string> languages) {
  return Cutter(text, languages).run();
}

}  // namespace lectern::compiler
