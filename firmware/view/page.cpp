// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <variant>

#include "assets/pack/words.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/view.hpp"
#include "render/scan/pyramid.hpp"

namespace lectern::app {

namespace {

constexpr double hole_text_margin = 24;  // design px

const auto& page_of(const FrameBuilder& builder, std::size_t document, std::size_t page) {
  const auto& documents = *builder.world().index().documents();
  return pack::at(*pack::at(documents, document).pages(), page);
}

/// A re-set page has the exhibit's ink and paper, which change places where it is inverted, so that they stay what they
/// are; a scan keeps what it was scanned as.
draw::Ramp ramp_of(const FrameBuilder& builder, const pack::fb::Page& page, draw::Tone tone = {}) {
  const Theme& theme = builder.theme();
  const draw::Tone light{tone.light, false};
  if (page.reset() && tone.inverted) return {theme.page_paper, theme.page_ink, light};
  if (page.reset()) return {theme.page_ink, theme.page_paper, light};
  return {Colour::from_rgb(0x000000), Colour::from_rgb(0xFFFFFF), tone};
}

void view_unreadable(FrameBuilder& builder, Rect pane) {
  builder.draw(draw::Hole{pane, builder.theme().line});
  const int margin = builder.px(hole_text_margin);
  const Rect band{pane.x, pane.centre().y - builder.px(40), pane.w, builder.px(80)};
  builder.draw(draw::Fill{band, builder.theme().night});
  builder.text({"page-damaged",
                builder.string(pack::StringId::page_damaged),
                interface_type,
                {band.x + margin, band.y, band.w - 2 * margin, band.h},
                builder.theme().bone,
                builder.theme().night,
                text::Alignment::centre,
                true});
}

/// In place of a page of which no picture is held: a sheet that says so.
void view_not_held(FrameBuilder& builder, const scan::Viewport& viewport) {
  const Rect sheet = intersection(viewport.page_rect(), viewport.pane());
  builder.draw(draw::Fill{sheet, builder.theme().panel});
  builder.draw(draw::Frame{sheet, builder.theme().line, std::max(1, builder.px(2)), 0});
  const Rect words = sheet.inset(builder.px(hole_text_margin));
  builder.text({"page-not-held", builder.string(pack::StringId::page_not_held), interface_type, words,
                builder.theme().bone, builder.theme().panel, text::Alignment::centre, true});
}

/// A page beside this one as it will lie when it is turned to.
void want_neighbour(FrameBuilder& builder, std::size_t page, scan::Viewport viewport) {
  const auto document = static_cast<std::uint16_t>(builder.state().reader.document);
  const auto pyramid = builder.world().tiles.pyramid(document, static_cast<std::uint16_t>(page));
  if (!pyramid) return;
  viewport.set_page(pyramid->levels.front(), builder.state().reader.look.turn_of(page));
  viewport.scroll_to(0);
  const std::vector<draw::TileId> tiles = scan::wanted(*pyramid, viewport);
  builder.frame().ahead.insert(builder.frame().ahead.end(), tiles.begin(), tiles.end());
}

}  // namespace

void want_ahead(FrameBuilder& builder) {
  const Reader& reader = builder.state().reader;
  Frame& frame = builder.frame();
  if (!frame.scan || !frame.scan->sharp) return;
  const auto pyramid = builder.world().tiles.pyramid(static_cast<std::uint16_t>(reader.document),
                                                     static_cast<std::uint16_t>(reader.page));
  if (!pyramid) return;
  frame.ahead = scan::beyond_edge(*pyramid, reader.view);
  if (reader.view.moving()) return;
  const std::size_t pages = builder.world().document(builder.state()).pages()->size();
  if (reader.page + 1 < pages) want_neighbour(builder, reader.page + 1, reader.view);
  if (reader.page > 0) want_neighbour(builder, reader.page - 1, reader.view);
}

void view_page(FrameBuilder& builder, std::size_t document, std::size_t page, const scan::Viewport& viewport,
               draw::Tone tone) {
  if (page_of(builder, document, page).blob() == nullptr) return view_not_held(builder, viewport);
  const auto pyramid =
      builder.world().tiles.pyramid(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page));
  if (!pyramid) return view_unreadable(builder, viewport.pane());
  Frame& frame = builder.frame();
  const std::vector<draw::TileId> tiles = scan::wanted(*pyramid, viewport);
  frame.tiles.insert(frame.tiles.end(), tiles.begin(), tiles.end());
  const auto begun = static_cast<std::ptrdiff_t>(frame.list.commands.size());
  scan::place(frame.list, *pyramid, viewport, builder.world().tiles,
              ramp_of(builder, page_of(builder, document, page), tone), builder.theme().red);
  frame.blank = std::none_of(frame.list.commands.begin() + begun, frame.list.commands.end(), [](const auto& command) {
    return std::holds_alternative<draw::Tile>(command) || std::holds_alternative<draw::Hole>(command);
  });
  const Rect rect = viewport.page_rect();
  ScanShown shown;
  shown.rect = {static_cast<double>(rect.x), static_cast<double>(rect.y), static_cast<double>(rect.w),
                static_cast<double>(rect.h)};
  shown.pane = viewport.pane();
  shown.scale = viewport.scale();
  shown.centre = viewport.centre();
  shown.sharp = scan::sharp(*pyramid, viewport, builder.world().tiles);
  shown.reset = page_of(builder, document, page).reset();
  shown.turn = viewport.lies();
  shown.tone = tone;
  shown.actual = is_actual(builder.state(), builder.world());
  frame.scan = shown;
}

void view_map_page(FrameBuilder& builder, Rect picture, double scale) {
  const Reader& reader = builder.state().reader;
  const auto& page = page_of(builder, reader.document, reader.page);
  const Size upright{static_cast<int>(page.width()), static_cast<int>(page.height())};
  const draw::Ramp ramp = ramp_of(builder, page, reader.look.tone);
  builder.draw(draw::Fill{picture, draw::toned(ramp.paper, ramp.tone)});
  const draw::TileId tile =
      scan::coarsest(static_cast<std::uint16_t>(reader.document), static_cast<std::uint16_t>(reader.page), upright);
  // It is wanted for the page itself.
  if (builder.world().tiles.state(tile) != scan::TileState::ready) return;
  const RectF lies = draw::turned(RectF{0, 0, upright.w * scale, upright.h * scale}, reader.view.lies());
  builder.draw(draw::Tile{tile,
                          picture,
                          {picture.x - lies.x, picture.y - lies.y},
                          scale * static_cast<double>(1U << tile.level),
                          ramp,
                          0,
                          reader.view.lies(),
                          true});
}

void view_small_page(FrameBuilder& builder, std::size_t document, std::size_t page, Rect window, double scale) {
  const auto& of = page_of(builder, document, page);
  const draw::TileId tile = scan::coarsest(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page),
                                           {static_cast<int>(of.width()), static_cast<int>(of.height())});
  if (of.blob() == nullptr) {
    builder.draw(draw::Fill{window, builder.theme().panel});
    builder.draw(draw::Frame{window, builder.theme().line, std::max(1, builder.px(2)), 0});
    return;
  }
  const draw::Ramp ramp = ramp_of(builder, of);
  builder.draw(draw::Fill{window, ramp.paper});
  builder.frame().tiles.push_back(tile);
  switch (builder.world().tiles.state(tile)) {
    case scan::TileState::ready:
      builder.draw(draw::Tile{tile,
                              window,
                              {static_cast<double>(window.x), static_cast<double>(window.y)},
                              scale * static_cast<double>(1U << tile.level),
                              ramp,
                              0});
      break;
    case scan::TileState::damaged:
      builder.draw(draw::Hole{window, builder.theme().red});
      break;
    case scan::TileState::absent:
      break;
  }
}

}  // namespace lectern::app
