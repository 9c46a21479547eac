// SPDX-License-Identifier: MIT
// Host tool of the build: cuts small fonts out of Debian's and writes them as C++ arrays, so that the fault screen
// reads no file. HarfBuzz is used here as in the compiler's font step; nothing of it reaches the program.
//
//   lectern_fault_font OUT.cpp (NAME FONT-FILE FACE-NUMBER RANGES)…     RANGES: hexadecimal, "20-7E,A0-17F,2116"
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <hb-subset.h>
#include <hb.h>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>

namespace {

struct Free {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <class T>
using Held = std::unique_ptr<T, Free>;

/// The font with these letters only, without hints or layout: SDL_ttf sets it letter by letter.
Held<hb_blob_t> subset(const char* file, unsigned number, const std::string& ranges) {
  const Held<hb_blob_t> whole(hb_blob_create_from_file_or_fail(file));
  if (whole == nullptr) return nullptr;
  const Held<hb_face_t> face(hb_face_create(whole.get(), number));
  const Held<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  hb_set_t* letters = hb_subset_input_unicode_set(input.get());
  std::istringstream list(ranges);
  for (std::string range; std::getline(list, range, ',');) {
    char* rest = nullptr;
    const unsigned long first = std::strtoul(range.c_str(), &rest, 16);
    const unsigned long last = *rest == '-' ? std::strtoul(rest + 1, nullptr, 16) : first;
    hb_set_add_range(letters, static_cast<hb_codepoint_t>(first), static_cast<hb_codepoint_t>(last));
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "DSIG", "BASE", "VORG", "vhea", "vmtx", "kern"})
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  const Held<hb_face_t> cut(hb_subset_or_fail(face.get(), input.get()));
  if (cut == nullptr) return nullptr;
  return Held<hb_blob_t>(hb_face_reference_blob(cut.get()));
}

void write_array(std::ostream& out, const char* name, hb_blob_t* blob) {
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(blob, &length));
  out << "constexpr unsigned char " << name << "_bytes[] = {";
  for (unsigned i = 0; i < length; ++i) out << (i % 32 == 0 ? "\n" : "") << static_cast<unsigned>(bytes[i]) << ',';
  out << "\n};\nstd::span<const unsigned char> " << name << "() { return " << name << "_bytes; }\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 6 || (count - 2) % 4 != 0) {
    std::cerr << "usage: lectern_fault_font OUT.cpp (NAME FONT-FILE FACE-NUMBER RANGES)...\n";
    return 2;
  }
  std::ofstream out(arguments[1]);
  out << "// Made by lectern_fault_font; not for editing.\n#include \"render/sdl/fault_font.hpp\"\n\nnamespace "
         "lectern::sdl {\n\n";
  for (int i = 2; i < count; i += 4) {
    const auto cut = subset(arguments[i + 1], static_cast<unsigned>(std::atoi(arguments[i + 2])), arguments[i + 3]);
    if (cut == nullptr) {
      std::cerr << arguments[i + 1] << " cannot be read or cut; install the font's package\n";
      return 1;
    }
    write_array(out, arguments[i], cut.get());
  }
  out << "\n}  // namespace lectern::sdl\n";
  return out.good() ? 0 : 1;
}
