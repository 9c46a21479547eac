// SPDX-License-Identifier: MIT
#include "render/text/paths.hpp"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

// The icons were designed on a grid of 32.
constexpr Point at(int x, int y) {
  return {x * icon_units / 32, y * icon_units / 32};
}
constexpr PathStep move(int x, int y) {
  return {PathStep::Kind::move, at(x, y)};
}
constexpr PathStep line(int x, int y) {
  return {PathStep::Kind::line, at(x, y)};
}

// A quarter of the globe's edge, from `from` to `to`, by way of the corner between them.
constexpr PathStep quarter(Point from, Point to, Point corner) {
  const auto towards = [&](Point end) {
    return Point{end.x + (corner.x - end.x) * circle_control / 1000,
                 end.y + (corner.y - end.y) * circle_control / 1000};
  };
  return {PathStep::Kind::cubic, to, towards(from), towards(to)};
}

constexpr std::array arrow_left = {move(27, 16), line(5, 16), move(15, 6), line(5, 16), line(15, 26)};
constexpr std::array arrow_right = {move(5, 16), line(27, 16), move(17, 6), line(27, 16), line(17, 26)};
constexpr std::array plus_sign = {move(16, 5), line(16, 27), move(5, 16), line(27, 16)};
constexpr std::array minus_sign = {move(5, 16), line(27, 16)};
constexpr std::array fit_sign = {move(5, 12),  line(5, 5),   line(12, 5),  move(20, 5),  line(27, 5), line(27, 12),
                                 move(27, 20), line(27, 27), line(20, 27), move(12, 27), line(5, 27), line(5, 20)};
/// A circle around what stands inside.
template <std::size_t N>
constexpr std::array<PathStep, N + 5> ringed(const std::array<PathStep, N>& inside) {
  std::array<PathStep, N + 5> path = {
      move(16, 3), quarter(at(16, 3), at(29, 16), at(29, 3)), quarter(at(29, 16), at(16, 29), at(29, 29)),
      quarter(at(16, 29), at(3, 16), at(3, 29)), quarter(at(3, 16), at(16, 3), at(3, 3))};
  std::copy(inside.begin(), inside.end(), path.begin() + 5);
  return path;
}

constexpr auto globe = ringed(std::array{
    move(3, 16), line(29, 16), move(16, 3), PathStep{PathStep::Kind::cubic, at(16, 29), at(24, 11), at(24, 21)},
    move(16, 3), PathStep{PathStep::Kind::cubic, at(16, 29), at(8, 11), at(8, 21)}});
constexpr std::array close_sign = {move(7, 7), line(25, 25), move(25, 7), line(7, 25)};
constexpr std::array slash_sign = {move(21, 3), line(11, 29)};
constexpr std::array chevron_left = {move(21, 5), line(10, 16), line(21, 27)};
constexpr std::array chevron_right = {move(11, 5), line(22, 16), line(11, 27)};
// A small letter beside a large one, of strokes that stay apart.
constexpr std::array text_size = {move(3, 15), line(11, 15), move(7, 15), line(7, 27),
                                  move(15, 5), line(29, 5),  move(22, 5), line(22, 27)};
// A circle whose right half is hatched so closely that it is full.
constexpr auto contrast_sign =
    ringed(std::array{move(17, 4), line(17, 28), move(19, 4), line(19, 28), move(21, 5), line(21, 27), move(23, 6),
                      line(23, 26), move(25, 8), line(25, 24), move(27, 11), line(27, 21)});
constexpr std::array divider_sign = {move(12, 8), line(4, 16), line(12, 24), move(20, 8), line(28, 16), line(20, 24)};
constexpr std::array divider_upright = {move(8, 12), line(16, 4),  line(24, 12),
                                        move(8, 20), line(16, 28), line(24, 20)};
constexpr auto info = ringed(std::array{move(16, 9), line(16, 10), move(16, 15), line(16, 23)});
constexpr std::array page_sign = {move(6, 3),   line(26, 3),  line(26, 29), line(6, 29), line(6, 3),
                                  move(13, 12), line(19, 12), move(13, 20), line(19, 20)};
constexpr std::array overview_sign = {move(5, 5),   line(12, 5),  line(12, 12), line(5, 12),  line(5, 5),
                                      move(20, 5),  line(27, 5),  line(27, 12), line(20, 12), line(20, 5),
                                      move(5, 20),  line(12, 20), line(12, 27), line(5, 27),  line(5, 20),
                                      move(20, 20), line(27, 20), line(27, 27), line(20, 27), line(20, 20)};
// Heads and shoulders of two, one behind the other.
constexpr std::array people_sign = {move(12, 6),
                                    quarter(at(12, 6), at(16, 10), at(16, 6)),
                                    quarter(at(16, 10), at(12, 14), at(16, 14)),
                                    quarter(at(12, 14), at(8, 10), at(8, 14)),
                                    quarter(at(8, 10), at(12, 6), at(8, 6)),
                                    move(3, 27),
                                    quarter(at(3, 27), at(12, 18), at(3, 18)),
                                    quarter(at(12, 18), at(21, 27), at(21, 18)),
                                    line(3, 27),
                                    move(20, 6),
                                    quarter(at(20, 6), at(24, 10), at(24, 6)),
                                    quarter(at(24, 10), at(20, 14), at(24, 14)),
                                    move(22, 18),
                                    quarter(at(22, 18), at(29, 27), at(29, 18)),
                                    line(25, 27)};
constexpr std::array more_sign = {move(5, 16), line(6, 16), move(16, 16), line(17, 16), move(27, 16), line(28, 16)};
constexpr std::array text_sign = {move(4, 7),  line(28, 7),  move(4, 13), line(28, 13),
                                  move(4, 19), line(28, 19), move(4, 25), line(18, 25)};
// Two slides, each at a place of its own.
constexpr std::array page_tools_sign = {move(4, 9),  line(28, 9),  move(20, 4),  line(20, 14),
                                        move(4, 23), line(28, 23), move(11, 18), line(11, 28)};
// One to one.
constexpr std::array actual_size_sign = {move(4, 9),   line(9, 5),   line(9, 27), move(17, 12), line(17, 13),
                                         move(17, 21), line(17, 22), move(23, 9), line(28, 5),  line(28, 27)};
constexpr std::array rotate_sign = {move(26, 17),
                                    quarter(at(26, 17), at(16, 27), at(26, 27)),
                                    quarter(at(16, 27), at(6, 17), at(6, 27)),
                                    quarter(at(6, 17), at(16, 7), at(6, 7)),
                                    line(19, 7),
                                    move(14, 2),
                                    line(19, 7),
                                    line(14, 12)};
constexpr std::array lighter_sign = {move(16, 10),
                                     quarter(at(16, 10), at(22, 16), at(22, 10)),
                                     quarter(at(22, 16), at(16, 22), at(22, 22)),
                                     quarter(at(16, 22), at(10, 16), at(10, 22)),
                                     quarter(at(10, 16), at(16, 10), at(10, 10)),
                                     move(16, 2),
                                     line(16, 3),
                                     move(16, 29),
                                     line(16, 30),
                                     move(2, 16),
                                     line(3, 16),
                                     move(29, 16),
                                     line(30, 16),
                                     move(6, 6),
                                     line(7, 7),
                                     move(25, 25),
                                     line(26, 26),
                                     move(26, 6),
                                     line(25, 7),
                                     move(7, 25),
                                     line(6, 26)};
// A moon.
constexpr std::array darker_sign = {move(18, 4), PathStep{PathStep::Kind::cubic, at(4, 16), at(10, 4), at(4, 9)},
                                    quarter(at(4, 16), at(16, 28), at(4, 28)),
                                    PathStep{PathStep::Kind::cubic, at(28, 19), at(22, 28), at(26, 24)},
                                    PathStep{PathStep::Kind::cubic, at(18, 4), at(19, 23), at(11, 12)}};
// A sheet whose right half is hatched so closely that it is full.
constexpr std::array invert_sign = {move(4, 4),   line(28, 4),  line(28, 28), line(4, 28),  line(4, 4),
                                    move(17, 4),  line(17, 28), move(20, 4),  line(20, 28), move(23, 4),
                                    line(23, 28), move(25, 4),  line(25, 28)};
constexpr std::array as_it_was_sign = {move(12, 4),
                                       line(5, 10),
                                       line(12, 16),
                                       move(5, 10),
                                       line(19, 10),
                                       quarter(at(19, 10), at(27, 18), at(27, 10)),
                                       quarter(at(27, 18), at(19, 26), at(27, 26)),
                                       line(9, 26)};

}  // namespace

std::span<const PathStep> icon_path(draw::IconId id) {
  switch (id) {
    case draw::IconId::arrow_left:
      return arrow_left;
    case draw::IconId::arrow_right:
      return arrow_right;
    case draw::IconId::plus:
      return plus_sign;
    case draw::IconId::minus:
      return minus_sign;
    case draw::IconId::fit:
      return fit_sign;
    case draw::IconId::globe:
      return globe;
    case draw::IconId::close:
      return close_sign;
    case draw::IconId::chevron_left:
      return chevron_left;
    case draw::IconId::chevron_right:
      return chevron_right;
    case draw::IconId::text_size:
      return text_size;
    case draw::IconId::contrast:
      return contrast_sign;
    case draw::IconId::divider:
      return divider_sign;
    case draw::IconId::divider_upright:
      return divider_upright;
    case draw::IconId::info:
      return info;
    case draw::IconId::page:
      return page_sign;
    case draw::IconId::text:
      return text_sign;
    case draw::IconId::slash:
      return slash_sign;
    case draw::IconId::overview:
      return overview_sign;
    case draw::IconId::people:
      return people_sign;
    case draw::IconId::more:
      return more_sign;
    case draw::IconId::page_tools:
      return page_tools_sign;
    case draw::IconId::actual_size:
      return actual_size_sign;
    case draw::IconId::rotate:
      return rotate_sign;
    case draw::IconId::lighter:
      return lighter_sign;
    case draw::IconId::darker:
      return darker_sign;
    case draw::IconId::invert:
      return invert_sign;
    case draw::IconId::as_it_was:
      return as_it_was_sign;
  }
  return {};
}

}  // namespace lectern::text
