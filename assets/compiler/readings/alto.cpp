// SPDX-License-Identifier: MIT
// ALTO 2 to 4.  Source: loc.gov/standards/alto.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_formats.hpp"

namespace lectern::compiler {

namespace {

ReadUnit alto_unit(const pugi::xml_node& root, XmlReading& file) {
  const pugi::xml_node node = child(child(root, "Description"), "MeasurementUnit");
  const std::string unit = text_within(node);
  if (unit == "mm10") return ReadUnit::tenth_of_millimetre;
  if (unit == "inch1200") return ReadUnit::twelve_hundredth_of_inch;
  if (unit != "pixel" && !unit.empty())
    file.remark(node, fmt::format("its unit \"{}\" is none of ALTO's: pixels are taken", unit),
                "write pixel, mm10 or inch1200 as MeasurementUnit");
  return ReadUnit::pixel;
}

/// The last program that worked on it; ALTO 2 and 3 have OCRProcessing, 4 has Processing.
std::string alto_program(const pugi::xml_node& root) {
  const pugi::xml_node program =
      root.find_node([](const pugi::xml_node& node) { return local_name(node) == "processingSoftware"; });
  std::string name = text_within(child(program, "softwareName"));
  const std::string version = text_within(child(program, "softwareVersion"));
  if (name.starts_with("tesseract")) name.front() = 'T';
  if (!name.empty() && !version.empty() && !version.starts_with(name)) name += " " + version;
  return name;
}

/// Reversed widths are a box to the left.
RectF alto_box(const pugi::xml_node& node, XmlReading& file) {
  const auto x = number_at(node, "HPOS");
  const auto y = number_at(node, "VPOS");
  const auto w = number_at(node, "WIDTH");
  const auto h = number_at(node, "HEIGHT");
  if (!x || !y || !w || !h) {
    for (const char* key : {"HPOS", "VPOS", "WIDTH", "HEIGHT"}) tell_no_number(node, key, file);
    return {};
  }
  if (*w < 0 || *h < 0) file.remark(node, "a width or height is less than nothing", "the box is taken the other way");
  return between_corners({*x, *y}, {*x + *w, *y + *h});
}

class AltoPage {
 public:
  AltoPage(XmlReading& file, ScanReading& reading, PageReading& page) : file_(file), reading_(reading), page_(page) {}

  /// Blocks lie in print spaces, margins and composed blocks.
  void walk(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "TextBlock")
        block(child);
      else if (name != "Shape" && name != "ReadingOrder")
        walk(child);
    }
  }

  void put_in_order(const pugi::xml_node& page) {
    const pugi::xml_node order = child(page, "ReadingOrder");
    std::vector<std::string> ids;
    const std::function<void(const pugi::xml_node&)> gather = [&](const pugi::xml_node& node) {
      for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) == "ElementRef") ids.emplace_back(child.attribute("REF").value());
        gather(child);
      }
    };
    gather(order);
    if (ids.empty()) return;
    const auto ranks = ranks_of(ids);
    const auto rank = [&](const ReadLine& line) { return rank_in(ranks, block_ids_[line.block]); };
    std::stable_sort(page_.lines.begin(), page_.lines.end(),
                     [&](const ReadLine& a, const ReadLine& b) { return rank(a) < rank(b); });
  }

 private:
  void block(const pugi::xml_node& node) {
    for (const char* key : {"LANG", "language"})
      if (const pugi::xml_attribute found = node.attribute(key); found && reading_.language.empty())
        reading_.language = found.value();
    block_ids_.emplace_back(node.attribute("ID").value());
    for (const pugi::xml_node& child : node.children())
      if (local_name(child) == "TextLine") line(child);
  }

  void line(const pugi::xml_node& node) {
    ReadLine line;
    line.block = block_ids_.size() - 1;
    line.box = alto_box(node, file_);
    const bool spaces = static_cast<bool>(child(node, "SP"));
    bool space = false;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "SP") space = true;
      if (name == "HYP") hyphen(child, line);
      if (name != "String") continue;
      if (!line.text.empty() && (space || !spaces)) line.text += ' ';
      space = false;
      string(child, line);
    }
    complete(line);
    if (line.text.empty()) return file_.remark(node, "a line has no words", "nothing is shown of it");
    page_.lines.push_back(std::move(line));
  }

  /// The first half of a parted word stands in CONTENT; SUBS_CONTENT has the whole word with both halves.
  void string(const pugi::xml_node& node, ReadLine& line) {
    ReadWord word;
    word.text = plain_text(node.attribute("CONTENT").value());
    const bool second = std::string_view(node.attribute("SUBS_TYPE").value()) == "HypPart2";
    if (word.text.empty() && !second) {
      word.text = plain_text(node.attribute("SUBS_CONTENT").value());
      if (!word.text.empty())
        file_.remark(node, "a word has no CONTENT: what its SUBS_CONTENT says is taken", "compare it with the scan");
    }
    if (word.text.empty()) return file_.remark(node, "a word has no letters", "nothing is shown of it");
    word.box = alto_box(node, file_);
    word.confidence = number_at(node, "WC");
    line.text += word.text;
    line.words.push_back(std::move(word));
  }

  /// A hyphen that is printed there; some programs leave its sign out, others write it in the word too.
  void hyphen(const pugi::xml_node& node, ReadLine& line) {
    std::string sign = plain_text(node.attribute("CONTENT").value());
    if (sign.empty()) sign = "-";
    if (line.text.ends_with(sign) || line.text.ends_with('-')) return;
    line.text += sign;
    if (!line.words.empty()) line.words.back().text += sign;
  }

  XmlReading& file_;
  ScanReading& reading_;
  PageReading& page_;
  std::vector<std::string> block_ids_;
};

}  // namespace

Result<void> read_alto(XmlReading& file, ScanReading& reading) {
  const pugi::xml_node root = file.root();
  const ReadUnit unit = alto_unit(root, file);
  reading.made_by = alto_program(root);
  const pugi::xml_node source = child(child(root, "Description"), "sourceImageInformation");
  for (const pugi::xml_node& node : child(root, "Layout").children()) {
    if (local_name(node) != "Page") continue;
    PageReading& page = reading.pages.emplace_back();
    page.unit = unit;
    page.width = side_of(node, "WIDTH", file);
    page.height = side_of(node, "HEIGHT", file);
    page.picture = text_within(child(source, "fileName"));
    AltoPage walker(file, reading, page);
    walker.walk(node);
    walker.put_in_order(node);
  }
  return {};
}

}  // namespace lectern::compiler
