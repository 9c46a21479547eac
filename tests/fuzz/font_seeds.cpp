// SPDX-License-Identifier: MIT
// Cuts small fonts of several scripts into a folder, for font_fuzz to begin from: as small as a pack's, so that the
// fuzzer changes what matters.
#include <filesystem>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/subset.hpp"

int main(int count, char** arguments) {
  using namespace lectern;
  if (count != 2) return 2;
  struct Seed {
    const char* file;
    std::set<char32_t> characters;
  };
  const std::filesystem::path noto = "/usr/share/fonts/truetype/noto";
  const Seed seeds[] = {{"NotoSerif-Regular.ttf", {U' ', U'a', U'V', U'f', U'i', U'e', 0x301}},
                        {"NotoSansArabic-Regular.ttf", {U' ', 0x644, 0x627, 0x646, 0x633}},
                        {"NotoSansKhmer-Regular.ttf", {U' ', 0x1781, 0x17D2, 0x1798, 0x17C2, 0x179A}},
                        {"NotoSansDevanagari-Regular.ttf", {U' ', 0x915, 0x94D, 0x937, 0x93F}}};
  constexpr std::uint64_t most = 4U << 20;
  const std::filesystem::path folder = arguments[1];
  const auto box = read_file(LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf", most);
  if (!box || !write_file(folder / "box.ttf", *box)) return 1;
  for (const Seed& seed : seeds) {
    const auto whole = read_file(noto / seed.file, most);
    if (!whole) return 1;
    const auto cut = compiler::subset(*whole, 0, seed.characters);
    if (!cut || !write_file(folder / seed.file, *cut)) return 1;
  }
  return 0;
}
