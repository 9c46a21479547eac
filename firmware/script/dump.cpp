// SPDX-License-Identifier: MIT
#include "firmware/script/dump.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <ranges>
#include <string_view>

#include "assets/base/colour.hpp"
#include "assets/pack/words.hpp"
#include "firmware/loop/memory.hpp"
#include "firmware/plan/attract.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::app {

namespace {

using nlohmann::json;

double rounded(double value) {
  return std::round(value * 64) / 64;
}

json rect_of(Rect r) {
  return {r.x, r.y, r.w, r.h};
}

json text_or_null(const std::string& text) {
  return text.empty() ? json(nullptr) : json(text);
}

json overlay_of(const State& state) {
  if (state.asking) return "still-reading";
  return text_or_null(std::string(name_of(state.overlay)));
}

json targets_of(const Frame& frame) {
  json targets = json::array();
  for (const Target& target : frame.targets | std::views::reverse)
    targets.push_back({{"id", target.id},
                       {"kind", name_of(target.kind)},
                       {"label", target.label},
                       {"rect", rect_of(target.rect)},
                       {"enabled", target.enabled},
                       {"focused", target.focused}});
  return targets;
}

json marks_of(const TextBlock& block) {
  json marks = json::array();
  for (const TextMark& mark : block.marks)
    if (!name_of(mark.kind).empty())
      marks.push_back({{"kind", name_of(mark.kind)}, {"begin", mark.begin}, {"end", mark.end}});
  return marks;
}

json texts_of(const Frame& frame) {
  json texts = json::array();
  for (const TextBlock& block : frame.texts) {
    texts.push_back({{"id", block.id},
                     {"layer", text_or_null(block.layer)},
                     {"passage", text_or_null(block.passage)},
                     {"language", block.language},
                     {"rect", rect_of(block.rect)},
                     {"size_px", block.size_px},
                     {"clipped", block.clipped},
                     {"contrast", rounded(contrast(block.ink, block.ground))},
                     {"string", block.string}});
    if (block.form) texts.back()["form"] = true;
    if (block.quote) texts.back()["quote"] = true;
    if (!block.marks.empty()) texts.back()["marks"] = marks_of(block);
  }
  return texts;
}

json scan_of(const Frame& frame) {
  if (!frame.scan) return nullptr;
  const ScanShown& scan = *frame.scan;
  return {{"rect", {rounded(scan.rect.x), rounded(scan.rect.y), rounded(scan.rect.w), rounded(scan.rect.h)}},
          {"pane", rect_of(scan.pane)},
          {"scale", rounded(scan.scale)},
          {"center", {rounded(scan.centre.x), rounded(scan.centre.y)}},
          {"rotation", draw::degrees(scan.turn)},
          {"light", scan.tone.light},
          {"inverted", scan.tone.inverted},
          {"actual", scan.actual},
          {"sharp", scan.sharp},
          {"reset", scan.reset}};
}

/// The map of places: its frame, and of each place its point, in the order of their importance.
json map_of(const Frame& frame) {
  if (!frame.map) return nullptr;
  json places = json::array();
  for (const MapShown::Place& place : frame.map->places)
    places.push_back({{"id", place.id}, {"dot", rect_of(place.dot)}, {"lit", place.lit}, {"named", place.named}});
  return {{"rect", rect_of(frame.map->rect)}, {"places", places}};
}

/// The keys that are there on every screen, with nothing in them yet.
json blank(Moment now, const DumpCounters& c, bool plain) {
  json out = {{"version", 1},          {"screen", "fault"},       {"overlay", nullptr}, {"exhibit", nullptr},
              {"revision", nullptr},   {"document", nullptr},     {"page", nullptr},    {"pages", nullptr},
              {"held", json::array()}, {"layers", json::array()}, {"lit", nullptr},     {"language", nullptr},
              {"text_percent", 100},   {"theme", "night"},        {"scan", nullptr},    {"targets", json::array()},
              {"text", json::array()}, {"pressed", nullptr},      {"path", nullptr},    {"sentence", nullptr},
              {"map", nullptr}};
  if (plain) return out;
  out["time_ms"] = rounded(static_cast<double>(now.since_start.count()) / 1000);
  out["counters"] = {{"frames", c.frames},
                     {"shapes", c.shapes},
                     {"layouts", c.layouts},
                     {"uploads", c.uploads},
                     {"draws", c.draws},
                     {"tiles_decoded", c.tiles_decoded},
                     {"pixel_bytes", c.pixel_bytes},
                     {"text_bytes", c.text_bytes},
                     {"painted_pixels", c.painted_pixels},
                     {"pixel_bytes_most", c.pixel_bytes_most},
                     {"phantoms", c.phantoms}};
  out["measured"] = {{"resident_bytes", resident_bytes()}};
  return out;
}

void add_reader(json& out, const State& state, const World& world) {
  const auto& document = world.document(state);
  const auto id_of = [&](std::size_t layer) { return pack::at(*document.layers(), layer).id()->str(); };
  out["document"] = document.id()->str();
  out["page"] = state.reader.page + 1;
  out["pages"] = document.pages()->size();
  for (std::size_t i = document.layers()->size(); i-- > 0;) out["held"].push_back(id_of(i));
  if (state.reader.side_by_side) {
    const SideBySide sides = world.sides(state);
    out["layers"] = {id_of(sides.left), id_of(sides.right)};
  } else if (document.layers()->size() > 0) {
    out["layers"] = json::array({id_of(state.reader.layer)});
  }
  if (state.reader.highlighted) out["lit"] = document.passages()->Get(*state.reader.highlighted)->id()->str();
}

/// The path that is walked, or can be taken up where it was left; `step` counts from 1, one more than `steps` is its
/// end.
json path_of(const State& state, const pack::fb::Index& index) {
  if (!state.walk) return nullptr;
  const auto& path = pack::at(*index.paths(), state.walk->path);
  return {{"id", path.id()->str()},
          {"step", state.walk->step + 1},
          {"steps", path.steps()->size()},
          {"walked", state.walk->on},
          {"plays", state.walk->plays_until.has_value()}};
}

/// What arrives on the attract screen: whose turn it is, which sentence, and how much of it is written.
json sentence_of(const State& state, const World& world) {
  if (state.screen != ScreenId::attract) return nullptr;
  const auto now = arriving_in(state, world);
  if (!now) return nullptr;
  const auto& document = pack::at(*world.index().documents(), now->sentence->document());
  return {{"language", pack::at(*world.index().languages(), now->language).str()},
          {"document", document.id()->str()},
          {"layer", pack::at(*document.layers(), now->sentence->layer()).id()->str()},
          {"passage", pack::at(*document.passages(), now->sentence->passage()).id()->str()},
          {"letters", now->letters},
          {"of", now->sentence->letters()},
          {"told", now->told},
          {"titled", now->titled}};
}

std::string_view name_of(StaffView view) {
  switch (view) {
    case StaffView::pin:
      return "pin";
    case StaffView::page:
      return "page";
    case StaffView::ask:
      return "ask";
    case StaffView::hour:
      return "hour";
    case StaffView::touch:
      break;
  }
  return "touch";
}

/// The staff page; of digits their count alone. Requests are as the service gets them, but for a PIN's digits.
json staff_of(const State& state, const std::vector<staff::Request>& asked) {
  const StaffPage& page = state.staff_page;
  json out = {{"view", nullptr},
              {"digits", page.digits.size()},
              {"fingers", page.fingers.size()},
              {"tested", page.tested.size()},
              {"receipt", text_or_null(page.receipt.text)},
              {"asked", json::array()}};
  if (state.screen == ScreenId::staff) out["view"] = name_of(page.view);
  for (staff::Request request : asked) {
    if (auto* pin = std::get_if<staff::Pin>(&request)) pin->digits.assign(pin->digits.size(), '0');
    out["asked"].push_back(json::parse(staff::line_of(request)));
  }
  return out;
}

std::string written(const json& out) {
  return out.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace

DumpCounters counters_of(const App& app, Show& show, const screen::Counters& screen) {
  const text::Counters text = show.typesetter().counters();
  const scan::StoreCounters tiles = show.tiles().counters();
  DumpCounters c;
  c.frames = app.frames();
  c.phantoms = app.phantoms().count();
  c.shapes = text.shapes;
  c.layouts = text.layouts;
  c.uploads = screen.uploads;
  c.draws = screen.draws;
  c.painted_pixels = screen.painted_pixels;
  c.tiles_decoded = tiles.tiles_decoded;
  c.pixel_bytes = tiles.pixel_bytes + screen.glyph_bytes;
  c.pixel_bytes_most = tiles.most_pixel_bytes + screen.most_glyph_bytes;
  c.text_bytes = text.cached_bytes + show.flows().bytes() + show.interface().bytes();
  return c;
}

std::string dump(const App& app, Show& show, const screen::Counters& screen, bool plain,
                 const std::vector<staff::Request>& asked) {
  const State& state = app.state();
  const pack::fb::Index& index = show.pack().index();
  json out = blank(state.now, counters_of(app, show, screen), plain);
  out["screen"] = name_of(state.screen);
  out["overlay"] = overlay_of(state);
  out["exhibit"] = index.id()->str();
  out["revision"] = index.revision();
  out["text_percent"] = state.metrics.text_percent;
  out["theme"] = state.contrast ? "contrast" : "night";
  out["language"] = pack::at(*index.languages(), state.language).str();
  if (state.screen == ScreenId::reader) add_reader(out, state, show.world());
  out["pressed"] = text_or_null(state.pressed);
  out["path"] = path_of(state, index);
  out["sentence"] = sentence_of(state, show.world());
  out["scan"] = scan_of(app.frame());
  out["map"] = map_of(app.frame());
  if (state.screen == ScreenId::staff || !asked.empty()) out["staff"] = staff_of(state, asked);
  out["targets"] = targets_of(app.frame());
  out["text"] = texts_of(app.frame());
  return written(out);
}

std::string dump_fault(Moment now, const screen::Counters& screen, bool plain) {
  DumpCounters c;
  c.frames = screen.frames;
  c.uploads = screen.uploads;
  c.draws = screen.draws;
  c.painted_pixels = screen.painted_pixels;
  return written(blank(now, c, plain));
}

}  // namespace lectern::app
