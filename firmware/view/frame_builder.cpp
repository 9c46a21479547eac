// SPDX-License-Identifier: MIT
#include "firmware/view/frame_builder.hpp"

#include <algorithm>
#include <cmath>

#include "assets/pack/direction.hpp"
#include "firmware/texts/measure.hpp"
#include "firmware/view/page_tools.hpp"

namespace lectern::app {

namespace {

constexpr double corner = 12;  // design px
constexpr double ring_width = 5;
constexpr double press_frame = 4;
constexpr double press_outset = 6;
constexpr std::uint8_t press_alpha = 0x30;

struct Looks {
  Colour ground, edge, ink;
};

Looks looks_of(const Button& button, const Theme& theme, bool pressed) {
  Looks looks{theme.button, theme.line, theme.bone};
  switch (button.look) {
    case Button::Look::bar:
      if (button.selected) looks = {theme.bone, theme.bone, theme.ink};
      break;
    case Button::Look::paper:
      looks =
          button.selected ? Looks{theme.ink, theme.ink, theme.paper} : Looks{theme.paper, theme.paper_line, theme.ink};
      break;
    case Button::Look::red:
      looks = {theme.red, theme.red_edge, theme.on_red};
      break;
  }
  if (pressed) std::swap(looks.ground, looks.ink);
  if (pressed) looks.edge = looks.ground;
  if (!button.enabled) looks.ink = theme.disabled;
  if (!button.enabled) looks.edge = looks.edge.with_alpha(110);
  return looks;
}

}  // namespace

void FrameBuilder::clip(Rect rect) {
  const Rect at = on_glass(rect);
  clips_.push_back(clips_.empty() ? at : intersection(clips_.back(), at));
  draw(draw::PushClip{rect});
}

void FrameBuilder::unclip() {
  clips_.pop_back();
  draw(draw::PopClip{});
}

std::string FrameBuilder::language_of(const pack::fb::Text& text) const {
  if (text.runs()->size() == 0) return {};
  return world().flows.typesetter().language(text.runs()->Get(0)->language());
}

void FrameBuilder::glyphs(const text::SetText& set, Rect rect, int line_height, int baseline, Colour ink,
                          Rect visible) {
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const int y = rect.y + static_cast<int>(i) * line_height;
    if (y + line_height <= visible.y || y >= visible.bottom()) continue;
    line_of_glyphs(set, i, {rect.x, y + baseline}, ink);
  }
}

void FrameBuilder::line_of_glyphs(const text::SetText& set, std::size_t line, Point at, Colour ink) {
  const F26Dot6 pen = F26Dot6::from_px(at.y);
  for (std::uint32_t r = set.lines[line].first_run; r < set.lines[line].end_run; ++r) {
    draw::Glyphs run{set.runs[r].font, set.runs[r].size, ink, static_cast<std::uint32_t>(frame_.list.glyphs.size()), 0};
    for (std::uint32_t g = set.runs[r].first; g < set.runs[r].end; ++g) {
      draw::Glyph glyph = set.glyphs[g];
      glyph.x += F26Dot6::from_px(at.x);
      glyph.y += pen;
      frame_.list.glyphs.push_back(glyph);
    }
    run.end = static_cast<std::uint32_t>(frame_.list.glyphs.size());
    draw(run);
  }
}

void FrameBuilder::written(const text::SetText& set, Rect rect, const layout::TextStyle& style, Colour ink,
                           std::size_t letters) {
  if (letters == 0) return;
  const std::uint32_t end = set.clusters[letters - 1].end;
  const int baseline = layout::baseline_of(style, world().flows.typesetter());
  for (std::size_t i = 0; i < set.lines.size() && set.lines[i].start < end; ++i) {
    const Point at{rect.x, rect.y + static_cast<int>(i) * style.line_height + baseline};
    if (set.lines[i].end <= end) {
      line_of_glyphs(set, i, at, ink);
      continue;
    }
    // What of the line is written, from left to right; accents may rise above the line's box.
    for (const text::LineExtent& part : text::extents(set, set.lines[i].start, end)) {
      const int from = rect.x + part.from.floor();
      const Rect shown{from, rect.y + static_cast<int>(i) * style.line_height - style.line_height / 2,
                       rect.x + part.to.ceil() - from, 2 * style.line_height};
      as_it_lies([&] {
        clip(shown);
        line_of_glyphs(set, i, at, ink);
        unclip();
      });
    }
  }
}

text::Alignment FrameBuilder::alignment_of(const Label& label) const {
  const bool text_from_right = pack::runs_from_right(label.text);
  if (label.alignment == text::Alignment::centre || text_from_right == mirrors_) return label.alignment;
  return label.alignment == text::Alignment::start ? text::Alignment::end : text::Alignment::start;
}

int FrameBuilder::text(const Label& label) {
  if (label.text.utf8()->size() == 0) return 0;
  const layout::TextStyle style = app::style(metrics(), label.type, layout::Role::body);
  const auto lines_that_fit = static_cast<std::size_t>(std::max(1, label.rect.h / std::max(1, style.line_height)));
  const std::size_t lines = label.max_lines > 0 ? label.max_lines : lines_that_fit;
  const text::SetText& set = world().flows.label(label.text, style.size, label.rect.w, alignment_of(label), lines);
  const int height = static_cast<int>(set.lines.size()) * style.line_height;
  Rect at = label.rect;
  if (label.middle) at.y += (label.rect.h - height) / 2;
  at.h = height;
  at = on_glass(at);
  const std::size_t letters = std::min(label.letters.value_or(set.clusters.size()), set.clusters.size());
  const bool whole = letters == set.clusters.size();
  if (whole)
    glyphs(set, at, style.line_height, layout::baseline_of(style, world().flows.typesetter()), label.ink,
           clips_.empty() ? at : clips_.back());
  else
    written(set, at, style, label.ink, letters);
  TextBlock block;
  block.id = label.id;
  block.language = language_of(label.text);
  int left = at.w;
  int right = 0;
  for (const text::Line& line : set.lines) {
    const int slack = at.w - line.width.ceil();
    const bool at_right = (label.alignment == text::Alignment::end) != mirrors_;
    const int x = label.alignment == text::Alignment::centre ? slack / 2 : at_right ? slack : 0;
    left = std::min(left, x);
    right = std::max(right, x + line.width.ceil());
    if (line.width.ceil() > at.w) block.clipped = true;
  }
  block.rect = {at.x + left, at.y, right - left, at.h};
  if (!clips_.empty()) block.rect = intersection(block.rect, clips_.back());
  block.size_px = style.size.round();
  block.clipped =
      block.clipped || !set.complete || breaks_a_word(label.text, set) || height > label.rect.h + style.line_height / 2;
  block.ink = label.ink;
  block.ground = label.ground;
  block.string = label.text.utf8()->str();
  if (!whole) block.string.resize(letters == 0 ? 0 : set.clusters[letters - 1].end);
  block.quote = label.quote;
  // Of a text that goes on beyond the glass or a pane, what can be seen.
  const int seen = intersection(block.rect, {0, 0, metrics().glass.w, metrics().glass.h}).h;
  if (at.h > 0)
    frame_.reading_units += static_cast<std::uint64_t>(label.text.reading_units()) *
                            static_cast<std::uint64_t>(std::max(0, seen)) / static_cast<std::uint64_t>(at.h);
  if (!block.rect.empty() && !block.string.empty()) tell(std::move(block));
  return height;
}

void FrameBuilder::target(Target target, RingPlace ring, int away) {
  target.rect = on_glass(target.rect);
  if (!clips_.empty()) target.rect = intersection(target.rect, clips_.back());
  if (target.rect.empty()) return;
  frame_.targets.push_back(std::move(target));
  rings_.push_back({ring, away, ring == RingPlace::behind_words ? flow_words_ : frame_.list.commands.size()});
}

void FrameBuilder::pane(Pane pane) {
  pane.rect = on_glass(pane.rect);
  frame_.panes.push_back(pane);
}

void FrameBuilder::button(const Button& button, Rect rect) {
  const Looks looks = looks_of(button, theme(), pressed(button.id) && button.enabled);
  draw(draw::Fill{rect, looks.ground, px(corner)});
  draw(draw::Frame{rect, looks.edge, std::max(1, px(2)), px(corner)});
  const ButtonParts parts = parts_of(*this, button);
  const int icon = parts.icon;
  const int gap = button.text != nullptr && button.icon ? parts.gap : 0;
  const int room = rect.w - parts.padding - (button.icon ? icon + gap : 0);
  int text_width = 0;
  if (button.text != nullptr) {
    const text::SetText& set =
        world().flows.label(*button.text, metrics().em(parts.type.size), room, text::Alignment::centre, 0);
    for (const text::Line& line : set.lines) text_width = std::max(text_width, line.width.ceil());
  }
  const int whole = text_width + gap + (button.icon ? icon : 0);
  int x = rect.x + (rect.w - whole) / 2;
  const auto put_icon = [&] {
    draw(draw::Icon{*button.icon, {x, rect.y + (rect.h - icon) / 2, icon, icon}, looks.ink});
    x += icon + gap;
  };
  if (button.icon && !button.icon_after) put_icon();
  if (button.text != nullptr) {
    text({button.id,
          *button.text,
          parts.type,
          {x - (room - text_width) / 2, rect.y, room, rect.h},
          looks.ink,
          looks.ground,
          text::Alignment::centre,
          true});
    if (!frame_.texts.empty() && frame_.texts.back().id == button.id) frame_.texts.back().control = button.enabled;
    x += text_width + gap;
  }
  if (button.icon && button.icon_after) put_icon();
  target({button.id, button.kind, button.text != nullptr ? button.text->utf8()->str() : button.label, rect, button.act,
          button.enabled, false, false, button.key});
}

bool FrameBuilder::pressed(std::string_view id) const {
  return is_place_of(state().pressed, id);
}

void FrameBuilder::press_mark() {
  if (state().pressed.empty()) return;
  // Of a passage or a zone all parts are one.
  const std::string_view whole = std::string_view(state().pressed).substr(0, state().pressed.find('#'));
  for (const Target& target : frame_.targets) {
    const bool part = has_parts(target.kind) && is_place_of(target.id, whole);
    const bool words = is_words(target.kind) && target.kind != TargetKind::place;
    const bool marked = words || target.kind == TargetKind::card;
    if (!marked || !(part || target.id == state().pressed)) continue;
    const bool card = target.kind == TargetKind::card;
    const Colour frame = card ? theme().gold : theme().gold_ink;
    const Rect around = card ? target.rect : target.rect.inset(-px(press_outset));
    const int radius = card ? px(corner) : 0;
    as_it_lies([&] {
      // Words on paper keep their ink; a card's are light on dark.
      if (card)
        draw(draw::Fill{around, theme().gold.with_alpha(press_alpha), radius});
      else if (target.kind == TargetKind::zone)
        tint_page(*this, around);
      else
        draw(draw::Tint{around, theme().page_tint});
      draw(draw::Frame{around, frame, std::max(3, px(press_frame)), radius});
    });
  }
}

void FrameBuilder::focus_ring() {
  if (state().focus.empty()) return;
  std::vector<draw::Command>& commands = frame_.list.commands;
  const std::size_t all = commands.size();
  // From the last to the first, so that places in the list that are still to come stay where they are.
  for (std::size_t i = frame_.targets.size(); i-- > 0;) {
    Target& target = frame_.targets[i];
    if (target.id != state().focus && !(target.part && is_place_of(target.id, state().focus))) continue;
    target.focused = true;
    const std::vector<draw::Command> ring = ring_around(target.rect, rings_[i]);
    const std::size_t before = rings_[i].place == RingPlace::over ? commands.size() : std::min(all, rings_[i].before);
    commands.insert(commands.begin() + static_cast<std::ptrdiff_t>(before), ring.begin(), ring.end());
  }
}

std::vector<draw::Command> FrameBuilder::ring_around(Rect rect, const Ring& ring) const {
  const int width = std::max(3, px(ring_width));
  rect = rect.inset(-ring.away);
  if (ring.place == RingPlace::over)
    return {draw::Frame{rect.inset(-2 * width), theme().night, width, px(corner) + 2 * width},
            draw::Frame{rect.inset(-width), theme().gold, width, px(corner) + width}};
  if (ring.place == RingPlace::behind_words)
    return {draw::Frame{rect.inset(-width), theme().paper_ring, width, px(corner) + width}};
  const Rect around = rect.inset(-width);
  // An inverted page is dark, and a tint would not be seen on it.
  if (state().reader.look.tone.inverted) return {draw::Frame{around, theme().gold, width, 0}};
  const int high = around.h - 2 * width;
  const Colour colour = theme().paper_ring;
  return {draw::Tint{{around.x, around.y, around.w, width}, colour},
          draw::Tint{{around.x, around.bottom() - width, around.w, width}, colour},
          draw::Tint{{around.x, around.y + width, width, high}, colour},
          draw::Tint{{around.right() - width, around.y + width, width, high}, colour}};
}

void FrameBuilder::cover() {
  frame_.targets.clear();
  rings_.clear();
  frame_.texts.clear();
  frame_.panes.clear();
  frame_.scan.reset();
  frame_.map.reset();
}

}  // namespace lectern::app
