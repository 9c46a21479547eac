// SPDX-License-Identifier: MIT
// What `pdftotext -bbox-layout` writes: pages, flows, blocks, lines and words, in points from the page's upper left.
#include <string>
#include <utility>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_formats.hpp"

namespace lectern::compiler {

namespace {

RectF corners_of(const pugi::xml_node& node) {
  const auto left = number_at(node, "xMin");
  const auto top = number_at(node, "yMin");
  const auto right = number_at(node, "xMax");
  const auto bottom = number_at(node, "yMax");
  if (!left || !top || !right || !bottom) return {};
  return between_corners({*left, *top}, {*right, *bottom});
}

void read_pdf_line(const pugi::xml_node& node, std::size_t block, PageReading& page) {
  ReadLine line;
  line.block = block;
  line.box = corners_of(node);
  for (const pugi::xml_node& child : node.children()) {
    ReadWord word{corners_of(child), text_within(child), std::nullopt};
    if (word.text.empty()) continue;
    line.text += (line.text.empty() ? "" : " ") + word.text;
    line.words.push_back(std::move(word));
  }
  complete(line);
  if (!line.text.empty()) page.lines.push_back(std::move(line));
}

}  // namespace

Result<void> read_pdf_text(XmlReading& file, ScanReading& reading) {
  const pugi::xml_node document = child(child(file.root(), "body"), "doc");
  reading.made_by = "pdftotext";
  for (const pugi::xml_node& node : document.children()) {
    if (local_name(node) != "page") continue;
    PageReading& page = reading.pages.emplace_back();
    page.unit = ReadUnit::point;
    page.width = std::max(0.0, number_at(node, "width").value_or(0));
    page.height = std::max(0.0, number_at(node, "height").value_or(0));
    std::size_t block = 0;
    // Its blocks are seldom paragraphs: wide spaces part them. A flow is a column.
    for (const pugi::xml_node& flow : node.children()) {
      ++block;
      for (const pugi::xml_node& part : flow.children())
        for (const pugi::xml_node& line : part.children()) read_pdf_line(line, block, page);
    }
  }
  return {};
}

}  // namespace lectern::compiler
