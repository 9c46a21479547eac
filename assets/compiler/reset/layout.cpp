// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/layout.hpp"

#include <algorithm>
#include <utility>

#include "assets/compiler/reset/measure.hpp"
#include "assets/compiler/reset/roles.hpp"
#include "render/text/order.hpp"

namespace lectern::compiler {

namespace {

constexpr int indent = 5 * cell_units;  // as the typists of such telegrams did
constexpr double title_size = 1.5;

/// The steps of a page, in px, for cells of one width.
struct Steps {
  int line;       ///< of the text
  int form_line;  ///< of heads, tables and feet
  int small_gap;
  int gap;
  int part_gap;  ///< between head, text and foot

  explicit Steps(int cell)
      : line(cell * 21 / 10),
        form_line(cell * 19 / 10),
        small_gap(cell / 2),
        gap(cell * 7 / 10),
        part_gap(cell * 13 / 10) {}
};

bool is_form(Role role) {
  return role != Role::body;
}

/// Px of 64ths of a cell.
int px_of(int units, int cell) {
  return units * cell / cell_units;
}

/// Where each piece begins, for a line whose first one from the left begins at `x`.
std::vector<int> lefts_of(Letters letters, int x, int cell) {
  std::vector<std::uint8_t> levels;
  for (const TypePiece& piece : letters) levels.push_back(piece.level);
  std::vector<int> lefts(letters.size());
  int units = 0;
  for (const std::uint32_t piece : text::visual_order(levels)) {
    lefts[piece] = x + px_of(units, cell);
    units += width_of(letters[piece]);
  }
  return lefts;
}

/// Puts the paragraphs of one page below each other.
class PageLayout {
 public:
  PageLayout(const ReadPage& page, bool first_page, int cell)
      : page_(page),
        roles_(roles_of(page, first_page)),
        cell_(cell),
        room_(text_area.w / cell * cell_units),
        steps_(cell) {
    tab_ = tab_stop();
  }

  TypedPage run() {
    for (std::size_t i = 0; i < page_.items.size();) {
      if (i > 0) y_ += gap_before(i);
      if (roles_[i] == Role::table) {
        i = put_table(i);
        continue;
      }
      const int top = y_;
      put(i);
      if (i + 1 < page_.items.size() && stands_beside(page_.items[i], roles_[i], page_.items[i + 1], roles_[i + 1])) {
        const int below = y_;
        y_ = top;
        put(++i);
        y_ = std::max(y_, below);
      }
      ++i;
    }
    result_.bottom = y_;
    return std::move(result_);
  }

 private:
  /// Short marks to the right begin at one stop, so that they stand below each other.
  [[nodiscard]] int tab_stop() const {
    int widest = 0;
    for (std::size_t i = 0; i < page_.items.size(); ++i)
      if (roles_[i] == Role::right)
        for (const Letters line : lines_of(page_.items[i].cells[0], room_, 0))
          widest = std::max(widest, width_of(line));
    return whole_cells(room_ - widest);
  }

  [[nodiscard]] int gap_before(std::size_t i) const {
    const Role before = roles_[i - 1];
    const Role role = roles_[i];
    if (role == Role::right && before == Role::right) return steps_.small_gap;
    if (before == Role::title || role == Role::title) return steps_.gap;
    if (is_form(before) != is_form(role)) return steps_.part_gap;
    return is_form(role) ? steps_.gap : steps_.small_gap;
  }

  /// `start`: px from the side where its item begins.
  void put_line(const TypeItem& item, Letters letters, int start, int cell, int height, bool head) {
    const int x = item.from_right ? text_area.right() - start - px_of(width_of(letters), cell) : text_area.x + start;
    result_.lines.push_back({letters, lefts_of(letters, x, cell), y_, height, cell, head});
  }

  void put(std::size_t i) {
    const TypeWords& words = page_.items[i].cells[0];
    const Role role = roles_[i];
    const bool body = role == Role::body;
    const int cell = role == Role::title ? static_cast<int>(cell_ * title_size) : cell_;
    const int room = text_area.w / cell * cell_units;
    const int height = role == Role::title ? steps_.line * 3 / 2 : body ? steps_.line : steps_.form_line;
    const int first_indent = body ? indent : 0;
    bool begun = false;
    for (const Letters line : lines_of(words, room, first_indent)) {
      const bool first = !begun || (body && !line.empty() && line.front().before == BreakHere::must);
      begun = true;
      int start = first ? first_indent : 0;
      if (role == Role::right) start = tab_;
      if (role == Role::signature) start = whole_cells(room / 2);
      const bool head = role == Role::title || role == Role::centred;
      put_line(page_.items[i], line, head ? (text_area.w - px_of(width_of(line), cell)) / 2 : px_of(start, cell), cell,
               height, head);
      y_ += height;
    }
  }

  std::size_t put_table(std::size_t first) {
    std::size_t end = first;
    while (end < page_.items.size() && roles_[end] == Role::table) ++end;
    const std::span<const TypeItem> rows(page_.items.data() + first, end - first);
    const std::vector<TypeColumn> columns = columns_of(rows, room_);
    for (const TypeItem& row : rows) {
      const int top = y_;
      int bottom = y_ + steps_.form_line;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        y_ = top;
        for (const Letters line : lines_of(row.cells[c], std::max(1, columns[c].width), 0)) {
          put_line(row, line, px_of(columns[c].start, cell_), cell_, steps_.form_line, false);
          y_ += steps_.form_line;
        }
        bottom = std::max(bottom, y_);
      }
      y_ = bottom;
    }
    return end;
  }

  const ReadPage& page_;
  std::vector<Role> roles_;
  int cell_;
  int room_;  ///< of a line, in 64ths of a cell
  Steps steps_;
  int tab_ = 0;  ///< in 64ths of a cell
  int y_ = text_area.y;
  TypedPage result_;
};

}  // namespace

std::vector<TypedPage> lay_out(const Reading& reading, int cell) {
  std::vector<TypedPage> pages;
  for (const ReadPage& page : reading.pages) pages.push_back(PageLayout(page, pages.empty(), cell).run());
  return pages;
}

int fitting_cell(const Reading& reading) {
  for (int cell = widest_cell; cell >= narrowest_cell; --cell) {
    const std::vector<TypedPage> pages = lay_out(reading, cell);
    if (std::all_of(pages.begin(), pages.end(),
                    [](const TypedPage& page) { return page.bottom <= text_area.bottom(); }))
      return cell;
  }
  return 0;
}

}  // namespace lectern::compiler
