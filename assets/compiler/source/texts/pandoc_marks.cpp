// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/pandoc_marks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/inline_tags.hpp"

namespace lectern::compiler {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A letter or a figure; of letters outside ASCII every byte.
bool is_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// The tag that `{.underline}` stands for; empty for what means no mark.
std::string tag_of(std::string_view attributes) {
  std::string tag = "<span class=\"";
  for (std::size_t at = attributes.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(attributes.find(' ', at), attributes.size());
    if (attributes[at] != '.') return {};
    tag.append(attributes.substr(at + 1, end - at - 1)).push_back(' ');
    at = attributes.find_first_not_of(' ', end);
  }
  tag += "\">";
  return inline_tag(tag) ? tag : std::string();
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Edit> run() {
    while (at_ < text_.size()) step();
    std::sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
    return std::move(edits_);
  }

 private:
  [[nodiscard]] char sign(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  [[nodiscard]] char before() const { return at_ > 0 ? text_[at_ - 1] : '\n'; }

  /// The first of some signs from here on, the text's end where none is near: no tag, class or address is longer.
  [[nodiscard]] std::size_t find_near(std::string_view signs) const {
    constexpr std::size_t near = 1000;
    const std::size_t found = text_.substr(at_, near).find_first_of(signs);
    return found == std::string_view::npos ? text_.size() : at_ + found;
  }

  void step() {
    switch (text_[at_]) {
      case '\\':
        at_ += 2;
        return;
      case '`':
        return code();
      case '<':
        return tag();
      case '[':
        brackets_.push_back(at_++);
        return;
      case ']':
        return bracket();
      case '^':
        return around("^", "sup");
      case '~':
        if (before() != '~' && sign(at_ + 1) != '~' && (is_of_word(before()) || before() == ')'))
          return around("~", "sub");
        break;
      case '=':
        if (before() != '=' && sign(at_ + 1) == '=' && sign(at_ + 2) != '=') return around("==", "mark");
        break;
      case '*':
        asterisk();
        break;
      case '\n':
        if (sign(at_ + 1) == '\n') brackets_.clear();
        break;
      default:
        break;
    }
    ++at_;
  }

  void code() {
    const std::size_t end = std::min(text_.find_first_not_of('`', at_), text_.size());
    const std::string ticks(end - at_, '`');
    const std::size_t stop = std::min(text_.find("\n\n", end), text_.size());
    at_ = end;
    for (std::size_t close = text_.find(ticks, end); close < stop;) {
      const std::size_t past = std::min(text_.find_first_not_of('`', close), text_.size());
      if (past - close == ticks.size()) {
        at_ = past;
        return;
      }
      close = text_.find(ticks, past);
    }
  }

  /// Past a tag or an address in angle brackets.
  void tag() {
    const std::size_t end = find_near(">\n");
    const char next = sign(at_ + 1);
    const bool opens = next == '/' || next == '!' || (is_of_word(next) && !is_digit(next));
    at_ = opens && sign(end) == '>' ? end + 1 : at_ + 1;
  }

  void bracket() {
    const std::size_t close = at_++;
    if (brackets_.empty()) return;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    if (sign(at_) != '(' && sign(at_) != '{') return;
    const std::size_t end = find_near(sign(at_) == '(' ? ")\n" : "}\n");
    if (sign(end) == '\n') return;
    if (sign(at_) == '(') at_ = end + 1;  // the address of a link
    if (sign(at_) != '{') return;
    std::string tag = tag_of(text_.substr(at_ + 1, end - at_ - 1));
    if (tag.empty() || open + 1 == close) return;
    edits_.push_back({open, 1, std::move(tag)});
    edits_.push_back({close, end + 1 - close, "</span>"});
    at_ = end + 1;
  }

  /// Words between two equal signs, with no blank at either end; between single signs no blank at all.
  void around(std::string_view signs, std::string_view name) {
    const std::size_t start = at_ + signs.size();
    const bool spaced = signs.size() > 1;
    std::size_t end = start;
    for (; end < text_.size() && text_.substr(end, signs.size()) != signs; ++end) {
      const bool stops = spaced ? sign(end) == '\n' && sign(end + 1) == '\n' : is_space(text_[end]);
      if (stops || sign(end) == '|' || sign(end) == '[' || sign(end) == '\\') break;
    }
    const bool found = end < text_.size() && text_.substr(end, signs.size()) == signs && end > start &&
                       !is_space(text_[start]) && !is_space(text_[end - 1]);
    at_ = start;
    if (!found) return;
    edits_.push_back({start - signs.size(), signs.size(), "<" + std::string(name) + ">"});
    edits_.push_back({end, signs.size(), "</" + std::string(name) + ">"});
    at_ = end + signs.size();
  }

  /// Between figures, or a figure and a letter, it multiplies or says when somebody was born.
  void asterisk() {
    const char after = sign(at_ + 1);
    if (is_of_word(before()) && is_of_word(after) && (is_digit(before()) || is_digit(after)))
      edits_.push_back({at_, 0, "\\"});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> brackets_;
  std::vector<Edit> edits_;
};

}  // namespace

MarkedText with_pandoc_marks(MarkedText marked) {
  const std::vector<Edit> edits = Scanner(marked.text).run();
  return with_edits(std::move(marked), edits);
}

}  // namespace lectern::compiler
