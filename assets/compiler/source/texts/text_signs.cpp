// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/text_signs.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/mojibake.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// What there is to say of a character; nothing where `what` is empty.
struct Remark {
  Severity severity = Severity::error;
  std::string what;
  std::string mend;
};

/// Where something stands first, and how often.
struct Places {
  std::size_t first = 0;
  std::size_t count = 0;
};

bool is_of_symbol_font(char32_t c) {
  return c >= 0xF020 && c <= 0xF0FF;
}

bool is_upper_control(char32_t c) {
  return c >= 0x80 && c < 0xA0;
}

Remark refused(char32_t c) {
  const std::string_view why = refusal(c);
  if (why.empty()) return {};
  if (is_of_symbol_font(c))
    return {Severity::error,
            fmt::format("U+{:04X} is a sign of Word's fonts Symbol and Wingdings and means nothing without them",
                        static_cast<unsigned>(c)),
            "write the character that is meant; where it is the bullet of a list, begin the line with \"- \" instead"};
  return {Severity::error, fmt::format("the character U+{:04X} {}", static_cast<unsigned>(c), why),
          "write the character that is meant, or take it out; most editors show a box for it, or nothing"};
}

Remark remark_on(char32_t c) {
  switch (c) {
    case U'\f':
      return {Severity::error, "U+000C is a page break of Word's and cannot be shown",
              "take it out; in a text, <!-- page 2 --> on a line of its own begins a page of the original"};
    case U'\u2029':
      return {Severity::warning, "U+2029 parts paragraphs in Word, and is shown as a line's end only",
              "put a blank line in its place"};
    case U'\uFEFF':
      return {Severity::warning, "a byte order mark (U+FEFF) stands within the text",
              "take it out; it is left over where files were joined"};
    case U'\uFFFC':
      return {Severity::error, "U+FFFC stands where Word had a picture or another object",
              "take it out, or write in words what stood there"};
    case U'\uFFFD':
      return {Severity::error, "U+FFFD stands where a letter was lost",
              "write the letter again, from the original or an older copy of the file; [...] where it cannot be known"};
    default:
      return refused(c);
  }
}

/// "…, in 3 places of which this is the first".
std::string with_count(std::string what, std::size_t count) {
  return count == 1 ? what : fmt::format("{}, in {} places of which this is the first", what, count);
}

/// Past the end of a field of Word's that begins at `start`; there where none does.
std::size_t past_field(std::string_view text, std::size_t start) {
  constexpr auto names = std::to_array<std::string_view>(
      {"AUTHOR",    "CREATEDATE",     "DATE",        "EMBED",     "EQ",   "FILENAME",    "FORMCHECKBOX", "FORMTEXT",
       "HYPERLINK", "INCLUDEPICTURE", "INCLUDETEXT", "INDEX",     "LINK", "MACROBUTTON", "MERGEFIELD",   "NOTEREF",
       "NUMPAGES",  "PAGE",           "PAGEREF",     "PRINTDATE", "REF",  "SAVEDATE",    "SECTION",      "SECTIONPAGES",
       "SEQ",       "STYLEREF",       "SYMBOL",      "TC",        "TIME", "TITLE",       "TOC",          "XE"});
  const std::size_t name = std::min(text.find_first_not_of(" \u00A0", start + 1), text.size());
  std::size_t end = name;
  while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z') ++end;
  if (std::find(names.begin(), names.end(), text.substr(name, end - name)) == names.end()) return start;
  end = text.find_first_of("{}\n", end);
  return end != std::string_view::npos && text[end] == '}' ? end + 1 : start;
}

class Teller {
 public:
  Teller(const std::filesystem::path& file, std::string_view text, Report& report)
      : file_(file), text_(text), report_(report), lines_(text) {}

  void misread() {
    misread_ = find_misread(text_);
    if (misread_.empty()) return;
    const Misread& first = misread_.front();
    // Controls are in no text: then it cannot be meant so.
    const bool certain = std::any_of(misread_.begin(), misread_.end(), [&](const Misread& one) {
      const std::u32string points = code_points(text_.substr(one.start, one.end - one.start));
      return std::any_of(points.begin(), points.end(), is_upper_control);
    });
    std::string shown;
    for (const char32_t c : code_points(text_.substr(first.start, first.end - first.start)))
      if (!is_upper_control(c)) append_utf8(shown, c);
    tell({certain ? Severity::error : Severity::warning,
          fmt::format("\"{}\" probably means \"{}\": UTF-8 was read as {} and saved so", shown, first.meant, first.as),
          "take the text once more from where it came from, open it as UTF-8 and save it as UTF-8, or write the "
          "letters again"},
         {first.start, misread_.size()});
  }

  void characters() {
    std::map<char32_t, Places> found;
    auto misread = misread_.begin();
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint c = code_point_at(text_, at);
      while (misread != misread_.end() && misread->end <= at) ++misread;
      const bool told = misread != misread_.end() && misread->start <= at && is_upper_control(c.value);
      if (c.well_formed && !told && !remark_on(c.value).what.empty()) {
        Places& places = found[c.value];
        if (places.count++ == 0) places.first = at;
      }
      at += c.size;
    }
    std::vector<std::pair<char32_t, Places>> in_order(found.begin(), found.end());
    std::sort(in_order.begin(), in_order.end(),
              [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    for (const auto& [character, places] : in_order) tell(remark_on(character), places);
  }

  void fields() {
    Places places;
    std::string_view first;
    for (std::size_t at = text_.find('{'); at != std::string_view::npos; at = text_.find('{', at + 1)) {
      const std::size_t end = past_field(text_, at);
      if (end == at || places.count++ > 0) continue;
      places.first = at;
      first = text_.substr(at, end - at);
    }
    if (places.count > 0)
      tell({Severity::warning, fmt::format("{} looks like a field of Word's, and is shown as it stands", first),
            "write what Word showed in its place, or take it out"},
           places);
  }

 private:
  void tell(Remark remark, const Places& places) {
    const Place place = lines_.place(file_, text_, places.first);
    std::string what = with_count(std::move(remark.what), places.count);
    if (remark.severity == Severity::error)
      report_.error(place, std::move(what), std::move(remark.mend));
    else
      report_.warning(place, std::move(what), std::move(remark.mend));
  }

  const std::filesystem::path& file_;
  std::string_view text_;
  Report& report_;
  LineIndex lines_;
  std::vector<Misread> misread_;
};

}  // namespace

std::string with_plain_word_signs(std::string text) {
  constexpr auto signs = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"\v", "\u2028"}, {"\xC2\x85", "\u2028"}, {"\x1E", "\u2011"}, {"\x1F", "\u00AD"}});
  if (text.find_first_of("\v\xC2\x1E\x1F") == std::string::npos) return text;
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const auto sign =
        std::find_if(signs.begin(), signs.end(), [&](const auto& one) { return rest.starts_with(one.first); });
    result += sign == signs.end() ? rest.substr(0, 1) : sign->second;
    at += sign == signs.end() ? 1 : sign->first.size();
  }
  return result;
}

bool tell_signs(const std::filesystem::path& file, std::string_view text, Report& report) {
  const std::size_t errors_before = report.count(Severity::error);
  Teller teller(file, text, report);
  teller.misread();
  teller.characters();
  teller.fields();
  return report.count(Severity::error) == errors_before;
}

}  // namespace lectern::compiler
