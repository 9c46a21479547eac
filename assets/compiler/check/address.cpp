// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/host.hpp"

namespace lectern::compiler {

namespace {

/// Part of a host's name, between dots and hyphens, that a developer's machine would have.
bool is_test_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>({"test", "tests", "testing", "dev", "devel", "develop",
                                                          "staging", "stage", "demo", "sandbox", "preview", "localhost",
                                                          "local", "example", "invalid", "internal"});
  // "dvincitest" is a test host, "latest" is not.
  constexpr auto common = std::to_array<std::string_view>({"latest", "contest", "protest", "greatest", "attest"});
  if (std::find(words.begin(), words.end(), word) != words.end()) return true;
  return (word.ends_with("test") || word.ends_with("staging")) &&
         std::find(common.begin(), common.end(), word) == common.end();
}

bool looks_like_test(std::string_view host) {
  if (host.find_first_not_of("0123456789.") == std::string_view::npos) return true;
  for (std::size_t at = 0; at <= host.size();) {
    const std::size_t end = std::min(host.find_first_of(".-", at), host.size());
    if (is_test_word(host.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

void check_address(const SourceDocument& document, Report& report) {
  if (!document.qr) return;
  if (!document.address) {
    report.error(place_of(document, "qr"), "qr = true without an address", "add the address, or take qr out");
    return;
  }
  const Place place = place_of(document, "address");
  if (document.address->size() > longest_qr_address)
    report.error(place,
                 fmt::format("the address has {} bytes; a QR code holds {} at the most", document.address->size(),
                             longest_qr_address),
                 "write a shorter address, or take qr out");
  else if (!document.address->starts_with("https://") && !document.address->starts_with("http://"))
    report.error(place, fmt::format("a telephone cannot open \"{}\"", *document.address),
                 "write the address with https://, or take qr out");
  else if (const std::string host = host_of(*document.address); looks_like_test(host))
    report.warning(place, fmt::format("{} looks like a test host, and a QR code would lead visitors there", host),
                   "write qr = false, or the archive's public address");
}

}  // namespace lectern::compiler
