// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/read_xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace lectern::compiler {

namespace {

struct NamedCharacter {
  std::string_view name, text;
};
constexpr auto named_characters = std::to_array<NamedCharacter>(
    {{"&nbsp;", " "},  {"&shy;", "\u00AD"}, {"&mdash;", "—"}, {"&ndash;", "–"},  {"&hellip;", "…"}, {"&laquo;", "«"},
     {"&raquo;", "»"}, {"&lsquo;", "‘"},    {"&rsquo;", "’"}, {"&ldquo;", "“"},  {"&rdquo;", "”"},  {"&sbquo;", "‚"},
     {"&bdquo;", "„"}, {"&euro;", "€"},     {"&copy;", "©"},  {"&reg;", "®"},    {"&deg;", "°"},    {"&sect;", "§"},
     {"&para;", "¶"},  {"&middot;", "·"},   {"&bull;", "•"},  {"&frac12;", "½"}, {"&pound;", "£"},  {"&times;", "×"}});

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace

std::optional<double> number_from(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr double largest = 1e7;  // pixels, far beyond any picture
  if (read.ec != std::errc() || !std::isfinite(number) || std::abs(number) > largest) return std::nullopt;
  return number;
}

std::optional<double> number_at(const pugi::xml_node& node, const char* attribute) {
  const pugi::xml_attribute found = node.attribute(attribute);
  return found ? number_from(found.value()) : std::nullopt;
}

std::string text_within(const pugi::xml_node& node) {
  return plain_text(words_below(node));
}

std::string plain_text(std::string_view text) {
  std::string plain;
  constexpr unsigned char first_letter = 0x20;
  constexpr unsigned char last_control = 0x7F;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto* named = text[at] != '&' ? named_characters.end()
                                        : std::find_if(named_characters.begin(), named_characters.end(),
                                                       [&](const auto& known) { return rest.starts_with(known.name); });
    if (named != named_characters.end()) {
      plain += named->text;
      at += named->name.size();
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at++]);
    const bool blank = byte <= first_letter || byte == last_control;
    if (!blank)
      plain.push_back(static_cast<char>(byte));
    else if (!plain.empty() && plain.back() != ' ')
      plain.push_back(' ');
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

Result<void> XmlReading::parse(std::string bytes) {
  bytes_ = std::move(bytes);
  constexpr unsigned options = pugi::parse_default | pugi::parse_doctype;
  const pugi::xml_parse_result read = document_.load_buffer(bytes_.data(), bytes_.size(), options);
  if (!read) {
    const auto [line, column] = place_of(read.offset);
    return fail(ErrorCode::malformed,
                fmt::format("it is no well-formed XML: {} in line {}, column {}", read.description(), line, column));
  }
  if (is_deeper(root(), max_reading_depth))
    return fail(ErrorCode::too_large,
                fmt::format("its elements lie more than {} deep in each other", max_reading_depth));
  for (const pugi::xml_node& node : document_.children())
    if (node.type() == pugi::node_doctype && std::strstr(node.value(), "<!ENTITY") != nullptr)
      remark(node, "it has entities of its own, which are not read", "save it without a DOCTYPE");
  return {};
}

std::pair<std::size_t, std::size_t> XmlReading::place_of(std::ptrdiff_t offset) const {
  if (offset < 0 || static_cast<std::size_t>(offset) > bytes_.size()) return {0, 0};
  const std::string_view before(bytes_.data(), static_cast<std::size_t>(offset));
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  constexpr unsigned char kind = 0xC0;
  constexpr unsigned char goes_on = 0x80;
  const auto letters = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start), before.end(),
                                     [](char byte) { return (static_cast<unsigned char>(byte) & kind) != goes_on; });
  return {line, static_cast<std::size_t>(letters) + 1};
}

void XmlReading::remark(const pugi::xml_node& node, const std::string& what, std::string mend) {
  auto [found, is_new] = remarks_.try_emplace(what);
  ++found->second.times;
  if (!is_new) return;
  order_.push_back(what);
  const auto [line, column] = place_of(node.offset_debug());
  found->second.first = {line, column, what, std::move(mend)};
}

std::vector<ReadRemark> XmlReading::take_remarks() {
  std::vector<ReadRemark> all;
  for (const std::string& what : order_) {
    Counted& counted = remarks_.at(what);
    if (counted.times > 1) counted.first.what += fmt::format(" ({} times in this file)", counted.times);
    all.push_back(std::move(counted.first));
  }
  return all;
}

Ranks ranks_of(const std::vector<std::string>& ids) {
  Ranks ranks;
  for (std::size_t i = 0; i < ids.size(); ++i) ranks.emplace(ids[i], i);
  return ranks;
}

std::size_t rank_in(const Ranks& ranks, const std::string& id) {
  const auto found = ranks.find(id);
  return found == ranks.end() ? ranks.size() : found->second;
}

double side_of(const pugi::xml_node& page, const char* attribute, XmlReading& file) {
  const double side = number_at(page, attribute).value_or(0);
  if (side <= 0 && *page.attribute(attribute).value() != '\0')
    file.remark(page, fmt::format("the page's {} is no size", attribute),
                "its places are taken as pixels of the scan; compare them with it");
  return std::max(0.0, side);
}

void tell_no_number(const pugi::xml_node& node, const char* attribute, XmlReading& file) {
  if (node.attribute(attribute) && !number_at(node, attribute))
    file.remark(node, fmt::format("{} is no number that lies in a picture", attribute),
                "its words are shown, and no place lights for them; compare it with the scan");
}

}  // namespace lectern::compiler
