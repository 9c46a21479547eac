// SPDX-License-Identifier: MIT
// hOCR 1.2 as XML, which Tesseract and OCRopus write.  Source: kba.github.io/hocr-spec/1.2.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_formats.hpp"

namespace lectern::compiler {

namespace {

constexpr auto line_classes = std::to_array<std::string_view>(
    {"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat", "ocr_pageno"});
constexpr auto block_classes = std::to_array<std::string_view>({"ocr_carea", "ocr_column", "ocrx_block", "ocr_par"});

/// Whether one of the classes of a node is among those.
template <std::size_t N>
bool is_of(const pugi::xml_node& node, const std::array<std::string_view, N>& classes) {
  std::string_view all = node.attribute("class").value();
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(' '), all.size());
    if (std::find(classes.begin(), classes.end(), all.substr(0, end)) != classes.end()) return true;
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return false;
}

/// What follows a property's name in `title="bbox 0 0 10 10; x_wconf 90"`.
std::string_view property_of(const pugi::xml_node& node, std::string_view name) {
  std::string_view title = node.attribute("title").value();
  while (!title.empty()) {
    const std::size_t end = std::min(title.find(';'), title.size());
    std::string_view one = title.substr(0, end);
    while (!one.empty() && (one.front() == ' ' || one.front() == '\n')) one.remove_prefix(1);
    if (one.starts_with(name) && one.size() > name.size() && one[name.size()] == ' ')
      return one.substr(name.size() + 1);
    title.remove_prefix(std::min(end + 1, title.size()));
  }
  return {};
}

/// Empty where a box has not four numbers.
RectF bbox_of(const pugi::xml_node& node, XmlReading& file) {
  const std::string_view text = property_of(node, "bbox");
  std::array<double, 4> sides{};
  std::size_t at = 0;
  for (double& side : sides) {
    while (at < text.size() && text[at] == ' ') ++at;
    const auto number = number_from(text.substr(std::min(at, text.size())));
    if (!number) {
      if (!text.empty())
        file.remark(node, "a bbox has not four numbers that lie in a picture",
                    "its words are shown, and no place lights for them; compare it with the scan");
      return {};
    }
    side = *number;
    at = std::min(text.find(' ', at), text.size());
  }
  if (sides[2] < sides[0] || sides[3] < sides[1])
    file.remark(node, "a box ends before it begins", "the box is taken the other way");
  return between_corners({sides[0], sides[1]}, {sides[2], sides[3]});
}

std::optional<double> hocr_confidence(const pugi::xml_node& node) {
  constexpr double hundred = 100;
  const auto percent = number_from(property_of(node, "x_wconf"));
  return percent ? std::optional(*percent / hundred) : std::nullopt;
}

class HocrPage {
 public:
  HocrPage(XmlReading& file, std::map<std::string, std::size_t>& languages, PageReading& page)
      : file_(file), languages_(languages), page_(page) {}

  void walk(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (is_of(child, block_classes)) {
        ++block_;
        language_ = child.attribute("lang") ? child.attribute("lang").value() : language_;
      }
      if (is_of(child, line_classes))
        line(child);
      else
        walk(child);
    }
  }

 private:
  void line(const pugi::xml_node& node) {
    ReadLine line;
    line.block = block_;
    line.box = bbox_of(node, file_);
    words(node, line);
    for (const ReadWord& word : line.words) line.text += (line.text.empty() ? "" : " ") + word.text;
    if (line.words.empty()) line.text = text_within(node);
    complete(line);
    if (line.text.empty()) return file_.remark(node, "a line has no words", "nothing is shown of it");
    if (!language_.empty()) languages_[language_] += line.text.size();
    page_.lines.push_back(std::move(line));
  }

  void words(const pugi::xml_node& node, ReadLine& line) {
    static constexpr auto word_classes = std::to_array<std::string_view>({"ocrx_word", "ocr_word"});
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      if (!is_of(child, word_classes)) {
        words(child, line);
        continue;
      }
      ReadWord word{bbox_of(child, file_), text_within(child), hocr_confidence(child)};
      if (!word.text.empty()) line.words.push_back(std::move(word));
    }
  }

  XmlReading& file_;
  std::map<std::string, std::size_t>& languages_;
  PageReading& page_;
  std::size_t block_ = 0;
  std::string language_;
};

void gather_pages(const pugi::xml_node& node, std::vector<pugi::xml_node>& pages) {
  static constexpr auto page_classes = std::to_array<std::string_view>({"ocr_page"});
  for (const pugi::xml_node& child : node.children())
    if (is_of(child, page_classes))
      pages.push_back(child);
    else
      gather_pages(child, pages);
}

std::string hocr_program(const pugi::xml_node& root) {
  for (const pugi::xml_node& meta : child(root, "head").children())
    if (std::string_view(meta.attribute("name").value()) == "ocr-system") {
      std::string name = plain_text(meta.attribute("content").value());
      if (name.starts_with("tesseract")) name.front() = 'T';
      return name;
    }
  return {};
}

}  // namespace

Result<void> read_hocr(XmlReading& file, ScanReading& reading) {
  const pugi::xml_node root = file.root();
  reading.made_by = hocr_program(root);
  std::vector<pugi::xml_node> pages;
  gather_pages(root, pages);
  std::map<std::string, std::size_t> languages;
  for (const pugi::xml_node& node : pages) {
    PageReading& page = reading.pages.emplace_back();
    const RectF box = bbox_of(node, file);
    page.width = box.right();
    page.height = box.bottom();
    const std::string_view image = property_of(node, "image");
    page.picture = image.size() > 1 && (image.front() == '"' || image.front() == '\'')
                       ? std::string(image.substr(1, image.find(image.front(), 1) - 1))
                       : std::string(image);
    HocrPage(file, languages, page).walk(node);
  }
  std::size_t most = 0;
  for (const auto& [language, letters] : languages)
    if (letters > most) {
      most = letters;
      reading.language = language;
    }
  return {};
}

}  // namespace lectern::compiler
