// SPDX-License-Identifier: MIT
// The sheets of a spreadsheet's file: .xlsx of Excel and .ods of LibreOffice. Used by list_file and typed_dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/office/table.hpp"
#include "assets/compiler/import/office/zip.hpp"

namespace lectern::compiler {

/// Shape: the unpacked files of an .xlsx.  Errors: malformed, missing (a part), too_large.
[[nodiscard]] Result<std::vector<Table>> read_xlsx(const std::string& name, const ZipFiles& files);

/// Shape: the unpacked files of an .ods, or its one file (.fods) as "content.xml".
[[nodiscard]] Result<std::vector<Table>> read_ods(const std::string& name, const ZipFiles& files);

/// The day that Excel means by a number, as EDTF; empty where it means none.  Units: days from 1900 or 1904.
[[nodiscard]] std::string excel_day(double serial, bool from_1904);

/// How much of a day a number format shows.
enum class DayFormat { none, month, day };
[[nodiscard]] DayFormat day_format(std::string_view code);

}  // namespace lectern::compiler
