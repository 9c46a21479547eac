// SPDX-License-Identifier: MIT
#include "render/text/form.hpp"

#include <algorithm>

namespace lectern::text {

namespace {

using pack::fb::Drawn;
using pack::fb::MarkKind;

// In hundredths of an em. What fonts say themselves (OS/2, ySuperscriptYSize …) differs so much that two faces in a
// line would not agree.
constexpr int raised_size = 64;
constexpr int raised_by = 34;
constexpr int lowered_by = 14;
constexpr int small_capital_size = 78;  // somewhat over the x-height

F26Dot6 hundredths(F26Dot6 size, int share) {
  return {(size.raw * share + 50) / 100};
}

}  // namespace

Forms::Forms(const pack::fb::Text& text, F26Dot6 size) : text_(text), size_(size) {}

void Forms::go_to(std::uint32_t byte) {
  if (text_.marks() == nullptr) return;
  const auto& marks = *text_.marks();
  for (; next_ < marks.size() && marks.Get(next_)->start() <= byte; ++next_) {
    const pack::fb::Mark& mark = *marks.Get(next_);
    Kind kind = kinds;
    if (mark.kind() == MarkKind::superscript) kind = raised;
    if (mark.kind() == MarkKind::subscript) kind = lowered;
    if (mark.kind() == MarkKind::small_capitals) kind = capitals;
    if (kind != kinds) ends_[kind] = std::max(ends_[kind], mark.end());
  }
}

RunForm Forms::of(const pack::fb::Run& run) {
  RunForm form = of_line(run.start(), run.start() + 1);
  if (form.size != size_ || ends_[capitals] <= run.start()) return form;
  if (drawn_between(drawn_of(text_), run.start(), run.end()).empty())
    form.small_capitals = true;
  else
    form.size = hundredths(size_, small_capital_size);
  return form;
}

RunForm Forms::of_line(std::uint32_t start, std::uint32_t end) {
  go_to(start);
  if (ends_[raised] >= end) return {hundredths(size_, raised_size), hundredths(size_, raised_by)};
  if (ends_[lowered] >= end) return {hundredths(size_, raised_size), {-hundredths(size_, lowered_by).raw}};
  return {size_, {}};
}

std::span<const Drawn> drawn_of(const pack::fb::Text& text) {
  if (text.drawn() == nullptr || text.drawn()->size() == 0) return {};
  return {text.drawn()->Get(0), text.drawn()->size()};
}

std::span<const Drawn> drawn_between(std::span<const Drawn> drawn, std::uint32_t start, std::uint32_t end) {
  const auto before = [](const Drawn& one, std::uint32_t byte) { return one.at() < byte; };
  const auto from = std::lower_bound(drawn.begin(), drawn.end(), start, before);
  return {from, std::lower_bound(from, drawn.end(), end, before)};
}

}  // namespace lectern::text
