// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <variant>

#include "firmware/view/canvas.hpp"
#include "firmware/view/view.hpp"
#include "render/scan/pyramid.hpp"

namespace lectern::app {

namespace {

constexpr double hole_text_margin = 24;  // design px

const auto& page_of(const Canvas& canvas, std::size_t document, std::size_t page) {
  const auto& documents = *canvas.world().index().documents();
  return *documents.Get(static_cast<flatbuffers::uoffset_t>(document))
              ->pages()
              ->Get(static_cast<flatbuffers::uoffset_t>(page));
}

void view_unreadable(Canvas& canvas, Rect pane) {
  canvas.draw(draw::Hole{pane, canvas.theme().line});
  const int margin = canvas.px(hole_text_margin);
  const Rect band{pane.x, pane.centre().y - canvas.px(40), pane.w, canvas.px(80)};
  canvas.draw(draw::Fill{band, canvas.theme().night});
  canvas.text({"page-damaged",
               canvas.string(pack::StringId::page_damaged),
               interface_type,
               {band.x + margin, band.y, band.w - 2 * margin, band.h},
               canvas.theme().bone,
               canvas.theme().night,
               text::Alignment::centre,
               true});
}

/// A page beside this one as it will lie when it is turned to.
void want_neighbour(Canvas& canvas, std::size_t page, scan::Viewport viewport) {
  const auto document = static_cast<std::uint16_t>(canvas.state().reading.document);
  const auto pyramid = canvas.world().tiles.pyramid(document, static_cast<std::uint16_t>(page));
  if (!pyramid) return;
  viewport.set_page(pyramid->levels.front());
  viewport.scroll_to(0);
  const std::vector<draw::TileId> tiles = scan::wanted(*pyramid, viewport);
  canvas.frame().ahead.insert(canvas.frame().ahead.end(), tiles.begin(), tiles.end());
}

}  // namespace

void want_ahead(Canvas& canvas) {
  const Reading& reading = canvas.state().reading;
  Frame& frame = canvas.frame();
  if (!frame.scan || !frame.scan->sharp) return;
  const auto pyramid = canvas.world().tiles.pyramid(static_cast<std::uint16_t>(reading.document),
                                                    static_cast<std::uint16_t>(reading.page));
  if (!pyramid) return;
  frame.ahead = scan::beyond_edge(*pyramid, reading.view);
  if (reading.view.moving()) return;
  const std::size_t pages = canvas.world().document(canvas.state()).pages()->size();
  if (reading.page + 1 < pages) want_neighbour(canvas, reading.page + 1, reading.view);
  if (reading.page > 0) want_neighbour(canvas, reading.page - 1, reading.view);
}

void view_page(Canvas& canvas, std::size_t document, std::size_t page, const scan::Viewport& viewport) {
  const auto pyramid =
      canvas.world().tiles.pyramid(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page));
  if (!pyramid) return view_unreadable(canvas, viewport.pane());
  Frame& frame = canvas.frame();
  const std::vector<draw::TileId> tiles = scan::wanted(*pyramid, viewport);
  frame.tiles.insert(frame.tiles.end(), tiles.begin(), tiles.end());
  const auto begun = static_cast<std::ptrdiff_t>(frame.list.commands.size());
  scan::place(frame.list, *pyramid, viewport, canvas.world().tiles,
              {canvas.theme().page_ink, canvas.theme().page_paper}, canvas.theme().red);
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
  shown.sharp = scan::sharp(*pyramid, viewport, canvas.world().tiles);
  shown.reset = page_of(canvas, document, page).reset();
  frame.scan = shown;
}

void view_small_page(Canvas& canvas, std::size_t document, std::size_t page, Rect window, double scale) {
  const auto& of = page_of(canvas, document, page);
  const draw::TileId tile = scan::coarsest(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page),
                                           {static_cast<int>(of.width()), static_cast<int>(of.height())});
  canvas.frame().tiles.push_back(tile);
  canvas.draw(draw::Fill{window, canvas.theme().page_paper});
  switch (canvas.world().tiles.state(tile)) {
    case scan::TileState::ready:
      canvas.draw(draw::Tile{tile,
                             window,
                             {static_cast<double>(window.x), static_cast<double>(window.y)},
                             scale * static_cast<double>(1U << tile.level),
                             {canvas.theme().page_ink, canvas.theme().page_paper},
                             0});
      break;
    case scan::TileState::damaged:
      canvas.draw(draw::Hole{window, canvas.theme().red});
      break;
    case scan::TileState::absent:
      break;
  }
}

const pack::fb::Text& reset_label(Canvas& canvas, int room, std::size_t language) {
  const auto& whole = canvas.string(pack::StringId::label_reset, language);
  const bool fits = canvas.width_of(whole, interface_type) <= room;
  return fits ? whole : canvas.string(pack::StringId::label_reset_short, language);
}

}  // namespace lectern::app
