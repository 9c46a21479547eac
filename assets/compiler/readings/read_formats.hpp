// SPDX-License-Identifier: MIT
// The readers, one for each format. Used by alto, hocr, page_xml, pdf_text and read_scan alone.
#pragma once

#include "assets/compiler/readings/read_xml.hpp"
#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

/// Each fills in all but `format` and `remarks`.  Errors: too_large.
[[nodiscard]] Result<void> read_alto(XmlReading& file, ScanReading& reading);
[[nodiscard]] Result<void> read_page_xml(XmlReading& file, ScanReading& reading);
[[nodiscard]] Result<void> read_hocr(XmlReading& file, ScanReading& reading);
[[nodiscard]] Result<void> read_pdf_text(XmlReading& file, ScanReading& reading);

}  // namespace lectern::compiler
