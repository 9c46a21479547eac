// SPDX-License-Identifier: MIT
// Files that are damaged, hostile or of a kind that is not opened: each is an error in plain words, and nothing is
// left.
#include <algorithm>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/compiler/scans/probe.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::compiler {
namespace {

using lectern::test::JpegKind;
using lectern::test::made_jpeg;

constexpr std::uint64_t enough = 64U << 20;
constexpr Size size{200, 160};

class BadScans : public ::testing::Test {
 protected:
  /// What is said of these bytes under this name, looked at and made.
  std::string said_of(const char* name, ByteView bytes) {
    const auto file = folder_ / name;
    test::write_bytes(file, bytes);
    return said_of(file);
  }

  std::string said_of(const std::filesystem::path& file) {
    const auto looked = probe(file);
    const auto read = read_page({file, 0}, [](const std::string&) {});
    const auto made = test::made_of(file);
    EXPECT_FALSE(read) << "it was read";
    EXPECT_FALSE(made) << "it was made";
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".made"));
    return !looked ? looked.error().what : !read ? read.error().what : std::string();
  }

  Bytes bytes_of(const char* name, const Pixels& pixels, const test::Stored& stored = {}) {
    test::write_scan(folder_ / name, pixels, stored);
    return read_file(folder_ / name, enough).value();
  }

  lectern::test::TemporaryFolder folder_;
};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Puts a two-byte number, high byte first, where JPEG keeps its height (5) or width (7) after the frame's marker.
void set_in_frame(Bytes& jpeg, std::size_t at, unsigned value) {
  for (std::size_t i = 0; i + at + 1 < jpeg.size(); ++i)
    if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == std::byte{0xC0}) {
      jpeg[i + at] = static_cast<std::byte>(value >> 8);
      jpeg[i + at + 1] = static_cast<std::byte>(value);
      return;
    }
  ADD_FAILURE() << "no frame";
}

Bytes grey_jpeg() {
  return made_jpeg(size.w, size.h, 1, [](int x, int y, int) { return static_cast<std::uint8_t>(x * y); });
}

/// CRC-32 as PNG has it.  Source: ISO/IEC 15948, annex D.
std::uint32_t crc_of(ByteView bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const std::byte byte : bytes) {
    crc ^= std::to_integer<std::uint32_t>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

TEST_F(BadScans, EmptyOrOfNoKind) {
  EXPECT_TRUE(holds(said_of("a.jpg", {}), "empty"));
  EXPECT_TRUE(holds(said_of("a.jpg", as_bytes("this is a letter, not a picture")), "no JPEG, PNG, TIFF"));
  EXPECT_TRUE(
      holds(said_of("a.png", as_bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")), "no JPEG"));
  EXPECT_TRUE(holds(said_of("a.png", as_bytes("P5 2 2 255 abcd")), "no JPEG"));
  EXPECT_TRUE(holds(said_of("a.png", as_bytes("GIF89a\1\0\1\0\200\0\0")), "no JPEG"));
  EXPECT_EQ(probe(folder_ / "nowhere.jpg").error().code, ErrorCode::missing);
  EXPECT_EQ(probe(folder_.path()).error().code, ErrorCode::unreadable);
}

TEST_F(BadScans, CutOffAnywhere) {
  const Pixels pixels = test::four_quarters(size);
  for (const char* name : {"a.jpg", "a.png", "a.tif", "a.webp", "a.heic", "a.jp2"}) {
    const Bytes whole = bytes_of(name, pixels);
    for (const std::size_t part : {9U, 5U, 1U}) {
      const auto file = folder_ / name;
      test::write_bytes(file, ByteView(whole).first(whole.size() * part / 10));
      EXPECT_FALSE(said_of(file).empty()) << name << ' ' << part;
    }
  }
}

TEST_F(BadScans, JpegsOfKindsThatAreNotOpenedOrAreNot) {
  // Arithmetic coding is opened where libjpeg can; what matters is that the page is right then.
  test::write_bytes(folder_ / "arithmetic.jpg",
                    made_jpeg(
                        size.w, size.h, 1, [](int, int, int) { return std::uint8_t{90}; }, JpegKind::arithmetic));
  const auto arithmetic = test::made_of(folder_ / "arithmetic.jpg");
  ASSERT_TRUE(arithmetic) << arithmetic.error().what;
  EXPECT_NEAR(test::mean_of(arithmetic->finest, {0, 0, size.w, size.h})[0], 90, 1);
  Bytes deep = grey_jpeg();
  for (std::size_t i = 0; i + 4 < deep.size(); ++i)
    if (deep[i] == std::byte{0xFF} && deep[i + 1] == std::byte{0xC0}) deep[i + 4] = std::byte{12};
  EXPECT_TRUE(holds(said_of("deep.jpg", deep), "12"));
}

TEST_F(BadScans, JpegsWithoutPixels) {
  for (const std::size_t side : {5U, 7U}) {
    Bytes jpeg = grey_jpeg();
    set_in_frame(jpeg, side, 0);
    EXPECT_FALSE(said_of("a.jpg", jpeg).empty());
  }
}

TEST_F(BadScans, JpegsLargerThanTheirBytes) {
  Bytes jpeg = grey_jpeg();
  set_in_frame(jpeg, 5, 2'000);
  test::write_bytes(folder_ / "high.jpg", jpeg);
  const auto high = test::made_of(folder_ / "high.jpg");
  ASSERT_TRUE(high) << high.error().what;
  EXPECT_EQ(high->warnings, std::vector<std::string>{"part of it is damaged and may look wrong"});
  set_in_frame(jpeg, 5, 65'500);
  set_in_frame(jpeg, 7, 65'500);
  EXPECT_TRUE(holds(said_of("a.jpg", jpeg), "1000 megapixels")) << said_of("a.jpg", jpeg);
}

/// A PNG's head, of any size, with the little that a zip bomb needs after it.
Bytes png_of(std::uint32_t width, std::uint32_t height) {
  Bytes png;
  const auto add = [&](std::string_view text) {
    const auto bytes = as_bytes(text);
    png.insert(png.end(), bytes.begin(), bytes.end());
  };
  const auto add_number = [&](std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) png.push_back(static_cast<std::byte>(number >> shift));
  };
  add("\x89PNG\r\n\x1a\n");
  add_number(13);
  const std::size_t start = png.size();
  add("IHDR");
  add_number(width);
  add_number(height);
  add(std::string_view("\x08\x02\0\0\0", 5));
  add_number(crc_of(ByteView(png).subspan(start)));
  // The beginning of a deflated stream, and no more.
  add_number(1000);
  add("IDAT\x78\x9c");
  return png;
}

TEST_F(BadScans, PngBombs) {
  EXPECT_TRUE(holds(said_of("a.png", png_of(65'000, 65'000)), "1000 megapixels"));
  EXPECT_TRUE(holds(said_of("b.png", png_of(70'000, 10)), "65500 a side"));
  EXPECT_FALSE(said_of("c.png", png_of(0, 10)).empty());
  EXPECT_FALSE(said_of("d.png", png_of(30'000, 30'000)).empty());
}

/// A TIFF of pictures of one pixel; `next` says which picture follows each, 0 for none, counted from 1.
Bytes tiff_of(const std::vector<std::size_t>& next, std::uint32_t width = 1, std::uint32_t height = 1) {
  constexpr std::uint32_t entries = 7;
  constexpr std::uint32_t directory = 2 + entries * 12 + 4;
  Bytes tiff;
  const auto add16 = [&](std::uint32_t n) {
    tiff.push_back(static_cast<std::byte>(n));
    tiff.push_back(static_cast<std::byte>(n >> 8));
  };
  const auto add32 = [&](std::uint32_t n) {
    add16(n);
    add16(n >> 16);
  };
  const auto add_entry = [&](std::uint32_t tag, std::uint32_t value) {
    constexpr std::uint32_t long_number = 4;
    add16(tag);
    add16(long_number);
    add32(1);
    add32(value);
  };
  add16(0x4949);
  add16(42);
  add32(8);
  for (const std::size_t follows : next) {
    add16(entries);
    add_entry(256, width);
    add_entry(257, height);
    add_entry(258, 8);
    add_entry(262, 1);
    add_entry(273, 8);
    add_entry(278, height);
    add_entry(279, width * height);
    add32(follows == 0 ? 0 : 8 + static_cast<std::uint32_t>(follows - 1) * directory);
  }
  return tiff;
}

TEST_F(BadScans, TiffsThatLoop) {
  for (const auto& next : {std::vector<std::size_t>{2, 1}, std::vector<std::size_t>{1}}) {
    test::write_bytes(folder_ / "a.tif", tiff_of(next));
    const auto looked = probe(folder_ / "a.tif");
    ASSERT_FALSE(looked);
    EXPECT_TRUE(holds(looked.error().what, "leads in a circle")) << looked.error().what;
  }
  // The same without a loop is well.
  test::write_bytes(folder_ / "c.tif", tiff_of({2, 0}));
  const auto pages = probe(folder_ / "c.tif");
  ASSERT_TRUE(pages) << pages.error().what;
  EXPECT_EQ(pages->size(), 2U);
}

TEST_F(BadScans, TiffsOfMorePixelsThanBytes) {
  EXPECT_TRUE(holds(said_of("a.tif", tiff_of({0}, 60'000, 60'000)), "1000 megapixels"));
  EXPECT_FALSE(said_of("b.tif", tiff_of({0}, 20'000, 20'000)).empty());
}

TEST_F(BadScans, PdfsThatAreEncryptedDamagedOrTooLarge) {
  test::write_pdf(folder_ / "a.pdf", {{100, 100}});
  const Bytes whole = read_file(folder_ / "a.pdf", enough).value();
  std::string text(as_text(whole));
  const std::size_t root = text.find("/Root");
  const std::string secret(32, 'x');
  text.insert(root, "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + secret + ") /U (" + secret + ") >> /ID [(" +
                        secret + ") (" + secret + ")] ");
  const std::string said = said_of("encrypted.pdf", as_bytes(text));
  EXPECT_TRUE(holds(said, "password") || holds(said, "encrypted")) << said;
  EXPECT_FALSE(said_of("cut.pdf", ByteView(whole).first(60)).empty());
  test::write_pdf(folder_ / "none.pdf", {});
  EXPECT_FALSE(said_of(folder_ / "none.pdf").empty());
  test::write_pdf(folder_ / "huge.pdf", {{100, 100}, {16'000, 10}});
  const auto huge = probe(folder_ / "huge.pdf");
  ASSERT_FALSE(huge);
  EXPECT_TRUE(huge.error().what.starts_with("on page 2: it has 66667 x ")) << huge.error().what;
}

TEST_F(BadScans, JpegsWithBitsThatAreWrongAreToldOf) {
  unsigned state = 1951;
  Bytes jpeg = made_jpeg(size.w, size.h, 1, [&](int, int, int) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::uint8_t>(state >> 24);
  });
  // A marker where none may be: libjpeg goes on after it.
  std::fill(jpeg.begin() + static_cast<std::ptrdiff_t>(jpeg.size() / 2), jpeg.end() - 2, std::byte{0xFF});
  test::write_bytes(folder_ / "a.jpg", jpeg);
  const auto made = test::made_of(folder_ / "a.jpg");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->finest.size, size);
  EXPECT_EQ(made->warnings, std::vector<std::string>{"part of it is damaged and may look wrong"});
}

}  // namespace
}  // namespace lectern::compiler
