// SPDX-License-Identifier: MIT
#include "assets/compiler/source/language_order.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <unicode/coll.h>
#include <unicode/locid.h>

namespace lectern::compiler {

namespace {

std::unique_ptr<icu::Collator> collator_for(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status) != 0) status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status) != 0) return nullptr;
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  return collator;
}

}  // namespace

std::vector<std::size_t> language_order(const std::vector<std::string>& names, std::string_view language) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto collator = collator_for(language);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (!collator) return names[a] < names[b];
    UErrorCode status = U_ZERO_ERROR;
    return collator->compareUTF8(names[a], names[b], status) < 0;
  });
  return order;
}

}  // namespace lectern::compiler
