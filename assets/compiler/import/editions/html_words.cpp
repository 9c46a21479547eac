// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/html_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/html_names.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr auto named_letters = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},  {"nbsp", "\u00A0"},
     {"auml", "ä"},  {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},  {"Uuml", "Ü"},
     {"szlig", "ß"}, {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ecirc", "ê"}, {"ccedil", "ç"},
     {"ndash", "–"}, {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},  {"rsquo", "’"}, {"ldquo", "“"},
     {"rdquo", "”"}, {"bdquo", "„"},  {"laquo", "«"},  {"raquo", "»"},  {"copy", "©"},  {"middot", "·"}});

constexpr std::array<std::string_view, 12> paragraph_tags = {"p",  "div", "li", "h1", "h2",    "h3",
                                                             "h4", "h5",  "h6", "ul", "table", "blockquote"};

bool is_letter_of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

/// The name of a tag at `at`, "/p" of a closing one; empty where none begins there.
std::string tag_at(std::string_view html, std::size_t at) {
  if (at + 1 >= html.size()) return {};
  std::size_t end = at + 1 + (html[at + 1] == '/' ? 1U : 0U);
  const std::size_t begin = end;
  while (end < html.size() && is_letter_of_a_name(html[end]) && html[end] != '#') ++end;
  const bool is_tag = end > begin && html[begin] > '9' && end < html.size() &&
                      (html[end] == '>' || html[end] == '/' || html[end] == ' ' || html[end] == '\n' ||
                       html[end] == '\t' || html[end] == '\r');
  if (!is_tag || html.find('>', end) == std::string_view::npos) return {};
  // What is no element of HTML is no tag: "<plain text>" are words.
  return is_html_element(lowered(html.substr(begin, end - begin))) ? lowered(html.substr(at + 1, end - at - 1))
                                                                   : std::string();
}

/// Past the `>` that ends a tag; signs in quotation marks do not.
std::size_t past_tag(std::string_view html, std::size_t at) {
  char quote = 0;
  for (; at < html.size(); ++at) {
    if (quote != 0)
      quote = html[at] == quote ? '\0' : quote;
    else if (html[at] == '"' || html[at] == '\'')
      quote = html[at];
    else if (html[at] == '>')
      return at + 1;
  }
  return html.size();
}

/// The letter that a reference stands for, and its length; nothing where it is none.
std::pair<std::string, std::size_t> reference_at(std::string_view html, std::size_t at) {
  constexpr std::size_t longest = 12;
  const std::size_t end = html.find(';', at);
  if (end == std::string_view::npos || end - at > longest || end == at + 1) return {};
  const std::string_view name = html.substr(at + 1, end - at - 1);
  if (name.front() == '#') {
    const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::uint32_t value = 0;
    const char* const begin = name.data() + (is_hex ? 2 : 1);
    const auto [stop, error] = std::from_chars(begin, name.data() + name.size(), value, is_hex ? 16 : 10);
    if (error != std::errc() || stop != name.data() + name.size() || value == 0 || value > 0x10FFFF ||
        (value >= 0xD800 && value < 0xE000))
      return {};
    std::string letter;
    append_utf8(letter, static_cast<char32_t>(value));
    return {letter, end + 1 - at};
  }
  const auto* const known = std::find_if(named_letters.begin(), named_letters.end(),
                                         [&](const auto& letter) { return letter.first == name; });
  if (known == named_letters.end()) return {};
  return {std::string(known->second), end + 1 - at};
}

class Stripper {
 public:
  explicit Stripper(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && take_tag()) continue;
      if (html_[at_] == '&')
        if (const auto [letter, size] = reference_at(html_, at_); size > 0) {
          text_ += letter;
          at_ += size;
          continue;
        }
      take_letter(html_[at_++]);
    }
    return std::string(trimmed(text_));
  }

 private:
  bool take_tag() {
    if (html_.substr(at_, 4) == "<!--") return skip_to("-->");
    const std::string tag = tag_at(html_, at_);
    if (tag.empty()) return false;
    if (tag == "script" || tag == "style") return skip_to("</" + tag + ">");
    at_ = past_tag(html_, at_);
    const std::string_view name = std::string_view(tag).substr(tag.front() == '/' ? 1 : 0);
    if (name == "br" || name == "tr") line_end("\n");
    if (name == "td" || name == "th") take_letter(' ');
    if (std::find(paragraph_tags.begin(), paragraph_tags.end(), name) != paragraph_tags.end()) line_end("\n\n");
    return true;
  }

  bool skip_to(std::string_view end) {
    const std::size_t found = lowered(html_.substr(at_)).find(end);
    at_ = found == std::string::npos ? html_.size() : at_ + found + end.size();
    return true;
  }

  void line_end(std::string_view ends) {
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (text_.empty() || (ends.size() > 1 && text_.ends_with("\n\n"))) return;
    if (ends.size() > 1 && text_.back() == '\n') ends = "\n";
    text_ += ends;
  }

  void take_letter(char c) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank)
      text_ += c;
    else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n')
      text_ += ' ';
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

bool is_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
    if (text[at] == '&' && reference_at(text, at).second > 0) return true;
    if (text[at] == '<' && (text.substr(at, 4) == "<!--" || !tag_at(text, at).empty())) return true;
  }
  return false;
}

std::string html_words(std::string_view html) {
  return Stripper(html).run();
}

}  // namespace lectern::compiler
