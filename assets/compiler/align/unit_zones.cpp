// SPDX-License-Identifier: MIT
#include "assets/compiler/align/unit_zones.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "assets/compiler/align/alignment.hpp"
#include "assets/compiler/readings/read_boxes.hpp"

namespace lectern::compiler {

namespace {

/// A unit's part of one line.
struct LinePiece {
  std::uint32_t unit = no_unit;
  RectF box;
  std::size_t line = 0;
  std::size_t letters = 0;
  bool shared = false;  ///< another unit has words on the same line
};

/// Of one page; a pack holds fewer zones of one (pack::max_zones).
constexpr std::size_t most_pieces = 5'000;

/// Fewer letters are found by chance.
constexpr std::size_t few_letters = 4;

/// How much of the narrower one two boxes share from left to right, 0 to 1.
double overlap_across(RectF a, RectF b) {
  const double shared = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  return std::max(0.0, shared) / std::max(1.0, std::min(a.w, b.w));
}

bool holds_middle(RectF box, RectF of) {
  const double x = of.x + of.w / 2;
  const double y = of.y + of.h / 2;
  return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
}

class ZoneMaker {
 public:
  ZoneMaker(const ReadTokens& reading, std::span<const std::uint32_t> owners, const PageReading& page,
            std::size_t number)
      : reading_(reading), owners_(owners), page_(page), number_(number), height_(median_height(page)) {}

  std::vector<UnitZone> run() {
    gather();
    if (pieces_.size() > most_pieces) pieces_.resize(most_pieces);
    drop_strays();
    std::vector<LinePiece> zones;
    for (const LinePiece& piece : pieces_) {
      LinePiece* before = nullptr;
      for (LinePiece& zone : zones)
        if (zone.unit == piece.unit) before = &zone;
      if (before != nullptr && goes_on(*before, piece))
        before->box = around(before->box, piece.box);
      else
        zones.push_back(piece);
    }
    std::vector<UnitZone> grown;
    for (const LinePiece& zone : zones) grown.push_back({zone.unit, grow(zone)});
    return grown;
  }

 private:
  void gather() {
    for (std::size_t i = 0; i < reading_.tokens.size();) {
      std::size_t end = i;
      while (end < reading_.tokens.size() && reading_.tokens[end].page == reading_.tokens[i].page &&
             reading_.tokens[end].line == reading_.tokens[i].line)
        ++end;
      if (reading_.tokens[i].page == number_) gather_line(i, end);
      i = end;
    }
  }

  /// Words that are nobody's go with those beside them.
  void gather_line(std::size_t first, std::size_t end) {
    const std::size_t before = pieces_.size();
    for (std::size_t i = first; i < end; ++i) {
      const ReadToken& token = reading_.tokens[i];
      if (owners_[i] == no_unit || !has_place(token.box)) continue;
      const bool goes_on = pieces_.size() > before && pieces_.back().unit == owners_[i];
      if (!goes_on) pieces_.push_back({owners_[i], {}, token.line, 0, false});
      pieces_.back().box = around(pieces_.back().box, token.box);
      pieces_.back().letters += token.end - token.first;
    }
    join_crumbs(before);
    const std::size_t made = pieces_.size() - before;
    if (made == 1 && has_place(page_.lines[pieces_.back().line].box)) {
      // Words at its ends that were not found are part of the line.
      pieces_.back().box = around(pieces_.back().box, page_.lines[pieces_.back().line].box);
    }
    for (std::size_t i = before; i < pieces_.size(); ++i) pieces_[i].shared = made > 1;
  }

  /// A few letters at the end of a line that is another unit's were taken for its neighbour's by chance.
  void join_crumbs(std::size_t first) {
    constexpr std::size_t much_more = 5;
    for (std::size_t i = first; i < pieces_.size() && pieces_.size() - first > 1;) {
      const std::size_t other = i == first ? i + 1 : i - 1;
      if (pieces_[i].letters >= few_letters || pieces_[other].letters < much_more * pieces_[i].letters) {
        ++i;
        continue;
      }
      pieces_[other].box = around(pieces_[other].box, pieces_[i].box);
      pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  /// A few letters far from all else of their unit were found by chance.
  void drop_strays() {
    std::map<std::uint32_t, std::size_t> letters;
    for (const LinePiece& piece : pieces_) letters[piece.unit] += piece.letters;
    std::vector<LinePiece> kept;
    for (const LinePiece& piece : pieces_) {
      const bool near = std::any_of(pieces_.begin(), pieces_.end(), [&](const LinePiece& other) {
        return &other != &piece && other.unit == piece.unit && other.line + 1 >= piece.line &&
               piece.line + 1 >= other.line;
      });
      const bool small = piece.letters < few_letters && letters[piece.unit] > 4 * piece.letters;
      if (near || !small) kept.push_back(piece);
    }
    pieces_ = std::move(kept);
  }

  [[nodiscard]] bool goes_on(const LinePiece& zone, const LinePiece& piece) const {
    constexpr double one_column = 0.3;
    constexpr double one_paragraph = 2.5;  // heights between two lines; typescripts leave a line free
    if (zone.shared || piece.shared || overlap_across(zone.box, piece.box) < one_column) return false;
    const double between = std::max(piece.box.y - zone.box.bottom(), zone.box.y - piece.box.bottom());
    if (between > one_paragraph * height_) return false;
    const RectF both = around(zone.box, piece.box);
    return std::none_of(pieces_.begin(), pieces_.end(), [&](const LinePiece& other) {
      return other.unit != piece.unit && holds_middle(both, other.box);
    });
  }

  [[nodiscard]] RectF grow(const LinePiece& zone) const {
    double up = grown_above * height_;
    double down = grown_below * height_;
    for (const LinePiece& other : pieces_) {
      if (other.unit == zone.unit || overlap_across(zone.box, other.box) <= 0) continue;
      const double above = zone.box.y - other.box.bottom();
      const double below = other.box.y - zone.box.bottom();
      if (other.box.y < zone.box.y) up = std::min(up, std::max(0.0, above / 2));
      if (other.box.bottom() > zone.box.bottom()) down = std::min(down, std::max(0.0, below / 2));
    }
    const double top = std::max(0.0, zone.box.y - up);
    const double bottom =
        page_.height > 0 ? std::min(page_.height, zone.box.bottom() + down) : zone.box.bottom() + down;
    return {zone.box.x, top, zone.box.w, bottom - top};
  }

  const ReadTokens& reading_;
  std::span<const std::uint32_t> owners_;
  const PageReading& page_;
  std::size_t number_;
  double height_;
  std::vector<LinePiece> pieces_;
};

}  // namespace

std::vector<std::uint32_t> owners_of(const ReadTokens& reading, std::span<const std::uint32_t> partners,
                                     std::span<const std::uint32_t> unit_of) {
  std::vector<std::uint32_t> owners;
  for (const ReadToken& token : reading.tokens) {
    std::map<std::uint32_t, std::size_t> votes;
    for (std::size_t i = token.first; i < token.end; ++i)
      if (partners[i] != no_partner && unit_of[partners[i]] != no_unit) ++votes[unit_of[partners[i]]];
    std::uint32_t owner = no_unit;
    std::size_t most = 0;
    for (const auto& [unit, count] : votes)
      if (count > most) {
        most = count;
        owner = unit;
      }
    owners.push_back(owner);
  }
  return owners;
}

std::vector<UnitZone> unit_zones(const ReadTokens& reading, std::span<const std::uint32_t> owners,
                                 const PageReading& page, std::size_t number) {
  return ZoneMaker(reading, owners, page, number).run();
}

}  // namespace lectern::compiler
