// SPDX-License-Identifier: MIT
// What a program, or a person after it, read on the pictures of pages: lines and words with the places where they
// stand. Plain values, in one shape for ALTO, PAGE, hOCR and what pdftotext writes. Used wherever readings of scans
// are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/geometry.hpp"

namespace lectern::compiler {

struct ReadWord {
  RectF box;  ///< empty: the file does not say where it stands
  std::string text;
  std::optional<double> confidence;  ///< 0 to 1
};

struct ReadLine {
  RectF box;  ///< empty: the file does not say where it stands
  std::string text;
  std::vector<ReadWord> words;  ///< none where only the line is known
  std::size_t block = 0;        ///< lines of one number are a paragraph, or a region, of their page
  std::optional<double> confidence;
};

/// How many pixels of the picture a unit of the file is.
enum class ReadUnit { pixel, tenth_of_millimetre, twelve_hundredth_of_inch, point };

/// A page in the units of its file.
struct PageReading {
  double width = 0, height = 0;  ///< 0: the file does not say
  ReadUnit unit = ReadUnit::pixel;
  std::string picture;          ///< as the file names it
  std::vector<ReadLine> lines;  ///< in the order that they are read in
};

/// Something that is not right in a reading, once for each kind, where it first stands.
struct ReadRemark {
  std::size_t line = 0, column = 0;  ///< from 1; 0: of the whole file
  std::string what, mend;
};

/// Who made a file that says where the lines of an edition's own transcript stand: nothing was read by a machine.
inline constexpr std::string_view made_by_import = "lectern-pack import";

enum class ReadFormat { alto, page_xml, hocr, pdf_text };

struct ScanReading {
  ReadFormat format = ReadFormat::alto;
  std::string made_by;   ///< "Tesseract 5.3.0"; empty: the file does not say
  std::string language;  ///< as the file calls it: "fra", "French"; empty: it does not say
  std::vector<PageReading> pages;
  std::vector<ReadRemark> remarks;
};

}  // namespace lectern::compiler
