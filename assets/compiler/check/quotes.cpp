// SPDX-License-Identifier: MIT
#include "assets/compiler/source/quotes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/links/words.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// What a card holds.  Units: characters.
constexpr std::size_t longest_quote = 200;
constexpr std::size_t longest_gloss = 200;

/// How many words of `asked` stand in `there` from one word on, each at its place.
std::size_t words_alike(const std::vector<Word>& there, std::size_t from, const std::vector<Word>& asked) {
  std::size_t alike = 0;
  for (std::size_t i = 0; i < asked.size() && from + i < there.size(); ++i)
    if (there[from + i].folded == asked[i].folded) ++alike;
  return alike;
}

/// What stands in a passage where the words were meant to stand; empty where nothing is like them.
/// Cost: the product of both lengths in words.
std::string nearest_words(const std::vector<std::string_view>& stretches, std::string_view words) {
  const std::vector<Word> asked = words_of(words);
  std::string nearest;
  std::size_t most = asked.size() / 3;  // fewer in common are another sentence's
  for (const std::string_view stretch : stretches) {
    const std::vector<Word> there = words_of(stretch);
    for (std::size_t from = 0; from < there.size(); ++from) {
      const std::size_t alike = words_alike(there, from, asked);
      if (alike <= most) continue;
      most = alike;
      const std::size_t last = std::min(from + asked.size(), there.size()) - 1;
      nearest = stretch.substr(there[from].start, there[last].end - there[from].start);
    }
  }
  return nearest;
}

std::vector<std::string> held_by(const SourceLayer& layer) {
  std::vector<std::string> ids;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage) ids.push_back(span.target);
  return ids;
}

class QuoteCheck {
 public:
  QuoteCheck(const SourceDocument& document, Report& report) : document_(document), report_(report) {}

  void run() const {
    for (const SourceQuote& quote : document_.quotes)
      if (says_which(quote) && !lists_unread(quote.layer)) stands(quote);
  }

 private:
  [[nodiscard]] bool lists_unread(const std::string& layer) const {
    return std::find(document_.unread_layers.begin(), document_.unread_layers.end(), layer) !=
           document_.unread_layers.end();
  }

  /// Whether it has words, or their beginning and end, and not both.
  [[nodiscard]] bool says_which(const SourceQuote& quote) const {
    if (quote.layer.empty() || quote.passage.empty()) return false;  // told by the keys
    const bool ends = !quote.first.empty() && !quote.last.empty();
    if (!quote.words.empty() && quote.first.empty() && quote.last.empty()) return true;
    if (quote.words.empty() && ends) return true;
    report_.error(quote.place,
                  quote.words.empty() ? "the quote does not say which words it quotes"
                                      : "the quote has words, and the first or last of them as well",
                  "write words = \"…\", or first = \"…\" and last = \"…\" for how they begin and end");
    return false;
  }

  void stands(const SourceQuote& quote) const {
    const SourceLayer* layer = layer_of(document_, quote.layer);
    if (layer == nullptr) {
      std::vector<std::string> ids;
      for (const SourceLayer& one : document_.layers) ids.push_back(one.id);
      return report_.error(
          place_of(quote, "layer"), fmt::format("there is no text {} to quote from", quote.layer),
          did_you_mean(quote.layer, ids,
                       ids.empty() ? "take the quote out" : fmt::format("its texts are {}", fmt::join(ids, ", "))));
    }
    const auto stretches = stretches_of(*layer, quote.passage);
    if (stretches.empty())
      return report_.error(place_of(quote, "passage"),
                           fmt::format("{} does not hold the passage {}", quote.layer, quote.passage),
                           did_you_mean(quote.passage, held_by(*layer), "name a passage of that text"));
    const auto words = quoted_words(document_, quote);
    if (!words) return not_there(quote, stretches);
    too_long(place_of(quote, quote.words.empty() ? "last" : "words"), "the quote", *words, longest_quote,
             "quote fewer words");
    for (const auto& [language, gloss] : quote.gloss)
      too_long(place_of(quote, "gloss." + language), "quote.gloss." + language, gloss, longest_gloss, "shorten it");
  }

  void too_long(const Place& place, const std::string& what, const std::string& text, std::size_t most,
                std::string_view mend) const {
    const std::size_t count = count_code_points(text);
    if (count > most)
      report_.error(place,
                    fmt::format("{} has {} characters, {} too many: a card holds {}", what, count, count - most, most),
                    std::string(mend));
  }

  void not_there(const SourceQuote& quote, const std::vector<std::string_view>& stretches) const {
    const bool whole = !quote.words.empty();
    SourceQuote beginning = quote;
    beginning.last = quote.first;
    const bool lacks_end = !whole && quoted_words(document_, beginning);
    const char* key = whole ? "words" : lacks_end ? "last" : "first";
    const std::string& words = whole ? quote.words : lacks_end ? quote.last : quote.first;
    const std::string nearest = nearest_words(stretches, words);
    report_.error(
        place_of(quote, key),
        fmt::format("the words \"{}\" do not stand in the passage {} of {}", words, quote.passage, quote.layer),
        nearest.empty() ? "copy them from the text, letter for letter"
                        : fmt::format("there stands \"{}\"; copy the words from there", nearest));
  }

  const SourceDocument& document_;
  Report& report_;
};

void check_detail(const SourceDocument& document, Report& report) {
  if (!document.detail) return;
  constexpr int whole = 100;
  const SourceDetail& detail = *document.detail;
  const Place place = place_of(document, "detail");
  if (document.scans.empty())
    return report.error(place, "detail cuts a scan for the card, and there are no scans",
                        "take it out; a re-set page's card shows a quote, or the page's beginning");
  if (detail.w < 1 || detail.h < 1 || detail.x + detail.w > whole || detail.y + detail.h > whole)
    report.error(place,
                 fmt::format("detail reaches from {} to {} across and from {} to {} down", detail.x,
                             detail.x + detail.w, detail.y, detail.y + detail.h),
                 "x, y, w and h are hundredths of the page: x + w and y + h are 100 at the most, w and h at least 1");
  if (!knows_its_pages(document)) return;
  const auto pictures = pictures_of(document);
  const std::size_t page = page_named(document, detail.page);
  if (page < 1 || page > pictures.size())
    report.error(place_of(document, "detail.page"), fmt::format("detail: there is no page {}", detail.page),
                 did_you_mean(detail.page, document.labels,
                              fmt::format("its pages are 1 to {}, or as `labels` calls them", pictures.size())));
  else if (!pictures[page - 1])
    report.error(place_of(document, "detail.page"), fmt::format("detail: of page {} no picture is held", detail.page),
                 "name another page");
}

}  // namespace

void check_quotes(const SourceDocument& document, Report& report) {
  QuoteCheck(document, report).run();
  check_detail(document, report);
}

}  // namespace lectern::compiler
