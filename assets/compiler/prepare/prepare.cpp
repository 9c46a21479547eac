// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/prepare.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

#include "assets/compiler/prepare/bidi.hpp"
#include "assets/compiler/prepare/bidi_controls.hpp"
#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/font_choice.hpp"
#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/prepare/marked.hpp"
#include "assets/compiler/prepare/script.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using pack::fb::Break;
using pack::fb::BreakKind;
using pack::fb::Run;

constexpr char32_t zero_width_joiner = 0x200D;
constexpr std::size_t context_characters = 12;  // shown on either side of what is wrong

// The place of a character: the text's own, or so many lines below it.
Place place_of(const Decoded& text, std::size_t point, Place place) {
  const auto begin = text.points.begin();
  const auto here = begin + static_cast<std::ptrdiff_t>(point);
  const auto lines = static_cast<std::size_t>(std::count(begin, here, U'\n'));
  if (place.line == 0) return place;
  place.line += lines;
  if (lines > 0) place.column = 0;
  return place;
}

// Marks of direction would turn the report itself round.
std::string shown_in_report(char32_t c) {
  if (c < 0x20) return " ";
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return turns ? "<" + code_point_name(c) + ">" : to_utf8(c);
}

std::string around(const Decoded& text, std::size_t point) {
  const std::size_t start = point < context_characters ? 0 : point - context_characters;
  const std::size_t end = std::min(point + context_characters + 1, text.size());
  std::string words;
  for (std::size_t i = start; i < end; ++i) words += shown_in_report(text.points[i]);
  return words;
}

// Nothing belongs to its cluster: line ends, marks of direction, the space of no width.
bool is_control(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CONTROL:
    case U_GCB_CR:
    case U_GCB_LF:
      return true;
    default:
      return false;
  }
}

/// A cluster as it is drawn in small capitals, or as it is.
struct SetCluster {
  std::u32string characters;
  std::vector<std::pair<std::size_t, std::uint32_t>> drawn;  ///< which of them are capitals in place of small letters
  bool is_letter = false;                                    ///< or a figure
};

/// `own`: the face has small capitals of its own for it, and needs no capitals in their place.
SetCluster set_cluster(std::u32string_view characters, Form form, const FontFile& font, std::string_view language,
                       bool own) {
  SetCluster set{std::u32string(characters), {}, u_isalnum(static_cast<UChar32>(characters[0])) != 0};
  if (form != Form::capitals || own) return set;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t capital = capital_of(characters[i], language);
    if (capital == characters[i] || !InstalledFonts::covers(font, capital)) continue;
    set.characters[i] = capital;
    set.drawn.emplace_back(i, static_cast<std::uint32_t>(capital));
  }
  return set;
}

class RunWriter {
 public:
  // A run ends with its line, so that nothing of the next is shaped with it.
  RunWriter(const Decoded& text, std::uint16_t language, std::span<const Break> breaks, std::vector<Run>& into)
      : text_(text), language_(language), into_(into) {
    for (const Break& place : breaks)
      if (place.kind() == BreakKind::mandatory) line_ends_.push_back(place.at());
  }

  void add(std::size_t start, std::size_t end, std::uint16_t font, std::uint32_t script, std::uint8_t level,
           Form form) {
    if (form != form_) parted_ = true;
    form_ = form;
    if (!into_.empty() && !parted_ && !line_ends_before(start) && into_.back().font() == font &&
        into_.back().script() == script && into_.back().level() == level) {
      into_.back() = Run(into_.back().start(), text_.bytes[end], script, font, language_, level);
      return;
    }
    into_.emplace_back(text_.bytes[start], text_.bytes[end], script, font, language_, level);
    parted_ = false;
  }

  // The next character begins a run.
  void part() { parted_ = true; }

 private:
  [[nodiscard]] bool line_ends_before(std::size_t point) const {
    return std::binary_search(line_ends_.begin(), line_ends_.end(), text_.bytes[point]);
  }

  const Decoded& text_;
  std::uint16_t language_;
  std::vector<Run>& into_;
  std::vector<std::uint32_t> line_ends_;
  bool parted_ = false;
  Form form_ = Form::plain;
};

// Inside a grapheme cluster no line ends but where one must, and what the viewer would part is named.
void hold_together(const Decoded& text, std::span<const Chosen> clusters, Prepared& into) {
  std::vector<std::uint32_t> inside;
  for (const Chosen& cluster : clusters)
    for (std::size_t i = cluster.start + 1; i < cluster.end; ++i) {
      inside.push_back(text.bytes[i]);
      if (!is_mark(text.points[i])) into.joined.push_back(text.bytes[i]);
    }
  std::erase_if(into.breaks, [&](const Break& place) {
    return place.kind() != BreakKind::mandatory && std::binary_search(inside.begin(), inside.end(), place.at());
  });
}

}  // namespace

flatbuffers::Offset<pack::fb::Text> write(flatbuffers::FlatBufferBuilder& builder, const Prepared& text) {
  const auto utf8 = builder.CreateString(text.utf8);
  const auto runs = builder.CreateVectorOfStructs(text.runs);
  const auto breaks = builder.CreateVectorOfStructs(text.breaks);
  const auto joined = text.joined.empty() ? 0 : builder.CreateVector(text.joined);
  const auto marks = text.marks.empty() ? 0 : builder.CreateVectorOfStructs(text.marks);
  const auto drawn = text.drawn.empty() ? 0 : builder.CreateVectorOfStructs(text.drawn);
  return pack::fb::CreateText(builder, utf8, runs, breaks, text.base_level, text.reading_units, joined, marks, drawn);
}

std::uint16_t Tags::number(const std::string& language) {
  const auto [place, is_new] = numbers_.try_emplace(language, static_cast<std::uint16_t>(tags_.size()));
  if (is_new) tags_.push_back(language);
  return place->second;
}

void Preparer::note_words(const Prepared& text, const std::string& language) {
  const std::string_view utf8 = text.utf8;
  for (const Run& run : text.runs) {
    const bool own = in_own_small_capitals(text.marks, text.drawn, run);
    for (std::size_t start = run.start(); start < run.end();) {
      const std::size_t end = std::min<std::size_t>(utf8.find(' ', start), run.end());
      if (end > start)
        fonts_.note(run.font(),
                    {as_drawn(utf8, text.drawn, start, end), language, run.script(), (run.level() & 1) != 0, own});
      start = end + 1;
    }
  }
}

namespace {

void tell_control_faults(const Decoded& text, const Wish& wish, Report& report) {
  for (const ControlFault& fault : control_faults(text.points))
    report.warning(
        place_of(text, fault.at, wish.place),
        fmt::format("{} in \"{}\" {}", code_point_name(text.points[fault.at]), around(text, fault.at), fault.what),
        "leave it out, or close it; U+2067 and U+2069 set a passage apart that runs from the right");
}

/// Characters that no text may hold, and those that no font has.
void tell_refused(const Decoded& text, const Chosen& cluster, const Wish& wish, Report& report) {
  for (std::size_t at = cluster.start; at < cluster.end; ++at)
    if (const std::string_view why = refusal(text.points[at]); !why.empty())
      report.error(place_of(text, at, wish.place),
                   fmt::format("{} in \"{}\" {}", code_point_name(text.points[at]), around(text, at), why),
                   "write the character that is meant, or leave it out");
  const char32_t first = text.points[cluster.start];
  if (cluster.font == nullptr && refusal(first).empty())
    report.error(place_of(text, cluster.start, wish.place),
                 fmt::format("no installed font has {} ({}) in \"{}\"", code_point_name(first), to_utf8(first),
                             around(text, cluster.start)),
                 "install a font that has it and name its family under `fonts` in exhibit.toml");
}

}  // namespace

Prepared Preparer::prepare(std::string_view utf8, const Wish& wish, std::span<const StyleSpan> spans,
                           std::span<const MarkSpan> marks) {
  Prepared result;
  result.utf8 = utf8;
  if (utf8.empty()) return result;
  const Decoded text(utf8);
  const Direction direction = wish.direction.value_or(direction_of(text.points, runs_from_right(wish.language)));
  const Levels levels = levels_of(text.points, direction);
  const std::vector<std::uint32_t> scripts = scripts_of(text.points, script_of_language(wish.language));
  tell_control_faults(text, wish, report_);
  const std::vector<Chosen> clusters = choose_fonts(text, wish, spans, fonts_);
  result.base_level = levels.base;
  result.breaks = line_breaks(text, wish.language);
  if (wish.hyphenate) hyphens_.add(text, wish.language, result.breaks);
  hold_together(text, clusters, result);
  const std::vector<Form> forms = forms_of(text, marks);
  result.marks = in_order(marks);
  Form form = Form::plain;
  RunWriter runs(text, tags_.number(wish.language), result.breaks, result.runs);
  for (const Chosen& cluster : clusters) {
    const std::u32string_view characters(text.points.data() + cluster.start, cluster.end - cluster.start);
    tell_refused(text, cluster, wish, report_);
    const FontFile* font = cluster.font != nullptr ? cluster.font : fonts_.first(wish.style, wish.language);
    if (cluster.fallback) fonts_.count_fallback(*font, 1);
    const bool own = forms[cluster.start] == Form::capitals &&
                     fonts_.has_small_capitals(*font, characters, wish.language, scripts[cluster.start]);
    const SetCluster set = set_cluster(characters, forms[cluster.start], *font, wish.language, own);
    for (const auto& [at, character] : set.drawn) result.drawn.emplace_back(text.bytes[cluster.start + at], character);
    const std::uint16_t number = fonts_.use(*font, set.characters);
    // HarfBuzz would set a mark or joiner that has no letter on the control before it.
    const bool goes_on = is_mark(characters[0]) || characters[0] == zero_width_joiner;
    if (goes_on && cluster.start > 0 && is_control(text.points[cluster.start - 1])) runs.part();
    // Signs between letters are as large as the letter before.
    const bool goes_with_last = forms[cluster.start] == Form::capitals && !set.is_letter && form == Form::small;
    if (!goes_with_last) form = set.drawn.empty() ? forms[cluster.start] : Form::small;
    // Most clusters have one level, but not a digit after U+0600, which holds it.
    for (std::size_t i = cluster.start; i < cluster.end; ++i)
      runs.add(i, i + 1, number, scripts[cluster.start], levels.levels[i], form);
  }
  for (const Break& place : result.breaks) {
    if (place.kind() != BreakKind::hyphen) continue;
    const auto run =
        std::find_if(result.runs.begin(), result.runs.end(), [&](const Run& r) { return place.at() <= r.end(); });
    fonts_.use_hyphens(run->font());
  }
  note_words(result, wish.language);
  result.reading_units = reading_units(text, wish.language);
  return result;
}

}  // namespace lectern::compiler
