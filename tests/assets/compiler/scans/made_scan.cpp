// SPDX-License-Identifier: MIT
#include "tests/assets/compiler/scans/made_scan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

#include "assets/compiler/vips/vips.hpp"
#include "render/scan/decode.hpp"

namespace lectern::compiler::test {

namespace {

/// Takes what an operation of libvips made in place of what it was made of.
template <class Operation>
void change(Image& image, Operation operation) {
  VipsImage* changed = nullptr;
  if (operation(image.get(), &changed) != 0)
    ADD_FAILURE() << vips_words();
  else
    image.reset(changed);
}

void in_bits(Image& image, int bits) {
  if (bits != 16) return;
  constexpr double stretch = 257;
  change(image, [](VipsImage* in, VipsImage** out) { return vips_linear1(in, out, stretch, 0, nullptr); });
  const bool grey = vips_image_get_bands(image.get()) < 3;
  change(image, [](VipsImage* in, VipsImage** out) { return vips_cast(in, out, VIPS_FORMAT_USHORT, nullptr); });
  change(image, [&](VipsImage* in, VipsImage** out) {
    return vips_copy(in, out, "interpretation", grey ? VIPS_INTERPRETATION_GREY16 : VIPS_INTERPRETATION_RGB16, nullptr);
  });
}

void tag(Image& image, const Stored& stored) {
  change(image, [](VipsImage* in, VipsImage** out) { return vips_copy(in, out, nullptr); });
  constexpr double millimetres_an_inch = 25.4;
  if (stored.dpi > 0)
    change(image, [&](VipsImage* in, VipsImage** out) {
      const double resolution = stored.dpi / millimetres_an_inch;
      return vips_copy(in, out, "xres", resolution, "yres", resolution, nullptr);
    });
  if (stored.orientation != 1) vips_image_set_int(image.get(), VIPS_META_ORIENTATION, stored.orientation);
  if (stored.profile.empty()) return;
  VipsBlob* profile = nullptr;
  ASSERT_EQ(vips_profile_load(stored.profile.c_str(), &profile, nullptr), 0) << vips_words();
  std::size_t length = 0;
  const void* data = vips_blob_get(profile, &length);
  vips_image_set_blob_copy(image.get(), VIPS_META_ICC_NAME, data, length);
  vips_area_unref(VIPS_AREA(profile));
}

}  // namespace

Pixels drawn(Size size, int components, const std::function<int(int, int, int)>& value) {
  Pixels pixels(size, components);
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x)
      for (int c = 0; c < components; ++c)
        pixels.row(y)[x * components + c] = static_cast<std::uint8_t>(value(x, y, c));
  return pixels;
}

Pixels four_quarters(Size size) {
  return drawn(size, 3, [size](int x, int y, int c) {
    const int quarter = (x >= size.w / 2 ? 1 : 0) + (y >= size.h / 2 ? 2 : 0);
    return quarter == c + 1 ? 200 : 30;
  });
}

void write_scan(const std::filesystem::path& file, const Pixels& pixels, const Stored& stored) {
  ASSERT_TRUE(start_vips());
  Image image(vips_image_new_from_memory(pixels.bytes.data(), pixels.bytes.size(), pixels.size.w, pixels.size.h,
                                         pixels.components, VIPS_FORMAT_UCHAR));
  change(image, [&](VipsImage* in, VipsImage** out) {
    return vips_copy(in, out, "interpretation",
                     pixels.components < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, nullptr);
  });
  in_bits(image, stored.bits);
  if (stored.to == "cmyk")
    change(image, [](VipsImage* in, VipsImage** out) {
      return vips_icc_transform(in, out, "cmyk", "input_profile", "srgb", nullptr);
    });
  tag(image, stored);
  ASSERT_EQ(vips_image_write_to_file(image.get(), (file.string() + stored.options).c_str(), nullptr), 0)
      << vips_words();
}

void write_pdf_objects(const std::filesystem::path& file, const std::vector<std::string>& objects) {
  std::string text = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", text.size());
    text += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t start = text.size();
  text += table + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
  write_bytes(file, as_bytes(text));
}

void write_pdf(const std::filesystem::path& file, const std::vector<Size>& pages) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", {}};
  std::string kids;
  for (const Size page : pages) {
    const std::string square = fmt::format("0 0 0 rg 0 {} {} {} re f", page.h / 2, page.w / 2, page.h - page.h / 2);
    objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", square.size(), square));
    objects.push_back(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Contents {} 0 R >>", page.w,
                                  page.h, objects.size()));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());
  write_pdf_objects(file, objects);
}

void write_large_tiff(const std::filesystem::path& file, Size size, bool red) {
  constexpr std::uint32_t short_number = 3;
  constexpr std::uint32_t long_number = 4;
  constexpr std::uint32_t entries = 8;
  constexpr std::uint32_t depths = 8 + 2 + entries * 12 + 4;
  constexpr std::uint32_t pixels = depths + 6;
  const auto width = static_cast<std::uint32_t>(size.w);
  const auto height = static_cast<std::uint32_t>(size.h);
  Bytes tiff;
  const auto add16 = [&](std::uint32_t n) {
    tiff.push_back(static_cast<std::byte>(n));
    tiff.push_back(static_cast<std::byte>(n >> 8));
  };
  const auto add32 = [&](std::uint32_t n) { add16(n), add16(n >> 16); };
  const auto add_entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
    add16(tag), add16(type), add32(count), add32(value);
  };
  add16(0x4949), add16(42), add32(8), add16(entries);
  add_entry(256, long_number, 1, width);
  add_entry(257, long_number, 1, height);
  add_entry(258, short_number, 3, depths);
  add_entry(262, short_number, 1, 2);
  add_entry(273, long_number, 1, pixels);
  add_entry(277, short_number, 1, 3);
  add_entry(278, long_number, 1, height);
  add_entry(279, long_number, 1, width * height * 3);
  add32(0);
  for (int i = 0; i < 3; ++i) add16(8);
  tiff.push_back(red ? std::byte{200} : std::byte{0});
  write_bytes(file, tiff);
  std::filesystem::resize_file(file, pixels + std::uint64_t{width} * height * 3);
}

void write_bytes(const std::filesystem::path& file, ByteView bytes) {
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

Result<MadeScan> made_of(const std::filesystem::path& file, std::size_t page, int turn) {
  constexpr int quality = 95;
  PageOrder order{{file, page, turn}, quality, file.string() + ".made", {}};
  MadeScan made;
  LECTERN_CHECK(make_page(order, [&](const std::string& warning) { made.warnings.push_back(warning); }));
  LECTERN_CHECK(verify_page_file(order.output, order.key));
  LECTERN_TRY(kept, read_page_file(order.output, order.key));
  made.kept = std::move(kept);
  made.finest = level_of(made.kept, 0);
  return made;
}

Pixels level_of(const PageFile& kept, std::size_t level) {
  constexpr int side = 512;
  const MadeLevel& wanted = kept.page.levels.at(level);
  const int components = kept.page.grey ? 1 : 3;
  Pixels whole({static_cast<int>(wanted.width), static_cast<int>(wanted.height)}, components);
  const auto file = open_file(kept.page.file).value();
  const int columns = (whole.size.w + side - 1) / side;
  for (std::size_t i = 0; i < wanted.kept.size(); ++i) {
    const Bytes jpeg = read_tile(*file, wanted.kept[i]).value();
    const auto tile = scan::decode_jpeg(jpeg, {side, side});
    if (!tile || tile->components != components) {
      ADD_FAILURE() << "a tile is not as its page says";
      continue;
    }
    const int left = static_cast<int>(i) % columns * side * components;
    const int top = static_cast<int>(i) / columns * side;
    const auto stride = static_cast<std::ptrdiff_t>(tile->size.w) * components;
    for (int y = 0; y < tile->size.h; ++y)
      std::copy_n(tile->pixels.get() + y * stride, stride, whole.row(top + y) + left);
  }
  return whole;
}

std::vector<int> mean_of(const Pixels& pixels, Rect part) {
  const Pixels one = reduced(pixels, part, {1, 1});
  return {one.bytes.begin(), one.bytes.end()};
}

}  // namespace lectern::compiler::test
