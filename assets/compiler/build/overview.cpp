// SPDX-License-Identifier: MIT
#include "assets/compiler/build/overview.hpp"

#include <algorithm>
#include <string>

#include "assets/compiler/build/panels.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/quoted.hpp"
#include "assets/compiler/source/quotes.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

/// Where a line stands among the cards.
struct Standing {
  std::uint16_t document = 0;
  bool before = false;  ///< that document, which is the first; else behind it
};

std::optional<Standing> standing_of(const SourceContext& line, const std::vector<SourceDocument>& documents) {
  if (documents.empty()) return std::nullopt;
  if (!line.after.empty()) {
    const auto after =
        std::find_if(documents.begin(), documents.end(), [&](const auto& d) { return d.id == line.after; });
    if (after == documents.end()) return std::nullopt;
    return Standing{static_cast<std::uint16_t>(after - documents.begin())};
  }
  if (!line.date) return std::nullopt;
  Standing standing{0, true};
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (!is_undated(documents[i].date) && comes_before(documents[i].date, *line.date))
      standing = {static_cast<std::uint16_t>(i), false};
  return standing;
}

Result<Offset<fb::ContextLine>> write_line(const SourceContext& line, const Standing& standing, Composer& composer) {
  const Wording& wording = composer.wording;
  const auto texts = composer.texts([&](const std::string& language) { return wording.own(line.text, language); },
                                    styles::interface, place_of(line, "text"));
  TextsOffset source = 0;
  if (!line.source.empty())
    source = composer.composed([&](const std::string& language) { return wording.context_source(line, language); },
                               styles::interface, place_of(line, "source"));
  const auto days = line.date ? days_of(*line.date) : std::nullopt;
  TextsOffset day = 0;
  Offset<flatbuffers::Vector<const fb::Blob*>> cards = 0;
  if (days) {
    day = composer.composed([&](const std::string& language) { return wording.day(*line.date, language); },
                            styles::interface, place_of(line, "date"));
    LECTERN_TRY(written, write_context_card(line, composer));
    cards = composer.index.CreateVectorOfStructs(written);
  }
  return fb::CreateContextLine(composer.index, standing.document, texts, days ? &*days : nullptr, day, source, cards,
                               standing.before);
}

std::string tab_of(const SourceDocument& document, const SourceQuoted& quote, const Wording& wording,
                   const std::string& language) {
  const SourceLayer* layer = layer_of(document, quote.layer);
  return layer == nullptr ? std::string() : wording.tab(document, *layer, language);
}

/// The gloss that a visitor needs: none where the words are in their own language.
Said gloss_of(const SourceDocument& document, const Wording& wording, const std::string& language) {
  const SourceQuoted* quote = quote_for(document, language);
  if (quote == nullptr || layer_of(document, quote->layer)->language == language) return {{}, language};
  return {wording.gloss(quote->gloss, language), language};
}

}  // namespace

Result<ContextOffset> write_context(Composer& composer) {
  std::vector<Offset<fb::ContextLine>> lines;
  for (const SourceContext& line : composer.exhibit.context) {
    const auto standing = standing_of(line, composer.exhibit.documents);
    if (!standing) continue;
    LECTERN_TRY(written, write_line(line, *standing, composer));
    lines.push_back(written);
  }
  return composer.index.CreateVector(lines);
}

Offset<fb::Quote> write_quote(const SourceDocument& document, Composer& composer) {
  const Wording& wording = composer.wording;
  const Place& place = document.quotes.empty() ? document.place : document.quotes.front().place;
  const auto& languages = composer.languages();
  const auto quoted = [&](const std::string& language) { return quote_for(document, language); };
  if (std::none_of(languages.begin(), languages.end(), quoted)) return 0;
  const auto words = composer.texts(
      [&](const std::string& language) {
        const SourceQuoted* quote = quoted(language);
        const auto stretch = quote == nullptr ? std::nullopt : stretch_of(*quote, document);
        if (!stretch) return Said{{}, language};
        return Said{wording.quotation(on_one_line(*stretch), language), layer_of(document, quote->layer)->language};
      },
      styles::words, place);
  const auto sources = composer.composed(
      [&](const std::string& language) {
        const SourceQuoted* quote = quoted(language);
        return quote == nullptr ? std::string() : tab_of(document, *quote, wording, language);
      },
      styles::interface, place);
  const bool has_gloss = std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return !gloss_of(document, wording, language).text.empty();
  });
  TextsOffset glosses = 0;
  if (has_gloss)
    glosses = composer.texts([&](const std::string& language) { return gloss_of(document, wording, language); },
                             styles::interface, place);
  return fb::CreateQuote(composer.index, words, sources, glosses);
}

std::optional<fb::Days> days_of(const Edtf& date) {
  const auto first = earliest_day(date);
  const auto last = latest_day(date);
  if (!first || !last) return std::nullopt;
  return fb::Days(*first, *last);
}

std::optional<fb::Detail> detail_of(const SourceDocument& document, const std::vector<WrittenPage>& pages) {
  if (!document.detail || document.scans.empty()) return std::nullopt;
  constexpr std::uint32_t whole = 100;
  const SourceDetail& detail = *document.detail;
  const std::size_t number = page_named(document, detail.page);
  if (number < 1 || number > pages.size() || !pages[number - 1].blob) return std::nullopt;
  const WrittenPage& page = pages[number - 1];
  const auto share = [](std::uint32_t length, int hundredths) {
    return static_cast<std::uint32_t>(std::uint64_t{length} * static_cast<std::uint32_t>(hundredths) / whole);
  };
  // What reaches beyond the page was told by the rule.
  if (detail.w < 1 || detail.h < 1 || detail.x + detail.w > static_cast<int>(whole) ||
      detail.y + detail.h > static_cast<int>(whole))
    return std::nullopt;
  return fb::Detail(static_cast<std::uint16_t>(number - 1), share(page.width, detail.x), share(page.height, detail.y),
                    std::max(1U, share(page.width, detail.w)), std::max(1U, share(page.height, detail.h)));
}

std::uint16_t sender_of(const SourceDocument& document, const SourceExhibit& exhibit) {
  constexpr std::uint16_t none = 65'535;
  const auto found = std::find_if(exhibit.people.begin(), exhibit.people.end(),
                                  [&](const SourcePerson& person) { return person.id == document.from; });
  return found == exhibit.people.end() ? none : static_cast<std::uint16_t>(found - exhibit.people.begin());
}

HeadWords write_head(Composer& composer) {
  const SourceExhibit& exhibit = composer.exhibit;
  if (exhibit.hook.empty()) return {};
  const auto own = [&](const char* key, const ByLanguage& words, Style style, std::uint32_t most) {
    return composer.texts([&](const std::string& language) { return composer.wording.own(words, language); }, style,
                          place_of(exhibit, key), most);
  };
  HeadWords head;
  head.hook = own("hook", exhibit.hook, styles::title, pack::max_index_text);
  head.opening = own("introduction", exhibit.introduction, styles::interface, pack::max_introduction);
  head.provenance = own("viewpoint", exhibit.viewpoint, styles::interface, pack::max_introduction);
  return head;
}

TextsOffset write_shown_here(Composer& composer) {
  const auto count = static_cast<std::int64_t>(composer.exhibit.documents.size());
  return composer.composed(
      [&](const std::string& language) { return composer.wording.plural("shown_here", count, language); },
      styles::interface, {});
}

}  // namespace lectern::compiler
