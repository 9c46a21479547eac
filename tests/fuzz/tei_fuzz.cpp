// SPDX-License-Identifier: MIT
// Any bytes as an edition in TEI. Whatever comes in keeps every reader's promises: ids, places within their texts and
// their pictures; what does not is told.
#include <cstdint>
#include <cstdlib>

#include "assets/compiler/import/editions/tei.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern::compiler;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Report report;
  const auto imported = read_tei(test::source_of("edition.xml", text, {{"a.png", "\x89PNG"}}), report);
  if (imported ? !test::broken_promise(*imported).empty() : !report.has_errors()) std::abort();
  return 0;
}
