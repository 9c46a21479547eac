// SPDX-License-Identifier: MIT
#include "firmware/plan/portrait.hpp"

#include <algorithm>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double highest_portrait = 320;
constexpr double least_credit = 240;  // for the credit, at 100 %
constexpr double around_credit = 20;
constexpr double above_card_words = 24;
constexpr double most_of_glass = 0.36;  // its height

}  // namespace

TypeSize credit_type(const Metrics& metrics) {
  return grown(metrics, interface_type);
}

PortraitLay lay_portrait(const pack::fb::Portrait& portrait, std::size_t language, const Measure& measure, int width) {
  const Metrics& metrics = measure.metrics;
  const double high = std::min<double>(metrics.px(highest_portrait), metrics.glass.h * most_of_glass);
  const double scale = std::min(high / portrait.height(), 1.0 * width / portrait.width());
  PortraitLay lay;
  lay.picture = {0, 0, std::max(1, static_cast<int>(portrait.width() * scale)),
                 std::max(1, static_cast<int>(portrait.height() * scale))};
  const auto& credit = pack::at(*portrait.credit(), language);
  const int gap = metrics.px(around_credit);
  const int room = width - lay.picture.w - gap;
  const bool beside = room >= metrics.px(least_credit * metrics.growth());
  const int credit_height = measure.height_of(credit, credit_type(metrics), beside ? room : width);
  if (beside)
    lay.credit = {lay.picture.right() + gap, std::max(0, lay.picture.h - credit_height), room, credit_height};
  else
    lay.credit = {0, lay.picture.bottom() + gap / 2, width, credit_height};
  lay.height = std::max(lay.picture.bottom(), lay.credit.bottom()) + metrics.px(above_card_words);
  return lay;
}

}  // namespace lectern::app
