// SPDX-License-Identifier: MIT
// Unicode's text-rendering-tests to the end of the path: an exhibit's own font, a text prepared by the compiler, the
// subset cut for the pack, shaped and outlined by the viewer at one pixel a unit. Fonts that the compiler refuses, and
// what differs by intent, stand with their reasons in rendering_differs.txt.
#include <cmath>
#include <fmt/format.h>
#include <ft2build.h>
#include <iostream>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "render/text/face.hpp"
#include "tests/assets/compiler/prepare/own_fonts.hpp"
#include "tests/conformance/path.hpp"
#include "tests/conformance/rendering_case.hpp"
#include "tests/conformance/suite.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::conformance {
namespace {

using compiler::FontFile;
using compiler::InstalledFonts;

constexpr F26Dot6 size = F26Dot6::from_px(1000);  // the suite's em has a thousand units
constexpr double unit = 64;                       // of 26.6 pixels
constexpr double tolerance = 1;                   // units

// The family of a file; of several the first by name.
const FontFile* face_of(const InstalledFonts& installed, const std::string& file) {
  for (const std::string& family : installed.families())
    if (const FontFile* face = installed.find(family, {}); face->path.filename() == file) return face;
  return nullptr;
}

int add_step(Outline& outline, char kind, std::initializer_list<const FT_Vector*> points) {
  OutlineStep step{kind, {}};
  for (const FT_Vector* p : points) {
    step.numbers.push_back(static_cast<double>(p->x) / unit);
    step.numbers.push_back(static_cast<double>(p->y) / unit);
  }
  outline.push_back(std::move(step));
  return 0;
}

// As outline_of() has it: each contour closed, without a line back.
Outline outline_in(FT_Outline& drawn) {
  Outline outline;
  FT_Outline_Funcs steps{};
  steps.move_to = [](const FT_Vector* to, void* o) { return add_step(*static_cast<Outline*>(o), 'M', {to}); };
  steps.line_to = [](const FT_Vector* to, void* o) { return add_step(*static_cast<Outline*>(o), 'L', {to}); };
  steps.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* o) {
    return add_step(*static_cast<Outline*>(o), 'Q', {by, to});
  };
  steps.cubic_to = [](const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* o) {
    return add_step(*static_cast<Outline*>(o), 'C', {a, b, to});
  };
  FT_Outline_Decompose(&drawn, &steps, &outline);
  std::string path;
  for (const OutlineStep& step : outline) path += (step.kind == 'M' && !path.empty() ? "Z " : "") + path_of({step});
  return outline_of(path.empty() ? path : path + "Z");
}

std::vector<PlacedOutline> glyphs_of(const OneLine& line, text::Fonts& fonts) {
  text::SetText set;
  set.size = size;
  text::place_line(line.rough, line.measurement.base_level, {}, set);
  std::vector<PlacedOutline> glyphs;
  for (const text::GlyphRun& run : set.runs) {
    for (std::uint32_t i = run.first; i < run.end; ++i) {
      FT_GlyphSlotRec_* slot = fonts.face(run.font)->load(set.glyphs[i].id, size);
      if (slot == nullptr || slot->outline.n_points == 0) continue;
      glyphs.push_back({set.glyphs[i].x.raw / unit, -set.glyphs[i].y.raw / unit, outline_in(slot->outline)});
    }
  }
  return glyphs;
}

// What differs, in words; empty if nothing does.
std::string difference(const RenderingCase& expected, const OneLine& line, text::Fonts& fonts) {
  F26Dot6 advance;
  for (const text::Measured& cluster : line.measurement.clusters) advance += cluster.width;
  if (std::abs(advance.raw / unit - expected.advance) > tolerance)
    return fmt::format("is {} wide, should be {}", advance.raw / unit, expected.advance);
  const std::vector<PlacedOutline> glyphs = glyphs_of(line, fonts);
  if (glyphs.size() != expected.glyphs.size())
    return fmt::format("has {} glyphs, should have {}", glyphs.size(), expected.glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const PlacedOutline& a = glyphs[i];
    const PlacedOutline& b = expected.glyphs[i];
    if (std::abs(a.x - b.x) > tolerance || std::abs(a.y - b.y) > tolerance)
      return fmt::format("glyph {} stands at {},{}, should at {},{}", i, a.x, a.y, b.x, b.y);
    if (!same(a.outline, b.outline, tolerance))
      return fmt::format("glyph {} is {}should be {}", i, path_of(a.outline), path_of(b.outline));
  }
  return {};
}

// What differs from the expectation of one case, or why its font is refused.
std::string run(const RenderingCase& expected, const InstalledFonts& installed) {
  const FontFile* face = face_of(installed, expected.font);
  if (face == nullptr) return "fontconfig knows no such font";
  if (const auto checked = InstalledFonts::check(*face); !checked) return "refused: " + checked.error().what;
  Path path(installed, {face->family});
  const compiler::Prepared prepared = path.prepare(expected.text, {"und"});
  if (const auto made = path.finish(); !made) return "refused: " + made.error().what;
  const OneLine* line = path.set(prepared, size);
  if (line == nullptr) return "no pack takes the text";
  return expected.drawn ? difference(expected, *line, path.fonts()) : std::string();
}

TEST(Conformance, TextRenderingTests) {
  LECTERN_NEEDS_TEST_DATA();
  const std::filesystem::path data = test::test_data() / "text-rendering-tests";
  const test::OwnFonts fonts(data / "fonts", {"/usr/share/fonts/*Balinese*", "/usr/share/fonts/*Kannada*"});
  const InstalledFonts installed = InstalledFonts::open().value();
  const std::map<std::string, std::string> listed = read_differences("rendering_differs.txt");
  Tally tally("text-rendering-tests or listed");
  std::size_t differ = 0;
  for (const RenderingCase& expected : read_rendering_cases(data / "testcases")) {
    const std::string differs = run(expected, installed);
    if (!differs.empty()) ++differ;
    const auto place = listed.find(expected.id);
    // A reason that begins with "refused:" is the compiler's; the others say what is drawn instead.
    const bool right =
        place == listed.end()
            ? differs.empty()
            : (!differs.empty() && differs.starts_with("refused:") == place->second.starts_with("refused:"));
    tally.note(right, [&] { return expected.id + " " + expected.font + ": " + differs; });
  }
  EXPECT_EQ(differ, listed.size()) << "the list has cases that the suite has not, or that do not differ";
  std::cout << fmt::format("text-rendering-tests: {} of {}", tally.cases() - differ, tally.cases()) << std::endl;
}

}  // namespace
}  // namespace lectern::conformance
