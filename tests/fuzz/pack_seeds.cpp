// SPDX-License-Identifier: MIT
// Writes the packs from which the search for a bad one begins: a sound one, a smaller one with empty blobs, one with a
// path, and the interface's.
#include <cstdio>
#include <filesystem>

#include "assets/base/storage.hpp"
#include "tests/assets/pack/small_pack.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  const std::filesystem::path folder = words[1];
  const lectern::test::SmallContent empty;
  for (const auto& written : {lectern::test::write_small_pack(folder / "small.pack"),
                              lectern::test::write_small_pack(folder / "empty.pack", empty),
                              lectern::test::write_pack_with_path(folder / "path.pack"),
                              lectern::write_file(folder / "interface.pack", lectern::test::interface_pack())}) {
    if (written) continue;
    std::fprintf(stderr, "%s\n", written.error().what.c_str());
    return 1;
  }
  return 0;
}
