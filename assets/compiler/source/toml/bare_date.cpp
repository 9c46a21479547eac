// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/bare_date.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/edtf.hpp"

namespace lectern::compiler {

namespace {

bool is_julian(std::string_view text) {
  for (std::size_t start = 0; start < text.size(); start = std::min(text.find('\n', start), text.size() - 1) + 1) {
    const std::string_view line = text.substr(start, text.find('\n', start) - start);
    if (toml_key(line) == "calendar" && toml_value(line) == "\"julian\"") return true;
  }
  return false;
}

}  // namespace

TomlSlip told_as_date(TomlSlip slip, std::string_view text) {
  if (slip.key != "date") return slip;
  const Calendar calendar = is_julian(text) ? Calendar::julian : Calendar::gregorian;
  const std::string& value = slip.bare;
  if (const auto date = parse_edtf(value, calendar); !date) {
    slip.what = fmt::format("date = {}: {}", value, date.error().what);
    slip.mend = mend_date(value, calendar, {});
  } else {
    slip.what = fmt::format("{} is no day, and needs quotation marks", value);
    slip.mend = fmt::format("write date = \"{}\"", value);
  }
  return slip;
}

}  // namespace lectern::compiler
