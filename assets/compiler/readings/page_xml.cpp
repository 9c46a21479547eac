// SPDX-License-Identifier: MIT
// PAGE 2009 to 2019, which Transkribus, eScriptorium and OCR-D write.  Source: github.com/PRImA-Research-Lab/PAGE-XML.
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_formats.hpp"

namespace lectern::compiler {

namespace {

/// The place in the order of reading that `custom="readingOrder {index:3;}"` gives.
std::optional<double> custom_order(const pugi::xml_node& node) {
  const std::string_view custom = node.attribute("custom").value();
  const std::size_t order = custom.find("readingOrder");
  if (order == std::string_view::npos) return std::nullopt;
  const std::size_t index = custom.find("index:", order);
  const std::size_t end = custom.find('}', order);
  if (index == std::string_view::npos || index > end) return std::nullopt;
  return number_from(custom.substr(index + std::string_view("index:").size()));
}

/// Points as an attribute, or, in 2009 and 2010, an element each.
RectF coords_of(const pugi::xml_node& node, XmlReading& file) {
  const pugi::xml_node coords = child(node, "Coords");
  if (const auto box = around_points(coords.attribute("points").value())) return *box;
  std::string points;
  for (const pugi::xml_node& point : coords.children())
    if (local_name(point) == "Point")
      points += fmt::format("{},{} ", point.attribute("x").value(), point.attribute("y").value());
  const auto box = around_points(points);
  if (!box && coords)
    file.remark(coords, "a place has not two points of numbers that lie in a picture",
                "its words are shown, and no place lights for them; compare it with the scan");
  return box.value_or(RectF{});
}

/// Of several wordings the one of the lowest index; without one, the first with letters.
struct TextEquiv {
  std::string text;
  std::optional<double> confidence;
  std::size_t count = 0;
};
TextEquiv wording_of(const pugi::xml_node& node) {
  TextEquiv best;
  double lowest = std::numeric_limits<double>::infinity();
  for (const pugi::xml_node& equivalent : node.children()) {
    if (local_name(equivalent) != "TextEquiv") continue;
    std::string text = text_within(child(equivalent, "Unicode"));
    if (text.empty()) text = text_within(child(equivalent, "PlainText"));
    if (text.empty()) continue;
    ++best.count;
    constexpr double unnumbered = 1e6;
    const double index = number_at(equivalent, "index").value_or(unnumbered);
    if (index >= lowest) continue;
    lowest = index;
    best.text = std::move(text);
    best.confidence = number_at(equivalent, "conf");
  }
  return best;
}

bool is_region(const pugi::xml_node& node) {
  return local_name(node).ends_with("Region") || local_name(node) == "TableCell";
}

/// Children of a kind in the order that `custom` gives them, where it gives it to all; told where the file's differs.
std::vector<pugi::xml_node> in_custom_order(std::vector<pugi::xml_node> nodes, XmlReading& file,
                                            const std::string& what) {
  std::vector<std::pair<double, pugi::xml_node>> ordered;
  for (const pugi::xml_node& node : nodes) {
    const auto order = custom_order(node);
    if (!order) return nodes;
    ordered.emplace_back(*order, node);
  }
  const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (std::is_sorted(ordered.begin(), ordered.end(), less)) return nodes;
  file.remark(nodes.front(), what, "compare the order of the lines with the scan");
  std::stable_sort(ordered.begin(), ordered.end(), less);
  std::transform(ordered.begin(), ordered.end(), nodes.begin(), [](const auto& pair) { return pair.second; });
  return nodes;
}

class PagePage {
 public:
  PagePage(XmlReading& file, ScanReading& reading, PageReading& page) : file_(file), reading_(reading), page_(page) {}

  void read(const pugi::xml_node& node) {
    take_language(node);
    std::vector<pugi::xml_node> regions;
    for (const pugi::xml_node& child : node.children())
      if (is_region(child)) regions.push_back(child);
    for (const pugi::xml_node& region : in_order(node, std::move(regions))) read_region(region);
  }

 private:
  static void gather_order(const pugi::xml_node& node, std::vector<std::string>& ids) {
    std::vector<std::pair<double, pugi::xml_node>> children;
    for (const pugi::xml_node& child : node.children())
      if (child.type() == pugi::node_element) children.emplace_back(number_at(child, "index").value_or(0), child);
    std::stable_sort(children.begin(), children.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [index, child] : children) {
      if (const pugi::xml_attribute ref = child.attribute("regionRef")) ids.emplace_back(ref.value());
      gather_order(child, ids);
    }
  }

  /// ReadingOrder is PAGE's own; `custom` is Transkribus' and older.
  std::vector<pugi::xml_node> in_order(const pugi::xml_node& page, std::vector<pugi::xml_node> regions) {
    std::vector<std::string> ids;
    gather_order(child(page, "ReadingOrder"), ids);
    if (ids.empty()) return in_custom_order(std::move(regions), file_, "regions stand in another order than they say");
    const auto ranks = ranks_of(ids);
    const auto rank = [&](const pugi::xml_node& region) { return rank_in(ranks, region.attribute("id").value()); };
    const auto before = [&](const pugi::xml_node& a, const pugi::xml_node& b) { return rank(a) < rank(b); };
    std::stable_sort(regions.begin(), regions.end(), before);
    double last = -1;
    for (const pugi::xml_node& region : regions) {
      const auto own = custom_order(region);
      if (own && *own < last)
        file_.remark(region, "ReadingOrder and custom=\"readingOrder\" differ: ReadingOrder is followed",
                     "compare the order of the regions with the scan");
      if (own) last = *own;
    }
    return regions;
  }

  void take_language(const pugi::xml_node& node) {
    const pugi::xml_attribute found = node.attribute("primaryLanguage");
    if (found && reading_.language.empty()) reading_.language = found.value();
  }

  void read_region(const pugi::xml_node& region) {
    take_language(region);
    const std::size_t lines_before = page_.lines.size();
    std::vector<pugi::xml_node> lines;
    std::vector<pugi::xml_node> regions;
    for (const pugi::xml_node& child : region.children()) {
      if (local_name(child) == "TextLine") lines.push_back(child);
      if (is_region(child)) regions.push_back(child);
    }
    ++block_;
    for (const pugi::xml_node& node : in_custom_order(std::move(lines), file_,
                                                      "lines stand in another order than their custom=\"readingOrder\" "
                                                      "says, which is followed"))
      line(node);
    const bool has_lines = page_.lines.size() > lines_before;
    for (const pugi::xml_node& inner : regions) read_region(inner);
    if (!has_lines && regions.empty() && local_name(region) == "TextRegion") line(region);
  }

  void line(const pugi::xml_node& node) {
    ReadLine line;
    line.block = block_;
    line.box = coords_of(node, file_);
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) != "Word") continue;
      TextEquiv said = wording_of(child);
      if (!said.text.empty()) line.words.push_back({coords_of(child, file_), std::move(said.text), said.confidence});
    }
    TextEquiv own = wording_of(node);
    if (own.count > 1)
      file_.remark(node, "a line is read in several ways: the one of the lowest index is taken",
                   "nothing needs to be done if that is the one you mean");
    line.text = std::move(own.text);
    line.confidence = own.confidence;
    // Words that say something else than their line were not changed with it: their places do not hold.
    std::string joined;
    for (const ReadWord& word : line.words) joined += (joined.empty() ? "" : " ") + word.text;
    if (line.text.empty())
      line.text = joined;
    else if (joined != line.text)
      line.words.clear();
    complete(line);
    if (line.text.empty()) return file_.remark(node, "a line or region has no words", "nothing is shown of it");
    page_.lines.push_back(std::move(line));
  }

  XmlReading& file_;
  ScanReading& reading_;
  PageReading& page_;
  std::size_t block_ = 0;
};

}  // namespace

Result<void> read_page_xml(XmlReading& file, ScanReading& reading) {
  const pugi::xml_node root = file.root();
  reading.made_by = text_within(child(child(root, "Metadata"), "Creator"));
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "Page") continue;
    PageReading& page = reading.pages.emplace_back();
    page.width = side_of(node, "imageWidth", file);
    page.height = side_of(node, "imageHeight", file);
    page.picture = node.attribute("imageFilename").value();
    PagePage(file, reading, page).read(node);
  }
  return {};
}

}  // namespace lectern::compiler
