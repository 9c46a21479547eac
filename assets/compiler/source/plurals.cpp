// SPDX-License-Identifier: MIT
#include "assets/compiler/source/plurals.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

namespace lectern::compiler {

namespace {

/// ICU's own getUniqueKeywordValue is not implemented; the samples of such a form are all the same number.
bool holds_for_one_number(icu::PluralRules& rules, const icu::UnicodeString& keyword) {
  constexpr int32_t most_samples = 16;
  std::array<double, most_samples> samples{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t count = rules.getSamples(keyword, samples.data(), most_samples, status);
  return U_SUCCESS(status) != 0 && count > 0 && count <= most_samples &&
         std::all_of(samples.begin(), samples.begin() + count,
                     [&](double n) { return n <= samples[0] && n >= samples[0]; });
}

}  // namespace

std::vector<PluralForm> plural_forms(std::string_view language) {
  std::vector<PluralForm> forms;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale =
      icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<int32_t>(language.size())), status);
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  if (U_SUCCESS(status) != 0 && rules) {
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    while (U_SUCCESS(status) != 0 && keywords) {
      const icu::UnicodeString* keyword = keywords->snext(status);
      if (keyword == nullptr) break;
      PluralForm form;
      keyword->toUTF8String(form.category);
      form.of_one_number = holds_for_one_number(*rules, *keyword);
      forms.push_back(form);
    }
  }
  if (std::none_of(forms.begin(), forms.end(), [](const PluralForm& f) { return f.category == "other"; }))
    forms.push_back({"other", false});
  std::sort(forms.begin(), forms.end(),
            [](const PluralForm& a, const PluralForm& b) { return a.category < b.category; });
  return forms;
}

}  // namespace lectern::compiler
