// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/near_marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Takes signs off the front of a text, one of a kind after the other.
class Taker {
 public:
  Taker(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  bool one_of(std::initializer_list<std::string_view> signs) {
    for (const std::string_view sign : signs)
      if (text_.substr(at_).starts_with(sign)) {
        at_ += sign.size();
        return true;
      }
    return false;
  }
  bool opening() { return one_of({"<", "‹", "＜", "&lt;"}); }
  bool closing() { return one_of({">", "›", "＞", "&gt;"}); }
  bool exclamation() { return one_of({"!", "！"}); }
  /// Hyphens and what editors make of them, blanks between them.
  std::size_t dashes() {
    std::size_t count = 0;
    for (blanks(); one_of({"-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "﹣"}); blanks()) ++count;
    return count;
  }
  /// Letters and digits, with hyphens between them.
  std::string_view word() {
    const std::size_t start = at_;
    while (is_of_word(at_) || (at_ > start && text_.substr(at_, 1) == "-" && is_of_word(at_ + 1))) ++at_;
    return text_.substr(start, at_ - start);
  }

 private:
  [[nodiscard]] bool is_of_word(std::size_t at) const {
    const char c = at < text_.size() ? text_[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  std::string_view text_;
  std::size_t at_;
};

/// What follows an opening: "page 2 -->".
struct Rest {
  std::string kind;  ///< "page", "passage" or "form", empty where neither is near
  std::string id;
  bool closed = false;
  std::size_t end = 0;
};

Rest rest_at(std::string_view text, std::size_t at) {
  static const std::array<std::string, 3> mark_kinds = {"page", "passage", "form"};
  Taker taker(text, at);
  Rest rest;
  taker.blanks();
  rest.kind = nearest(lowered(taker.word()), mark_kinds);
  taker.blanks();
  rest.id = lowered(taker.word());
  rest.closed = taker.dashes() > 0;
  rest.closed = taker.closing() && rest.closed;
  rest.end = taker.at();
  return rest;
}

std::string meant_by(const Rest& rest) {
  if (rest.kind.empty()) return {};
  return rest.id.empty() ? rest.kind : fmt::format("{} {}", rest.kind, rest.id);
}

/// The end of what begins at `at` as a mark might; `at` where nothing does.
NearMark near_mark_at(std::string_view text, std::size_t at) {
  NearMark none{at, at, {}};
  Taker taker(text, at);
  const bool opened = taker.opening();
  if (opened) taker.blanks();
  const bool called = taker.exclamation();
  if (!opened && !called) return none;
  const std::size_t dashes = taker.dashes();
  if (!called && dashes == 0) return none;
  const Rest rest = rest_at(text, taker.at());
  const bool named = !rest.kind.empty();
  // "<!—" is meant as a mark whatever follows; the others only where a mark's word does and it ends like one.
  if (opened && called && dashes > 0) return {at, named ? rest.end : taker.at(), meant_by(rest)};
  if (named && rest.closed) return {at, rest.end, meant_by(rest)};
  return none;
}

}  // namespace

std::vector<NearMark> find_near_marks(std::string_view text) {
  std::vector<NearMark> found;
  for (std::size_t at = 0; at < text.size();) {
    const NearMark near = near_mark_at(text, at);
    if (near.end > near.start) found.push_back(near);
    at = near.end > near.start ? near.end : at + code_point_at(text, at).size;
  }
  return found;
}

std::string meant_content(std::string_view content) {
  return meant_by(rest_at(content, 0));
}

std::size_t past_near_closing(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    Taker taker(text, at);
    if (taker.dashes() > 0 && taker.closing()) return taker.at();
    at = std::max(at + 1, taker.at());
  }
  return text.size();
}

}  // namespace lectern::compiler
