// SPDX-License-Identifier: MIT
#include "assets/pack/check_parts.hpp"

#include <cstdint>
#include <cstring>

#include "assets/pack/hash.hpp"
#include "assets/pack/name.hpp"

namespace lectern::pack {

namespace {

constexpr std::uint8_t max_bidi_level = 126;  // UAX #9, BD2 and the level of an isolate inside it

// Places inside a text, at the edges of characters.
bool ascends(const flatbuffers::Vector<std::uint32_t>& places, std::string_view text) {
  std::size_t last = 0;
  for (const std::uint32_t place : places) {
    if (place <= last || place >= text.size() || !on_edge(text, place)) return false;
    last = place;
  }
  return true;
}

/// By start, each on some characters.
bool lie_well(const flatbuffers::Vector<const fb::Mark*>& marks, std::string_view text) {
  std::size_t last = 0;
  for (const fb::Mark* mark : marks) {
    if (mark->start() < last || mark->end() <= mark->start()) return false;
    if (!on_edge(text, mark->start()) || !on_edge(text, mark->end())) return false;
    last = mark->start();
  }
  return true;
}

/// Characters each of which is drawn as another.
bool lie_well(const flatbuffers::Vector<const fb::Drawn*>& drawn, std::string_view text) {
  constexpr std::uint32_t first_surrogate = 0xD800;
  constexpr std::uint32_t past_surrogates = 0xE000;
  constexpr std::uint32_t past_characters = 0x110000;
  std::size_t next = 0;
  for (const fb::Drawn* one : drawn) {
    if (one->at() < next || one->at() >= text.size() || !on_edge(text, one->at())) return false;
    if (one->character() >= past_characters) return false;
    if (one->character() >= first_surrogate && one->character() < past_surrogates) return false;
    next = std::size_t{one->at()} + 1;
  }
  return true;
}

}  // namespace

bool on_edge(std::string_view text, std::size_t offset) {
  return offset == text.size() || (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

bool makes_sense(const fb::Text& text, TextLimits limits) {
  const std::string_view s = view(*text.utf8());
  if (!is_well_formed(s) || text.base_level() > 1) return false;
  std::size_t end = 0;
  for (const fb::Run* run : *text.runs()) {
    if (run->start() != end || run->end() <= run->start() || !on_edge(s, run->end())) return false;
    if (run->font() < limits.first || run->font() - limits.first >= limits.fonts) return false;
    if (run->language() < limits.first || run->language() - limits.first >= limits.tags) return false;
    if (run->level() > max_bidi_level) return false;
    end = run->end();
  }
  if (end != s.size()) return false;
  std::size_t last = 0;
  for (const fb::Break* place : *text.breaks()) {
    if (place->at() <= last || place->at() >= s.size() || !on_edge(s, place->at())) return false;
    if (place->kind() > fb::BreakKind::MAX) return false;
    last = place->at();
  }
  if (text.joined() != nullptr && !ascends(*text.joined(), s)) return false;
  if (text.marks() != nullptr && !lie_well(*text.marks(), s)) return false;
  return text.drawn() == nullptr || lie_well(*text.drawn(), s);
}

bool is_of(const fb::Blob& blob, ByteView bytes) {
  const Hash sum = hash({bytes});
  return std::memcmp(sum.data(), blob.hash()->data(), sum.size()) == 0;
}

}  // namespace lectern::pack
