// SPDX-License-Identifier: MIT
#include "firmware/plan/page_tools.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/bar.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

// Design px.
constexpr double column_margin = 22;  // from the page's edge to its buttons
constexpr double panel_padding = 13;
constexpr double divider_and_air = 2 * 62 + 4 * 16;  // what stands above the column where the pane is divided

const pack::fb::Page& page_on_show(const State& state, const World& world) {
  return pack::at(*world.document(state).pages(), state.reader.page);
}

Button tool(const Glass& glass, std::string id, PageTool what, IconId icon, StringId name, bool enabled = true) {
  Button button = icon_button(glass, std::move(id), UsePageTool{what}, icon, name, enabled);
  button.text = &glass.string(name);
  return button;
}

/// Whether the exhibit says of some page of the document how large it is: the button then stands there for all.
bool knows_paper(const Glass& glass) {
  const auto& pages = *glass.world().document(glass.state()).pages();
  return glass.metrics().size_is_known && std::any_of(pages.begin(), pages.end(), [](const pack::fb::Page* page) {
           return page->paper_width() > 0 && !page->reset();
         });
}

std::vector<Button> tools_of(const Glass& glass) {
  const State& state = glass.state();
  const draw::Tone tone = state.reader.look.tone;
  std::vector<Button> tools;
  if (knows_paper(glass)) {
    const bool known = actual_scale(state, glass.world()).has_value();
    tools.push_back(
        tool(glass, "actual-size", PageTool::actual_size, IconId::actual_size, StringId::actual_size, known));
    tools.back().selected = is_actual(state, glass.world());
  }
  tools.push_back(tool(glass, "rotate", PageTool::rotate, IconId::rotate, StringId::rotate));
  // Black letters on white have nothing between them that could be lightened.
  const bool tones = !(state.contrast && page_on_show(state, glass.world()).reset());
  tools.push_back(tool(glass, "lighter", PageTool::lighter, IconId::lighter, StringId::lighter,
                       tones && tone.light < draw::most_light));
  tools.push_back(tool(glass, "darker", PageTool::darker, IconId::darker, StringId::darker,
                       tones && tone.light > -draw::most_light));
  tools.push_back(tool(glass, "invert", PageTool::invert, IconId::invert, StringId::invert));
  tools.back().selected = tone.inverted;
  const bool changed = tone != draw::Tone{} || state.reader.view.lies() != draw::Turn::none;
  tools.push_back(tool(glass, "as-it-was", PageTool::reset, IconId::as_it_was, StringId::as_it_was, changed));
  if (glass.metrics().compact())
    tools.push_back(tool(glass, "close-page-tools", PageTool::panel, IconId::close, StringId::close));
  return tools;
}

/// How the panel's buttons stand.  Units: px of the glass.
struct Grid {
  int columns = 1;
  Size cell;
};

class PanelPlan {
 public:
  PanelPlan(const Glass& glass, Rect room) : glass_(glass), room_(room), tools_(tools_of(glass)) {
    paper_ = paper_size(glass);
    if (paper_ != nullptr && actual_scale(glass.state(), glass.world()))
      paper_type_ = grown_type(glass);
    else
      paper_ = nullptr;
  }

  /// With words one below the other, two and two on an upright glass; without words in as few rows as there is room
  /// for.
  PageTools run() {
    const auto count = static_cast<int>(tools_.size());
    if (!glass_.metrics().compact())
      for (int columns = glass_.metrics().portrait() ? 2 : 1; columns <= count; ++columns)
        if (const Grid grid{columns, cell()}; fits(grid)) return placed(grid);
    take_words();
    for (int in = 1; in <= count; ++in)
      if (const Grid grid{(count + in - 1) / in, cell()}; fits(grid)) return placed(grid);
    return {};
  }

 private:
  [[nodiscard]] static TypeSize grown_type(const Glass& glass) {
    const double growth = glass.metrics().control_growth();
    return {interface_type.size * growth, interface_type.line * growth};
  }
  void take_words() {
    for (Button& button : tools_) {
      button.text = nullptr;
      button.growth = 1;
    }
    paper_type_ = interface_type;
  }
  /// With words as wide as the widest.
  [[nodiscard]] Size cell() const {
    int width = 0;
    for (const Button& button : tools_) width = std::max(width, button_width(glass_, button));
    const bool worded = tools_.front().text != nullptr;
    const int height = glass_.px(worded ? glass_.metrics().control() : glass_.metrics().small_button());
    return {worded ? width : height, height};
  }
  [[nodiscard]] int rows(const Grid& grid) const {
    return (static_cast<int>(tools_.size()) + grid.columns - 1) / grid.columns;
  }
  [[nodiscard]] int inner_width(const Grid& grid) const {
    return grid.columns * (grid.cell.w + glass_.px(bar_gap)) - glass_.px(bar_gap);
  }
  [[nodiscard]] int paper_height(const Grid& grid) const {
    return paper_ == nullptr ? 0 : glass_.height_of(*paper_, paper_type_, inner_width(grid)) + glass_.px(panel_padding);
  }
  [[nodiscard]] Size size_of(const Grid& grid) const {
    const int around = 2 * glass_.px(panel_padding);
    return {inner_width(grid) + around,
            rows(grid) * (grid.cell.h + glass_.px(bar_gap)) - glass_.px(bar_gap) + paper_height(grid) + around};
  }
  [[nodiscard]] bool fits(const Grid& grid) const {
    const Size size = size_of(grid);
    return size.w <= room_.w && size.h <= room_.h;
  }
  [[nodiscard]] PageTools placed(const Grid& grid) {
    const Size size = size_of(grid);
    const int gap = glass_.px(bar_gap);
    PageTools plan;
    plan.panel = {room_.right() - size.w, room_.bottom() - size.h, size.w, size.h};
    const Rect inner = plan.panel.inset(glass_.px(panel_padding));
    const int head = paper_height(grid);
    if (paper_ != nullptr)
      plan.paper = PlacedText{"paper-size",
                              paper_,
                              paper_type_,
                              {inner.x, inner.y, inner.w, head - glass_.px(panel_padding)},
                              &Theme::bone};
    for (std::size_t i = 0; i < tools_.size(); ++i) {
      const int column = static_cast<int>(i) % grid.columns;
      const int row = static_cast<int>(i) / grid.columns;
      const Point at{inner.x + column * (grid.cell.w + gap), inner.y + head + row * (grid.cell.h + gap)};
      // What does nothing now has a sign alone: words would be too faint to be read.
      if (!tools_[i].enabled) tools_[i].text = nullptr;
      plan.buttons.push_back({std::move(tools_[i]), {at.x, at.y, grid.cell.w, grid.cell.h}});
    }
    // The last one fills its row.
    Rect& last = plan.buttons.back().rect;
    last.w = inner.right() - last.x;
    return plan;
  }

  const Glass& glass_;
  Rect room_;
  std::vector<Button> tools_;
  const pack::fb::Text* paper_ = nullptr;
  TypeSize paper_type_;
};

}  // namespace

std::optional<double> actual_scale(const State& state, const World& world) {
  const Metrics& metrics = state.metrics;
  if (state.screen != ScreenId::reader || !metrics.size_is_known) return std::nullopt;
  const pack::fb::Page& page = page_on_show(state, world);
  if (page.blob() == nullptr || page.reset() || page.paper_width() == 0 || page.paper_height() == 0)
    return std::nullopt;
  constexpr double tenths = 10;  // of a millimetre
  // Where picture and paper are not quite of one shape, or a pixel no square, so large that the areas agree.
  const double paper = page.paper_width() / tenths * (page.paper_height() / tenths);
  const double picture = static_cast<double>(page.width()) * page.height();
  const double pixel = metrics.mm_per_px * metrics.longer_across * metrics.mm_per_px * metrics.longer_down;
  return std::sqrt(paper / picture / pixel);
}

bool is_actual(const State& state, const World& world) {
  constexpr double as_good_as = 1e-6;
  const auto scale = actual_scale(state, world);
  return scale && std::abs(state.reader.view.goal().scale / *scale - 1) < as_good_as;
}

const pack::fb::Text* paper_size(const Glass& glass) {
  const auto* paper = page_on_show(glass.state(), glass.world()).paper();
  return paper == nullptr ? nullptr : &glass.said(*paper);
}

bool has_page_tools(const Glass& glass) {
  return page_on_show(glass.state(), glass.world()).blob() != nullptr && !reader_areas(glass.state()).page.empty();
}

Button page_tools_button(const Glass& glass) {
  Button button = icon_button(glass, "page-tools", UsePageTool{PageTool::panel}, IconId::page_tools,
                              StringId::page_tools, has_page_tools(glass));
  button.selected = glass.state().reader.look.panel_open && button.enabled;
  return button;
}

std::vector<PlacedButton> page_buttons(const Glass& glass, const ReaderAreas& areas) {
  if (areas.page.empty()) return {};
  const bool small = glass.metrics().compact();
  const int side = glass.px(glass.metrics().small_button());
  const int gap = glass.px(bar_gap);
  const int margin = glass.px(small ? small_bar_margin : column_margin);
  const int four = 4 * side + 3 * gap + 2 * margin;
  const bool low = glass.metrics().portrait()
                       ? areas.page.h < four
                       : areas.page.h * 3 / 4 < four + glass.px(divider_and_air) - areas.page.h / 4;
  const int in_column = small || low ? 3 : 4;
  Rect at{areas.page.right() - side - margin, areas.page.bottom() - in_column * (side + gap) + gap - margin, side,
          side};
  std::vector<PlacedButton> buttons;
  const auto put = [&](Button button) {
    button.growth = 1;
    buttons.push_back({std::move(button), at});
    at.y += side + gap;
  };
  const scan::Viewport& view = glass.state().reader.view;
  if (!small && low) {
    Button tools = page_tools_button(glass);
    tools.growth = 1;
    buttons.push_back({std::move(tools), {at.x - side - gap, at.y + 2 * (side + gap), side, side}});
  }
  put(icon_button(glass, "zoom-in", ZoomBy{+1}, IconId::plus, StringId::zoom_in, view.can_zoom_in()));
  put(icon_button(glass, "zoom-out", ZoomBy{-1}, IconId::minus, StringId::zoom_out, view.can_zoom_out()));
  put(icon_button(glass, "fit", StepFit{}, IconId::fit, StringId::fit_page));
  if (!small && !low) put(page_tools_button(glass));
  return buttons;
}

PageTools page_tools_of(const Glass& glass, const ReaderAreas& areas) {
  if (!glass.state().reader.look.panel_open || !has_page_tools(glass)) return {};
  const int margin = glass.px(glass.metrics().compact() ? small_bar_margin : column_margin);
  const int gap = glass.px(bar_gap);
  int right = areas.page.right() - margin;
  for (const PlacedButton& button : page_buttons(glass, areas)) right = std::min(right, button.rect.x - gap);
  Rect room{areas.page.x + margin, areas.page.y + margin, 0, areas.page.h - 2 * margin};
  room.w = right - room.x;
  // On an upright glass the handle stands at the page's foot.
  if (glass.metrics().portrait() && !areas.divider.empty()) room.h = areas.divider.y - gap - room.y;
  return PanelPlan(glass, room).run();
}

}  // namespace lectern::app
