// SPDX-License-Identifier: MIT
// Prepared texts for tests, as the compiler would make them, and the box fonts they are set in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/pack/schema.hpp"
#include "render/text/fonts.hpp"
#include "render/text/set.hpp"

namespace lectern::text::tests {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(name[i]);
  return value;
}

/// A run up to `end`.
struct RunTo {
  std::uint32_t end = 0;
  std::uint16_t font = 0;
  std::uint32_t script = tag("Latn");
  std::uint8_t level = 0;
};

class Prepared {
 public:
  Prepared(std::string_view utf8, const std::vector<RunTo>& runs, const std::vector<pack::fb::Break>& breaks,
           std::uint8_t base_level = 0, const std::vector<std::uint32_t>& joined = {},
           const std::vector<pack::fb::Mark>& marks = {}, const std::vector<pack::fb::Drawn>& drawn = {}) {
    std::vector<pack::fb::Run> made;
    std::uint32_t start = 0;
    for (const RunTo& run : runs) {
      made.emplace_back(start, run.end, run.script, run.font, std::uint16_t{0}, run.level);
      start = run.end;
    }
    const auto words = builder_.CreateString(utf8.data(), utf8.size());
    const auto run_vector = builder_.CreateVectorOfStructs(made);
    const auto break_vector = builder_.CreateVectorOfStructs(breaks);
    const auto joined_vector = builder_.CreateVector(joined);
    const auto mark_vector = builder_.CreateVectorOfStructs(marks);
    const auto drawn_vector = builder_.CreateVectorOfStructs(drawn);
    builder_.Finish(pack::fb::CreateText(builder_, words, run_vector, break_vector, base_level, 0, joined_vector,
                                         mark_vector, drawn_vector));
  }

  /// One run of Latin, a break after every space, a line end after every '\n'.
  explicit Prepared(std::string_view utf8, std::uint16_t font = 0)
      : Prepared(utf8, whole(utf8, font), breaks_of(utf8)) {}

  const pack::fb::Text& operator*() const { return *flatbuffers::GetRoot<pack::fb::Text>(builder_.GetBufferPointer()); }

  static std::vector<pack::fb::Break> breaks_of(std::string_view utf8) {
    std::vector<pack::fb::Break> breaks;
    for (std::uint32_t i = 1; i < utf8.size(); ++i) {
      if (utf8[i - 1] == '\n') breaks.emplace_back(i, pack::fb::BreakKind::mandatory);
      if (utf8[i - 1] == ' ' && utf8[i] != ' ') breaks.emplace_back(i, pack::fb::BreakKind::allowed);
    }
    return breaks;
  }

 private:
  static std::vector<RunTo> whole(std::string_view utf8, std::uint16_t font) {
    if (utf8.empty()) return {};
    return {{static_cast<std::uint32_t>(utf8.size()), font}};
  }

  flatbuffers::FlatBufferBuilder builder_;
};

/// Font 0 is the box font, font 1 the wide one; there are no others.
inline Result<Bytes> load_box(std::uint16_t font) {
  constexpr std::uint64_t limit = 1 << 20;
  const std::string folder = LECTERN_SOURCE_DIR "/tests/render/text/fonts/";
  if (font > 1) return fail(ErrorCode::missing, "no such font");
  return read_file(folder + (font == 0 ? "box.ttf" : "box_wide.ttf"), limit);
}

inline constexpr F26Dot6 ten{640};  ///< a size at which 100 units of the box font are one pixel

inline std::string words_of(std::string_view utf8, const Line& line) {
  return std::string(utf8.substr(line.start, line.end - line.start));
}

}  // namespace lectern::text::tests
