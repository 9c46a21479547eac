// SPDX-License-Identifier: MIT
#include "assets/compiler/source/name_order.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <unicode/coll.h>
#include <unicode/locid.h>

namespace lectern::compiler {

namespace {

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0) return nullptr;
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  collator->setStrength(icu::Collator::SECONDARY);  // accents count, case does not
  return collator;
}

/// Below 0, 0 or above it; 0 also where ICU has lost its tables, and bytes alone decide.
int compare(const icu::Collator* collator, const std::string& a, const std::string& b) {
  if (!collator) return 0;
  UErrorCode status = U_ZERO_ERROR;
  return collator->compareUTF8(a, b, status);
}

}  // namespace

void sort_by_name(std::vector<std::filesystem::path>& paths) {
  const auto collator = make_collator();
  std::sort(paths.begin(), paths.end(), [&](const std::filesystem::path& a, const std::filesystem::path& b) {
    if (const int stems = compare(collator.get(), a.stem().string(), b.stem().string()); stems != 0) return stems < 0;
    const int endings = compare(collator.get(), a.extension().string(), b.extension().string());
    return endings != 0 ? endings < 0 : a.native() < b.native();
  });
}

}  // namespace lectern::compiler
