// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif_pages.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/compiler/import/editions/iiif_words.hpp"

namespace lectern::compiler {

namespace {

struct Painted {
  JsonValue picture;
  std::optional<RectF> box;
};

std::string called(const JsonValue& picture) {
  const std::string label = said_in(words_of(picture["label"]), {});
  return label.empty() ? id_of(picture) : label;
}

/// The picture that a body means: what it is a part of, the first of a choice.
JsonValue picture_in(JsonValue body, Tally& tally) {
  constexpr int most_wrappers = 4;
  for (int i = 0; i < most_wrappers; ++i) {
    const std::string type = type_of(body);
    if (type == "choice") {
      std::vector<JsonValue> choices = body["default"].each();
      for (const char* const name : {"items", "item"})
        for (const JsonValue& one : body[name].each()) choices.push_back(one);
      if (choices.empty()) return body;
      for (std::size_t c = 1; c < choices.size(); ++c)
        tally.add(fmt::format("another picture of the same page, to choose from, was left out: {}", called(choices[c])),
                  choices[c]);
      body = choices.front();
    } else if (type == "specificresource" || body["source"].is_there() || body["full"].is_there()) {
      if (body["selector"].is_there())
        tally.add("a page shows a part of its picture here, and comes in with the whole of it", body,
                  "cut the picture yourself if the rest is not to be seen");
      const JsonValue inner = body.any_of({"source", "full"});
      if (!inner.is_there()) return body;
      body = inner;
    } else {
      return body;
    }
  }
  return body;
}

bool is_picture(const JsonValue& body) {
  const std::string type = type_of(body);
  if (type == "image") return true;
  return type.empty() && !body["chars"].is_there() && !body["value"].is_there() && (body.is_text() || body.is_object());
}

bool is_words(const JsonValue& body) {
  const std::string type = type_of(body);
  return type == "textualbody" || type == "contentastext" || type == "text" || body["chars"].is_there() ||
         body["value"].is_there();
}

std::vector<Painted> painted_on(const IiifCanvas& canvas, Tally& tally) {
  std::vector<Painted> painted;
  for (const IiifAnnotation& annotation : canvas.painting) {
    if (annotation.bodies.empty()) tally.add("an image of a canvas without a picture was left out", annotation.whole);
    for (const JsonValue& body : annotation.bodies) {
      const JsonValue picture = picture_in(body, tally);
      if (is_words(picture)) continue;
      if (is_picture(picture))
        painted.push_back({picture, annotation.box});
      else if (const std::string type = type_of(picture); type.empty())
        tally.add("something that is painted on a canvas and is no picture was left out", picture);
      else
        tally.add(fmt::format("a page holds something of the kind \"{}\", which was left out", type), picture);
    }
  }
  return painted;
}

double area_of(const Painted& painted) {
  return painted.box ? painted.box->w * painted.box->h : HUGE_VAL;
}

int version_of(const JsonValue& service) {
  const std::string said =
      service["@context"].text() + " " + service.any_of({"type", "@type"}).text() + " " + service["profile"].text();
  if (said.find("mageService1") != std::string::npos || said.find("/image/1") != std::string::npos ||
      said.find("image-api/1") != std::string::npos)
    return 1;
  return said.find("mageService3") != std::string::npos || said.find("/image/3") != std::string::npos ? 3 : 2;
}

ImportedPicture picture_of(const JsonValue& resource, const Neighbours& neighbours) {
  const std::string id = id_of(resource);
  ImportedPicture picture = id.empty() ? ImportedPicture{} : neighbours.picture(id);
  const auto whole = [](const JsonValue& value) {
    return Size{static_cast<int>(std::lround(value["width"].number())),
                static_cast<int>(std::lround(value["height"].number()))};
  };
  picture.size = whole(resource);
  for (const JsonValue& service : resource["service"].each()) {
    const std::string address = id_of(service);
    if (address.empty()) continue;
    if (picture.size.w == 0 || picture.size.h == 0) picture.size = whole(service);
    const std::string full = whole_picture(address, version_of(service));
    if (picture.name.empty()) picture = {full, {}, picture.size, full, {}};
    const bool is_whole = id.find("/full/full/") != std::string::npos || id.find("/full/max/") != std::string::npos ||
                          id.find(address) == std::string::npos;
    if (!is_whole && is_address(picture.name)) picture.address = full;
    if (std::find(picture.also_named.begin(), picture.also_named.end(), address) == picture.also_named.end())
      picture.also_named.push_back(address);
    if (full != picture.name) picture.also_named.push_back(full);
    break;
  }
  if (picture.size.w == 0 || picture.size.h == 0) picture.size = {};
  return picture;
}

}  // namespace

IiifPage page_of(const IiifCanvas& canvas, std::size_t number, const Neighbours& neighbours, Tally& tally) {
  IiifPage made;
  made.page.label = said_in(words_of(canvas.whole["label"]), {});
  const auto whole = RectF{0, 0, static_cast<double>(canvas.size.w), static_cast<double>(canvas.size.h)};
  const std::vector<Painted> painted = painted_on(canvas, tally);
  const auto largest = std::max_element(painted.begin(), painted.end(), [](const Painted& one, const Painted& other) {
    return area_of(one) < area_of(other);
  });
  if (largest == painted.end()) return made;
  for (auto other = painted.begin(); other != painted.end(); ++other)
    if (other != largest)
      tally.add(
          fmt::format("a page is put together of several pictures; the largest is shown, and this was left out: {}",
                      called(other->picture)),
          other->picture, "put them together in a picture program if they are all to be seen");
  ImportedPicture picture = picture_of(largest->picture, neighbours);
  if (picture.name.empty()) {
    tally.add("a picture has neither an address nor a service, and was left out", largest->picture);
    return made;
  }
  made.placed = largest->box.value_or(whole);
  if (picture.size.w == 0) {
    constexpr double most = 1e6;  // px
    picture.size = {static_cast<int>(std::clamp(made.placed.w, 0.0, most)),
                    static_cast<int>(std::clamp(made.placed.h, 0.0, most))};
  }
  picture.save_as = save_as(number, picture);
  made.page.picture = std::move(picture);
  return made;
}

std::optional<RectF> on_picture(const RectF& box, const IiifPage& page) {
  if (!page.page.picture) return std::nullopt;
  const Size size = page.page.picture->size;
  if (size.w <= 0 || size.h <= 0) return std::nullopt;
  const bool is_known = page.placed.w > 0 && page.placed.h > 0;
  const double across = is_known ? size.w / page.placed.w : 1;
  const double down = is_known ? size.h / page.placed.h : 1;
  const double left = std::clamp((box.x - page.placed.x) * across, 0.0, static_cast<double>(size.w));
  const double top = std::clamp((box.y - page.placed.y) * down, 0.0, static_cast<double>(size.h));
  const double right = std::clamp((box.right() - page.placed.x) * across, 0.0, static_cast<double>(size.w));
  const double bottom = std::clamp((box.bottom() - page.placed.y) * down, 0.0, static_cast<double>(size.h));
  if (right - left < 1 || bottom - top < 1) return std::nullopt;
  return RectF{left, top, right - left, bottom - top};
}

}  // namespace lectern::compiler
