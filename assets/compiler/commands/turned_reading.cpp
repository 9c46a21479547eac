// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/turned_reading.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace lectern::compiler {

namespace {

constexpr std::string_view bbox_word = "bbox ";

using Sides = std::array<int, 4>;  ///< left, top, right, bottom

/// The four numbers behind "bbox ", and where they end.
struct FoundBox {
  Sides sides{};
  std::size_t end = 0;
};

std::optional<FoundBox> box_at(std::string_view text, std::size_t start) {
  FoundBox found{{}, start};
  for (int& side : found.sides) {
    while (found.end < text.size() && text[found.end] == ' ') ++found.end;
    const auto read = std::from_chars(text.data() + found.end, text.data() + text.size(), side);
    if (read.ec != std::errc()) return std::nullopt;
    found.end = static_cast<std::size_t>(read.ptr - text.data());
  }
  return found;
}

/// `page` is the whole turned picture's.
Sides before_turn(Sides box, Sides page, int degrees) {
  constexpr int quarter = 90;
  constexpr int half = 180;
  const auto [left, top, right, bottom] = box;
  const int width = page[2];
  const int height = page[3];
  if (degrees == quarter) return {top, width - right, bottom, width - left};
  if (degrees == half) return {width - right, height - bottom, width - left, height - top};
  if (degrees == half + quarter) return {height - bottom, left, height - top, right};
  return box;
}

}  // namespace

std::string turned_back(std::string_view hocr, int degrees) {
  const std::size_t page_class = hocr.find("ocr_page");
  const std::size_t page_bbox = page_class == std::string_view::npos ? page_class : hocr.find(bbox_word, page_class);
  const auto page = page_bbox == std::string_view::npos ? std::nullopt : box_at(hocr, page_bbox + bbox_word.size());
  if (!page || degrees == 0) return std::string(hocr);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = page_bbox; at != std::string_view::npos; at = hocr.find(bbox_word, at + 1)) {
    const auto box = box_at(hocr, at + bbox_word.size());
    if (!box) continue;
    const Sides sides = before_turn(box->sides, page->sides, degrees);
    result += hocr.substr(copied, at - copied);
    result += fmt::format("{}{}", bbox_word, fmt::join(sides, " "));
    copied = box->end;
  }
  return result + std::string(hocr.substr(copied));
}

}  // namespace lectern::compiler
