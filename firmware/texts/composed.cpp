// SPDX-License-Identifier: MIT
#include "firmware/texts/composed.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/pack/string_id.hpp"

namespace lectern::app {

namespace {

namespace fb = pack::fb;

struct Scalar {
  char32_t value = 0;
  std::uint32_t length = 0;  ///< bytes; 0: this is no UTF-8
};

/// The character at a byte of what came from outside: it may be anything.
Scalar scalar_at(std::string_view utf8, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < utf8.size() ? static_cast<char32_t>(static_cast<unsigned char>(utf8[i + k])) : char32_t{0};
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t value = lead & (0x7FU >> length);
  for (std::uint32_t k = 1; k < length; ++k) {
    if ((byte(k) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(k) & 0x3F);
  }
  return {value, length};
}

/// Han and Hangul end a line anywhere.
bool breaks_anywhere(char32_t c) {
  return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00);
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_latin(char32_t c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

/// A text on its way.
struct Composed::Making {
  std::string utf8;
  std::vector<fb::Run> runs;
  std::vector<fb::Break> breaks;
  std::uint8_t base = 0;

  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(utf8.size()); }
  void run(std::uint32_t end, const Letter& letter, std::uint8_t level) {
    const std::uint32_t start = runs.empty() ? 0 : runs.back().end();
    if (end == start) return;
    if (!runs.empty()) {
      fb::Run& last = runs.back();
      if (last.script() == letter.script && last.font() == letter.font && last.language() == letter.language &&
          last.level() == level) {
        last = fb::Run(last.start(), end, letter.script, letter.font, letter.language, level);
        return;
      }
    }
    runs.emplace_back(start, end, letter.script, letter.font, letter.language, level);
  }
  void may_end() {
    if (at() > 0 && (breaks.empty() || breaks.back().at() < at())) breaks.emplace_back(at(), fb::BreakKind::allowed);
  }
};

std::string Composed::key_of(const fb::Text& pattern, const std::vector<Filling>& fillings) {
  std::string key = fmt::format("{}", static_cast<const void*>(&pattern));
  for (const Filling& one : fillings) key += fmt::format("\x1f{}\x1f{}", one.blank, one.value);
  return key;
}

const fb::Text* Composed::find(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return text_in(kept_.front());
}

void Composed::drop_last() {
  by_key_.erase(kept_.back().key);
  kept_.pop_back();
}

void Composed::learn(const fb::Text& text) {
  const std::string_view utf8 = text.utf8()->string_view();
  for (const fb::Run* run : *text.runs())
    for (std::uint32_t i = run->start(); i < run->end();) {
      const Scalar scalar = scalar_at(utf8, i);
      if (scalar.length == 0) return;
      std::vector<Letter>& seen = letters_[scalar.value];
      if (std::none_of(seen.begin(), seen.end(), [&](const Letter& one) { return one.font == run->font(); })) {
        const bool from_right = run->level() % 2 == 1 && !is_digit(scalar.value);
        seen.push_back({run->script(), run->font(), run->language(), from_right});
      }
      i += scalar.length;
    }
}

void Composed::learn() {
  learn(words_.of(pack::StringId::staff_letters, 0));
  for (std::size_t language = 0; language < exhibit_.languages()->size(); ++language)
    for (std::size_t id = 0; id < pack::string_keys.size(); ++id)
      learn(words_.of(static_cast<pack::StringId>(id), language));
  for (const fb::Text* word : words_.all()) learn(*word);
  for (const fb::Text* title : *exhibit_.title()) learn(*title);
  for (const fb::Text* name : *exhibit_.language_names()) learn(*name);
}

/// The letter as it is set in a font; null where it was not seen in it.
const Composed::Letter* Composed::letter(char32_t character, std::uint16_t font) const {
  const auto found = letters_.find(character);
  if (found == letters_.end()) return nullptr;
  const auto in_font =
      std::find_if(found->second.begin(), found->second.end(), [&](const Letter& one) { return one.font == font; });
  return in_font == found->second.end() ? nullptr : &*in_font;
}

/// How the letters of a value are set: all in one font where one holds them all, `font` before others; else each in
/// that of the letter before it where that is possible. Empty: one of them is in no font.
std::vector<Composed::Letter> Composed::letters(const std::vector<char32_t>& characters, std::uint16_t font) const {
  std::vector<std::uint16_t> fonts{font};
  for (const char32_t character : characters) {
    const auto found = letters_.find(character);
    if (found == letters_.end()) return {};
    for (const Letter& one : found->second)
      if (std::find(fonts.begin(), fonts.end(), one.font) == fonts.end()) fonts.push_back(one.font);
  }
  const auto whole = std::find_if(fonts.begin(), fonts.end(), [&](std::uint16_t one) {
    return std::all_of(characters.begin(), characters.end(), [&](char32_t c) { return letter(c, one) != nullptr; });
  });
  std::uint16_t now = whole == fonts.end() ? font : *whole;
  std::vector<Letter> set;
  for (const char32_t character : characters) {
    const Letter* in_font = letter(character, now);
    set.push_back(in_font != nullptr ? *in_font : letters_.find(character)->second.front());
    now = set.back().font;
  }
  return set;
}

std::vector<std::uint8_t> detail::levels_of(const std::vector<Way>& ways, std::uint8_t base) {
  const bool to_left = std::find(ways.begin(), ways.end(), Way::to_left) != ways.end();
  const bool same_way = (base % 2 == 1) == to_left;
  const auto level = static_cast<std::uint8_t>(same_way ? base : base + 1);
  std::vector<std::uint8_t> levels(ways.size(), level);
  if (!to_left) return levels;
  const auto inner = static_cast<std::uint8_t>(level + 1);
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i] != Way::to_right) continue;
    levels[i] = inner;
    // Back over what is neutral, to the one before that runs this way.
    std::size_t before = i;
    while (before > 0 && ways[before - 1] == Way::neutral) --before;
    if (before == 0 || ways[before - 1] != Way::to_right) continue;
    for (std::size_t k = before; k < i; ++k) levels[k] = inner;
  }
  return levels;
}

bool Composed::put(Making& making, std::string_view value, std::uint16_t font) const {
  std::vector<char32_t> characters;
  for (std::size_t i = 0; i < value.size();) {
    const Scalar scalar = scalar_at(value, i);
    if (scalar.length == 0) return false;
    characters.push_back(scalar.value);
    i += scalar.length;
  }
  const std::vector<Letter> set = letters(characters, font);
  if (set.size() != characters.size()) return false;
  std::vector<detail::Way> ways;
  for (std::size_t i = 0; i < set.size(); ++i)
    ways.push_back(characters[i] > 0x7F      ? (set[i].from_right ? detail::Way::to_left : detail::Way::neutral)
                   : is_latin(characters[i]) ? detail::Way::to_right
                                             : detail::Way::neutral);
  const std::vector<std::uint8_t> levels = detail::levels_of(ways, making.base);
  for (std::size_t i = 0, number = 0; i < value.size(); ++number) {
    const Scalar scalar = scalar_at(value, i);
    making.utf8 += value.substr(i, scalar.length);
    making.run(making.at(), set[number], levels[number]);
    i += scalar.length;
    const bool more = i < value.size();
    if (more && (scalar.value == ' ' || scalar.value == '-' || scalar.value == '_' || scalar.value == ',' ||
                 breaks_anywhere(scalar.value)))
      making.may_end();
  }
  return true;
}

const fb::Text* Composed::make(std::string key, const fb::Text& pattern, const std::vector<Filling>& fillings) {
  if (letters_.empty()) learn();
  const std::string_view utf8 = pattern.utf8()->string_view();
  Making making;
  making.base = pattern.base_level();
  std::size_t next_break = 0;
  const auto& breaks = *pattern.breaks();
  std::size_t run = 0;
  const auto& runs = *pattern.runs();
  for (std::size_t i = 0; i < utf8.size();) {
    while (next_break < breaks.size() && breaks.Get(static_cast<flatbuffers::uoffset_t>(next_break))->at() <= i) {
      if (breaks.Get(static_cast<flatbuffers::uoffset_t>(next_break))->at() == i) making.may_end();
      ++next_break;
    }
    const auto filling =
        utf8[i] != '{' ? fillings.end() : std::find_if(fillings.begin(), fillings.end(), [&](const Filling& one) {
          return utf8.substr(i + 1).starts_with(one.blank) && utf8.substr(i + 1 + one.blank.size()).starts_with('}');
        });
    while (run + 1 < runs.size() && runs.Get(static_cast<flatbuffers::uoffset_t>(run))->end() <= i) ++run;
    const fb::Run& of = *runs.Get(static_cast<flatbuffers::uoffset_t>(run));
    if (filling != fillings.end()) {
      if (!put(making, filling->value, of.font())) return nullptr;
      i += filling->blank.size() + 2;
      continue;
    }
    const Scalar scalar = scalar_at(utf8, i);
    if (scalar.length == 0) return nullptr;
    making.utf8 += utf8.substr(i, scalar.length);
    making.run(making.at(), {of.script(), of.font(), of.language(), false}, of.level());
    i += scalar.length;
  }
  std::erase_if(making.breaks, [&](const fb::Break& one) { return one.at() >= making.utf8.size(); });
  flatbuffers::FlatBufferBuilder builder(256);
  const auto written = builder.CreateString(making.utf8);
  const auto run_list = builder.CreateVectorOfStructs(making.runs);
  const auto break_list = builder.CreateVectorOfStructs(making.breaks);
  builder.Finish(fb::CreateText(builder, written, run_list, break_list, making.base, 1));
  kept_.push_front({key, builder.Release()});
  by_key_.emplace(std::move(key), kept_.begin());
  return text_in(kept_.front());
}

}  // namespace lectern::app
