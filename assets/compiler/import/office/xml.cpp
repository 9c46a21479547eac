// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/xml.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "assets/compiler/import/reader.hpp"
#include "assets/pack/name.hpp"

namespace lectern::compiler {

namespace {

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.substr(0, 2).find('\0') < 2;
}

std::size_t line_of(std::string_view text, std::ptrdiff_t offset) {
  const auto end = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + end, '\n'));
}

}  // namespace

int number_of(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view name, std::string_view text) {
  const auto wrong = [&](std::string_view what) {
    return fail(ErrorCode::malformed,
                fmt::format("{} {}; open it in the program that wrote it and save it anew", name, what));
  };
  auto document = std::make_unique<pugi::xml_document>();
  const pugi::xml_parse_result parsed = document->load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
  if (!parsed) {
    const std::string where = is_utf16(text) ? "" : fmt::format(" in line {}", line_of(text, parsed.offset));
    return wrong(fmt::format("is no sound XML{}: {}", where, parsed.description()));
  }
  int depth = 0;
  for (pugi::xml_node at = document->first_child(); at; at = next_in_file(at, *document, depth)) {
    if (at.type() == pugi::node_doctype)
      return wrong("begins with a DOCTYPE, which may name entities and other files: nothing of it is read");
    if (depth > max_import_depth) return wrong(fmt::format("has elements {} deep and more", max_import_depth));
    if (!pack::is_well_formed(at.value())) return wrong("holds bytes that are no letters");
    for (const pugi::xml_attribute one : at.attributes())
      if (!pack::is_well_formed(one.value())) return wrong("holds bytes that are no letters");
  }
  return document;
}

}  // namespace lectern::compiler
