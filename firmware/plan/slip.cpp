// SPDX-License-Identifier: MIT
#include "firmware/plan/slip.hpp"

#include <algorithm>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double around = 18;  // above and below its words
constexpr double small_around = 8;
constexpr double between = 8;
constexpr double behind_number = 24;
constexpr double widest = 1327;  // 75 letters of its words a line
constexpr double share = 0.5;    // of the room above the bar, beside the document
constexpr double small_share = 0.4;
constexpr TypeSize words_type{34, 44};
constexpr TypeSize small_words_type{28, 35};
constexpr TypeSize note_type{28, 35};

/// Puts one text below the other.
class Writer {
 public:
  Writer(const Glass& glass, Slip& slip, int width) : glass_(glass), slip_(slip), width_(width) {}

  void put(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink) {
    if (text.utf8()->size() == 0) return;
    if (!slip_.parts.empty()) slip_.words += glass_.px(between);
    const TypeSize grown_type = grown(glass_.metrics(), type);
    const int height = glass_.height_of(text, grown_type, width_);
    slip_.parts.push_back({name, &text, grown_type, {0, slip_.words, width_, height}, ink});
    slip_.words += height;
  }
  /// Behind what was put last where both find room on its line, else below it; on a small glass not at all.
  void behind(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink) {
    if (text.utf8()->size() == 0) return;
    if (slip_.parts.empty()) return put(name, text, type, ink);
    PlacedText& before = slip_.parts.back();
    const int narrow = glass_.width_of(*before.text, before.type) + 1;
    const int x = narrow + glass_.px(behind_number);
    const TypeSize grown_type = grown(glass_.metrics(), type);
    const int wide = glass_.width_of(text, grown_type) + 1;
    if (x + wide > width_ || before.rect.h != glass_.px(before.type.line)) {
      if (!glass_.metrics().compact()) put(name, text, type, ink);
      return;
    }
    before.rect.w = narrow;
    slip_.parts.push_back({name, &text, grown_type, {x, before.rect.y, wide, before.rect.h}, ink});
  }

 private:
  const Glass& glass_;
  Slip& slip_;
  int width_;
};

void put_words(const Glass& glass, const pack::fb::Path& path, Writer writer) {
  const TypeSize type = glass.metrics().compact() ? small_words_type : words_type;
  if (const pack::fb::PathStep* step = step_of(glass.state(), glass.world())) {
    if (step->number() != nullptr) writer.put("path/number", glass.said(*step->number()), interface_type, &Theme::gold);
    const auto& document = pack::at(*glass.world().index().documents(), step->document());
    writer.behind("path/byline", glass.said(*document.byline()), interface_type, &Theme::muted);
    writer.put("path/text", glass.said(*step->text()), type, &Theme::bone);
    if (step->note() != nullptr) writer.put("path/note", glass.said(*step->note()), note_type, &Theme::bone);
    return;
  }
  const bool tells = path.end() != nullptr;
  writer.put("path/number", tells ? glass.string(StringId::path_end) : glass.said(*path.title()), interface_type,
             &Theme::gold);
  if (tells) writer.put("path/text", glass.said(*path.end()), type, &Theme::bone);
}

}  // namespace

Slip slip_of(const Glass& glass) {
  Slip slip;
  const pack::fb::Path* path = walked(glass.state(), glass.world());
  if (path == nullptr) return slip;
  const Metrics& metrics = glass.metrics();
  const int left = glass.px(metrics.margin());
  const int width = std::min(metrics.glass.w - 2 * left, glass.px(widest * metrics.growth()));
  put_words(glass, *path, Writer(glass, slip, width));
  const int pad = glass.px(metrics.compact() ? small_around : around);
  const int room = bar_rect(metrics).y;
  int height = slip.words + 2 * pad;
  slip.takes = height;
  slip.turns = height > room * (metrics.compact() ? small_share : share);
  if (slip.turns) {
    slip.takes = glass.px(metrics.control());
    height = glass.state().walk->folded ? slip.takes : room;
  }
  slip.rect = {0, room - height, metrics.glass.w, height};
  slip.seen = {left, slip.rect.y + pad, width, height - 2 * pad};
  if (slip.turns && !slip.covers()) {
    slip.parts.resize(std::min<std::size_t>(slip.parts.size(), 1));
    slip.words = 0;
    slip.seen = {left, slip.rect.y, width, height};
  }
  for (PlacedText& part : slip.parts) part.rect = part.rect.moved(slip.seen.x, slip.seen.y);
  if (slip.turns && !slip.covers())
    for (PlacedText& part : slip.parts) part.rect.h = height;
  return slip;
}

}  // namespace lectern::app
