// SPDX-License-Identifier: MIT
// Any bytes as a date: the first says of which calendar, the rest is read as EDTF and as what people type. What is read
// must be printed as the same date, a mistake must lie within the text, and every proposal must be a date.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/edtf.hpp"

namespace {

using namespace lectern::compiler;

void must(bool holds) {
  if (!holds) std::abort();
}

void look_through(const Edtf& date) {
  const auto again = parse_edtf(to_text(date), date.calendar);
  must(again.has_value() && *again == date);
  const auto first = earliest_day(date);
  const auto last = latest_day(date);
  must(first || last || is_undated(date));
  must(!first || !last || *first <= *last);
  must(!comes_before(date, date));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Calendar calendar = data[0] == 'j' ? Calendar::julian : Calendar::gregorian;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto date = parse_edtf(text, calendar);
  if (date)
    look_through(*date);
  else
    must(date.error().at <= text.size() && !date.error().what.empty() && !date.error().mend.empty());
  must(mend_date(text, calendar, {}).empty() == date.has_value());
  for (const std::string& proposal : proposed_dates(text, calendar, {}))
    must(parse_edtf(proposal, calendar).has_value());
  return 0;
}
