// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/link_targets.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

const std::array<std::string, 2> kinds = {"person", "note"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  return at;
}

}  // namespace

std::optional<LinkTarget> link_target(std::string_view target) {
  if (target.starts_with("person:")) return LinkTarget{SpanKind::person, target.substr(7)};
  if (target.starts_with("note:")) return LinkTarget{SpanKind::note, target.substr(5)};
  return std::nullopt;
}

std::string mend_target(std::string_view target) {
  const std::size_t colon = target.find(':');
  const std::string kind = nearest(lowered(trimmed(target.substr(0, colon))), kinds);
  if (colon != std::string_view::npos && !kind.empty())
    return fmt::format("did you mean {}:{}?", kind, lowered(trimmed(target.substr(colon + 1))));
  if (target.find("://") != std::string_view::npos || target.starts_with("mailto:"))
    return "a kiosk opens no addresses: write the words alone";
  if (is_id(target)) return fmt::format("write (person:{}) or (note:{})", target, target);
  return "write [words](person:ID) or [words](note:ID), or the words alone";
}

std::size_t find_broken_link(std::string_view shown, std::size_t from) {
  for (std::size_t at = shown.find(']', from); at != std::string_view::npos; at = shown.find(']', at + 1)) {
    const std::size_t bracket = past_blanks(shown, at + 1);
    if (bracket == shown.size() || shown[bracket] != '(') continue;
    const std::size_t start = past_blanks(shown, bracket + 1);
    std::size_t end = start;
    while (end < shown.size() && is_letter(shown[end])) ++end;
    const std::size_t colon = past_blanks(shown, end);
    // "[illegible] (Note: a stamp)" is text; only brackets that touch may have spaces in them.
    const bool touching = bracket == at + 1;
    const bool tight =
        start == bracket + 1 && colon == end && is_id(shown.substr(std::min(colon + 1, shown.size()), 1));
    if (!touching && !tight) continue;
    if (colon < shown.size() && shown[colon] == ':' &&
        !nearest(lowered(shown.substr(start, end - start)), kinds).empty())
      return at;
  }
  return std::string_view::npos;
}

}  // namespace lectern::compiler
