// SPDX-License-Identifier: MIT
// scan_pages FOLDER COUNT [WIDTH HEIGHT]: so many pages as scanners of museums bring them, JPEGs of A4 at 300 dpi if
// nothing else is said, every other one in colour: lines of pen strokes on paper with stains, shade and a sensor's
// noise. The same bytes wherever libvips is the same. What tests/bench/build makes packs of.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace {

using lectern::Size;
using lectern::compiler::Image;

constexpr int quality = 92;  // of the JPEGs: what scanners are set to
constexpr double dots_a_mm = 300 / 25.4;
constexpr int line_height = 64;   // pixels
constexpr int letter_width = 26;  // pixels

/// Numbers that look random and are the same everywhere.  Source: Numerical Recipes' generator.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1951U) {}
  int below(int end) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<int>((std::uint64_t{state_} * static_cast<std::uint64_t>(end)) >> 32);
  }

 private:
  std::uint32_t state_;
};

/// By reference, as the call that makes the image may be read after it.
Image checked(int failed, VipsImage* const& image) {
  if (failed == 0) return Image(image);
  std::fprintf(stderr, "scan_pages: %s\n", lectern::compiler::vips_words().c_str());
  std::exit(1);
}

/// Where ink is, 0 to 255: letters of three strokes each in words of a few letters, with the pen's softness.
Image ink_of(Size page, std::uint32_t number) {
  Dice dice(number);
  std::vector<std::uint8_t> plane(static_cast<std::size_t>(page.w) * static_cast<std::size_t>(page.h));
  const auto dot = [&](int x, int y) {
    for (int dy = -2; dy <= 2; ++dy)
      for (int dx = -2; dx <= 2; ++dx)
        if (x + dx >= 0 && x + dx < page.w && y + dy >= 0 && y + dy < page.h && dx * dx + dy * dy < 6)
          plane[static_cast<std::size_t>(y + dy) * static_cast<std::size_t>(page.w) +
                static_cast<std::size_t>(x + dx)] = 255;
  };
  const int margin = page.w / 10;
  for (int top = margin; top + line_height < page.h - margin; top += line_height)
    for (int left = margin; left + letter_width < page.w - margin; left += letter_width) {
      if (dice.below(6) == 0) left += letter_width;
      for (int stroke = 0; stroke < 3; ++stroke) {
        int x = left + dice.below(letter_width), y = top + 12 + dice.below(line_height - 24);
        const int dx = dice.below(3) - 1, dy = dice.below(3) - 1;
        for (int step = 0; step < 14; ++step) dot(x += dx, y += dy);
      }
    }
  const Image hard(vips_image_new_from_memory_copy(plane.data(), plane.size(), page.w, page.h, 1, VIPS_FORMAT_UCHAR));
  VipsImage* soft = nullptr;
  constexpr double blur = 1.1;
  return checked(vips_gaussblur(hard.get(), &soft, blur, nullptr), soft);
}

/// Grey levels around 0 of a random field, fine (a sensor's) or coarse (stains).
Image noise(Size size, double sigma, std::uint32_t seed, int coarse) {
  VipsImage* small = nullptr;
  const Image fine = checked(vips_gaussnoise(&small, size.w / coarse + 2, size.h / coarse + 2, "mean", 0.0, "sigma",
                                             sigma, "seed", static_cast<int>(seed), nullptr),
                             small);
  VipsImage* wide = nullptr;
  const Image resized = checked(vips_resize(fine.get(), &wide, coarse, "kernel", VIPS_KERNEL_CUBIC, nullptr), wide);
  VipsImage* part = nullptr;
  return checked(vips_crop(resized.get(), &part, 0, 0, size.w, size.h, nullptr), part);
}

Image sum(const Image& one, const Image& other) {
  VipsImage* both = nullptr;
  return checked(vips_add(one.get(), other.get(), &both, nullptr), both);
}

Image scaled(const Image& image, double factor, double offset) {
  VipsImage* result = nullptr;
  return checked(vips_linear1(image.get(), &result, factor, offset, nullptr), result);
}

void write_page(const std::filesystem::path& file, Size size, std::uint32_t number, bool colour) {
  constexpr double stain = 7, sensor = 3.2;
  constexpr int stain_size = 61;
  const Image drawn = scaled(ink_of(size, number), -1, 0);
  const Image stains = noise(size, stain, number * 4, stain_size);
  std::vector<Image> bands;
  std::vector<VipsImage*> joined;
  const double paper[] = {232, 221, 196};
  const double ink[] = {0.72, 0.68, 0.45};
  for (std::uint32_t band = 0; band < (colour ? 3U : 1U); ++band) {
    const Image written = sum(scaled(drawn, ink[band], paper[band]), stains);
    bands.push_back(sum(written, noise(size, sensor, number * 4 + band + 1, 1)));
    joined.push_back(bands.back().get());
  }
  VipsImage* out = nullptr;
  const Image all = checked(vips_bandjoin(joined.data(), &out, static_cast<int>(joined.size()), nullptr), out);
  VipsImage* bytes = nullptr;
  const Image cast = checked(vips_cast_uchar(all.get(), &bytes, nullptr), bytes);
  VipsImage* typed = nullptr;
  const Image page = checked(
      vips_copy(cast.get(), &typed, "interpretation", colour ? VIPS_INTERPRETATION_sRGB : VIPS_INTERPRETATION_B_W,
                "xres", dots_a_mm, "yres", dots_a_mm, nullptr),
      typed);
  VipsImage* none = nullptr;
  (void)checked(vips_jpegsave(page.get(), file.c_str(), "Q", quality, nullptr), none);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 && count != 5) {
    std::fprintf(stderr, "usage: scan_pages FOLDER COUNT [WIDTH HEIGHT]\n");
    return 2;
  }
  if (!lectern::compiler::start_vips()) return 1;
  const std::filesystem::path folder = words[1];
  const int pages = std::atoi(words[2]);
  const Size size = count == 5 ? Size{std::atoi(words[3]), std::atoi(words[4])} : Size{2480, 3508};
  std::filesystem::create_directories(folder);
  for (int page = 0; page < pages; ++page)
    write_page(folder / fmt::format("{:05}.jpg", page + 1), size, static_cast<std::uint32_t>(page), page % 2 == 0);
  return 0;
}
