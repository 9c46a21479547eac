// SPDX-License-Identifier: MIT
// Readings of scans that lie beside them (ALTO, PAGE, hOCR): which file reads which scan, and what is wrong with them.
// Used by document and tests.
#pragma once

#include <filesystem>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// "001" of "001.xml", "001.alto.xml", "001.hocr".
[[nodiscard]] std::string name_of_reading(const std::filesystem::path& file);

/// Gives each scan the reading that has its name in scans/, scans/page/, scans/alto/, scans/hocr/ or scans/ocr/: the
/// first in that order, and of one folder the first by name. A file of another name is taken for the scans that its
/// pages name.  Errors: into the report, as warnings: a reading that cannot be read stops nothing.
void take_scan_readings(const std::filesystem::path& root, SourceDocument& document, Report& report);

}  // namespace lectern::compiler
