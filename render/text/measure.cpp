// SPDX-License-Identifier: MIT
#include "render/text/measure.hpp"

#include <algorithm>
#include <optional>

#include "render/text/face.hpp"
#include "render/text/fonts.hpp"
#include "render/text/shape_cache.hpp"

namespace lectern::text {

namespace {

// Where a hyphen may be drawn, its width is asked once a run.
class HyphenWidths {
 public:
  HyphenWidths(const Measurement& measurement, ShapeCache& cache) : measurement_(measurement), cache_(cache) {}

  /// The hyphen after the character that ends at byte `at`; bytes ascend from call to call.
  F26Dot6 before(std::uint32_t at) {
    while (measurement_.runs[run_].end < at) {
      ++run_;
      width_.reset();
    }
    if (!width_)
      width_ = hyphen_of(cache_, measurement_.runs[run_].run->font(), measurement_.runs[run_].form.size).advance;
    return *width_;
  }

 private:
  const Measurement& measurement_;
  ShapeCache& cache_;
  std::size_t run_ = 0;
  std::optional<F26Dot6> width_;
};

void add_run(const pack::fb::Run& run, const RunForm& form, ShapeCache& cache, Measurement& into) {
  into.runs.push_back({run.start(), run.end(), static_cast<std::uint32_t>(into.clusters.size()), &run, nullptr, form});
  const Shaped& shaped = cache.shape(words_of(into, into.runs.back(), run.start(), run.end()));
  into.runs.back().shaped = &shaped;
  for (const ShapedCluster& cluster : shaped.clusters) {
    into.clusters.push_back(
        {scaled(cluster.advance, form.size, shaped.units_per_em), cluster.kind != ClusterKind::text});
    into.starts.push_back(run.start() + cluster.start);
  }
}

}  // namespace

Hyphen hyphen_of(ShapeCache& cache, std::uint16_t font, F26Dot6 size) {
  const Face* face = cache.fonts().face(font);
  if (face == nullptr) return {};
  Face::Single single = face->single(U'\u2010');
  if (single.glyph == 0) single = face->single(U'-');
  return {single.glyph, scaled(single.advance, size, face->metrics().units_per_em)};
}

Words words_of(const Measurement& text, const TextRun& text_run, std::uint32_t start, std::uint32_t end) {
  const pack::fb::Run& run = *text_run.run;
  const auto from = std::upper_bound(text.joined.begin(), text.joined.end(), start);
  const auto to = std::lower_bound(from, text.joined.end(), end);
  return {text.utf8.substr(start, end - start),
          run.font(),
          run.language(),
          run.script(),
          (run.level() & 1) != 0,
          start,
          {from, to},
          drawn_between(text.drawn, start, end),
          text_run.form.small_capitals};
}

Measurement measure(const pack::fb::Text& text, F26Dot6 size, ShapeCache& cache) {
  Measurement result;
  result.utf8 = std::string_view(text.utf8()->c_str(), text.utf8()->size());
  if (text.joined() != nullptr) result.joined = {text.joined()->data(), text.joined()->size()};
  result.base_level = text.base_level();
  result.size = size;
  result.drawn = drawn_of(text);
  Forms forms(text, size);
  for (const pack::fb::Run* run : *text.runs()) add_run(*run, forms.of(*run), cache, result);
  result.starts.push_back(static_cast<std::uint32_t>(result.utf8.size()));
  HyphenWidths hyphens(result, cache);
  for (const pack::fb::Break* place : *text.breaks()) {
    const auto found = std::lower_bound(result.starts.begin(), result.starts.end(), place->at());
    if (*found != place->at()) continue;  // inside what cannot be parted
    Opportunity opportunity{static_cast<std::uint32_t>(found - result.starts.begin()), place->kind(), {}};
    if (place->kind() == pack::fb::BreakKind::hyphen) opportunity.hyphen = hyphens.before(place->at());
    result.opportunities.push_back(opportunity);
  }
  return result;
}

}  // namespace lectern::text
