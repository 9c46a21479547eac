// SPDX-License-Identifier: MIT
// Writes small JPEGs of every kind into a folder, for tile_fuzz to begin from.
#include <cstdio>
#include <filesystem>
#include <string>

#include "assets/base/storage.hpp"
#include "tests/render/scan/made_jpeg.hpp"

int main(int count, char** arguments) {
  using lectern::test::JpegKind;
  if (count != 2) return 2;
  const auto slope = [](int x, int y, int c) { return static_cast<std::uint8_t>(x * 3 + y + c * 50); };
  int number = 0;
  for (const JpegKind kind : {JpegKind::baseline, JpegKind::progressive, JpegKind::arithmetic, JpegKind::cmyk})
    for (const int components : {1, 3, 4}) {
      if ((components == 4) != (kind == JpegKind::cmyk)) continue;
      const auto jpeg = lectern::test::made_jpeg(19, 13, components, slope, kind);
      const auto path = std::filesystem::path(arguments[1]) / ("seed-" + std::to_string(number++) + ".jpg");
      if (!lectern::write_file(path, jpeg)) return 1;
    }
  return 0;
}
