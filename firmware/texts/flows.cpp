// SPDX-License-Identifier: MIT
#include "firmware/texts/flows.hpp"

#include <algorithm>
#include <iterator>

#include "assets/pack/direction.hpp"
#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"
#include "firmware/style/styles.hpp"
#include "firmware/texts/layers.hpp"
#include "render/layout/pairs.hpp"

namespace lectern::app {

namespace {

using layout::Column;
using layout::Role;
using pack::StringId;

constexpr std::size_t kept_bytes = std::size_t{1} << 20;
constexpr std::size_t least_kept = 4;  // flows, however large
constexpr std::size_t kept_labels = 512;
constexpr double least_side_width = 440;  // design px: 25 Russian letters

std::string_view language_of(const pack::Pack& pack, const FlowKey& key) {
  return pack::at(*pack.index().languages(), key.language).string_view();
}

/// What making one flow needs at hand.
struct Making {
  const pack::Pack& pack;
  const Words& words;
  text::Typesetter& typesetter;
  const FlowKey& key;
  Metrics metrics;
  Section section = {};  ///< of a layer, or of two

  [[nodiscard]] const pack::fb::Document& document() const { return *pack.index().documents()->Get(key.document); }
  [[nodiscard]] const pack::fb::Layer& layer(std::size_t i) const { return pack::at(*document().layers(), i); }
  [[nodiscard]] Result<pack::TextBlob> read_part(const pack::fb::Layer& layer, std::size_t i) const {
    return pack.read_text(&document(), *pack::at(*layer.parts(), i).blob());
  }
  template <class Texts>
  [[nodiscard]] const pack::fb::Text& said(const Texts& texts) const {
    return pack::said(texts, key.language);
  }
  [[nodiscard]] std::string_view language() const { return language_of(pack, key); }
  [[nodiscard]] const pack::fb::Text& string(StringId id) const { return words.of(id, key.language); }
};

/// Byline and heading, whose words follow and what is not held, and the exhibit's summary, which says so where nothing
/// is in the visitor's language.
void add_head(const Making& making, Column& column, const pack::fb::Text* label) {
  const auto& document = making.document();
  const Metrics& metrics = making.metrics;
  const TypeSize small = grown(metrics, interface_type);
  column.add(making.said(*document.byline()), style(metrics, small, Role::byline));
  const TypeSize heading = metrics.compact() ? compact_heading(metrics) : heading_type;
  column.add(making.said(*document.heading()), style(metrics, grown_heading(metrics, heading), Role::heading, 6));
  if (label != nullptr) column.add(*label, style(metrics, small, Role::quiet, 6));
  column.add(making.said(*document.missing()), style(metrics, small, Role::quiet, 2));
  const TypeSize line = grown(metrics, {30, 42});
  if (speaks(document, making.language())) {
    column.add(making.said(*document.line()), style(metrics, line, Role::value, 14));
  } else if (making.said(*document.line()).utf8()->size() > 0) {
    column.add(making.string(StringId::summary_by_exhibit), style(metrics, small, Role::label, 14));
    column.add(making.said(*document.line()), style(metrics, line, Role::body, 4));
  }
  column.add_space(metrics.px(8));
}

void add_hole(const Making& making, Column& column) {
  column.add(making.string(StringId::text_damaged),
             style(making.metrics, grown(making.metrics, interface_type), Role::label, 20));
}

void lay_layer(const Making& making, LaidOut& laid_out) {
  const layout::Styles styles = text_styles(making.metrics);
  Column column(making.typesetter, styles, making.key.width);
  if (making.document().layers()->size() == 0) {
    add_head(making, column, nullptr);
    laid_out.flow = column.take();
    return;
  }
  const auto& layer = making.layer(making.key.item);
  if (making.key.section == 0)
    add_head(making, column, &making.said(*layer.labels()));
  else
    column.follow();
  const Section& section = making.section;
  for (std::size_t i = section.first; i < section.end; ++i) {
    auto blob = making.read_part(layer, i);
    if (!blob) {
      add_hole(making, column);
      continue;
    }
    laid_out.blobs.push_back(std::move(*blob));
    column.add(*laid_out.blobs.back());
  }
  laid_out.flow = column.take();
}

/// All blocks of a layer's parts that can be read, and where in its blobs each stands.
struct Side {
  std::vector<const pack::fb::TextBlob*> blobs;
  std::vector<std::pair<std::size_t, std::size_t>> blocks;  // blob, block
  layout::PassagesOfBlocks passages;
  bool holes = false;
};

Side read_side(const Making& making, const pack::fb::Layer& layer, std::size_t first, std::size_t end,
               LaidOut& laid_out) {
  Side side;
  for (std::size_t part = first; part < end; ++part) {
    auto blob = making.read_part(layer, part);
    if (!blob) {
      side.holes = true;
      continue;
    }
    laid_out.blobs.push_back(std::move(*blob));
    const pack::fb::TextBlob& root = *laid_out.blobs.back();
    auto passages = layout::passages_of_blocks(root);
    for (std::size_t i = 0; i < passages.size(); ++i) side.blocks.emplace_back(side.blobs.size(), i);
    std::move(passages.begin(), passages.end(), std::back_inserter(side.passages));
    side.blobs.push_back(&root);
  }
  return side;
}

layout::Flow lay_range(const Making& making, const layout::Styles& styles, const Side& side, std::size_t first,
                       std::size_t end, int width) {
  Column column(making.typesetter, styles, width);
  for (std::size_t i = first; i < end;) {
    const auto [blob, block] = side.blocks[i];
    std::size_t last = i;
    while (last < end && side.blocks[last].first == blob) ++last;
    column.add(*side.blobs[blob], block, block + (last - i));
    i = last;
  }
  return column.take();
}

void lay_side_by_side(const Making& making, LaidOut& laid_out) {
  const auto& document = making.document();
  const SideBySide sides = side_by_side(document, making.language());
  const layout::Styles styles = text_styles(making.metrics);
  const int gap = making.metrics.px(72);
  const int half = (making.key.width - gap) / 2;
  // 25 letters a line at the least; where they do not fit, the two stand one above the other, passage by passage.
  const bool stacked = half < making.metrics.px(least_side_width * making.metrics.growth());
  const int width = stacked ? making.key.width : half;
  // The first text stands where one begins to read.
  const int first_x = pack::reads_from_right(making.pack.index(), making.key.language) ? making.key.width - width : 0;
  const int second_x = making.key.width - width - first_x;
  Column column(making.typesetter, styles, making.key.width);
  const auto label = [&](std::size_t layer) {
    Column one(making.typesetter, styles, width);
    one.add(making.said(*making.layer(layer).labels()),
            style(making.metrics, grown(making.metrics, interface_type), Role::quiet));
    return one.take();
  };
  const auto row = [&](layout::Flow left, layout::Flow right) {
    if (making.key.section > 0 || column.height() > 0) column.add_space(styles.body.space_before);
    const int left_height = left.height;
    const int right_y = stacked && left_height > 0 ? left_height + styles.body.space_before / 2 : 0;
    const int height = std::max(left_height, right_y + right.height);
    column.place(std::move(left), {first_x, 0}, 0);
    column.place(std::move(right), {second_x, right_y}, 1);
    column.grow(height);
  };
  if (making.key.section == 0) {
    add_head(making, column, nullptr);
    row(label(sides.left), label(sides.right));
  }
  const auto& left_layer = making.layer(sides.left);
  const auto& right_layer = making.layer(sides.right);
  const Section& section = making.section;
  const Side left = read_side(making, left_layer, section.first, section.end, laid_out);
  const Side right = read_side(making, right_layer, section.beside_first, section.beside_end, laid_out);
  if (left.holes || right.holes) add_hole(making, column);
  for (const layout::Pair& pair : layout::pair_blocks(left.passages, right.passages))
    row(lay_range(making, styles, left, pair.left_first, pair.left_end, width),
        lay_range(making, styles, right, pair.right_first, pair.right_end, width));
  laid_out.flow = column.take();
}

void lay_card(const Making& making, const pack::fb::Blob& card, const pack::fb::Document* document, LaidOut& laid_out) {
  const layout::Styles styles = panel_styles(making.metrics);
  Column column(making.typesetter, styles, making.key.width);
  if (auto blob = making.pack.read_text(document, card)) {
    laid_out.blobs.push_back(std::move(*blob));
    column.add(*laid_out.blobs.back());
  } else {
    add_hole(making, column);
  }
  laid_out.flow = column.take();
}

template <class T>
std::size_t bytes_of(const std::vector<T>& list) {
  return list.capacity() * sizeof(T);
}

std::size_t bytes_of(const LaidOut& laid_out) {
  const layout::Flow& flow = laid_out.flow;
  std::size_t sum = bytes_of(flow.boxes) + bytes_of(flow.regions) + bytes_of(flow.marks) + bytes_of(flow.rules) +
                    bytes_of(flow.tables);
  for (const layout::Box& box : flow.boxes)
    sum += bytes_of(box.set.lines) + bytes_of(box.set.runs) + bytes_of(box.set.glyphs) + bytes_of(box.set.clusters);
  for (const pack::TextBlob& blob : laid_out.blobs) sum += blob.bytes();
  return sum;
}

}  // namespace

Flows::Flows(const pack::Pack& pack, const Words& words, text::Typesetter& typesetter)
    : pack_(pack), words_(words), typesetter_(typesetter), composed_(pack.index(), words) {}

const std::vector<Section>& Flows::sections(const FlowKey& key) {
  // Which two stand side by side depends on the visitor's language.
  if (!sections_.empty() && parted_.kind == key.kind && parted_.document == key.document && parted_.item == key.item &&
      parted_.language == key.language)
    return sections_;
  parted_ = key;
  const auto& document = *pack_.index().documents()->Get(key.document);
  const auto layer = [&](std::size_t i) -> const pack::fb::Layer& { return pack::at(*document.layers(), i); };
  const SideBySide sides = side_by_side(document, language_of(pack_, key));
  if (document.layers()->size() == 0)
    sections_ = {Section{}};
  else if (key.kind == FlowKey::Kind::side_by_side)
    sections_ = sections_of(layer(sides.left), layer(sides.right));
  else
    sections_ = sections_of(layer(key.item));
  return sections_;
}

LaidOut Flows::make(const FlowKey& key) {
  LaidOut laid_out;
  const bool parted = key.kind == FlowKey::Kind::layer || key.kind == FlowKey::Kind::side_by_side;
  const Making making{pack_, words_, typesetter_, key, key.metrics, parted ? sections(key)[key.section] : Section{}};
  switch (key.kind) {
    case FlowKey::Kind::layer:
      lay_layer(making, laid_out);
      break;
    case FlowKey::Kind::side_by_side:
      lay_side_by_side(making, laid_out);
      break;
    case FlowKey::Kind::about:
      lay_card(making, *making.document().about()->Get(key.language), &making.document(), laid_out);
      break;
    case FlowKey::Kind::person:
      lay_card(making, *pack_.index().people()->Get(key.item)->cards()->Get(key.language), nullptr, laid_out);
      break;
    case FlowKey::Kind::note:
      lay_card(making, *making.document().notes()->Get(key.item)->cards()->Get(key.language), &making.document(),
               laid_out);
      break;
    case FlowKey::Kind::context:
      lay_card(making, *pack_.index().context()->Get(key.item)->cards()->Get(key.language), nullptr, laid_out);
      break;
  }
  ++made_;
  return laid_out;
}

const layout::Flow& Flows::get(const FlowKey& key) {
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.key == key; });
  if (found != kept_.end()) {
    kept_.splice(kept_.begin(), kept_, found);
    return found->laid_out.flow;
  }
  LaidOut made = make(key);
  const std::size_t bytes = bytes_of(made);
  kept_.push_front({key, std::move(made), bytes});
  bytes_ += bytes;
  while (bytes_ > kept_bytes && kept_.size() > least_kept) {
    bytes_ -= kept_.back().bytes;
    kept_.pop_back();
  }
  return kept_.front().laid_out.flow;
}

const text::SetText& Flows::label(const pack::fb::Text& text, F26Dot6 size, int width, text::Alignment alignment,
                                  std::size_t max_lines) {
  const LabelKey key{&text, size, width, alignment, max_lines};
  if (const auto found = labels_.find(key); found != labels_.end()) return found->second;
  // A screen has some dozens of labels: starting afresh now and then costs less than keeping count of their age.
  if (labels_.size() >= kept_labels) labels_.clear();
  return labels_
      .emplace(key, typesetter_.set(text, size, F26Dot6::from_px(width), alignment, max_lines, text::LastLine::company))
      .first->second;
}

const pack::fb::Text* Flows::compose(const pack::fb::Text& pattern, const std::vector<Filling>& fillings) {
  return composed_.fill(pattern, fillings, [this](const pack::fb::Text* gone) {
    std::erase_if(labels_, [&](const auto& label) { return label.first.text == gone; });
  });
}

}  // namespace lectern::app
