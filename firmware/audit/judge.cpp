// SPDX-License-Identifier: MIT
#include "firmware/audit/judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "assets/base/colour.hpp"
#include "assets/base/visible.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::app {

namespace {

constexpr double least_contrast = 7;
constexpr double nothing_painted = 1;  // a contrast: of one colour alone
constexpr Millimetres bar_control{20};
constexpr Millimetres other_control{15};
constexpr Millimetres between_controls{3};
constexpr double rounding_mm = 0.13;  // half a pixel of the coarsest screen
constexpr int overlap_allowed = 2;    // px; line boxes may touch
constexpr int same_ink_pixels = 3;    // so many pixels of one colour are ink, fewer may be a neighbour's edge

bool is_control(TargetKind kind) {
  return kind == TargetKind::button || kind == TargetKind::tab || kind == TargetKind::card ||
         kind == TargetKind::page || kind == TargetKind::divider;
}

Fault fault_of(const TextBlock& text, Fault::Kind kind, std::string what) {
  return {kind, std::move(what), text.id, std::string(first_of(text.string, most_of_words)), text.layer, text.passage};
}

Fault fault_of(const Target& target, Fault::Kind kind, std::string what) {
  return {kind, std::move(what), target.id, std::string(first_of(target.label, most_of_words))};
}

/// The contrast of a text's ink on its ground, as painted.
double painted_contrast(const screen::Image& image, Rect rect) {
  rect = intersection(rect, {0, 0, image.size.w, image.size.h});
  std::unordered_map<std::uint32_t, int> counts;
  for (int y = rect.y; y < rect.bottom(); ++y)
    for (int x = rect.x; x < rect.right(); ++x) ++counts[image.at({x, y}).rgb()];
  if (counts.empty()) return 0;
  const auto ground = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.second < b.second || (a.second == b.second && a.first < b.first);
  });
  double best = 1;
  for (const auto& [rgb, count] : counts)
    if (count >= same_ink_pixels)
      best = std::max(best, contrast(Colour::from_rgb(rgb), Colour::from_rgb(ground->first)));
  return best;
}

/// Whether so little is left of a text at an edge, of the glass or of a row that goes on, that its ink need not be
/// seen: of a cell of a row perhaps only what stands empty in it.
bool mostly_gone(const TextBlock& text, const Frame& frame, Rect glass, double contrast) {
  const auto at_edge = [&](Rect of) { return text.rect.x == of.x || text.rect.right() == of.right(); };
  const bool in_row = std::any_of(frame.panes.begin(), frame.panes.end(), [&](const Pane& pane) {
    return pane.scrolls == Axis::across && intersection(pane.rect, text.rect) == text.rect && at_edge(pane.rect);
  });
  return (in_row && contrast <= nothing_painted) || (text.rect.w < text.size_px && (in_row || at_edge(glass)));
}

void judge_texts(const Frame& frame, const screen::Image& image, std::vector<Fault>& faults) {
  const Rect glass{0, 0, image.size.w, image.size.h};
  for (std::size_t i = 0; i < frame.texts.size(); ++i) {
    const TextBlock& text = frame.texts[i];
    const auto add = [&](Fault::Kind kind, std::string what) {
      faults.push_back(fault_of(text, kind, std::move(what)));
    };
    const std::string words = shortened(text.string);
    if (text.clipped) add(Fault::Kind::cut_off, fmt::format("{} is cut off: {}", text.id, words));
    if (intersection(text.rect, glass) != text.rect)
      add(Fault::Kind::outside, fmt::format("{} leaves the glass: {}", text.id, words));
    const double found = painted_contrast(image, text.rect);
    if (found < least_contrast && text.rect.h >= text.size_px && !mostly_gone(text, frame, glass, found))
      add(Fault::Kind::contrast,
          fmt::format("{} has a contrast of {:.1f}, under {}: {}", text.id, found, least_contrast, words));
    for (std::size_t k = i + 1; k < frame.texts.size(); ++k) {
      const Rect both = intersection(text.rect, frame.texts[k].rect);
      if (both.w > overlap_allowed && both.h > overlap_allowed)
        add(Fault::Kind::overlap,
            fmt::format("{} and {} overlap by {}x{} px", text.id, frame.texts[k].id, both.w, both.h));
    }
  }
}

/// Points and names of the map stay on it, and no name covers a point.
void judge_map(const Frame& frame, std::vector<Fault>& faults) {
  if (!frame.map) return;
  for (const MapShown::Place& place : frame.map->places) {
    const std::string id = fmt::format("place:{}", place.id);
    if (!frame.map->rect.contains(place.dot.centre()))
      faults.push_back({Fault::Kind::outside, fmt::format("{} leaves the map", id), id, {}});
    for (const TextBlock& text : frame.texts) {
      const Rect both = intersection(text.rect, place.dot);
      // What else lies there is the bar, under which a list goes on.
      if (text.id.starts_with("place:") && both.w > overlap_allowed && both.h > overlap_allowed)
        faults.push_back(fault_of(text, Fault::Kind::overlap, fmt::format("{} covers the point of {}", text.id, id)));
      if (text.id == id && intersection(text.rect, frame.map->rect) != text.rect)
        faults.push_back(fault_of(text, Fault::Kind::outside, fmt::format("{} leaves the map", text.id)));
    }
  }
}

double gap(Rect a, Rect b) {
  const double dx = std::max({a.x - b.right(), b.x - a.right(), 0});
  const double dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0});
  return std::hypot(dx, dy);
}

/// Whether a pane that scrolls shows only a part of something.
bool scrolled_out(const Frame& frame, const Target& target) {
  return std::any_of(frame.panes.begin(), frame.panes.end(), [&](const Pane& pane) {
    if (intersection(pane.rect, target.rect) != target.rect) return false;
    return (goes_on(pane, true) && cut_off(frame, pane, target.rect, true)) ||
           (goes_on(pane, false) && cut_off(frame, pane, target.rect, false));
  });
}

void judge_controls(const Frame& frame, const Metrics& metrics, std::vector<Fault>& faults) {
  for (std::size_t i = 0; i < frame.targets.size(); ++i) {
    const Target& target = frame.targets[i];
    if (!is_control(target.kind)) continue;
    const bool in_bar = target.kind != TargetKind::card && target.kind != TargetKind::divider;
    const double least = (in_bar && !metrics.compact() ? bar_control : other_control).value;
    const double side = std::min(target.rect.w, target.rect.h) * metrics.mm_per_px;
    if (side < least - rounding_mm && !scrolled_out(frame, target))
      faults.push_back(fault_of(target, Fault::Kind::small_control,
                                fmt::format("{} is {:.1f} mm small, under {} mm", target.id, side, least)));
    for (std::size_t k = i + 1; k < frame.targets.size(); ++k) {
      if (!is_control(frame.targets[k].kind)) continue;
      const double apart = gap(target.rect, frame.targets[k].rect) * metrics.mm_per_px;
      if (apart < between_controls.value - rounding_mm)
        faults.push_back(fault_of(target, Fault::Kind::close_controls,
                                  fmt::format("{} and {} are {:.1f} mm apart, under {} mm", target.id,
                                              frame.targets[k].id, apart, between_controls.value)));
    }
  }
}

}  // namespace

std::string_view name_of(Fault::Kind kind) {
  switch (kind) {
    case Fault::Kind::cut_off:
      return "cut-off";
    case Fault::Kind::overlap:
      return "overlap";
    case Fault::Kind::contrast:
      return "contrast";
    case Fault::Kind::small_control:
      return "small-control";
    case Fault::Kind::close_controls:
      return "close-controls";
    case Fault::Kind::missing_string:
      return "missing";
    case Fault::Kind::outside:
      return "outside";
    case Fault::Kind::focus:
      return "focus";
    case Fault::Kind::picture:
      return "picture";
  }
  return {};
}

std::vector<Fault> judge(const Frame& frame, const screen::Image& image, const Metrics& metrics) {
  std::vector<Fault> faults;
  judge_texts(frame, image, faults);
  judge_map(frame, faults);
  judge_controls(frame, metrics, faults);
  for (Fault& fault : judge_focus(frame)) faults.push_back(std::move(fault));
  return faults;
}

std::vector<Fault> judge_strings(const pack::fb::Index& index, const Words& words) {
  std::vector<Fault> faults;
  const auto require = [&](const pack::fb::Text& text, flatbuffers::uoffset_t language, std::string_view what) {
    if (text.utf8()->size() == 0)
      faults.push_back({Fault::Kind::missing_string,
                        fmt::format("{} is missing in {}", what, index.languages()->Get(language)->str())});
  };
  for (flatbuffers::uoffset_t i = 0; i < index.languages()->size(); ++i) {
    for (std::size_t k = 0; k < pack::string_keys.size(); ++k)
      require(words.of(static_cast<pack::StringId>(k), i), i, pack::string_keys[k]);
    require(*index.title()->Get(i), i, "the title");
    require(*index.language_names()->Get(i), i, "the name of the language");
    for (const auto* document : *index.documents()) {
      const std::string id = document->id()->str();
      require(*document->short_title()->Get(i), i, id + ": the short title");
      if (document->day() != nullptr) require(*document->day()->Get(i), i, id + ": the day");
      require(*document->holds()->Get(i), i, id + ": what it holds");
      for (const auto* layer : *document->layers()) {
        require(*layer->tabs()->Get(i), i, id + ": the tab of " + layer->id()->str());
        require(*layer->labels()->Get(i), i, id + ": the label of " + layer->id()->str());
      }
    }
  }
  return faults;
}

}  // namespace lectern::app
