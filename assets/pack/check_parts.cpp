// SPDX-License-Identifier: MIT
#include "assets/pack/check_parts.hpp"

#include <cstdint>

namespace lectern::pack {

namespace {

constexpr std::uint8_t max_bidi_level = 126;  // UAX #9, BD2 and the level of an isolate inside it

struct Sequence {
  std::size_t length;  // 0: malformed
};

// Source: Unicode 15.0, table 3-7, "Well-Formed UTF-8 Byte Sequences".
Sequence sequence_at(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(k < s.size() ? s[k] : 0); };
  const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
  const unsigned char lead = byte(i);
  if (lead < 0x80) return {1};
  if (lead >= 0xC2 && lead <= 0xDF) return {continues(i + 1) ? 2U : 0U};
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return {byte(i + 1) >= low && byte(i + 1) <= high && continues(i + 2) ? 3U : 0U};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return {byte(i + 1) >= low && byte(i + 1) <= high && continues(i + 2) && continues(i + 3) ? 4U : 0U};
  }
  return {0};
}

// Places inside a text, at the edges of characters.
bool ascends(const flatbuffers::Vector<std::uint32_t>& places, std::string_view text) {
  std::size_t last = 0;
  for (const std::uint32_t place : places) {
    if (place <= last || place >= text.size() || !on_edge(text, place)) return false;
    last = place;
  }
  return true;
}

}  // namespace

bool is_well_formed(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const Sequence sequence = sequence_at(utf8, i);
    if (sequence.length == 0) return false;
    i += sequence.length;
  }
  return true;
}

bool on_edge(std::string_view text, std::size_t offset) {
  return offset == text.size() || (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

bool is_name(const flatbuffers::String& name) {
  return name.size() > 0 && name.size() <= max_name && is_well_formed(view(name));
}

bool makes_sense(const fb::Text& text, TextLimits limits) {
  const std::string_view s = view(*text.utf8());
  if (!is_well_formed(s) || text.base_level() > 1) return false;
  std::size_t end = 0;
  for (const fb::Run* run : *text.runs()) {
    if (run->start() != end || run->end() <= run->start() || !on_edge(s, run->end())) return false;
    if (run->font() >= limits.fonts || run->language() >= limits.tags || run->level() > max_bidi_level) return false;
    end = run->end();
  }
  if (end != s.size()) return false;
  std::size_t last = 0;
  for (const fb::Break* place : *text.breaks()) {
    if (place->at() <= last || place->at() >= s.size() || !on_edge(s, place->at())) return false;
    if (place->kind() > fb::BreakKind::MAX) return false;
    last = place->at();
  }
  return text.joined() == nullptr || ascends(*text.joined(), s);
}

}  // namespace lectern::pack
