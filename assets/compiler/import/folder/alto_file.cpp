// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/alto_file.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

#include "assets/compiler/readings/scan_reading.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view alto_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
  <Description>
    <MeasurementUnit>pixel</MeasurementUnit>
    <sourceImageInformation><fileName>{}</fileName></sourceImageInformation>
    <Processing ID="places"><processingSoftware><softwareName>{}</softwareName></processingSoftware></Processing>
  </Description>
  <Layout>
)";

std::string xml_words(std::string_view words) {
  std::string text;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = code_point_at(words, at);
    switch (c.value) {
      case U'&':
        text += "&amp;";
        break;
      case U'<':
        text += "&lt;";
        break;
      case U'>':
        text += "&gt;";
        break;
      case U'"':
        text += "&quot;";
        break;
      case U'\n':
      case U'\t':
        text += ' ';
        break;
      default:
        if (c.well_formed && refusal(c.value).empty()) text += words.substr(at, c.size);
    }
    at += c.size;
  }
  return text;
}

long whole(double px) {
  return std::isfinite(px) ? std::lround(px) : 0;
}

std::string box_of(const RectF& box) {
  const long x = whole(box.x);
  const long y = whole(box.y);
  return fmt::format(R"(HPOS="{}" VPOS="{}" WIDTH="{}" HEIGHT="{}")", x, y, whole(box.w), whole(box.h));
}

Size reach_of(const ImportedPage& page) {
  if (page.picture && page.picture->size.w > 0 && page.picture->size.h > 0) return page.picture->size;
  Size size{1, 1};
  for (const ImportedLine& line : page.lines) {
    size.w = std::max(size.w, static_cast<int>(whole(line.box.x + line.box.w)));
    size.h = std::max(size.h, static_cast<int>(whole(line.box.y + line.box.h)));
  }
  return size;
}

std::string page_of(const ImportedPage& page, std::size_t number) {
  const Size size = reach_of(page);
  std::string text = fmt::format(
      "    <Page ID=\"p{}\" PHYSICAL_IMG_NR=\"{}\" WIDTH=\"{}\" HEIGHT=\"{}\">\n"
      "      <PrintSpace HPOS=\"0\" VPOS=\"0\" WIDTH=\"{}\" HEIGHT=\"{}\">\n        <TextBlock ID=\"p{}b1\">\n",
      number, number, size.w, size.h, size.w, size.h, number);
  for (std::size_t l = 0; l < page.lines.size(); ++l) {
    const ImportedLine& line = page.lines[l];
    const std::string confidence = line.confidence ? fmt::format(" WC=\"{:.3f}\"", *line.confidence) : std::string();
    const std::string box = box_of(line.box);
    text += fmt::format("          <TextLine ID=\"p{}l{}\" {}><String {} CONTENT=\"{}\"{}/></TextLine>\n", number,
                        l + 1, box, box, xml_words(line.text), confidence);
  }
  return text + "        </TextBlock>\n      </PrintSpace>\n    </Page>\n";
}

}  // namespace

std::string alto_file(std::span<const ImportedPage* const> pages, const std::string& picture) {
  std::string text = fmt::format(alto_head, xml_words(picture), made_by_import);
  for (std::size_t p = 0; p < pages.size(); ++p) text += page_of(*pages[p], p + 1);
  return text + "  </Layout>\n</alto>\n";
}

}  // namespace lectern::compiler
