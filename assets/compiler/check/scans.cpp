// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the number, or else the one character, that a name begins with.
std::string_view take_part(std::string_view& name) {
  std::size_t length = 0;
  while (length < name.size() && is_digit(name[length])) ++length;
  length = std::max<std::size_t>(length, 1);
  const std::string_view part = name.substr(0, length);
  name.remove_prefix(length);
  return part;
}

std::string_view without_zeros(std::string_view number) {
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// The order that people mean: 2 before 10.
bool counts_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view left = take_part(a);
    const std::string_view right = take_part(b);
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view l = without_zeros(left);
      const std::string_view r = without_zeros(right);
      if (l.size() != r.size()) return l.size() < r.size();
      if (l != r) return l < r;
    } else if (left != right) {
      return left < right;
    }
  }
  return a.empty() && !b.empty();
}

std::string name_of(const SourceScan& scan) {
  return scan.file.filename().string();
}

void check_order(const SourceDocument& document, Report& report) {
  for (std::size_t i = 1; i < document.scans.size(); ++i) {
    const std::string before = name_of(document.scans[i - 1]);
    const std::string after = name_of(document.scans[i]);
    if (!counts_before(after, before)) continue;
    report.warning({document.scans[i].file},
                   fmt::format("the order of scans looks wrong: {} stands before {}", before, after),
                   "number them with as many digits each: 001, 002 … 010");
    return;
  }
}

}  // namespace

void check_scans(const SourceDocument& document, Report& report) {
  if (document.scans.empty()) return;
  if (document.places.contains("pages"))
    report.warning(place_of(document, "pages"),
                   "pages = \"reset\" is not followed: there are scans, and they are shown",
                   "take the key out, or move the scans out of scans/");
  check_order(document, report);
  if (!knows_its_pages(document)) return;
  const std::size_t pages = pages_of(document);
  if (pages > pack::max_pages)
    report.error({document.scans.front().file},
                 fmt::format("the scans have {} pages; a document holds {} at the most", pages, pack::max_pages),
                 "divide the document");
}

}  // namespace lectern::compiler
