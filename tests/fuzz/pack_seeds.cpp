// SPDX-License-Identifier: MIT
// Writes the packs from which the search for a bad one begins: a sound one, and a smaller one with empty blobs.
#include <cstdio>
#include <filesystem>

#include "tests/assets/pack/small_pack.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  const std::filesystem::path folder = words[1];
  const lectern::test::SmallContent empty;
  for (const auto& written : {lectern::test::write_small_pack(folder / "small.pack"),
                              lectern::test::write_small_pack(folder / "empty.pack", empty)}) {
    if (written) continue;
    std::fprintf(stderr, "%s\n", written.error().what.c_str());
    return 1;
  }
  return 0;
}
