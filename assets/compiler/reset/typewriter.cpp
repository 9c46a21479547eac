// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/typewriter.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/installed_fonts.hpp"
#include "assets/compiler/prepare/lacking_letters.hpp"
#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/prepare/prepare.hpp"
#include "assets/compiler/prepare/script.hpp"
#include "assets/compiler/prepare/subset.hpp"
#include "render/text/fonts.hpp"
#include "render/text/rasteriser.hpp"
#include "render/text/set.hpp"

namespace lectern::compiler {

namespace {

constexpr char32_t measure_letter = U'n';  // every letter of a typewriter is as wide
constexpr int measure_size = 1000;         // px

/// What is stamped for a piece.  Units: px from the left edge of its first cell, and from the baseline.
struct Stamp {
  draw::Mask mask;
  Point at;
};

/// What is set in a face.
struct Case {
  std::set<char32_t> letters;
  std::set<Sample> samples;
};

/// Faces by number, and which of them draws a piece.
struct Cases {
  std::vector<FontFile> files;
  std::vector<Case> cases;
  std::map<std::u32string, int> face_of;  ///< -1: none

  int number(const FontFile& file) {
    const auto known = std::find_if(files.begin(), files.end(),
                                    [&](const FontFile& f) { return f.path == file.path && f.index == file.index; });
    if (known != files.end()) return static_cast<int>(known - files.begin());
    files.push_back(file);
    cases.emplace_back();
    return static_cast<int>(files.size()) - 1;
  }
};

std::string names_of(const TypePiece& piece) {
  std::string names;
  for (const char32_t c : piece.letters) names += (names.empty() ? "" : " ") + code_point_name(c);
  return names + " " + piece.utf8;
}

bool is_from_right(const TypePiece& piece) {
  return (piece.level & 1) != 0;
}

std::uint32_t script_of(const TypePiece& piece, std::string_view language) {
  return scripts_of(piece.letters, script_of_language(language))[0];
}

/// `reading` as it is given, constant or not.
template <class AReading, class Visit>
void each_piece(AReading& reading, Visit visit) {
  for (auto& page : reading.pages)
    for (auto& item : page.items)
      for (auto& words : item.cells)
        for (auto& piece : words)
          if (!piece.space && piece.cells > 0) visit(item, piece);
}

/// How often other faces stand in: a few letters of a script each for itself, for they may be misread; words and many
/// letters together.
class Fallbacks {
 public:
  void add(const TypePiece& piece, const std::string& face) {
    Letters& letters = by_script_[std::tuple(script_name_of(piece.letters[0]), piece.word, face)];
    ++letters[names_of(piece)];
  }
  [[nodiscard]] std::map<std::string, std::size_t> counted() const {
    constexpr std::size_t few = 5;
    std::map<std::string, std::size_t> result;
    for (const auto& [of, letters] : by_script_) {
      const auto& [script, word, face] = of;
      // Signs that all scripts share stay apart: among them a misread one is sought first.
      const bool together = word || (letters.size() > few && script != "Common");
      for (const auto& [name, count] : letters)
        result[together ? fmt::format("the script {}, {}", script, face) : fmt::format("{}, {}", name, face)] += count;
    }
    return result;
  }

 private:
  using Letters = std::map<std::string, std::size_t>;
  std::map<std::tuple<std::string, bool, std::string>, Letters> by_script_;  ///< script, of words, face
};

/// A box as wide as its cells, for a letter that no font has.
Stamp box(int width, int cell) {
  Stamp stamp;
  stamp.mask.width = width - 2;
  stamp.mask.height = cell * 5 / 4;
  stamp.at = {1, -stamp.mask.height};
  constexpr int edge = 2;
  for (int y = 0; y < stamp.mask.height; ++y)
    for (int x = 0; x < stamp.mask.width; ++x) {
      const bool inked = x < edge || y < edge || x >= stamp.mask.width - edge || y >= stamp.mask.height - edge;
      stamp.mask.coverage.push_back(inked ? 255 : 0);
    }
  return stamp;
}

}  // namespace

struct Typewriter::Machine {
  Machine(Cases made_cases, std::vector<Bytes> made_fonts, const std::string& made_language)
      : cases(std::move(made_cases)),
        files(std::move(made_fonts)),
        language(made_language),
        fonts([this](std::uint16_t font) -> Result<Bytes> { return files.at(font); }),
        typesetter(fonts, {language}),
        rasteriser(fonts) {}
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;
  ~Machine() = default;

  const std::vector<Stamp>& stamps_of(const TypePiece& piece, int cell);
  [[nodiscard]] bool is_fallback(const TypePiece& piece) const { return cases.face_of.at(piece.letters) > 0; }
  [[nodiscard]] text::SetText set(const TypePiece& piece, int face, F26Dot6 size);
  /// The size in which a letter of the first face is as wide as a cell.
  [[nodiscard]] F26Dot6 size_for(int cell);
  /// The size of words in a face: the same, but where their ink would be higher than a line.
  [[nodiscard]] F26Dot6 word_size(int face, int cell) {
    return {static_cast<std::int32_t>(size_for(cell).raw * word_scale[static_cast<std::size_t>(face)])};
  }
  void note_height(const TypePiece& piece, int face);

  Cases cases;
  std::vector<Bytes> files;
  std::string language;
  text::Fonts fonts;
  text::Typesetter typesetter;
  text::Rasteriser rasteriser;
  std::map<std::string, std::size_t> fallbacks;
  std::map<std::tuple<std::u32string, bool, int>, std::vector<Stamp>> stamps;     ///< by letters, direction and cell
  std::vector<double> word_scale = std::vector<double>(cases.files.size(), 1.0);  ///< by face
};

text::SetText Typewriter::Machine::set(const TypePiece& piece, int face, F26Dot6 size) {
  Prepared prepared;
  prepared.utf8 = piece.utf8;
  prepared.base_level = is_from_right(piece) ? 1 : 0;
  prepared.runs.emplace_back(0, static_cast<std::uint32_t>(piece.utf8.size()), script_of(piece, language),
                             static_cast<std::uint16_t>(face), 0, piece.level);
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(write(builder, prepared));
  constexpr F26Dot6 no_limit = F26Dot6::from_px(1 << 20);
  const text::Alignment to_left = is_from_right(piece) ? text::Alignment::end : text::Alignment::start;
  return typesetter.set(*flatbuffers::GetRoot<pack::fb::Text>(builder.GetBufferPointer()), size, no_limit, to_left);
}

F26Dot6 Typewriter::Machine::size_for(int cell) {
  TypePiece piece;
  piece.letters = std::u32string(1, measure_letter);
  piece.utf8 = to_utf8(measure_letter);
  const std::int64_t width = set(piece, 0, F26Dot6::from_px(measure_size)).lines.at(0).width.raw;
  return {static_cast<std::int32_t>(static_cast<std::int64_t>(cell) * 64 * measure_size * 64 /
                                    std::max<std::int64_t>(1, width))};
}

void Typewriter::Machine::note_height(const TypePiece& piece, int face) {
  // Lines of a form are the closest: 1.9 cells from one to the next.
  constexpr double most = 1.9 * widest_cell;
  int top = 0;
  int bottom = 0;
  const F26Dot6 size = size_for(widest_cell);
  for (const draw::Glyph& glyph : set(piece, face, size).glyphs) {
    const draw::Mask mask = rasteriser.glyph({static_cast<std::uint16_t>(face), glyph.id, size, 0});
    top = std::max(top, mask.top - glyph.y.round());
    bottom = std::max(bottom, mask.height - mask.top + glyph.y.round());
  }
  double& scale = word_scale[static_cast<std::size_t>(face)];
  if (top + bottom > most) scale = std::min(scale, most / (top + bottom));
}

const std::vector<Stamp>& Typewriter::Machine::stamps_of(const TypePiece& piece, int cell) {
  const auto [known, fresh] = stamps.try_emplace(std::tuple(piece.letters, is_from_right(piece), cell));
  std::vector<Stamp>& made = known->second;
  if (!fresh) return made;
  const int width = width_of(piece) * cell / cell_units;
  const int face = cases.face_of.at(piece.letters);
  if (face < 0) {
    made.push_back(box(width, cell));
    return made;
  }
  F26Dot6 size = piece.word ? word_size(face, cell) : size_for(cell);
  text::SetText setting = set(piece, face, size);
  const std::int64_t wide = setting.lines.empty() ? 0 : setting.lines[0].width.raw;
  const std::int64_t room = static_cast<std::int64_t>(width) * 64;
  if (!piece.word && wide > std::max<std::int64_t>(room + 1, 0)) {
    size.raw = static_cast<std::int32_t>(size.raw * room / wide);
    setting = set(piece, face, size);
  }
  const std::int32_t start =
      setting.lines.empty() ? 0 : (static_cast<std::int32_t>(room) - setting.lines[0].width.raw) / 2;
  for (const draw::Glyph& glyph : setting.glyphs) {
    constexpr int half_quarter = 8;
    const int quarters = (start + glyph.x.raw + half_quarter) >> 4;
    draw::Mask mask =
        rasteriser.glyph({static_cast<std::uint16_t>(face), glyph.id, size, static_cast<std::uint8_t>(quarters & 3)});
    const Point at{(quarters >> 2) + mask.left, glyph.y.round() - mask.top};
    made.push_back({std::move(mask), at});
  }
  return made;
}

Result<Typewriter> Typewriter::open(const Reading& reading, Report& report) {
  LECTERN_TRY(installed, InstalledFonts::open());
  LECTERN_TRY(book, PackFonts::open(installed, {}));
  Cases cases;
  const FontFile* first = book.first(Style::typewriter, reading.language);
  if (first == nullptr)
    return fail(ErrorCode::unavailable, "no typewriter face is installed; install the package fonts-gnutypewriter");
  cases.number(*first);
  cases.cases[0].letters.insert(measure_letter);
  Fallbacks fallbacks;
  LackingLetters missing;
  each_piece(reading, [&](const TypeItem& item, const TypePiece& piece) {
    const auto [known, fresh] = cases.face_of.try_emplace(piece.letters, -1);
    if (fresh) {
      const FontFile* file = book.choose(Style::typewriter, reading.language, piece.letters);
      if (file != nullptr)
        known->second = cases.number(*file);
      else
        missing.add(names_of(piece), item.place);
    }
    if (known->second >= 0) {
      const auto face = static_cast<std::size_t>(known->second);
      cases.cases[face].letters.merge(characters_for(cases.files[face], piece.letters));
      cases.cases[face].samples.insert(
          {piece.utf8, reading.language, script_of(piece, reading.language), is_from_right(piece)});
    }
    const std::string face = known->second < 0 ? "a box" : cases.files[static_cast<std::size_t>(known->second)].name;
    if (known->second != 0) fallbacks.add(piece, face);
  });
  missing.tell("re-set pages show", report);
  std::vector<Bytes> files;
  for (std::size_t i = 0; i < cases.files.size(); ++i) {
    LECTERN_TRY(bytes, read_file(cases.files[i].path, max_font_file));
    LECTERN_TRY(small, subset(bytes, cases.files[i].index, cases.cases[i].letters, cases.cases[i].samples));
    files.push_back(std::move(small));
  }
  auto machine = std::make_unique<Machine>(std::move(cases), std::move(files), reading.language);
  machine->fallbacks = fallbacks.counted();
  return Typewriter(std::move(machine));
}

Typewriter::Typewriter(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {}
Typewriter::Typewriter(Typewriter&&) noexcept = default;
Typewriter& Typewriter::operator=(Typewriter&&) noexcept = default;
Typewriter::~Typewriter() = default;

const std::map<std::string, std::size_t>& Typewriter::fallbacks() const {
  return machine_->fallbacks;
}

void Typewriter::measure(Reading& reading) {
  const auto face_of = [&](const TypePiece& piece) { return machine_->cases.face_of.at(piece.letters); };
  each_piece(reading, [&](const TypeItem&, const TypePiece& piece) {
    if (piece.word && face_of(piece) >= 0) machine_->note_height(piece, face_of(piece));
  });
  each_piece(reading, [&](const TypeItem&, TypePiece& piece) {
    if (!piece.word || face_of(piece) < 0) return;
    const text::SetText setting =
        machine_->set(piece, face_of(piece), machine_->word_size(face_of(piece), widest_cell));
    const std::int64_t width = setting.lines.empty() ? 0 : setting.lines[0].width.raw;
    // F26Dot6 counts 64ths of a px; rounded up, so that no word touches the next.
    piece.measured = static_cast<int>((width * cell_units / 64 + widest_cell - 1) / widest_cell);
  });
}

void Typewriter::strike(const TypedLine& line, Sheet& sheet) {
  // Capitals are a little more than a cell high; with their accents and the descenders they stand in the line's middle.
  const int baseline = line.top + (line.height + line.cell) / 2 + line.cell / 20;
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    const TypePiece& piece = line.pieces[i];
    if (!piece.space && piece.cells > 0) {
      for (const Stamp& stamp : machine_->stamps_of(piece, line.cell)) {
        // Bold words are struck twice, as on a typewriter; letters of other faces too, but nearer, as those are
        // lighter.
        const Point at{line.lefts[i] + stamp.at.x, baseline + stamp.at.y};
        sheet.stamp(stamp.mask, at);
        if (machine_->is_fallback(piece)) sheet.stamp(stamp.mask, {at.x + std::max(1, line.cell / 20), at.y});
        if (piece.strong) sheet.stamp(stamp.mask, {at.x + std::max(1, line.cell / 12), at.y});
      }
    }
  }
}

}  // namespace lectern::compiler
