// SPDX-License-Identifier: MIT
#include "render/text/line.hpp"

#include <algorithm>

#include "render/text/order.hpp"
#include "render/text/shape_cache.hpp"

namespace lectern::text {

namespace {

// Clusters that an edge may reach over before it is left to its line: some fonts hold whole paragraphs together, and
// shaping one for each of its words would cost the square of its length.
constexpr std::uint32_t longest_edge = 32;

// Cuts the bytes [start, end) out of one run. Where an edge parts what was shaped together, the words from the edge to
// the nearest safe place are shaped by themselves.
class Cutter {
 public:
  Cutter(const Measurement& measurement, const TextRun& run, ShapeCache& cache, std::vector<Piece>& into)
      : measurement_(measurement), run_(run), clusters_(run.shaped->clusters), cache_(cache), into_(into) {}

  void cut(std::uint32_t start, std::uint32_t end) {
    const std::uint32_t first = index_of(start - run_.start);
    const std::uint32_t last = index_of(end - run_.start);
    std::uint32_t from = first;
    std::uint32_t to = last;
    if (!safe(first))
      for (++from; from < last && !safe(from);) ++from;
    if (!safe(last))
      while (to > from && !safe(to)) --to;
    if (!safe(last) && from == last) {  // both edges in one stretch
      again(first, last);
      return;
    }
    if (from > first) again(first, from);
    if (to > from) into_.push_back({run_.shaped, run_.start, from, to, run_.run->font(), run_.run->level(), run_.form});
    if (to < last) again(to, last);
  }

  // Both sides of a place where a line may end, as cut() will want them.
  void shape_edge(std::uint32_t byte) {
    const std::uint32_t edge = index_of(byte - run_.start);
    if (safe(edge)) return;
    std::uint32_t from = edge;
    std::uint32_t to = edge;
    while (!safe(from) && from - edge < longest_edge) ++from;
    while (!safe(to) && edge - to < longest_edge) --to;
    if (safe(from)) again(edge, from);
    if (safe(to)) again(to, edge);
  }

 private:
  std::uint32_t index_of(std::uint32_t byte) const {
    const auto found = std::lower_bound(clusters_.begin(), clusters_.end(), byte,
                                        [](const ShapedCluster& c, std::uint32_t b) { return c.start < b; });
    return static_cast<std::uint32_t>(found - clusters_.begin());
  }

  bool safe(std::uint32_t cluster) const {
    return cluster == 0 || cluster == clusters_.size() || clusters_[cluster].safe;
  }

  std::uint32_t byte_of(std::uint32_t cluster) const {
    return cluster == clusters_.size() ? run_.end : run_.start + clusters_[cluster].start;
  }

  void again(std::uint32_t first, std::uint32_t end) {
    const Shaped& shaped = cache_.shape(words_of(measurement_, run_, byte_of(first), byte_of(end)));
    into_.push_back({&shaped, byte_of(first), 0, static_cast<std::uint32_t>(shaped.clusters.size()), run_.run->font(),
                     run_.run->level(), run_.form});
  }

  const Measurement& measurement_;
  const TextRun& run_;
  const std::vector<ShapedCluster>& clusters_;
  ShapeCache& cache_;
  std::vector<Piece>& into_;
};

void add_width(RoughLine& line) {
  F26Dot6 pen;
  std::uint32_t count = 0;
  for (const Piece& piece : line.pieces) {
    for (std::uint32_t i = piece.first; i < piece.end; ++i) {
      const ShapedCluster& cluster = piece.shaped->clusters[i];
      pen += scaled(cluster.advance, piece.form.size, piece.shaped->units_per_em);
      ++count;
      if (cluster.kind != ClusterKind::text) continue;
      line.width = pen;
      line.seen = count;
    }
  }
  if (line.hyphen) line.width += line.hyphen_glyph.advance;
}

// Walks a line from left to right and writes its glyphs.
class Pen {
 public:
  Pen(SetText& into, F26Dot6 shift) : into_(into), x_(shift) {}

  void glyph(std::uint16_t font, const RunForm& form, std::uint32_t id, F26Dot6 x, F26Dot6 y) {
    const auto index = static_cast<std::uint32_t>(into_.glyphs.size());
    if (!begun_ || into_.runs.back().font != font || into_.runs.back().size != form.size)
      into_.runs.push_back({font, form.size, index, index});
    begun_ = true;
    into_.glyphs.push_back({id, x_ + x, y - form.rise});
    into_.runs.back().end = index + 1;
  }
  void advance(F26Dot6 by) { x_ += by; }
  [[nodiscard]] F26Dot6 x() const { return x_; }

 private:
  SetText& into_;
  F26Dot6 x_;
  bool begun_ = false;
};

void draw_cluster(const LineCluster& at, Pen& pen) {
  const F26Dot6 size = at.piece->form.size;
  const Shaped& shaped = *at.piece->shaped;
  const ShapedCluster& cluster = shaped.clusters[at.cluster];
  for (std::uint32_t i = cluster.first_glyph; i < cluster.end_glyph; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    const F26Dot6 up = scaled(glyph.y, size, shaped.units_per_em);
    pen.glyph(at.piece->font, at.piece->form, glyph.id, scaled(glyph.x, size, shaped.units_per_em), {-up.raw});
  }
}

}  // namespace

void shape_edges(const Measurement& measurement, ShapeCache& cache) {
  std::vector<Piece> unused;
  auto run = measurement.runs.begin();
  for (const Opportunity& place : measurement.opportunities) {
    if (place.kind == pack::fb::BreakKind::hyphen) continue;
    const std::uint32_t byte = measurement.starts[place.cluster];
    while (run->end <= byte) ++run;
    Cutter(measurement, *run, cache, unused).shape_edge(byte);
    unused.clear();
  }
}

RoughLine cut_line(const Measurement& measurement, std::uint32_t first, std::uint32_t end, bool hyphen,
                   ShapeCache& cache) {
  RoughLine line;
  line.start = measurement.starts[first];
  line.end = measurement.starts[end];
  line.hyphen = hyphen;
  auto run = std::upper_bound(measurement.runs.begin(), measurement.runs.end(), line.start,
                              [](std::uint32_t byte, const TextRun& r) { return byte < r.end; });
  for (; run != measurement.runs.end() && run->start < line.end; ++run)
    Cutter(measurement, *run, cache, line.pieces).cut(std::max(run->start, line.start), std::min(run->end, line.end));
  if (hyphen) {
    line.hyphen_font = line.pieces.back().font;
    line.hyphen_form = line.pieces.back().form;
    line.hyphen_glyph = hyphen_of(cache, line.hyphen_font, line.hyphen_form.size);
  }
  add_width(line);
  return line;
}

OrderedLine in_order(const RoughLine& rough, std::uint8_t base_level) {
  OrderedLine line;
  std::vector<std::uint8_t> levels;
  std::vector<ClusterKind> kinds;
  std::size_t count = rough.hyphen ? 1 : 0;
  for (const Piece& piece : rough.pieces) count += piece.end - piece.first;
  line.clusters.reserve(count);
  levels.reserve(count);
  kinds.reserve(count);
  for (const Piece& piece : rough.pieces) {
    for (std::uint32_t i = piece.first; i < piece.end; ++i) {
      const ShapedCluster& cluster = piece.shaped->clusters[i];
      const bool hangs = line.clusters.size() >= rough.seen;
      line.clusters.push_back(
          {&piece, i, hangs ? F26Dot6{} : scaled(cluster.advance, piece.form.size, piece.shaped->units_per_em)});
      levels.push_back(piece.level);
      kinds.push_back(cluster.kind);
    }
  }
  if (rough.hyphen) {
    line.clusters.push_back({nullptr, 0, rough.hyphen_glyph.advance});
    levels.push_back(rough.pieces.back().level);
    kinds.push_back(ClusterKind::text);
  }
  reset_levels(levels, kinds, base_level);
  for (std::size_t i = 0; i < levels.size(); ++i) line.clusters[i].level = levels[i];
  line.visual = visual_order(levels);
  return line;
}

void place_line(const RoughLine& rough, std::uint8_t base_level, F26Dot6 shift, SetText& into) {
  const OrderedLine ordered = in_order(rough, base_level);
  Line line{rough.start, rough.end,
            rough.width, static_cast<std::uint32_t>(into.runs.size()),
            0,           static_cast<std::uint32_t>(into.clusters.size()),
            0,           rough.hyphen};
  for (const LineCluster& at : ordered.clusters) {
    if (at.piece == nullptr) continue;
    const ShapedCluster& cluster = at.piece->shaped->clusters[at.cluster];
    into.clusters.push_back({at.piece->base + cluster.start, at.piece->base + cluster.end, {}, at.width});
  }
  Pen pen(into, shift);
  for (const std::uint32_t logical : ordered.visual) {
    const LineCluster& at = ordered.clusters[logical];
    if (at.piece == nullptr) {
      if (rough.hyphen_glyph.glyph != 0)
        pen.glyph(rough.hyphen_font, rough.hyphen_form, rough.hyphen_glyph.glyph, {}, {});
    } else {
      into.clusters[line.first_cluster + logical].x = pen.x();
      if (logical < rough.seen) draw_cluster(at, pen);
    }
    pen.advance(at.width);
  }
  line.end_run = static_cast<std::uint32_t>(into.runs.size());
  line.end_cluster = static_cast<std::uint32_t>(into.clusters.size());
  into.lines.push_back(line);
}

}  // namespace lectern::text
