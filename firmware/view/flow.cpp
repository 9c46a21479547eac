// SPDX-License-Identifier: MIT
// FrameBuilder: how a flow is drawn, reported and touched.
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "assets/pack/words.hpp"
#include "firmware/texts/measure.hpp"
#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

namespace {

using layout::Region;
using layout::Role;
using pack::fb::SpanKind;

constexpr double bar_width = 8;  // design px, beside a lit passage
constexpr double bar_distance = 30;
constexpr double rule_width = 2;    // of the hair rule beside a passage
constexpr double rule_gap = 8;      // between the rules of two passages, half
constexpr double gist_outset = 12;  // of the ground of gists beside a text
constexpr double dot_height = 4;    // under words that open cards
constexpr double dot_drop = 7;      // below the baseline

std::string_view layer_of(const FlowPlace& place, std::uint8_t side) {
  return place.layers[side].id;
}

/// The passage whose words hold a word or note; -1: none.
std::int32_t passage_around(const layout::Flow& flow, const Region& word) {
  const Point at = word.rect.centre();
  for (const Region& region : flow.regions)
    if (region.kind == SpanKind::passage && region.table == word.table && region.rect.contains(at))
      return region.target;
  return -1;
}

/// Consecutive lines of one passage of the same width are one place to touch.
bool continues(const Region& a, const Region& b) {
  return a.kind == b.kind && a.target == b.target && a.rect.x == b.rect.x && a.rect.w == b.rect.w &&
         b.rect.y >= a.rect.bottom() && b.rect.y - a.rect.bottom() < a.rect.h;
}

}  // namespace

Colour FrameBuilder::ground_of(const FlowPlace& place, std::uint8_t side) const {
  return place.layers[side].gist ? theme().gist_paper : place.ground;
}

Colour FrameBuilder::ink_of(Role role, Colour) const {
  switch (role) {
    case Role::label:
    case Role::quiet:
      return theme().soft_ink;
    case Role::byline:
      return theme().red;
    case Role::body:
    case Role::heading:
    case Role::value:
      break;
  }
  return theme().ink;
}

void FrameBuilder::flow(const FlowPlace& asked) {
  FlowPlace place = asked;
  place.origin.x = on_glass({place.origin.x, place.origin.y, place.flow.width, 0}).x;
  place.view = on_glass(place.view);
  as_it_lies([&] {
    clip(place.view);
    flow_gists(place);
    flow_rules(place);
    flow_ground(place);
    for (const layout::Rule& rule : place.flow.rules)
      draw(draw::Fill{rule.rect.moved(place.origin.x, place.origin.y), theme().paper_line});
    flow_marks_behind(place);
    flow_words_ = frame_.list.commands.size();
    flow_texts(place);
    flow_marks(place);
    flow_targets(place);
    unclip();
  });
}

void FrameBuilder::flow_gists(const FlowPlace& place) {
  if (!place.layers[1].gist || place.layers[0].gist) return;
  const int around = px(gist_outset);
  const auto& boxes = place.flow.boxes;
  for (std::size_t i = 0; i < boxes.size();) {
    if (boxes[i].side == 0) {
      ++i;
      continue;
    }
    Rect ground;
    for (; i < boxes.size() && boxes[i].side == 1; ++i) ground = united(ground, boxes[i].rect);
    draw(draw::Fill{ground.moved(place.origin.x, place.origin.y).inset(-around), theme().gist_paper, around});
  }
}

FrameBuilder::Standing FrameBuilder::standing(const FlowPlace& place, Rect rect, std::int32_t table) const {
  const Rect at = rect.moved(place.origin.x, place.origin.y);
  if (table < 0) return {at, place.view};
  const layout::WideTable& wide = place.flow.tables[static_cast<std::size_t>(table)];
  const TableSeen seen = seen_of(place, wide);
  return {at.moved(wide.from_right ? seen.at : -seen.at, 0), seen.rows};
}

void FrameBuilder::flow_rules(const FlowPlace& place) {
  if (place.document == nullptr) return;
  const int thick = std::max(1, px(rule_width));
  const auto& regions = place.flow.regions;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const Region& region = regions[i];
    if (region.kind != SpanKind::passage || region.form) continue;
    // From its first line to its last; words that open cards stand between.
    Rect around = region.rect;
    for (std::size_t next = i + 1; next < regions.size(); ++next) {
      const Region& other = regions[next];
      if (other.kind != SpanKind::passage) continue;
      if (other.target != region.target || other.table != region.table ||
          other.rect.y > around.bottom() + px(rule_gap) || other.column != region.column)
        break;
      around = united(around, other.rect);
      i = next;
    }
    const Standing standing = this->standing(place, around, region.table);
    const int column = place.origin.x + region.column;
    const int distance = px(bar_distance);
    const int x = region.from_right ? column + distance - thick : column - distance;
    const int gap = px(rule_gap);
    const Rect rule = intersection({x, standing.at.y + gap, thick, standing.at.h - 2 * gap}, place.view);
    if (!rule.empty()) draw(draw::Fill{rule, theme().paper_line});
  }
}

void FrameBuilder::flow_ground(const FlowPlace& place) {
  for (const Region& region : place.flow.regions) {
    if (region.kind != SpanKind::passage || !place.highlighted || region.target != *place.highlighted) continue;
    const Standing standing = this->standing(place, region.rect, region.table);
    const Rect& at = standing.at;
    // Cells of a table that are out of sight at its side still have the bar beside their line.
    const Rect line = intersection({place.view.x, at.y, place.view.w, at.h},
                                   {place.view.x, standing.view.y, place.view.w, standing.view.h});
    if (line.empty()) continue;
    // The bar stands in the margin where the column's lines begin, and the ground of a whole block reaches to it.
    const int column = place.origin.x + region.column;
    const int distance = px(bar_distance);
    const int bar = px(bar_width);
    const int margin = region.from_right ? column + distance : column - distance;
    const int left = region.from_right ? at.x : margin;
    const int right = region.from_right ? margin : at.right();
    const Rect ground = region.whole_block ? Rect{left, at.y, right - left, at.h} : at;
    cut_to(standing, place, [&] { draw(draw::Fill{ground, theme().paper_lit}); });
    draw(draw::Fill{{region.from_right ? margin - bar : margin, line.y, bar, line.h}, theme().gold_ink});
  }
}

void FrameBuilder::flow_texts(const FlowPlace& place) {
  int number = 0;
  for (const layout::Box& box : place.flow.boxes) flow_box(place, box, ++number);
}

void FrameBuilder::flow_box(const FlowPlace& place, const layout::Box& box, int number) {
  const Standing standing = this->standing(place, box.rect, box.table);
  const Rect& at = standing.at;
  const Rect seen = standing.seen();
  if (seen.empty()) return;
  const bool lit = place.highlighted && box.passage == *place.highlighted;
  const Colour ink = ink_of(box.role, place.ground);
  cut_to(standing, place, [&] { glyphs(box.set, at, box.line_height, box.baseline, ink, standing.view); });
  // Of a text that goes on beyond the pane, what can be seen.
  if (at.h > 0)
    frame_.reading_units += static_cast<std::uint64_t>(box.text->reading_units()) * static_cast<std::uint64_t>(seen.h) /
                            static_cast<std::uint64_t>(at.h);
  TextBlock block;
  block.id = fmt::format("{}/{}", place.name, number);
  block.layer = box.role == Role::body || box.passage >= 0 ? std::string(layer_of(place, box.side)) : std::string();
  if (box.passage >= 0 && place.document != nullptr)
    block.passage = pack::at(*place.document->passages(), static_cast<std::size_t>(box.passage)).id()->str();
  block.language = language_of(*box.text);
  block.rect = seen;
  block.size_px = box.set.size.round();
  block.ink = ink;
  block.ground = lit ? theme().paper_lit : ground_of(place, box.side);
  block.string = box.text->utf8()->str();
  block.form = box.form;
  if (box.text->marks() != nullptr)
    for (const pack::fb::Mark* mark : *box.text->marks())
      block.marks.push_back({mark->kind(), mark->start(), mark->end()});
  for (const text::Line& line : box.set.lines)
    if (line.width.ceil() > box.rect.w) block.clipped = true;
  // An address, or a word of a document, may break where the glass is narrower than it is; the house's own do not.
  const bool own = box.role != Role::body && box.role != Role::value;
  if (own && breaks_a_word(*box.text, box.set)) block.clipped = true;
  tell(std::move(block));
}

void FrameBuilder::flow_targets(const FlowPlace& place) {
  const auto& regions = place.flow.regions;
  const auto& tables = place.flow.tables;
  std::vector<bool> done(tables.size());
  const auto end_table = [&](std::size_t table) {
    if (!done[table]) flow_table(place, table);
    done[table] = true;
  };
  for (std::size_t i = 0; i < regions.size() && place.document != nullptr; ++i) {
    const Region& region = regions[i];
    // Keys come to a table's buttons after its words, and before what stands below it.
    for (std::size_t table = 0; table < tables.size(); ++table)
      if (tables[table].rect.bottom() <= region.rect.y && tables[table].rect.x <= region.rect.x &&
          region.rect.x < tables[table].rect.right())
        end_table(table);
    if (region.kind != SpanKind::passage) {
      person_target(place, region);
    } else {
      Rect around = region.rect;
      while (i + 1 < regions.size() && continues(regions[i], regions[i + 1]))
        around = united(around, regions[++i].rect);
      const std::string id = place.document->passages()->Get(region.target)->id()->str();
      flow_target(standing(place, around, region.table),
                  {fmt::format("passage:{}/{}", layer_of(place, region.side), id),
                   TargetKind::passage,
                   id,
                   {},
                   Highlight{region.target},
                   true,
                   false});
    }
    if (region.table >= 0 && (i + 1 == regions.size() || regions[i + 1].table != region.table))
      end_table(static_cast<std::size_t>(region.table));
  }
  for (std::size_t table = 0; table < tables.size(); ++table) end_table(table);
}

void FrameBuilder::flow_target(const Standing& standing, Target target) {
  target.rect = standing.seen();
  if (!target.rect.empty()) this->target(std::move(target), RingPlace::behind_words);
}

void FrameBuilder::person_target(const FlowPlace& place, const Region& region) {
  const Standing standing = this->standing(place, region.rect, region.table);
  const Rect& at = standing.at;
  const bool word = region.kind == SpanKind::person;
  // The names of a form stand in its message too; what the exhibit notes of it stands nowhere else.
  if (word && region.form) return;
  if ((!word && region.kind != SpanKind::note) || standing.seen().empty()) return;
  const std::string id = word ? world().index().people()->Get(region.target)->id()->str()
                              : place.document->notes()->Get(region.target)->id()->str();
  const double growth = metrics().growth();
  const int dot = std::max(2, px(dot_height * growth));
  const Rect dots{at.x, at.y + region.baseline + px(dot_drop * growth), at.w, dot};
  cut_to(standing, place, [&] { draw(draw::Dots{dots, theme().red}); });
  const Act act = word ? Act{OpenPerson{region.target}} : Act{OpenNote{region.target}};
  Target target{fmt::format("{}:{}", word ? "word" : "note", id),
                word ? TargetKind::person : TargetKind::note,
                id,
                {},
                act,
                true,
                false};
  if (place.document != nullptr) target.within = passage_around(place.flow, region);
  target.waits = target.within >= 0 && state().reader.entered != static_cast<std::uint16_t>(target.within);
  flow_target(standing, std::move(target));
}

}  // namespace lectern::app
