// SPDX-License-Identifier: MIT
#include "render/draw/dump.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <string_view>

namespace lectern::draw {

namespace {

/// In the order of IconId.
constexpr auto icon_names = std::to_array<std::string_view>(
    {"arrow-left",      "arrow-right",  "plus",          "minus",       "fit",      "globe",
     "close",           "chevron-left", "chevron-right", "text-size",   "contrast", "divider",
     "divider-upright", "info",         "page",          "text",        "slash",    "overview",
     "people",          "more",         "page-tools",    "actual-size", "rotate",   "lighter",
     "darker",          "invert",       "as-it-was"});
static_assert(icon_names.size() == static_cast<std::size_t>(IconId::as_it_was) + 1);

std::string text(Rect r) {
  return fmt::format("{},{} {}x{}", r.x, r.y, r.w, r.h);
}

std::string text(Colour c) {
  return c.a == 255 ? fmt::format("#{:06x}", c.rgb()) : fmt::format("#{:06x}/{}", c.rgb(), c.a);
}

std::string text(Ramp ramp) {
  std::string out = fmt::format("{}..{}", text(ramp.ink), text(ramp.paper));
  if (ramp.tone.light != 0) out += fmt::format(" light {}", ramp.tone.light);
  if (ramp.tone.inverted) out += " inverted";
  return out;
}

std::string text(F26Dot6 n) {
  return fmt::format("{}", n.raw / 64.0);
}

// Adding nothing turns -0 into 0.
std::string text(double n) {
  return fmt::format("{}", std::round(n * 64) / 64 + 0.0);
}

/// Writes one line for each command, deeper inside a clip.
class Writer {
 public:
  explicit Writer(const List& list) : list_(list) {}

  std::string run() {
    for (const Command& command : list_.commands) {
      if (std::holds_alternative<PopClip>(command) && depth_ > 0) --depth_;
      out_.append(2 * depth_, ' ');
      std::visit(*this, command);
      out_ += '\n';
    }
    return std::move(out_);
  }

  void operator()(const Fill& c) {
    put("fill {} {}", text(c.rect), text(c.colour));
    if (c.radius > 0) put(" radius {}", c.radius);
  }
  void operator()(const Tint& c) { put("tint {} {}", text(c.rect), text(c.colour)); }
  void operator()(const Frame& c) {
    put("frame {} {} width {}", text(c.rect), text(c.colour), c.width);
    if (c.radius > 0) put(" radius {}", c.radius);
  }
  void operator()(const Corners& c) {
    put("corners {} {} width {} length {}", text(c.rect), text(c.colour), c.width, c.length);
  }
  void operator()(const Gradient& c) {
    put("gradient {} {}..{} {}", text(c.rect), text(c.from), text(c.to), c.horizontal ? "across" : "down");
  }
  void operator()(const Glyphs& c) {
    put("glyphs font {} size {} {}", c.font, text(c.size), text(c.colour));
    for (std::uint32_t i = c.first; i < c.end; ++i) {
      const Glyph& glyph = list_.glyphs.at(i);
      put(" {}@{},{}", glyph.id, text(glyph.x), text(glyph.y));
    }
  }
  void operator()(const Dots& c) { put("dots {} {}", text(c.rect), text(c.colour)); }
  void operator()(const Icon& c) {
    put("icon {} {} {}", icon_names.at(static_cast<std::size_t>(c.id)), text(c.rect), text(c.colour));
  }
  void operator()(const Tile& c) {
    put("tile {}/{} level {} {},{} on {} origin {},{} scale {:.6f} {}", c.id.document, c.id.page, c.id.level,
        c.id.column, c.id.row, text(c.target), text(c.origin.x), text(c.origin.y), c.scale, text(c.ramp));
    if (c.around != 0) put(" around {:03x}", c.around);
    if (c.turn != Turn::none) put(" turned {}", degrees(c.turn));
    if (c.kept) put(" kept");
  }
  void operator()(const Picture& c) {
    put("{} {} {},{} {}x{} on {} {}", c.portrait ? "portrait" : "picture", c.document, text(c.source.x),
        text(c.source.y), text(c.source.w), text(c.source.h), text(c.target), text(c.ramp));
  }
  void operator()(const Hole& c) { put("hole {} {}", text(c.rect), text(c.colour)); }
  void operator()(const Coast& c) {
    put("coast {} {}", text(c.rect), text(c.colour));
    if (c.line > 0) put(" line {}", c.line);
  }
  void operator()(const PushClip& c) {
    put("clip {}", text(c.rect));
    ++depth_;
  }
  void operator()(const PopClip&) { put("end"); }

 private:
  template <class... Arguments>
  void put(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  const List& list_;
  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const List& list) {
  return Writer(list).run();
}

}  // namespace lectern::draw
