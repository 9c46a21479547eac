// SPDX-License-Identifier: MIT
// Scans that say they are larger than a page may be, in files of a few bytes: each kind has a limit of pixels, and no
// pixel is decoded before it. At the limit itself a file is refused for what it lacks, not for its size.
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

constexpr std::uint64_t enough = 64U << 20;
constexpr const char* any_kind = " 1000 megapixels are the most";
constexpr const char* whole_kind =
    " 100 megapixels are the most for a progressive JPEG, an interlaced PNG, WebP or HEIF";

class ScanSizes : public ::testing::Test {
 protected:
  /// The error that names the size, where looking, reading and making name it; otherwise nothing.
  std::string refusal_of(const char* name, ByteView bytes) {
    test::write_bytes(folder_ / name, bytes);
    const auto looked = probe(folder_ / name);
    const bool refused = !looked && looked.error().code == ErrorCode::too_large;
    const auto read = read_page({folder_ / name, 0}, [](const std::string&) {});
    const auto made = refused ? test::made_of(folder_ / name) : fail(ErrorCode::too_large, "");
    EXPECT_EQ(refused, !read && read.error().code == ErrorCode::too_large) << name;
    EXPECT_TRUE(!made && made.error().code == ErrorCode::too_large) << name;
    return refused ? looked.error().what : std::string();
  }

  Bytes small(const char* name, const char* options = "") {
    test::Stored stored;
    stored.options = options;
    test::write_scan(folder_ / name, test::four_quarters({64, 64}), stored);
    return read_file(folder_ / name, enough).value();
  }

  lectern::test::TemporaryFolder folder_;
};

void put(Bytes& bytes, std::size_t at, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i)
    bytes.at(at + static_cast<std::size_t>(i)) = static_cast<std::byte>(value >> (8 * (count - 1 - i)));
}

std::size_t find(const Bytes& bytes, std::string_view sign) {
  const std::size_t at = as_text(bytes).find(sign);
  EXPECT_NE(at, std::string_view::npos) << sign;
  return at;
}

/// The head of a PNG, and the beginning of its pixels.
Bytes png_of(std::uint32_t width, std::uint32_t height, bool interlaced) {
  const auto crc_of = [](ByteView bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes) {
      crc ^= std::to_integer<std::uint32_t>(byte);
      for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
  };
  constexpr std::string_view empty("\x89PNG\r\n\x1a\n\0\0\0\rIHDR........\x08\0\0\0.....\0\0\x03\xE8IDAT\x78\x9c", 43);
  const auto view = as_bytes(empty);
  Bytes png(view.begin(), view.end());
  put(png, 16, width, 4), put(png, 20, height, 4), put(png, 28, interlaced ? 1 : 0, 1);
  put(png, 29, crc_of(ByteView(png).subspan(12, 17)), 4);
  return png;
}

/// A JPEG whose frame says another size.
Bytes jpeg_of(std::uint32_t width, std::uint32_t height, JpegKind kind) {
  Bytes jpeg = lectern::test::made_jpeg(
      64, 64, 1, [](int, int, int) { return std::uint8_t{90}; }, kind);
  const std::size_t frame = find(jpeg, kind == JpegKind::progressive ? "\xFF\xC2" : "\xFF\xC0");
  put(jpeg, frame + 5, height, 2), put(jpeg, frame + 7, width, 2);
  return jpeg;
}

TEST_F(ScanSizes, ReadRowByRowMayHaveAThousandMegapixels) {
  EXPECT_EQ(refusal_of("a.png", png_of(40'000, 25'000, false)), "");
  EXPECT_EQ(refusal_of("a.png", png_of(40'000, 25'001, false)), std::string("it has 40000 x 25001 pixels;") + any_kind);
  EXPECT_EQ(refusal_of("a.png", png_of(65'500, 65'500, false)), std::string("it has 65500 x 65500 pixels;") + any_kind);
  EXPECT_EQ(refusal_of("a.jpg", jpeg_of(40'000, 25'001, JpegKind::baseline)),
            std::string("it has 40000 x 25001 pixels;") + any_kind);
}

TEST_F(ScanSizes, UnpackedWholeMayHaveAHundredMegapixels) {
  EXPECT_EQ(refusal_of("a.png", png_of(10'000, 10'000, true)), "");
  for (const auto& [width, height] : {std::pair{10'000U, 10'001U}, std::pair{40'000U, 25'000U}}) {
    const std::string said =
        "it has " + std::to_string(width) + " x " + std::to_string(height) + " pixels;" + whole_kind;
    EXPECT_EQ(refusal_of("a.png", png_of(width, height, true)), said);
    EXPECT_EQ(refusal_of("a.jpg", jpeg_of(width, height, JpegKind::progressive)), said);
  }
}

TEST_F(ScanSizes, OfWebpAndHeifAreThoseOfWholeOnes) {
  // VP8's head has 14 bits a side, low byte first, after the sign of a key frame (RFC 6386, 9.1). A picture of one
  // pixel.
  const auto view = as_bytes(
      std::string_view("RIFF\042\000\000\000WEBPVP8 "
                       "\026\000\000\0000\001\000\235\001*\001\000\001\000\016\300\376%\244\000\003p\000\000\000\000",
                       42));
  Bytes webp(view.begin(), view.end());
  const std::size_t frame = find(webp, "\x9D\x01\x2A");
  for (const std::size_t side : {frame + 3, frame + 5}) put(webp, side, 0x1027, 2);
  EXPECT_EQ(refusal_of("a.webp", webp), "") << "10000 a side";
  put(webp, frame + 3, 0x1127, 2);
  EXPECT_EQ(refusal_of("a.webp", webp), std::string("it has 10001 x 10000 pixels;") + whole_kind);
  for (const std::size_t side : {frame + 3, frame + 5}) put(webp, side, 0xFF3F, 2);
  EXPECT_EQ(refusal_of("a.webp", webp), std::string("it has 16383 x 16383 pixels;") + whole_kind);
  // HEIF says a picture's size in its box "ispe" (ISO/IEC 23008-12, 6.5.3).
  Bytes heif = small("a.heic");
  const std::size_t box = find(heif, "ispe");
  for (const std::size_t side : {box + 8, box + 12}) put(heif, side, 12'000, 4);
  EXPECT_EQ(refusal_of("a.heic", heif), std::string("it has 12000 x 12000 pixels;") + whole_kind);
}

TEST_F(ScanSizes, HaveALimitASide) {
  EXPECT_EQ(refusal_of("a.png", png_of(65'500, 10, false)), "");
  for (const std::uint32_t side : {65'501U, 655'000U, 0x7FFFFFU}) {
    const std::string figure = std::to_string(side);
    EXPECT_EQ(refusal_of("a.png", png_of(side, 10, false)),
              "it has " + figure + " x 10 pixels; 65500 a side are the most");
    EXPECT_EQ(refusal_of("a.png", png_of(10, side, false)),
              "it has 10 x " + figure + " pixels; 65500 a side are the most");
  }
}

}  // namespace
}  // namespace lectern::compiler
