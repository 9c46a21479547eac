// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/roles.hpp"

#include <algorithm>
#include <cstddef>
#include <unicode/uchar.h>

namespace lectern::compiler {

namespace {

// In cells. What a form's marks, its lines and the sentences of a text measure.
constexpr int longest_mark = 18;
constexpr int longest_title = 40;
constexpr int longest_head = 70;
constexpr int least_sentence = 40;
constexpr int least_text = 100;
constexpr int longest_unindented = 36;
constexpr int longest_foot_line = 45;
constexpr int fewest_capitals = 4;

struct Seen {
  int cells = 0;   ///< all
  int widest = 0;  ///< of the lines whose ends are given
  int capitals = 0;
  int small = 0;
  bool several = false;  ///< lines
  bool number = false;
  bool sentence = false;
  int passage = -1;

  [[nodiscard]] bool all_capitals() const { return capitals >= fewest_capitals && small == 0; }
};

Seen probe(const TypeItem& item) {
  Seen seen;
  int line = 0;
  char32_t last = 0;
  for (const TypeWords& words : item.cells)
    for (const TypePiece& piece : words) {
      if (piece.before == BreakHere::must) {
        seen.several = true;
        line = 0;
      }
      seen.cells += piece.cells;
      line += piece.cells;
      seen.widest = std::max(seen.widest, line);
      if (seen.passage < 0) seen.passage = piece.passage;
      for (const char32_t c : piece.letters) {
        seen.capitals += u_isupper(static_cast<UChar32>(c)) ? 1 : 0;
        seen.small += u_islower(static_cast<UChar32>(c)) ? 1 : 0;
        seen.number = seen.number || u_isdigit(static_cast<UChar32>(c)) || c == U'№';
        if (!u_isUWhiteSpace(static_cast<UChar32>(c)) && c != U'"' && c != U'»' && c != U'”' && c != U')') last = c;
      }
    }
  seen.sentence = last == U'.' || last == U':' || last == U'?' || last == U'!' || last == U';';
  return seen;
}

/// The paragraphs of one page and what they look like.
class Page {
 public:
  Page(const ReadPage& page, bool first_page) : page_(page), first_page_(first_page) {
    for (const TypeItem& item : page.items) seen_.push_back(probe(item));
    passages_ = std::any_of(seen_.begin(), seen_.end(), [](const Seen& seen) { return seen.passage >= 0; });
  }

  std::vector<Role> run() {
    find_parts();
    std::vector<Role> roles;
    for (std::size_t i = 0; i < seen_.size(); ++i) roles.push_back(role_of(i));
    if (first_page_) choose_title(roles);
    return roles;
  }

 private:
  /// A paragraph of the text, as against a form's words.
  [[nodiscard]] bool is_text(std::size_t i) const {
    const Seen& seen = seen_[i];
    if (page_.items[i].row || page_.items[i].heading || (passages_ && seen.passage < 0)) return false;
    if (seen.cells >= least_text) return seen.sentence || seen.small > 0 || seen.cells > 2 * least_text;
    return seen.cells >= least_sentence && seen.sentence && !seen.several;
  }

  /// The head ends where the text begins: at its first paragraph, or with the second passage of a first page (the first
  /// is the form's) and the first of a further one.
  void find_parts() {
    head_end_ = seen_.size();
    text_end_ = 0;
    int first_passage = -1;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if (is_text(i)) {
        head_end_ = std::min(head_end_, i);
        text_end_ = i + 1;
      }
      const int passage = seen_[i].passage;
      if (passage < 0) continue;
      if (first_passage < 0) first_passage = passage;
      if (!first_page_ || passage != first_passage) head_end_ = std::min(head_end_, i);
    }
    if (text_end_ == 0) text_end_ = head_end_;
  }

  [[nodiscard]] Role role_of(std::size_t i) const {
    if (page_.items[i].row) return Role::table;
    if (i < head_end_) return head_role(i);
    return i < text_end_ ? text_role(i) : foot_role(i);
  }

  [[nodiscard]] Role head_role(std::size_t i) const {
    const Seen& seen = seen_[i];
    if (seen.widest <= longest_mark) return Role::right;
    const bool line = !seen.several && seen.cells <= longest_head;
    if (line && (seen.all_capitals() || page_.items[i].heading || !first_page_)) return Role::centred;
    return Role::left;
  }

  [[nodiscard]] Role text_role(std::size_t i) const {
    const Seen& seen = seen_[i];
    if (page_.items[i].continued) return Role::left;
    if (passages_ && seen.passage < 0) return seen.widest <= longest_mark ? Role::right : Role::left;
    if (seen.cells <= longest_unindented && !is_text(i)) return Role::left;
    return Role::body;
  }

  [[nodiscard]] Role foot_role(std::size_t i) const {
    const Seen& seen = seen_[i];
    if (passages_ && seen.passage < 0) return seen.widest <= longest_mark ? Role::right : Role::left;
    if (seen.all_capitals() && seen.cells <= longest_mark && !seen.several) return Role::signature;
    return Role::left;
  }

  /// The line that names the document: in capitals, with its number if one has a number.
  void choose_title(std::vector<Role>& roles) const {
    const auto fits = [&](std::size_t i) {
      return i < head_end_ && !page_.items[i].row && seen_[i].all_capitals() && seen_[i].cells > longest_mark &&
             seen_[i].cells <= longest_title && !seen_[i].several;
    };
    std::size_t chosen = seen_.size();
    for (std::size_t i = seen_.size(); i-- > 0;)
      if (fits(i) && (chosen == seen_.size() || seen_[i].number || !seen_[chosen].number)) chosen = i;
    if (chosen < roles.size()) roles[chosen] = Role::title;
  }

  const ReadPage& page_;
  bool first_page_;
  std::vector<Seen> seen_;
  bool passages_ = false;
  std::size_t head_end_ = 0;
  std::size_t text_end_ = 0;
};

}  // namespace

std::vector<Role> roles_of(const ReadPage& page, bool first_page) {
  return Page(page, first_page).run();
}

bool stands_beside(const TypeItem& before, Role before_role, const TypeItem& item, Role role) {
  if (before_role != Role::left || role != Role::right) return false;
  const Seen left = probe(before);
  const Seen right = probe(item);
  return left.passage == right.passage && !left.several && left.cells <= longest_foot_line &&
         right.widest <= longest_mark;
}

}  // namespace lectern::compiler
