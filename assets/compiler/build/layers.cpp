// SPDX-License-Identifier: MIT
#include "assets/compiler/build/layers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "assets/compiler/build/cells.hpp"
#include "assets/compiler/build/missing_glyphs.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

Style style_of(LayerKind layer, BlockKind block) {
  if (layer == LayerKind::reading) return styles::reading;  // its headings are the machine's guess
  return block == BlockKind::heading ? styles::heading : styles::words;
}

/// Whether a cell begins within a form's own print.
bool is_form(const Cell& cell) {
  return std::any_of(cell.spans.begin(), cell.spans.end(), [](const SourceSpan& span) {
    return span.kind == SpanKind::passage && span.start == 0 && span.form;
  });
}

pack::fb::Alignment alignment_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return pack::fb::Alignment::left;
    case Alignment::centre:
      return pack::fb::Alignment::centre;
    case Alignment::right:
      return pack::fb::Alignment::right;
    case Alignment::start:
      break;
  }
  return pack::fb::Alignment::start;
}

int rank(pack::fb::SpanKind kind) {
  switch (kind) {
    case pack::fb::SpanKind::page:
      return 0;
    case pack::fb::SpanKind::passage:
      return 1;
    default:
      return 2;
  }
}

class LayerWriter {
 public:
  LayerWriter(const SourceLayer& layer, const CutPassages& cuts, const Targets& targets, Composer& composer)
      : layer_(layer), cuts_(cuts), targets_(targets), composer_(composer), long_(bytes_of(layer) > whole_text) {}

  Result<std::vector<WrittenPart>> run() {
    for (std::size_t i = 0; i < layer_.blocks.size(); ++i) {
      const SourceBlock& source = layer_.blocks[i];
      PreparedBlock block = prepare(source);
      if (block.size() > pack::max_text_blob) {
        composer_.report.error(
            source.cells.front().place,
            fmt::format("this block has {} bytes of text; {} are the most", block.size(), pack::max_text_blob),
            "divide it by a blank line");
        continue;
      }
      if (blocks_.empty()) place_ = source.cells.empty() ? Place{layer_.file} : source.cells.front().place;
      if (!blocks_.empty() && (cut_before(i) || size_ + block.size() > pack::max_text_blob)) {
        LECTERN_CHECK(end_part());
        place_ = source.cells.empty() ? Place{layer_.file} : source.cells.front().place;
      }
      add(std::move(block));
    }
    lacking_.tell("the reading shows", composer_.report);
    if (!blocks_.empty() || parts_.empty()) LECTERN_CHECK(end_part());
    return std::move(parts_);
  }

 private:
  [[nodiscard]] bool cut_before(std::size_t i) const {
    if (!may_cut_before(layer_, i)) return false;
    const std::string* passage = passage_begun_by(layer_.blocks[i]);
    return (passage != nullptr && cuts_.count(*passage) > 0) || (long_ && size_ >= 2 * part_text);
  }

  PreparedBlock prepare(const SourceBlock& source) {
    PreparedBlock block;
    block.kind = kind_of(source.kind);
    block.level = static_cast<std::uint8_t>(source.level);
    for (const Cell& written : source.cells) {
      const Style style = is_form(written) ? styles::form : style_of(layer_.kind, source.kind);
      const Cell cell =
          layer_.kind == LayerKind::reading ? with_boxes(written, layer_.language, composer_.fonts, lacking_) : written;
      const auto number = static_cast<std::uint16_t>(block.texts.size());
      block.texts.push_back(
          prepare_cell(cell, {layer_.language, style, composer_.exhibit.hyphenate, cell.place}, composer_.preparer));
      if (source.kind == BlockKind::row) block.alignments.push_back(alignment_of(cell.alignment));
      add_spans(cell, number, block);
    }
    return block;
  }

  void add_spans(const Cell& cell, std::uint16_t number, PreparedBlock& block) {
    std::vector<pack::fb::Span>& into = block.spans;
    const std::size_t first = into.size();
    for (const SourceSpan& span : cell.spans) {
      const auto target = targets_.find(span);
      if (!target) {
        composer_.report.error(span.place, fmt::format("\"{}\" points at nothing in this document", span.target),
                               "name a page, passage, person or note that is there");
        continue;
      }
      if (span.form) block.forms.push_back(*target);
      into.emplace_back(static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end), number, *target,
                        kind_of(span.kind));
    }
    std::stable_sort(into.begin() + static_cast<std::ptrdiff_t>(first), into.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.start(), rank(a.kind())) < std::tuple(b.start(), rank(b.kind()));
    });
  }

  void add(PreparedBlock block) {
    // A page that begins before the block's first word is the page of that word.
    const std::uint16_t before = page_;
    std::uint16_t first = before;
    for (const pack::fb::Span& span : block.spans) {
      if (span.kind() == pack::fb::SpanKind::passage &&
          std::find(passages_.begin(), passages_.end(), span.target()) == passages_.end())
        passages_.push_back(span.target());
      if (span.kind() != pack::fb::SpanKind::page) continue;
      page_ = span.target();
      if (span.start() == 0 && span.cell() == 0) first = page_;
    }
    if (blocks_.empty()) first_page_ = first;
    size_ += block.size();
    units_ += block.reading_units();
    blocks_.push_back(std::move(block));
  }

  Result<void> end_part() {
    LECTERN_TRY(blob, composer_.add_blob(place_, blocks_));
    parts_.push_back({blob, first_page_, units_, std::move(passages_)});
    blocks_.clear();
    passages_.clear();
    size_ = 0;
    units_ = 0;
    return {};
  }

  const SourceLayer& layer_;
  const CutPassages& cuts_;
  const Targets& targets_;
  Composer& composer_;
  bool long_;
  LackingLetters lacking_;
  std::vector<PreparedBlock> blocks_;
  Place place_;  // of the part's first words
  std::vector<std::uint16_t> passages_;
  std::vector<WrittenPart> parts_;
  std::size_t size_ = 0;
  std::uint32_t units_ = 0;
  std::uint16_t page_ = 0;
  std::uint16_t first_page_ = 0;
};

}  // namespace

Result<std::vector<WrittenPart>> write_layer(const SourceLayer& layer, const CutPassages& cuts, const Targets& targets,
                                             Composer& composer) {
  return LayerWriter(layer, cuts, targets, composer).run();
}

}  // namespace lectern::compiler
