// SPDX-License-Identifier: MIT
#include "tests/conformance/path.hpp"

#include <stdexcept>

#include "assets/pack/check_parts.hpp"

namespace lectern::conformance {

namespace {

constexpr std::size_t cache_bytes = std::size_t{3} << 20;  // as the viewer's

}  // namespace

std::uint32_t OneLine::start(std::uint32_t cluster) const {
  const text::LineCluster& at = ordered.clusters[cluster];
  return at.piece->base + at.piece->shaped->clusters[at.cluster].start;
}

std::string_view OneLine::bytes(std::uint32_t cluster) const {
  const text::LineCluster& at = ordered.clusters[cluster];
  const text::ShapedCluster& shaped = at.piece->shaped->clusters[at.cluster];
  return measurement.utf8.substr(start(cluster), shaped.end - shaped.start);
}

Path::Path(const compiler::InstalledFonts& installed, const std::vector<std::string>& own_families)
    : book_(compiler::PackFonts::open(installed, own_families).value()),
      preparer_(book_, tags_, report_),
      fonts_([this](std::uint16_t font) -> Result<Bytes> { return made_.at(font).bytes; }) {}

compiler::Prepared Path::prepare(std::string_view utf8, const compiler::Wish& wish) {
  return preparer_.prepare(utf8, wish);
}

Result<void> Path::finish() {
  LECTERN_TRY(made, book_.make());
  made_ = std::move(made);
  cache_ = std::make_unique<text::ShapeCache>(fonts_, tags_.all(), cache_bytes);
  return {};
}

void Path::must_finish() {
  if (const auto finished = finish(); !finished) throw std::runtime_error(finished.error().what);
}

const OneLine* Path::set(const compiler::Prepared& prepared, F26Dot6 size) {
  line_ = std::make_unique<OneLine>();
  line_->builder.Finish(write(line_->builder, prepared));
  const auto& text = *flatbuffers::GetRoot<pack::fb::Text>(line_->builder.GetBufferPointer());
  if (!pack::makes_sense(text, {book_.size(), tags_.all().size()})) return nullptr;
  cache_->trim();
  line_->measurement = text::measure(text, size, *cache_);
  const auto count = static_cast<std::uint32_t>(line_->measurement.clusters.size());
  line_->rough = text::cut_line(line_->measurement, 0, count, false, *cache_);
  line_->ordered = text::in_order(line_->rough, line_->measurement.base_level);
  return line_.get();
}

}  // namespace lectern::conformance
