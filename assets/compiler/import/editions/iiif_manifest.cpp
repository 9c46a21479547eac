// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif_manifest.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

std::string without_prefix(std::string_view name) {
  const std::size_t prefix = name.find_last_of(":#/");
  return lowered(name.substr(prefix == std::string_view::npos ? 0 : prefix + 1));
}

Size size_of(const JsonValue& value) {
  return {static_cast<int>(std::lround(value["width"].number())),
          static_cast<int>(std::lround(value["height"].number()))};
}

/// "xywh=1,2,3,4" and "xywh=pixel:1,2,3,4"; percents need the canvas and are read by `of_canvas`.
std::optional<RectF> box_in(std::string_view fragment, Size canvas) {
  const std::size_t at = fragment.find("xywh=");
  if (at == std::string_view::npos) return std::nullopt;
  fragment.remove_prefix(at + 5);
  const bool is_percent = fragment.starts_with("percent:") || fragment.starts_with("pct:");
  if (const std::size_t unit = fragment.substr(0, 8).find(':'); unit != std::string_view::npos)
    fragment.remove_prefix(unit + 1);
  double numbers[4] = {0, 0, 0, 0};
  for (double& number : numbers) {
    const auto [stop, error] = std::from_chars(fragment.data(), fragment.data() + fragment.size(), number);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    fragment.remove_prefix(static_cast<std::size_t>(stop - fragment.data()));
    if (fragment.starts_with(",")) fragment.remove_prefix(1);
  }
  constexpr double hundred = 100;
  const double across = is_percent ? canvas.w / hundred : 1;
  const double down = is_percent ? canvas.h / hundred : 1;
  return RectF{numbers[0] * across, numbers[1] * down, numbers[2] * across, numbers[3] * down};
}

/// The address and the fragment of a target: a text, a canvas, or a part of one by a selector.
void aim(const JsonValue& target, Size canvas, IiifAnnotation& annotation) {
  const JsonValue source = target.any_of({"source", "full"});
  std::string address = id_of(source.is_there() ? source : target);
  const std::size_t hash = address.find('#');
  if (hash != std::string::npos) annotation.box = box_in(address.substr(hash), canvas);
  annotation.target = address.substr(0, hash);
  for (const JsonValue& selector : target["selector"].each())
    for (const JsonValue& one : {selector, selector["default"]})
      if (const auto box = box_in(one["value"].text(), canvas); box && !annotation.box) annotation.box = box;
}

IiifAnnotation annotation_of(const JsonValue& value, Size canvas) {
  IiifAnnotation annotation{value, {}, {}, {}, {}};
  for (const JsonValue& one : value["motivation"].each()) annotation.motivations.push_back(without_prefix(one.text()));
  annotation.bodies = value.any_of({"body", "resource"}).each();
  for (const JsonValue& target : value.any_of({"target", "on"}).each())
    if (annotation.target.empty()) aim(target, canvas, annotation);
  return annotation;
}

bool paints(const IiifAnnotation& annotation) {
  return std::find(annotation.motivations.begin(), annotation.motivations.end(), "painting") !=
         annotation.motivations.end();
}

/// The annotations of a page of them, or the page itself where it is only named.
void take_list(const JsonValue& list, IiifCanvas& canvas) {
  const JsonValue items = list.any_of({"items", "resources"});
  if (!items.is_there()) {
    if (!id_of(list).empty()) canvas.referenced.push_back(list);
    return;
  }
  for (const JsonValue& one : items.each()) canvas.others.push_back(annotation_of(one, canvas.size));
}

IiifCanvas canvas_of(const JsonValue& value, Tally& tally) {
  IiifCanvas canvas{value, id_of(value), size_of(value), {}, {}, {}};
  for (const JsonValue& image : value["images"].each()) {
    if (!image.is_object()) {
      tally.add("an image of a canvas that is no annotation was left out", image);
      continue;
    }
    canvas.painting.push_back(annotation_of(image, canvas.size));
  }
  for (const JsonValue& page : value["items"].each())
    for (const JsonValue& one : page["items"].each()) {
      IiifAnnotation annotation = annotation_of(one, canvas.size);
      (paints(annotation) || annotation.motivations.empty() ? canvas.painting : canvas.others)
          .push_back(std::move(annotation));
    }
  for (const std::string_view name : {"otherContent", "annotations"})
    for (const JsonValue& list : value[name].each()) take_list(list, canvas);
  return canvas;
}

std::vector<JsonValue> canvases_of(const JsonValue& root, Tally& tally) {
  std::vector<JsonValue> found;
  const auto take = [&](const JsonValue& one) {
    const std::string type = type_of(one);
    if (one.is_object() && (type.empty() || type == "canvas"))
      found.push_back(one);
    else
      tally.add("something that stands among the canvases and is none was left out", one);
  };
  for (const JsonValue& one : root["items"].each()) take(one);
  bool is_first = true;
  for (const JsonValue& sequence : root["sequences"].each()) {
    if (!is_first || !found.empty()) {
      tally.add("another order of the pages (a sequence) was left out", sequence,
                "the order of the first one was taken");
      continue;
    }
    for (const JsonValue& one : sequence["canvases"].each()) take(one);
    is_first = found.empty();
  }
  return found;
}

Result<void> refuse(const JsonValue& root, ErrorCode code, Report& report, std::string what, std::string mend) {
  const std::string said = what + "; " + mend;
  report.error(root.place(), std::move(what), std::move(mend));
  return fail(code, said);
}

std::string context_of(const JsonValue& root) {
  std::string context;
  for (const JsonValue& one : root["@context"].each()) context += one.text() + " ";
  return context;
}

}  // namespace

std::string type_of(const JsonValue& value) {
  const JsonValue type = value.any_of({"type", "@type"});
  const auto types = type.each();
  return types.empty() ? std::string() : without_prefix(types.front().text());
}

std::string id_of(const JsonValue& value) {
  return value.is_text() ? value.text() : value.any_of({"@id", "id"}).text();
}

Result<void> is_manifest(const JsonFile& file, Report& report) {
  const JsonValue root(file);
  const std::string_view fetch = "fetch the address of one object's manifest and import that";
  if (!root.is_object())
    return refuse(root, ErrorCode::malformed, report, "this is JSON, but no manifest of IIIF", std::string(fetch));
  const std::string type = type_of(root);
  if (context_of(root).find("presentation/4") != std::string::npos)
    return refuse(root, ErrorCode::other_version, report,
                  "this is a file of IIIF Presentation 4, which is not read; versions 2 and 3 are",
                  "many archives give version 3 too, at another address or with ?version=3");
  if (type == "collection")
    return refuse(root, ErrorCode::not_ours, report,
                  fmt::format("this is a Collection of IIIF: a list of {} others, without pages of its own",
                              root.any_of({"items", "manifests", "members"}).each().size()),
                  "import the manifests that it names, one by one");
  if (type == "manifest") {
    if (root["sequences"].is_there() || root["items"].is_there()) return {};
    return refuse(root, ErrorCode::malformed, report, "this manifest has no pages: neither sequences nor items",
                  "fetch it again, or ask the archive");
  }
  if (type.empty())
    return refuse(root, ErrorCode::malformed, report,
                  "this is JSON without a type, and no manifest of IIIF Presentation 2 or 3", std::string(fetch));
  const std::string called = root.any_of({"type", "@type"}).text();
  return refuse(root, ErrorCode::not_ours, report,
                fmt::format("this is a file of IIIF of the type {}, and no manifest", called.empty() ? type : called),
                std::string(fetch));
}

IiifManifest manifest_of(const JsonFile& file, Tally& tally) {
  const JsonValue root(file);
  IiifManifest manifest{root, {}, root["viewingDirection"].text(), {}};
  for (const JsonValue& sequence : root["sequences"].each())
    if (manifest.viewing_direction.empty()) manifest.viewing_direction = sequence["viewingDirection"].text();
  for (const JsonValue& canvas : canvases_of(root, tally)) manifest.canvases.push_back(canvas_of(canvas, tally));
  IiifCanvas whole{root, id_of(root), {}, {}, {}, {}};
  for (const std::string_view name : {"otherContent", "annotations"})
    for (const JsonValue& list : root[name].each()) take_list(list, whole);
  for (IiifAnnotation& annotation : whole.others) {
    const auto canvas = std::find_if(manifest.canvases.begin(), manifest.canvases.end(),
                                     [&](const IiifCanvas& one) { return one.id == annotation.target; });
    (canvas == manifest.canvases.end() ? manifest.others : canvas->others).push_back(std::move(annotation));
  }
  for (const JsonValue& list : whole.referenced)
    tally.add("annotations of the whole manifest that stand in another file were left out", list);
  return manifest;
}

std::vector<IiifAnnotation> annotations_of(const JsonValue& list) {
  std::vector<IiifAnnotation> annotations;
  for (const JsonValue& one : list.any_of({"items", "resources"}).each()) annotations.push_back(annotation_of(one, {}));
  return annotations;
}

}  // namespace lectern::compiler
