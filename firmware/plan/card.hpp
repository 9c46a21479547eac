// SPDX-License-Identifier: MIT
// What stands on a card of the overview, and where: a document's, or the one that leads into a path. Asked by the
// overview's plan, which measures all cards, and by its view, which draws those in sight.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "assets/base/geometry.hpp"
#include "firmware/plan/placed_text.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// What stands on a card.
struct CardLay {
  Rect thumbnail;                 ///< empty where there is no room for one, and where words of the document stand
  std::vector<PlacedText> parts;  ///< px from the card's corner
  Rect arrow;                     ///< between who wrote and to whom; empty where that is not known
  int height = 0;
  // Of a row, so that the same stands at the same height on all its cards.  Units: px.
  int above_title = 0;  ///< from the card's edge
  int title = 0;        ///< its height
  int body = 0;         ///< of the document's words
  bool brief = false;   ///< what they mean stands in their place, for both find no room
  int foot = 0;         ///< of what stands at the card's foot, with what keeps it from the edge
};

/// The room a card has.
struct CardRoom {
  int width = 0;
  int thumbnail = 0;       ///< of a row: its height; of a list: its width
  int height = 0;          ///< of a row; what the card holds stands at its foot
  int title = 0;           ///< of a row: where titles begin at the earliest
  int body = 0;            ///< of a row: where words or pictures begin at the earliest
  int words = 0;           ///< of a row: the height that a document's words have; 0: as much as they need
  TypeSize quote{28, 34};  ///< of a row: their type
};

/// What stands on a document's card.
[[nodiscard]] CardLay lay_card(const pack::fb::Index& index, flatbuffers::uoffset_t document, std::size_t language,
                               const Measure& measure, const CardRoom& room, bool list);

/// What stands on a path's card; `left`: the visitor was on it, and goes on.
[[nodiscard]] CardLay lay_path(const pack::fb::Path& path, std::size_t language, const Measure& measure, int width,
                               bool left);

/// The room of a row's cards, of one width and no higher than `most`: with all of the documents' words, in the larger
/// type where it fits, before what they mean takes their place on a card. Nothing where one is higher all the same.
/// Cost: all cards are laid out.  Units: px.
[[nodiscard]] std::optional<CardRoom> row_room(const pack::fb::Index& index, std::size_t language,
                                               const Measure& measure, int width, int most);

/// The sentence of a document that its card shows in a language; null: none.
[[nodiscard]] const pack::fb::Text* quote_of(const pack::fb::Document& document, std::size_t language);

}  // namespace lectern::app
