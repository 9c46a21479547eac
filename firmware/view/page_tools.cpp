// SPDX-License-Identifier: MIT
#include "firmware/view/page_tools.hpp"

#include <algorithm>

#include "firmware/plan/page_map.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double ring = 2;          // of the shadow
constexpr double shadow_below = 3;  // how far it lies below the page
constexpr double panel_corner = 18;
constexpr double map_edge = 2;
constexpr double seen_edge = 3;
constexpr double chip_padding = 12;
constexpr int shadow_rings = 6;
constexpr int shadow_alpha = 132;  // of the innermost ring

void view_panel(FrameBuilder& builder, const PageTools& tools) {
  if (tools.panel.empty()) return;
  const Theme& theme = builder.theme();
  const int radius = builder.px(panel_corner);
  builder.draw(draw::Fill{tools.panel, theme.panel, radius});
  builder.draw(draw::Frame{tools.panel, theme.line, std::max(1, builder.px(2)), radius});
  builder.target({"page-tools-panel", TargetKind::screen, builder.string(StringId::page_tools).utf8()->str(),
                  tools.panel, Stay{}, true, false});
  for (const PlacedButton& placed : tools.buttons) builder.button(placed.button, placed.rect);
  if (!tools.paper) return;
  const PlacedText& paper = *tools.paper;
  builder.text(
      {paper.name, *paper.text, paper.type, paper.rect, theme.*paper.ink, theme.panel, text::Alignment::centre});
}

void view_map(FrameBuilder& builder, const PageMap& map) {
  if (map.rect.empty()) return;
  const Theme& theme = builder.theme();
  const Rect picture = builder.on_glass(map.picture);
  const int edge = std::max(1, builder.px(map_edge));
  builder.draw(draw::Fill{map.rect.inset(-edge), theme.night});
  builder.as_it_lies([&] {
    builder.clip(picture);
    view_map_page(builder, picture, map.scale);
    builder.unclip();
  });
  builder.draw(draw::Frame{map.rect.inset(-edge), theme.line, edge});
  const int thick = std::max(2, builder.px(seen_edge));
  // Dark beside light, so that it stands out from any page.
  builder.draw(draw::Frame{map.seen.inset(-edge), theme.night, edge + thick});
  builder.draw(draw::Frame{map.seen, theme.gold, thick});
  builder.target({"minimap", TargetKind::button, builder.string(StringId::page_map).utf8()->str(), map.rect, GoOnPage{},
                  true, false});
}

/// Says how large the page is while it is as large as that, at the pane's foot, or above its map.
void view_paper(FrameBuilder& builder, const ReaderAreas& areas, const PageMap& map) {
  const pack::fb::Text* words = paper_size(builder);
  if (words == nullptr || !is_actual(builder.state(), builder.world())) return;
  const int padding = builder.px(chip_padding);
  const int margin = builder.px(builder.metrics().compact() ? 8 : 22);
  const pack::fb::Text& name = builder.string(StringId::actual_size);
  const int named = builder.width_of(name, interface_type);
  const int width = named + builder.width_of(*words, interface_type) + 3 * padding;
  const int height = builder.px(interface_type.line) + padding;
  const int foot = map.rect.empty() ? areas.page.bottom() - margin : map.rect.y - margin / 2;
  const Rect chip{areas.page.x + margin, foot - height, width, height};
  builder.draw(draw::Fill{chip, builder.theme().panel, builder.px(8)});
  const auto put = [&](std::string_view id, const pack::fb::Text& text, int left, Colour ink) {
    const Rect at{chip.x + left, chip.y, chip.right() - chip.x - left, chip.h};
    builder.text({id, text, interface_type, at, ink, builder.theme().panel, text::Alignment::start, true, 1});
  };
  put("actual-size-name", name, padding, builder.theme().muted);
  put("actual-size-paper", *words, named + 2 * padding, builder.theme().bone);
}

}  // namespace

void view_page_shadow(FrameBuilder& builder, const scan::Viewport& view) {
  if (builder.state().contrast || !has_page_tools(builder)) return;
  const Rect page = view.page_rect().moved(0, builder.px(shadow_below));
  const int width = std::max(1, builder.px(ring));
  for (int i = 0; i < shadow_rings; ++i) {
    const int alpha = shadow_alpha * (shadow_rings - i) * (shadow_rings - i) / (shadow_rings * shadow_rings);
    const int out = (i + 1) * width;
    builder.draw(draw::Frame{page.inset(-out), Colour{0, 0, 0, static_cast<std::uint8_t>(alpha)}, width, out});
  }
}

void tint_page(FrameBuilder& builder, Rect around) {
  constexpr std::uint8_t glow = 0x38;
  if (builder.state().reader.look.tone.inverted)
    builder.draw(draw::Fill{around, builder.theme().gold.with_alpha(glow)});
  else
    builder.draw(draw::Tint{around, builder.theme().page_tint});
}

void view_page_tools(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.page.empty()) return;
  const PageMap map = page_map_of(builder, areas);
  const PageTools tools = page_tools_of(builder, areas);
  view_map(builder, map);
  if (tools.panel.empty()) view_paper(builder, areas, map);
  view_panel(builder, tools);
}

void view_page_buttons(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.page.empty()) return;
  for (const PlacedButton& placed : page_buttons(builder, areas)) builder.button(placed.button, placed.rect);
}

}  // namespace lectern::app
