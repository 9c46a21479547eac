// SPDX-License-Identifier: MIT
// Scan files of every kind, made for a test, and what comes of them. Used by tests/assets/compiler alone.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/compiler/scans/make_page.hpp"
#include "assets/compiler/tiles/page_file.hpp"
#include "assets/compiler/tiles/pixels.hpp"

namespace lectern::compiler::test {

/// Pixels by a function of place and component.
[[nodiscard]] Pixels drawn(Size size, int components, const std::function<int(int x, int y, int component)>& value);

/// Dark in the top left quarter, red, green and blue ink in the others: no turn of it looks like another.
[[nodiscard]] Pixels four_quarters(Size size);

/// How a picture is stored besides what the options of libvips's savers say.
struct Stored {
  std::string options{};  ///< "[tile,compression=lzw]"
  int bits = 8;           ///< 1, 8 or 16
  std::string to{};       ///< another colour space: "cmyk"
  std::string profile{};  ///< a profile that the pixels are said to be in: "p3"
  int orientation = 1;    ///< EXIF
  double dpi = 0;         ///< 0: not told
};

/// Writes pixels of 1 to 4 components as the kind of file that the name's ending says. Fails the test if it cannot.
void write_scan(const std::filesystem::path& file, const Pixels& pixels, const Stored& stored = {});

/// Writes a PDF of these objects, numbered from 1; the first is its catalogue.
void write_pdf_objects(const std::filesystem::path& file, const std::vector<std::string>& objects);

/// Writes a PDF of pages so large, in points of 1/72 inch, each with a black square in its upper left corner.
void write_pdf(const std::filesystem::path& file, const std::vector<Size>& pages);

/// Writes a TIFF of three components in one strip, black but for its first pixel, which is red or nothing; of any size
/// at once, for the file is mostly a hole.
void write_large_tiff(const std::filesystem::path& file, Size size, bool red = true);

void write_bytes(const std::filesystem::path& file, ByteView bytes);

/// A page as it was made: its table, and its finest level put together again by the viewer's decoder.
struct MadeScan {
  PageFile kept;
  Pixels finest;
  std::vector<std::string> warnings;
};

/// Makes a page of a file and opens it.  Errors: as make_page.
[[nodiscard]] Result<MadeScan> made_of(const std::filesystem::path& file, std::size_t page = 0, int turn = 0);

/// A level put together again.
[[nodiscard]] Pixels level_of(const PageFile& kept, std::size_t level);

/// The mean of a part, component by component.
[[nodiscard]] std::vector<int> mean_of(const Pixels& pixels, Rect part);

}  // namespace lectern::compiler::test
