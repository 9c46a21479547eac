// SPDX-License-Identifier: MIT
#include "assets/compiler/build/band.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "assets/base/visible.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;

// Who has more to mend reads the rest in the terminal; a band holds what a window can scroll through.
constexpr std::size_t most_shown = 20;
static_assert(most_shown < pack::max_counted);
constexpr std::size_t most_bytes = 3U << 10;  // of a finding; the longest that `check` says have a few hundred

/// As a text of the pack: what a terminal would show of it, and no longer than a text may be.
std::string printable(const std::string& words) {
  std::string text = visible(words);
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + " …";
}

std::string head_of(const BandWords& words, const Wording& wording, const std::string& language) {
  std::string head;
  const auto add = [&](const std::string& part) { head += head.empty() ? part : " · " + part; };
  if (words.errors > 0) add(wording.plural("errors", static_cast<std::int64_t>(words.errors), language));
  if (words.warnings > 0) add(wording.plural("warnings", static_cast<std::int64_t>(words.warnings), language));
  if (head.empty()) add(wording.word("preview_nothing_found", language));
  add(wording.word(words.errors > 0 ? "preview_as_before" : "preview_as_saved", language));
  return head;
}

}  // namespace

BandsOffset write_bands(Composer& composer, const BandWords& words) {
  auto& index = composer.index;
  // What was found is said in English, as `check` says it, whatever language is looked at.
  const auto english = [&](const std::string& text) {
    return composer.text({printable(text), "en"}, styles::interface, {});
  };
  std::vector<flatbuffers::Offset<fb::BandFinding>> findings;
  for (std::size_t i = 0; i < std::min(words.findings.size(), most_shown); ++i) {
    const auto place = english(words.findings[i].place);
    findings.push_back(fb::CreateBandFinding(index, place, english(words.findings[i].words)));
  }
  std::vector<flatbuffers::Offset<fb::Band>> bands;
  for (const std::string& language : composer.languages()) {
    std::vector<flatbuffers::Offset<fb::BandFinding>> all = findings;
    if (words.findings.size() > most_shown) {
      const std::string more =
          filled(composer.wording.word("and_more", language),
                 {{"n", digits(static_cast<std::int64_t>(words.findings.size() - most_shown), language)}});
      const auto nowhere = composer.text({{}, language}, styles::interface, {});
      all.push_back(fb::CreateBandFinding(index, nowhere, composer.text({more, language}, styles::interface, {})));
    }
    const auto head = composer.text({head_of(words, composer.wording, language), language}, styles::interface, {});
    bands.push_back(fb::CreateBand(index, head, index.CreateVector(all), words.errors > 0));
  }
  return index.CreateVector(bands);
}

}  // namespace lectern::compiler
