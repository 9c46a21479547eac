// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei_facsimile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "assets/compiler/import/editions/names.hpp"

namespace lectern::compiler {

namespace {

constexpr double same_proportions = 0.03;  // how far a picture's proportions may be from its surface's

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr double most = 1e7;
  if (error != std::errc() || !std::isfinite(number) || std::abs(number) > most) return std::nullopt;
  return number;
}

RectF around(double x1, double y1, double x2, double y2) {
  return {std::min(x1, x2), std::min(y1, y2), std::abs(x2 - x1), std::abs(y2 - y1)};
}

Size size_said(const pugi::xml_node& graphic) {
  const auto side = [&](std::string_view name) {
    const std::string_view text = attribute(graphic, name);
    // "210mm" is the paper's, not the picture's.
    const bool is_px = text.ends_with("px") || text.find_first_not_of("0123456789.") == std::string_view::npos;
    return is_px ? static_cast<int>(std::lround(number_of(text).value_or(0))) : 0;
  };
  const Size size{side("width"), side("height")};
  return size.w > 0 && size.h > 0 ? size : Size{};
}

bool are_alike(const RectF& placed, Size size) {
  const double one = placed.w / placed.h;
  const double other = static_cast<double>(size.w) / size.h;
  return std::abs(one - other) <= same_proportions * std::max(one, other);
}

}  // namespace

std::optional<RectF> zone_box(const pugi::xml_node& zone) {
  std::array<std::optional<double>, 4> corners;
  constexpr std::array<std::string_view, 4> names = {"ulx", "uly", "lrx", "lry"};
  for (std::size_t i = 0; i < names.size(); ++i) corners[i] = number_of(attribute(zone, names[i]));
  if (corners[0] && corners[1] && corners[2] && corners[3])
    return around(*corners[0], *corners[1], *corners[2], *corners[3]);
  std::optional<RectF> box;
  for (const std::string_view point : tokens(attribute(zone, "points"))) {
    const std::size_t comma = point.find(',');
    if (comma == std::string_view::npos) continue;
    const auto x = number_of(point.substr(0, comma));
    const auto y = number_of(point.substr(comma + 1));
    if (!x || !y) continue;
    if (!box) box = RectF{*x, *y, 0, 0};
    *box = around(std::min(box->x, *x), std::min(box->y, *y), std::max(box->right(), *x), std::max(box->bottom(), *y));
  }
  return box;
}

TeiFacsimile::TeiFacsimile(const XmlFile& file, const pugi::xml_node& document, const Neighbours& neighbours,
                           Tally& tally)
    : file_(file), neighbours_(neighbours), tally_(tally) {
  for (const pugi::xml_node& part : document.children()) {
    const std::string_view name = local_name(part);
    if (name != "facsimile" && name != "sourceDoc") continue;
    for (const pugi::xml_node& graphic : part.children())
      if (local_name(graphic) == "graphic") take_surface(graphic);
    for (const pugi::xml_node& surface : descendants(part, "surface")) take_surface(surface);
  }
  surfaces_ = pages_.size();
}

void TeiFacsimile::take_surface(const pugi::xml_node& surface) {
  Surface made;
  made.place = file_.at(surface);
  made.page.label = attribute(surface, "n");
  if (made.page.label.empty()) made.page.label = plain_words(child(surface, "label"));
  if (const auto extent = zone_box(surface); extent && extent->w > 0 && extent->h > 0) {
    made.placed = *extent;
    made.is_extent = true;
  }
  take_graphics(surface, made);
  if (made.page.picture) by_picture_.emplace(made.page.picture->name, pages_.size() + 1);
  pages_.push_back(std::move(made));
  if (const std::string_view id = attribute(surface, "id"); !id.empty()) by_id_.emplace(id, pages_.size());
  for (const pugi::xml_node& graphic : descendants(surface, "graphic"))
    if (const std::string_view id = attribute(graphic, "id"); !id.empty()) by_id_.emplace(id, pages_.size());
  by_element_.emplace(surface.hash_value(), pages_.size());
  take_zones(surface, pages_.size());
}

void TeiFacsimile::take_graphics(const pugi::xml_node& surface, Surface& made) {
  std::vector<pugi::xml_node> graphics = descendants(surface, "graphic");
  if (local_name(surface) == "graphic") graphics = {surface};
  pugi::xml_node best;
  double best_rank = -1;
  for (const pugi::xml_node& graphic : graphics) {
    if (attribute(graphic, "url").empty()) continue;
    const bool is_whole = graphic == surface || graphic.parent() == surface;
    const auto zone = is_whole ? std::nullopt : zone_box(graphic.parent());
    // The surface's own picture before a zone's, one that is here before another, a large one before a small one.
    constexpr double own = 1e12;
    constexpr double held = 1e10;
    const Size said = size_said(graphic);
    const double rank = (is_whole ? own
                         : zone   ? std::min(zone->w * zone->h, held - 1)
                                  : 0) +
                        (neighbours_.named(attribute(graphic, "url")).empty() ? 0 : held) +
                        (is_whole ? static_cast<double>(said.w) : 0);
    if (rank <= best_rank) continue;
    best = graphic;
    best_rank = rank;
  }
  for (const pugi::xml_node& graphic : graphics)
    if (best && graphic != best)
      tally_.add("another picture of a page was left out", file_.at(graphic), "the largest that is here was taken");
  if (!best) return;
  made.page.picture = neighbours_.picture(attribute(best, "url"));
  made.page.picture->size = size_said(best);
  if (best == surface || best.parent() == surface) return;
  if (const auto zone = zone_box(best.parent()); zone && zone->w > 0 && zone->h > 0) {
    made.placed = *zone;
    made.is_extent = false;
  }
}

void TeiFacsimile::take_zones(const pugi::xml_node& surface, std::size_t number) {
  for (const pugi::xml_node& zone : descendants(surface, "zone")) {
    const std::string_view id = attribute(zone, "id");
    const auto box = zone_box(zone);
    if (!id.empty() && box) zones_.emplace(id, Zone{number, *box});
    if (!id.empty() && !box) tally_.add("a zone without corners or points was left out", file_.at(zone));
  }
}

std::size_t TeiFacsimile::page_of(const pugi::xml_node& surface) const {
  const auto found = by_element_.find(surface.hash_value());
  return found == by_element_.end() ? 0 : found->second;
}

std::size_t TeiFacsimile::page_of(std::string_view facs) const {
  for (const std::string_view one : tokens(facs)) {
    if (!one.starts_with("#")) continue;
    if (const auto found = by_id_.find(one.substr(1)); found != by_id_.end()) return found->second;
    if (const auto found = zones_.find(one.substr(1)); found != zones_.end()) return found->second.page;
  }
  return 0;
}

std::size_t TeiFacsimile::page_at(std::string_view facs, std::string_view label, const Place& place) {
  std::size_t number = page_of(facs);
  const auto names = tokens(facs);
  const std::string_view name = names.empty() ? std::string_view() : names.front();
  if (number == 0 && !name.empty() && !name.starts_with("#")) {
    const ImportedPicture picture = neighbours_.picture(name);
    const auto known = by_picture_.find(picture.name);
    if (known != by_picture_.end()) {
      number = known->second;
    } else {
      pages_.push_back({{std::string(label), picture, {}}, {}, false, {}, place});
      number = pages_.size();
      by_picture_.emplace(picture.name, number);
    }
  } else if (number == 0) {
    if (name.starts_with("#"))
      tally_.add("a page names a picture that the edition does not describe", place, "the page comes in without one");
    if (name.empty() && next_ < surfaces_) {
      number = next_ + 1;
    } else {
      pages_.push_back({{std::string(label), std::nullopt, {}}, {}, false, {}, place});
      number = pages_.size();
    }
  }
  next_ = number;
  ImportedPage& page = pages_[number - 1].page;
  if (page.label.empty()) page.label = label;
  return number;
}

bool TeiFacsimile::is_zone(std::string_view facs) const {
  const auto names = tokens(facs);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return one.starts_with("#") && zones_.contains(one.substr(1)); });
}

bool TeiFacsimile::add_line(std::string_view facs, const std::string& words) {
  bool is_added = false;
  for (const std::string_view one : tokens(facs)) {
    const auto zone = one.starts_with("#") ? zones_.find(one.substr(1)) : zones_.end();
    if (zone == zones_.end() || words.empty() || is_added) continue;
    pages_[zone->second.page - 1].lines.push_back({zone->second.box, words, {}});
    is_added = true;
  }
  return is_added;
}

void TeiFacsimile::add_line(std::size_t page, const RectF& box, const std::string& words) {
  if (page > 0 && page <= pages_.size() && !words.empty()) pages_[page - 1].lines.push_back({box, words, {}});
}

void TeiFacsimile::to_pixels(Surface& surface) {
  ImportedPicture& picture = *surface.page.picture;
  if (const auto bytes =
          surface.lines.empty() ? Result<Bytes>(fail(ErrorCode::missing, "")) : neighbours_.bytes_of(picture.name))
    if (const auto size = picture_size(*bytes)) picture.size = *size;
  RectF placed = surface.placed;
  if (placed.w <= 0 && picture.size.w == 0)
    for (const ImportedLine& line : surface.lines)
      picture.size = {std::max(picture.size.w, static_cast<int>(std::ceil(line.box.right()))),
                      std::max(picture.size.h, static_cast<int>(std::ceil(line.box.bottom())))};
  if (picture.size.w == 0)
    picture.size = {static_cast<int>(std::lround(placed.w)), static_cast<int>(std::lround(placed.h))};
  const bool is_pixels = placed.w > 0 && picture.size.w > 0 && !are_alike(placed, picture.size) && surface.is_extent &&
                         placed.right() <= picture.size.w && placed.bottom() <= picture.size.h;
  if (is_pixels && !surface.lines.empty())
    tally_.add("a surface has other proportions than its picture; its zones were counted in the picture's pixels",
               surface.place, "look whether its lines light where they stand");
  if (is_pixels || placed.w <= 0 || placed.h <= 0)
    placed = {0, 0, static_cast<double>(picture.size.w), static_cast<double>(picture.size.h)};
  for (const ImportedLine& line : surface.lines) {
    const double across = picture.size.w / placed.w;
    const double down = picture.size.h / placed.h;
    const auto x = [&](double at) {
      return std::clamp((at - placed.x) * across, 0.0, static_cast<double>(picture.size.w));
    };
    const auto y = [&](double at) {
      return std::clamp((at - placed.y) * down, 0.0, static_cast<double>(picture.size.h));
    };
    const RectF box{x(line.box.x), y(line.box.y), x(line.box.right()) - x(line.box.x),
                    y(line.box.bottom()) - y(line.box.y)};
    if (box.w >= 1 && box.h >= 1)
      surface.page.lines.push_back({box, line.text, {}});
    else
      tally_.add("a zone that lies outside its picture, or is no area, was left out; its words are there",
                 surface.place);
  }
}

std::vector<ImportedPage> TeiFacsimile::take() {
  std::vector<ImportedPage> pages;
  for (Surface& surface : pages_) {
    if (surface.page.picture) {
      to_pixels(surface);
      surface.page.picture->save_as = save_as(pages.size() + 1, *surface.page.picture);
    } else if (!surface.lines.empty()) {
      tally_.add("zones of a page without a picture were left out; their words are there", surface.place);
    }
    pages.push_back(std::move(surface.page));
  }
  return pages;
}

}  // namespace lectern::compiler
