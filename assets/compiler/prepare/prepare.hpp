// SPDX-License-Identifier: MIT
// Prepares a text for the viewer: splits it into runs of one font, script and direction, finds where lines may end, and
// counts how long it takes to read. Used for every text of a pack and by re-set pages. It changes no word.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/prepare/bidi.hpp"
#include "assets/compiler/prepare/hyphens.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/prepare/style.hpp"
#include "assets/compiler/report.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

/// A text as pack::fb::Text has it.
struct Prepared {
  std::string utf8;
  std::vector<pack::fb::Run> runs;
  std::vector<pack::fb::Break> breaks;
  std::uint8_t base_level = 0;
  std::uint16_t reading_units = 0;
  std::vector<std::uint32_t> joined{};
  std::vector<pack::fb::Mark> marks{};
  std::vector<pack::fb::Drawn> drawn{};
};

[[nodiscard]] flatbuffers::Offset<pack::fb::Text> write(flatbuffers::FlatBufferBuilder& builder, const Prepared& text);

/// Bytes of a text set in another style than the rest.
struct StyleSpan {
  std::size_t start = 0, end = 0;
  Style style = Style::serif;
};

/// Bytes of a text that a hand marked.
struct MarkSpan {
  std::size_t start = 0, end = 0;
  pack::fb::MarkKind kind = pack::fb::MarkKind::struck_out;
};

struct Wish {
  std::string language;  ///< BCP 47
  Style style = Style::sans;
  bool hyphenate = false;
  Place place{};                         ///< where the text starts, for the report
  std::optional<Direction> direction{};  ///< where none is given, as language and letters say
};

/// The languages of a pack's runs, in the order of their first use.
class Tags {
 public:
  [[nodiscard]] std::uint16_t number(const std::string& language);
  [[nodiscard]] const std::vector<std::string>& all() const { return tags_; }

 private:
  std::vector<std::string> tags_;
  std::map<std::string, std::uint16_t> numbers_;
};

class Preparer {
 public:
  /// Lifetime: all three outlive this.
  Preparer(PackFonts& fonts, Tags& tags, Report& report) : fonts_(fonts), tags_(tags), report_(report) {}

  /// Prepares one paragraph.  Shape: `utf8` is well-formed; the spans ascend and do not overlap, the marks may lie as
  /// they like, at edges of characters.
  /// Errors: none; what cannot be shown (no font, control characters, private use) is reported with its place.
  [[nodiscard]] Prepared prepare(std::string_view utf8, const Wish& wish, std::span<const StyleSpan> spans = {},
                                 std::span<const MarkSpan> marks = {});

 private:
  void note_words(const Prepared& text, const std::string& language);

  PackFonts& fonts_;
  Tags& tags_;
  Report& report_;
  Hyphens hyphens_;
};

}  // namespace lectern::compiler
