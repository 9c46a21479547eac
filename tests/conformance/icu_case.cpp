// SPDX-License-Identifier: MIT
#include "tests/conformance/icu_case.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <utility>

namespace lectern::conformance {

namespace {

// "ja@lb=strict" as "ja-u-lb-strict".
std::string language_tag(const std::string& locale) {
  if (locale == "root") return "und";
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::createCanonical(locale.c_str()).toLanguageTag<std::string>(status);
}

class Reader {
 public:
  explicit Reader(std::string text) : text_(std::move(text)) {}

  std::vector<IcuCase> read() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#')
        skip_line();
      else if (text_[at_] == '<')
        tag();
      else
        next();
    }
    return std::move(cases_);
  }

 private:
  void next() {
    if (text_[at_] == '\n') ++line_;
    ++at_;
  }
  void skip_line() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }
  bool takes(std::string_view word) {
    if (!std::string_view(text_).substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  std::string until(char end) {
    const std::size_t start = at_;
    while (text_[at_] != end) next();
    return text_.substr(start, at_++ - start);
  }

  void tag() {
    constexpr std::array<std::pair<std::string_view, IcuKind>, 5> kinds = {{{"<char>", IcuKind::character},
                                                                            {"<word>", IcuKind::word},
                                                                            {"<line>", IcuKind::line},
                                                                            {"<sent>", IcuKind::other},
                                                                            {"<title>", IcuKind::other}}};
    for (const auto& [word, kind] : kinds) {
      if (!takes(word)) continue;
      kind_ = kind;
      language_ = next_language_;
      return;
    }
    if (takes("<locale ")) {
      next_language_ = language_tag(until('>'));
    } else if (takes("<rules>")) {
      while (!takes("</rules>")) next();
      kind_ = IcuKind::other;
    } else if (takes("<data>")) {
      data();
    } else {
      next();
    }
  }

  void data() {
    IcuCase made{kind_, language_, {}, {}, line_, true};
    icu::UnicodeString text;
    std::map<std::int32_t, int> breaks;
    while (!takes("</data>")) {
      if (takes("•"))
        breaks[text.length()] = 0;
      else if (takes("<"))
        breaks[text.length()] = std::atoi(until('>').c_str());
      else if (text_[at_] == '\\')
        escape(text);
      else
        character(text);
    }
    for (const auto& [unit, status] : breaks)
      if (unit > 0 && unit < text.length()) made.breaks[static_cast<std::size_t>(text.countChar32(0, unit))] = status;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
      if (U_IS_SURROGATE(text.char32At(i))) made.is_text = false;
    text.toUTF8String(made.utf8);
    if (kind_ != IcuKind::other) cases_.push_back(std::move(made));
  }

  void escape(icu::UnicodeString& into) {
    if (takes("\\\n") || takes("\\\r\n")) {
      ++line_;
      return;
    }
    if (takes("\\N{")) {
      UErrorCode status = U_ZERO_ERROR;
      into.append(u_charFromName(U_EXTENDED_CHAR_NAME, until('}').c_str(), &status));
      return;
    }
    const icu::UnicodeString rest = icu::UnicodeString::fromUTF8(text_.substr(at_, 12));
    std::int32_t taken = 1;
    into.append(rest.unescapeAt(taken));
    at_ += static_cast<std::size_t>(icu::UnicodeString(rest, 0, taken).countChar32());  // escapes are ASCII
  }

  void character(icu::UnicodeString& into) {
    const std::size_t start = at_;
    next();
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) ++at_;
    into.append(icu::UnicodeString::fromUTF8(text_.substr(start, at_ - start)));
  }

  std::string text_;
  std::size_t at_ = 0, line_ = 1;
  IcuKind kind_ = IcuKind::other;
  std::string language_ = "und", next_language_ = "und";
  std::vector<IcuCase> cases_;
};

}  // namespace

std::vector<IcuCase> read_icu_cases(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return Reader((std::ostringstream() << stream.rdbuf()).str()).read();
}

}  // namespace lectern::conformance
