// SPDX-License-Identifier: MIT
// Every kind of file that is opened, and what of it stays.
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "assets/compiler/scans/probe.hpp"
#include "assets/compiler/scans/upright.hpp"
#include "render/scan/decode.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

using test::four_quarters;
using test::made_of;
using test::Stored;
using test::write_scan;

constexpr Size size{80, 60};

void expect_near(const std::vector<int>& seen, const std::vector<int>& wanted, int apart) {
  ASSERT_EQ(seen.size(), wanted.size());
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_NEAR(seen[i], wanted[i], apart) << i;
}

/// The middle of each quarter, so that what a codec does at edges is left out.
Rect quarter(int number, Size whole = size) {
  const int x = number % 2 * whole.w / 2;
  const int y = number / 2 * whole.h / 2;
  return {x + whole.w / 8, y + whole.h / 8, whole.w / 4, whole.h / 4};
}

struct Kind {
  const char* name;
  const char* file;
  Stored stored;
  int apart = 6;
};

class Kinds : public ::testing::TestWithParam<Kind> {
 protected:
  lectern::test::TemporaryFolder folder_;
};

TEST_P(Kinds, AreOpenedInTheirColours) {
  const Kind& kind = GetParam();
  const auto file = folder_ / kind.file;
  write_scan(file, four_quarters(size), kind.stored);
  const auto made = made_of(file);
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_FALSE(made->kept.page.grey);
  ASSERT_EQ(made->finest.size, size);
  for (int number = 0; number < 4; ++number) {
    std::vector<int> ink = {30, 30, 30};
    if (number > 0) ink[static_cast<std::size_t>(number - 1)] = 200;
    expect_near(test::mean_of(made->finest, quarter(number)), ink, kind.apart);
  }
  EXPECT_TRUE(made->warnings.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, Kinds,
    ::testing::Values(Kind{"jpeg", "a.jpg", {"[Q=95]"}}, Kind{"progressive", "a.jpg", {"[Q=95,interlace]"}},
                      Kind{"png", "a.png", {}}, Kind{"interlaced", "a.png", {"[interlace]"}},
                      Kind{"palette", "a.png", {"[palette]"}}, Kind{"png16", "a.png", {"", 16}},
                      Kind{"striped", "a.tif", {"[compression=lzw]"}},
                      Kind{"tiled", "a.tif", {"[tile,tile-width=32,tile-height=16,compression=deflate]"}},
                      Kind{"tiff16", "a.tif", {"", 16}}, Kind{"tiffjpeg", "a.tif", {"[compression=jpeg,Q=95]"}},

                      Kind{"jp2", "a.jp2", {"[lossless]"}}, Kind{"webp", "a.webp", {"[lossless]"}},
                      Kind{"heif", "a.heic", {"[Q=95]"}, 12}, Kind{"misnamed", "a.png.jpg", {"[Q=95]"}}),
    [](const auto& kind) { return std::string(kind.param.name); });

class Scans : public ::testing::Test {
 protected:
  lectern::test::TemporaryFolder folder_;
};

TEST_F(Scans, OfFourInksAreBroughtToSrgb) {
  const std::vector<int> brown = {150, 110, 80};
  const Pixels pixels = test::drawn(size, 3, [&](int, int, int c) { return brown[static_cast<std::size_t>(c)]; });
  // With the profile of their inks, and without any.
  for (const char* options : {"[Q=95]", "[Q=95,strip]"})
    for (const char* name : {"a.jpg", "b.tif"}) {
      write_scan(folder_ / name, pixels, {options, 8, "cmyk"});
      const auto made = made_of(folder_ / name);
      ASSERT_TRUE(made) << name << ": " << made.error().what;
      expect_near(test::mean_of(made->finest, {8, 8, 40, 40}), brown, 8);
    }
}

TEST_F(Scans, OfOneComponentStayGrey) {
  const Pixels grey = test::drawn(size, 1, [](int x, int, int) { return x < size.w / 2 ? 40 : 220; });
  for (const char* name : {"a.jpg", "b.png", "c.tif", "d.jp2"}) {
    write_scan(folder_ / name, grey);
    const auto made = made_of(folder_ / name);
    ASSERT_TRUE(made) << name << ": " << made.error().what;
    EXPECT_TRUE(made->kept.page.grey) << name;
    expect_near(test::mean_of(made->finest, quarter(0)), {40}, 4);
    expect_near(test::mean_of(made->finest, quarter(3)), {220}, 4);
  }
}

TEST_F(Scans, OfSixteenBitsOrOneAreGreyToo) {
  const Pixels grey = test::drawn(size, 1, [](int x, int, int) { return x < size.w / 2 ? 0 : 255; });
  write_scan(folder_ / "a.tif", grey, {"[bitdepth=1,compression=ccittfax4]"});
  write_scan(folder_ / "b.tif", grey, {"", 16});
  write_scan(folder_ / "c.png", grey, {"", 16});
  for (const char* name : {"a.tif", "b.tif", "c.png"}) {
    const auto made = made_of(folder_ / name);
    ASSERT_TRUE(made) << name << ": " << made.error().what;
    EXPECT_TRUE(made->kept.page.grey) << name;
    expect_near(test::mean_of(made->finest, quarter(0)), {0}, 3);
    expect_near(test::mean_of(made->finest, quarter(3)), {255}, 3);
  }
}

TEST_F(Scans, OfThreeAlikeComponentsBecomeGrey) {
  const auto slope = [](int x, int, int) { return x * 3; };
  write_scan(folder_ / "a.png", test::drawn(size, 3, slope));
  const auto grey = made_of(folder_ / "a.png");
  ASSERT_TRUE(grey);
  EXPECT_TRUE(grey->kept.page.grey);
  expect_near(test::mean_of(grey->finest, {40, 0, 1, 60}), {120}, 3);
  // One stamp in colour on a grey page keeps the page in colour.
  write_scan(folder_ / "b.png", test::drawn(size, 3, [&](int x, int y, int c) {
               return x == 70 && y == 50 && c == 0 ? 255 : slope(x, y, c);
             }));
  const auto stamped = made_of(folder_ / "b.png");
  ASSERT_TRUE(stamped);
  EXPECT_FALSE(stamped->kept.page.grey);
}

TEST_F(Scans, TooLargeToBeHeldAreGreyOrNotAsWell) {
  for (const bool red : {false, true}) {
    test::write_large_tiff(folder_ / "a.tif", {8'000, 4'100}, red);
    const auto made = made_of(folder_ / "a.tif");
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_EQ(made->kept.page.grey, !red);
    EXPECT_EQ(made->finest.row(4'000)[7'000], 0);
  }
}

TEST_F(Scans, ShowPaperWhereTheyAreSeenThrough) {
  const auto half_there = [](int x, int, int c) { return c == 3 ? (x < size.w / 2 ? 255 : 0) : 10; };
  const auto grey_half_there = [](int x, int, int c) { return c == 1 ? (x < size.w / 2 ? 255 : 0) : 10; };
  write_scan(folder_ / "a.png", test::drawn(size, 4, half_there));
  write_scan(folder_ / "b.png", test::drawn(size, 4, half_there), {"", 16});
  write_scan(folder_ / "c.png", test::drawn(size, 2, grey_half_there));
  for (const char* name : {"a.png", "b.png", "c.png"}) {
    const auto made = made_of(folder_ / name);
    ASSERT_TRUE(made) << name << ": " << made.error().what;
    EXPECT_TRUE(made->kept.page.grey) << name;
    expect_near(test::mean_of(made->finest, quarter(0)), {10}, 3);
    expect_near(test::mean_of(made->finest, quarter(3)), {255}, 3);
  }
}

TEST_F(Scans, AreTurnedAsTheirCameraSays) {
  // Where the dark quarter of the stored picture stands once it is upright.  Source: EXIF 2.3, tag 0x0112.
  const std::array<int, 8> dark_at = {0, 1, 3, 2, 0, 1, 3, 2};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const auto file = folder_ / "a.jpg";
    Stored stored{"[Q=95]"};
    stored.orientation = orientation;
    write_scan(file, four_quarters(size), stored);
    const auto made = made_of(file);
    ASSERT_TRUE(made) << made.error().what;
    const Size upright = orientation > 4 ? Size{size.h, size.w} : size;
    ASSERT_EQ(made->finest.size, upright) << orientation;
    const int dark = dark_at[static_cast<std::size_t>(orientation) - 1];
    expect_near(test::mean_of(made->finest, quarter(dark, upright)), {30, 30, 30}, 6);
    const auto looked = probe(file);
    ASSERT_TRUE(looked);
    EXPECT_EQ(static_cast<int>(looked->front().width), upright.w);
  }
}

TEST_F(Scans, AreTurnedFromThereAsTheirCuratorSays) {
  // The dark quarter of the stored picture is its first; clockwise it goes to the second, the last and the third.
  const std::array<std::pair<int, int>, 4> dark_after = {{{0, 0}, {90, 1}, {180, 3}, {270, 2}}};
  for (const int orientation : {1, 3})
    for (const auto& [turn, dark] : dark_after) {
      const auto file = folder_ / "a.jpg";
      Stored stored{"[Q=95]"};
      stored.orientation = orientation;
      write_scan(file, four_quarters(size), stored);
      const auto made = made_of(file, 0, turn);
      ASSERT_TRUE(made) << made.error().what;
      const Size turned = turn % 180 == 90 ? Size{size.h, size.w} : size;
      ASSERT_EQ(made->finest.size, turned) << turn;
      const int at = orientation == 1 ? dark : 3 - dark;
      expect_near(test::mean_of(made->finest, quarter(at, turned)), {30, 30, 30}, 6);
    }
}

/// What other programs are given is what visitors see.
TEST_F(Scans, AreUprightForOtherPrograms) {
  for (int orientation = 1; orientation <= 8; ++orientation)
    for (const int turn : {0, 90, 180, 270}) {
      const auto file = folder_ / "a.jpg";
      const auto upright = folder_ / "upright.png";
      Stored stored{"[Q=95]"};
      stored.orientation = orientation;
      write_scan(file, four_quarters(size), stored);
      std::filesystem::remove(upright);
      const auto saved = save_upright({file, 0, turn}, upright);
      ASSERT_TRUE(saved) << saved.error().what;
      EXPECT_EQ(*saved, orientation != 1 || turn != 0);
      const auto seen = made_of(file, 0, turn);
      const auto given = made_of(*saved ? upright : file);
      ASSERT_TRUE(seen && given);
      ASSERT_EQ(given->finest.size, seen->finest.size) << orientation << ' ' << turn;
      for (int i = 0; i < 4; ++i)
        expect_near(test::mean_of(given->finest, quarter(i, seen->finest.size)),
                    test::mean_of(seen->finest, quarter(i, seen->finest.size)), 6);
    }
}

TEST_F(Scans, AreBroughtFromTheirProfileToSrgb) {
  const Pixels orange = test::drawn(size, 3, [](int, int, int c) { return c == 0 ? 200 : c == 1 ? 100 : 50; });
  Stored wide;
  wide.profile = "p3";
  write_scan(folder_ / "a.png", orange, wide);
  const auto made = made_of(folder_ / "a.png");
  ASSERT_TRUE(made) << made.error().what;
  // Display P3 (200, 100, 50) in sRGB, by the matrices of both.
  expect_near(test::mean_of(made->finest, {8, 8, 40, 40}), {214, 96, 35}, 6);
}

TEST_F(Scans, KeepTheirPicturesWhenTheirProfileIsOfSomethingElse) {
  const Pixels grey = test::drawn(size, 1, [](int, int, int) { return 90; });
  Stored wrong;
  wrong.profile = "cmyk";
  write_scan(folder_ / "a.tif", grey, wrong);
  const auto made = made_of(folder_ / "a.tif");
  ASSERT_TRUE(made) << made.error().what;
  expect_near(test::mean_of(made->finest, {8, 8, 40, 40}), {90}, 3);
}

TEST_F(Scans, KeepTheirDotsPerInch) {
  Stored stored;
  stored.dpi = 400;
  for (const char* name : {"a.jpg", "b.png", "c.tif"}) {
    write_scan(folder_ / name, four_quarters(size), stored);
    EXPECT_EQ(made_of(folder_ / name)->kept.page.dpi, 400) << name;
    EXPECT_EQ(probe(folder_ / name)->front().dpi, 400) << name;
  }
  write_scan(folder_ / "d.png", four_quarters(size));
  EXPECT_EQ(made_of(folder_ / "d.png")->kept.page.dpi, 0);
}

TEST_F(Scans, OfPdfAreItsPagesAtThreeHundredDotsAnInch) {
  test::write_pdf(folder_ / "a.pdf", {{144, 72}, {72, 216}});
  const auto looked = probe(folder_ / "a.pdf");
  ASSERT_TRUE(looked) << looked.error().what;
  ASSERT_EQ(looked->size(), 2U);
  EXPECT_EQ((*looked)[0].width, 600U);
  EXPECT_EQ((*looked)[1].height, 900U);
  const auto made = made_of(folder_ / "a.pdf", 1);
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->kept.page.dpi, 300);
  EXPECT_TRUE(made->kept.page.grey);
  ASSERT_EQ(made->finest.size, (Size{300, 900}));
  expect_near(test::mean_of(made->finest, {10, 10, 100, 400}), {0}, 2);
  expect_near(test::mean_of(made->finest, {200, 500, 80, 300}), {255}, 2);
}

TEST_F(Scans, OfPdfHaveTheLettersOfJapaneseFonts) {
  // The font is named and not in the file; which letters its numbers stand for is in the package poppler-data.
  const std::string words = "BT /F1 60 Tf 6 12 Td <65E5> Tj ET";
  const std::string font =
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo << "
      "/Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>";
  const std::string descriptor =
      "<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 6 /FontBBox [-170 -331 1024 903] /ItalicAngle 0 "
      "/Ascent 723 /Descent -241 /CapHeight 709 /StemV 69 >>";
  test::write_pdf_objects(
      folder_ / "a.pdf",
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
       fmt::format("<< /Length {} >>\nstream\n{}\nendstream", words.size(), words),
       "<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>",
       font, descriptor});
  const auto made = made_of(folder_ / "a.pdf");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->warnings, std::vector<std::string>{});
  EXPECT_LT(test::mean_of(made->finest, {0, 0, 300, 300}).front(), 250);
}

TEST_F(Scans, OfTiffAreItsPagesButNotTheirSmallerCopies) {
  // Three pages of 80 x 20, one below the other, as libvips writes several.
  write_scan(folder_ / "a.tif", four_quarters(size), {"[page-height=20]"});
  const auto pages = probe(folder_ / "a.tif");
  ASSERT_TRUE(pages) << pages.error().what;
  ASSERT_EQ(pages->size(), 3U);
  EXPECT_EQ((*pages)[2].number, 2U);
  EXPECT_EQ((*pages)[2].height, 20U);
  EXPECT_EQ(made_of(folder_ / "a.tif", 2)->finest.size, (Size{80, 20}));
  write_scan(folder_ / "b.tif", four_quarters({800, 600}), {"[tile,pyramid]"});
  EXPECT_EQ(probe(folder_ / "b.tif")->size(), 1U);
}

TEST_F(Scans, HaveNoSeamsBetweenTiles) {
  // A slope that a seam would break: across a tile's edge it rises by as little as within.
  const Pixels slope = test::drawn({1100, 700}, 1, [](int x, int y, int) { return (x + y) / 9; });
  write_scan(folder_ / "a.png", slope);
  const auto made = made_of(folder_ / "a.png");
  ASSERT_TRUE(made);
  for (std::size_t level = 0; level < made->kept.page.levels.size(); ++level) {
    const Pixels whole = test::level_of(made->kept, level);
    for (int y = 0; y < whole.size.h; ++y)
      for (int x = 512; x < whole.size.w; x += 512)
        ASSERT_LE(std::abs(whole.row(y)[x] - whole.row(y)[x - 1]), 2) << level << ' ' << x << ' ' << y;
    for (int y = 512; y < whole.size.h; y += 512)
      for (int x = 0; x < whole.size.w; ++x)
        ASSERT_LE(std::abs(whole.row(y)[x] - whole.row(y - 1)[x]), 2) << level << ' ' << x << ' ' << y;
  }
}

TEST_F(Scans, HaveTheTopOfTheirPageAsAPictureForTheCard) {
  const auto thumbnail_of = [&](Size page) {
    write_scan(folder_ / "a.png", test::drawn(page, 1, [](int, int y, int) { return y < 4 ? 0 : 200; }));
    const auto made = made_of(folder_ / "a.png");
    return scan::decode_jpeg(read_tile(*open_file(made->kept.page.file).value(), made->kept.thumbnail).value(),
                             {960, 960});
  };
  for (const auto& [page, thumbnail] :
       {std::pair(Size{2480, 3508}, Size{960, 960}), std::pair(Size{700, 900}, Size{700, 700}),
        std::pair(Size{3000, 300}, Size{960, 96})}) {
    const auto decoded = thumbnail_of(page);
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(decoded->size, thumbnail);
    EXPECT_LT(decoded->pixels.get()[0], 100);
    EXPECT_NEAR(decoded->pixels.get()[decoded->bytes() - 1], 200, 3);
  }
}

}  // namespace
}  // namespace lectern::compiler
