// SPDX-License-Identifier: MIT
#include "render/layout/lay.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "assets/pack/direction.hpp"
#include "assets/pack/words.hpp"
#include "render/layout/table.hpp"
#include "render/text/form.hpp"

namespace lectern::layout {

namespace {

using pack::fb::Block;
using pack::fb::BlockKind;
using pack::fb::SpanKind;
using pack::fb::TextBlob;

const TextStyle& style_of(const Styles& styles, BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return styles.heading;
    case BlockKind::item:
      return styles.item;
    case BlockKind::row:
      return styles.cell;
    case BlockKind::quote:
      return styles.quote;
    case BlockKind::aside:
      return styles.aside;
    case BlockKind::field:
      return styles.value;
    case BlockKind::paragraph:
    case BlockKind::rule:
      break;
  }
  return styles.body;
}

/// Whether most texts of some blocks do.
bool run_from_right(const TextBlob& blob, std::size_t first, std::size_t end) {
  int balance = 0;
  for (std::size_t i = first; i < end; ++i)
    for (const auto* text : *pack::at(*blob.blocks(), i).texts())
      if (text->utf8()->size() > 0) balance += pack::runs_from_right(*text) ? 1 : -1;
  return balance > 0;
}

std::int32_t passage_at_start(const Block& block, std::size_t cell) {
  for (const auto* span : *block.spans())
    if (span->kind() == SpanKind::passage && span->cell() == cell && span->start() == 0) return span->target();
  return -1;
}

/// Of a cell of a row.
text::Alignment alignment_of(const Block& row, std::size_t cell) {
  if (row.alignments() == nullptr) return text::Alignment::start;
  const bool from_right = pack::runs_from_right(pack::at(*row.texts(), cell));
  switch (row.alignments()->Get(static_cast<flatbuffers::uoffset_t>(cell))) {
    case pack::fb::Alignment::left:
      return from_right ? text::Alignment::end : text::Alignment::start;
    case pack::fb::Alignment::right:
      return from_right ? text::Alignment::start : text::Alignment::end;
    case pack::fb::Alignment::centre:
      return text::Alignment::centre;
    case pack::fb::Alignment::start:
      break;
  }
  return text::Alignment::start;
}

}  // namespace

int baseline_of(const TextStyle& style, text::Typesetter& typesetter) {
  const text::FontMetrics face = typesetter.first_face();
  const double em = style.size.raw / 64.0 / face.units_per_em;
  return static_cast<int>(std::lround((style.line_height - (face.ascent + face.descent) * em) / 2 + face.ascent * em));
}

Column::Column(text::Typesetter& typesetter, const Styles& styles, int width)
    : typesetter_(typesetter), styles_(styles) {
  flow_.width = width;
}

Box& Column::put(const pack::fb::Text& text, const TextStyle& style, int x, int width, int y,
                 text::Alignment alignment) {
  if (from_right_) x = flow_.width - x - width;
  Box box;
  box.text = &text;
  // Of the documents' own words lines end as they fall.
  const bool own = style.role == Role::body;
  box.set = typesetter_.set(text, style.size, F26Dot6::from_px(width), alignment, 0,
                            own ? text::LastLine::as_it_falls : text::LastLine::company);
  box.line_height = style.line_height;
  box.baseline = baseline_of(style, typesetter_);
  box.role = style.role;
  box.table = table_;
  box.rect = {x, y, width, static_cast<int>(box.set.lines.size()) * style.line_height};
  flow_.boxes.push_back(std::move(box));
  return flow_.boxes.back();
}

void Column::add(const pack::fb::Text& text, const TextStyle& style) {
  if (text.utf8()->size() == 0) return;
  if (below_something()) flow_.height += style.space_before;
  const Box& box = put(text, style, 0, flow_.width, flow_.height);
  flow_.height = box.rect.bottom();
}

void Column::add(const TextBlob& blob) {
  add(blob, 0, blob.blocks()->size());
}

void Column::add(const TextBlob& blob, std::size_t first, std::size_t end) {
  from_right_ = run_from_right(blob, first, end);
  forms_ = blob.forms();
  for (std::size_t i = first; i < end;) {
    const Block& block = pack::at(*blob.blocks(), i);
    if (block.kind() == BlockKind::row) {
      std::size_t last = i;
      const auto goes_on = [&](const Block& row) {
        return row.kind() == BlockKind::row && is_form(row) == is_form(block);
      };
      while (last < end && goes_on(pack::at(*blob.blocks(), last))) ++last;
      add_rows(blob, i, last);
      i = last;
      continue;
    }
    add_block(block, i > first ? &pack::at(*blob.blocks(), i - 1) : nullptr);
    ++i;
  }
}

void Column::add_space(int px) {
  flow_.height += px;
}

void Column::place(Flow other, Point at, std::uint8_t side) {
  const int x = at.x;
  const int dy = flow_.height + at.y;
  const auto tables = static_cast<std::int32_t>(flow_.tables.size());
  const auto keep_table = [&](auto& part) {
    if (part.table >= 0) part.table += tables;
  };
  for (Box& box : other.boxes) {
    box.rect = box.rect.moved(x, dy);
    box.side = side;
    keep_table(box);
    flow_.boxes.push_back(std::move(box));
  }
  for (Region& region : other.regions) {
    region.rect = region.rect.moved(x, dy);
    region.column += x;
    region.side = side;
    keep_table(region);
    flow_.regions.push_back(region);
  }
  for (MarkedStretch& mark : other.marks) {
    mark.rect = mark.rect.moved(x, dy);
    keep_table(mark);
    flow_.marks.push_back(mark);
  }
  for (const Rule& rule : other.rules) flow_.rules.push_back({rule.rect.moved(x, dy)});
  for (WideTable& table : other.tables) {
    table.rect = table.rect.moved(x, dy);
    flow_.tables.push_back(std::move(table));
  }
}

bool Column::is_form(const Block& block, std::size_t cell) const {
  const std::int32_t passage = passage_at_start(block, cell);
  return passage >= 0 && forms_ != nullptr &&
         std::binary_search(forms_->begin(), forms_->end(), static_cast<std::uint16_t>(passage));
}

bool Column::is_form(const Block& block) const {
  for (std::size_t cell = 0; cell < block.texts()->size(); ++cell)
    if (is_form(block, cell)) return true;
  return false;
}

void Column::add_block(const Block& block, const Block* previous) {
  if (block.kind() == BlockKind::field) return add_field(block);
  const TextStyle& style = is_form(block) ? styles_.form : style_of(styles_, block.kind());
  if (below_something()) flow_.height += style.space_before;
  if (block.kind() == BlockKind::rule) {
    flow_.rules.push_back({{0, flow_.height, flow_.width, std::max(1, styles_.column_gap / 16)}});
    return;
  }
  if (previous != nullptr && previous->kind() == BlockKind::heading) flow_.height -= style.space_before / 2;
  const bool stepped = block.kind() == BlockKind::item || block.kind() == BlockKind::quote;
  // The first step of a list stands at the margin: its numbers are the document's own.
  const int steps =
      block.kind() == BlockKind::quote ? std::max<int>(block.level(), 1) : std::max<int>(block.level(), 1) - 1;
  const int x = stepped ? styles_.indent * steps : 0;
  for (std::size_t cell = 0; cell < block.texts()->size(); ++cell) {
    const auto& text = pack::at(*block.texts(), cell);
    Box& box = put(text, style, x, flow_.width - x, flow_.height);
    add_places(box, block, cell, true);
    flow_.height = box.rect.bottom();
  }
}

void Column::add_rows(const TextBlob& blob, std::size_t first, std::size_t end) {
  const bool form = is_form(pack::at(*blob.blocks(), first));
  const TextStyle& cell_style = form ? styles_.form : styles_.cell;
  if (below_something()) flow_.height += (form ? styles_.form : styles_.body).space_before;
  const int top = flow_.height;
  const bool may_scroll = styles_.table_strip > 0;
  const std::vector<int> widths =
      column_widths(typesetter_, blob, first, end, {cell_style.size, flow_.width, styles_.column_gap, may_scroll});
  std::vector<int> columns;
  int width = -styles_.column_gap;
  for (const int column : widths) {
    columns.push_back(width + styles_.column_gap);
    width = columns.back() + column;
  }
  if (may_scroll && width > flow_.width) table_ = static_cast<std::int32_t>(flow_.tables.size());
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = pack::at(*blob.blocks(), i);
    int bottom = flow_.height;
    for (std::size_t cell = 0; cell < block.texts()->size(); ++cell) {
      const auto& text = pack::at(*block.texts(), cell);
      if (text.utf8()->size() == 0) continue;
      Box& box = put(text, cell_style, columns[cell], widths[cell], flow_.height, alignment_of(block, cell));
      add_places(box, block, cell, false);
      bottom = std::max(bottom, box.rect.bottom());
    }
    flow_.height = std::max(bottom, flow_.height);
  }
  if (table_ < 0) return;
  table_ = -1;
  flow_.tables.push_back({{0, top, flow_.width, flow_.height - top},
                          width,
                          styles_.table_strip,
                          cell_style.line_height,
                          from_right_,
                          std::move(columns)});
  flow_.height += styles_.table_strip;
}

text::Alignment Column::with_column(const pack::fb::Text& text) const {
  return pack::runs_from_right(text) == from_right_ ? text::Alignment::start : text::Alignment::end;
}

void Column::add_field(const Block& block) {
  from_right_ = pack::runs_from_right(*block.texts()->Get(0));
  if (below_something()) flow_.height += styles_.value.space_before;
  // Where the value would have less room than its label, it stands below.
  const bool beside = flow_.width >= 2 * styles_.label_width + styles_.column_gap;
  const int label_width = beside ? styles_.label_width : flow_.width;
  const Box& label =
      put(*block.texts()->Get(0), styles_.label, 0, label_width, flow_.height, with_column(*block.texts()->Get(0)));
  const int label_bottom = label.rect.bottom();
  const int x = beside ? styles_.label_width + styles_.column_gap : 0;
  if (!beside) flow_.height = label_bottom;
  Box& value =
      put(*block.texts()->Get(1), styles_.value, x, flow_.width - x, flow_.height, with_column(*block.texts()->Get(1)));
  add_regions(value, block, 1, false);
  add_marks(value);
  flow_.height = std::max(label_bottom, value.rect.bottom());
}

void Column::add_places(Box& box, const Block& block, std::size_t cell, bool whole_block) {
  box.passage = passage_at_start(block, cell);
  box.form = is_form(block, cell);
  add_regions(box, block, cell, whole_block);
  add_marks(box);
}

void Column::add_marks(const Box& box) {
  if (box.text->marks() == nullptr) return;
  text::Forms forms(*box.text, box.set.size);
  for (const pack::fb::Mark* mark : *box.text->marks()) {
    const text::RunForm form = forms.of_line(mark->start(), mark->end());
    const std::vector<text::LineExtent> extents = text::extents(box.set, mark->start(), mark->end());
    for (std::size_t i = 0; i < extents.size(); ++i) {
      MarkedStretch stretch;
      stretch.kind = mark->kind();
      stretch.rect = {box.rect.x + extents[i].from.round(),
                      box.rect.y + static_cast<int>(extents[i].line) * box.line_height,
                      extents[i].to.round() - extents[i].from.round(), box.line_height};
      stretch.baseline = box.baseline - form.rise.round();
      stretch.size = form.size;
      stretch.first = i == 0;
      stretch.last = i + 1 == extents.size();
      stretch.from_right = pack::runs_from_right(*box.text);
      stretch.table = box.table;
      flow_.marks.push_back(stretch);
    }
  }
}

void Column::add_regions(const Box& box, const Block& block, std::size_t cell, bool whole_block) {
  for (const auto* span : *block.spans()) {
    if (span->cell() != cell || span->start() == span->end()) continue;
    for (const text::LineExtent& extent : text::extents(box.set, span->start(), span->end())) {
      Region region;
      region.kind = span->kind();
      region.target = span->target();
      region.rect = {box.rect.x + extent.from.floor(), box.rect.y + static_cast<int>(extent.line) * box.line_height,
                     extent.to.ceil() - extent.from.floor(), box.line_height};
      region.baseline = box.baseline;
      region.column = from_right_ ? flow_.width : 0;
      region.from_right = from_right_;
      region.table = box.table;
      region.form = box.form;
      region.whole_block = whole_block && span->start() == 0 && span->end() == box.text->utf8()->size();
      if (region.whole_block && region.kind == SpanKind::passage) {
        region.rect.x = box.rect.x;
        region.rect.w = box.rect.w;
      }
      flow_.regions.push_back(region);
    }
  }
}

}  // namespace lectern::layout
