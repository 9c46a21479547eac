// SPDX-License-Identifier: MIT
#include "assets/compiler/align/find_zones.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/align/alignment.hpp"
#include "assets/compiler/align/found_words.hpp"
#include "assets/compiler/align/layer_text.hpp"
#include "assets/compiler/align/read_passages.hpp"
#include "assets/compiler/align/read_tokens.hpp"
#include "assets/compiler/align/unit_zones.hpp"
#include "assets/compiler/readings/to_picture.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/links/pairs.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/read_layer.hpp"

namespace lectern::compiler {

namespace {

/// A page of the document that has a reading.
struct ReadAt {
  std::size_t page = 0;     ///< of the document, from 0
  std::size_t picture = 0;  ///< of the document, from 0
  const ReadingBeside* beside = nullptr;
  std::size_t read_page = 0;  ///< of the reading, from 0
  PageReading placed;
};

void tell_placed(const std::filesystem::path& file, std::size_t page, const PlacedPage& placed, Report& report) {
  for (const ReadRemark& remark : placed.remarks)
    report.warning({file}, fmt::format("page {} of this reading: {}", page + 1, remark.what), remark.mend);
}

/// The readings of all scans, placed on them.
std::vector<ReadAt> read_pages_of(const SourceDocument& document, Report& report) {
  const auto pictures = pictures_of(document);
  std::vector<ReadAt> pages;
  std::size_t before = 0;
  for (const SourceScan& scan : document.scans) {
    const std::size_t read = scan.reading ? scan.reading->reading.pages.size() : 0;
    if (read > scan.pages.size() && !scan.pages.empty())
      report.warning({scan.reading->file},
                     fmt::format("this reading has {} pages, and its scan {}", read, scan.pages.size()),
                     "see that it is of this scan; pages beyond are not used");
    for (std::size_t i = 0; i < std::min(read, scan.pages.size()); ++i) {
      const ScanPage& page = scan.pages[i];
      PlacedPage placed = to_picture(scan.reading->reading.pages[i], {page.width, page.height, page.dpi, page.turn});
      tell_placed(scan.reading->file, i, placed, report);
      placed.page.height = page.height;
      const auto found = std::find(pictures.begin(), pictures.end(), std::optional(before + i));
      if (found != pictures.end())
        pages.push_back({static_cast<std::size_t>(found - pictures.begin()), before + i, scan.reading.get(), i,
                         std::move(placed.page)});
    }
    before += scan.pages.size();
  }
  return pages;
}

/// How much of a page's text was found.
struct Sure {
  std::size_t page = 0;
  std::size_t letters = 0, found = 0;
  [[nodiscard]] double share() const {
    return letters == 0 ? 0 : static_cast<double>(found) / static_cast<double>(letters);
  }
};

class DocumentZones {
 public:
  DocumentZones(SourceDocument& document, Report& report)
      : document_(document), report_(report), pages_(read_pages_of(document, report)) {}

  void run() {
    if (pages_.empty()) return;
    std::size_t pictures = 0;
    for (const SourceScan& scan : document_.scans) pictures += scan.pages.size();
    document_.found_zones.resize(pictures);
    for (const std::size_t layer : layers_in_order()) {
      SourceLayer& text = document_.layers[layer];
      if (is_of_scans(text) && passages_of(text).empty()) {
        give_passages(lines_, document_.passages, text);
        tell_unpaired(text);
      }
      find(text);
    }
  }

 private:
  /// Texts of people before the reading, for their passages are the exhibit's; none in another language than the scans.
  [[nodiscard]] std::vector<std::size_t> layers_in_order() const {
    std::vector<std::size_t> order;
    for (const LayerKind kind : {LayerKind::transcript, LayerKind::reading})
      for (std::size_t i = 0; i < document_.layers.size(); ++i) {
        const SourceLayer& layer = document_.layers[i];
        const bool same =
            is_of_scans(layer) || primary_subtag(layer.language) == primary_subtag(document_.original_language);
        if (layer.kind == kind && same) order.push_back(i);
      }
    return order;
  }

  void find(SourceLayer& layer) {
    const LayerText text = text_of_layer(document_, layer);
    const bool has_new = std::any_of(text.passages.begin(), text.passages.end(), [&](std::uint32_t passage) {
      return passage != no_unit && !found_.contains(passage);
    });
    if (!has_new) return;
    std::vector<Sure> sure;
    std::set<std::uint32_t> here;
    if (text.has_page_marks || pages_of(document_) == 1)
      for (auto& page : pages_) find_on({&page, 1}, letters_of_page(text, page.page), sure, here);
    else
      find_on(pages_, text, sure, here);
    found_.insert(here.begin(), here.end());
    tell(layer, sure);
  }

  [[nodiscard]] static LayerText letters_of_page(const LayerText& text, std::size_t page) {
    LayerText part;
    part.has_page_marks = true;
    for (std::size_t i = 0; i < text.letters.size(); ++i) {
      if (text.pages[i] != page) continue;
      part.letters.push_back(text.letters[i]);
      part.passages.push_back(text.passages[i]);
    }
    return part;
  }

  /// Holds a text against the readings of some pages, which it stands on.
  void find_on(std::span<const ReadAt> pages, const LayerText& text, std::vector<Sure>& sure,
               std::set<std::uint32_t>& here) {
    ReadTokens reading;
    for (std::size_t i = 0; i < pages.size(); ++i) append_tokens(pages[i].placed, i, reading);
    if (text.letters.empty() || reading.letters.empty()) return;
    const std::vector<std::uint32_t> partners = find_words(text.letters, reading);
    const std::vector<std::uint32_t> owners = owners_of(reading, partners, text.passages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      Sure page = sure_of(reading, partners, i, text);
      page.page = pages[i].page;
      sure.push_back(page);
      if (page.share() < least_sure) continue;
      add_zones(pages[i], unit_zones(reading, owners, pages[i].placed, i), here);
      note_lines(reading, owners, pages[i], i);
    }
  }

  /// Of a text without page marks a page has what lies between the first and the last letter that were found on it.
  [[nodiscard]] static Sure sure_of(const ReadTokens& reading, std::span<const std::uint32_t> partners,
                                    std::size_t number, const LayerText& text) {
    Sure sure;
    std::size_t low = text.letters.size();
    std::size_t high = 0;
    std::size_t read = 0;
    for (const ReadToken& token : reading.tokens) {
      if (token.page != number) continue;
      read += token.end - token.first;
      for (std::size_t i = token.first; i < token.end; ++i) {
        if (partners[i] == no_partner) continue;
        ++sure.found;
        low = std::min<std::size_t>(low, partners[i]);
        high = std::max<std::size_t>(high, partners[i] + std::size_t{1});
      }
    }
    constexpr std::size_t least_of_reading = 2;  // a half of what was read, where no mark says what the page has
    sure.letters =
        text.has_page_marks ? text.letters.size() : std::max(high > low ? high - low : 0, read / least_of_reading);
    return sure;
  }

  void add_zones(const ReadAt& at, const std::vector<UnitZone>& zones, std::set<std::uint32_t>& here) {
    for (const UnitZone& zone : zones) {
      if (found_.contains(zone.unit)) continue;
      here.insert(zone.unit);
      document_.found_zones[at.picture].push_back({document_.passages[zone.unit], zone.box});
    }
  }

  /// Whose most words of a line are.
  void note_lines(const ReadTokens& reading, std::span<const std::uint32_t> owners, const ReadAt& at,
                  std::size_t number) {
    std::vector<std::map<std::uint32_t, std::size_t>> votes(at.placed.lines.size());
    for (std::size_t i = 0; i < reading.tokens.size(); ++i)
      if (const ReadToken& token = reading.tokens[i]; token.page == number && owners[i] != no_unit)
        votes[token.line][owners[i]] += token.end - token.first;
    auto& lines = lines_[{at.beside, at.read_page}];
    lines.resize(votes.size(), no_unit);
    for (std::size_t line = 0; line < votes.size(); ++line)
      for (const auto& [owner, count] : votes[line])
        if (lines[line] == no_unit || count > votes[line][lines[line]]) lines[line] = owner;
  }

  /// Nothing tells which words of a translation a reading's are.
  void tell_unpaired(const SourceLayer& layer) {
    if (document_.passages.empty() || !passages_of(layer).empty()) return;
    report_.hint(
        {layer.file},
        fmt::format("{} and the document's other texts have no passage in common: nothing in them lights "
                    "together, nor on the scans",
                    layer.id),
        fmt::format("add a transcript with their passages, or copy what was read into {}.txt and mark them", layer.id));
  }

  /// A label of several words stands in quotation marks: "1" at its end is no figure of the report's.
  [[nodiscard]] std::string quoted_page(std::size_t page) const {
    const std::string name = name_of_page(document_, page);
    return name.find(' ') == std::string::npos ? name : fmt::format("\"{}\"", name);
  }

  void tell(const SourceLayer& layer, const std::vector<Sure>& sure) {
    if (is_of_scans(layer) || sure.empty()) return;
    std::string all;
    constexpr double hundred = 100;
    for (const Sure& page : sure) {
      const auto percent = static_cast<int>(std::floor(hundred * page.share()));
      all += fmt::format("{}page {} {} %", all.empty() ? "" : ", ", quoted_page(page.page + 1), percent);
      if (page.share() < least_sure && page.letters > 0)
        report_.warning({layer.file},
                        fmt::format("of this text {} % was found in the reading of page {}: no passage is lit there",
                                    percent, quoted_page(page.page + 1)),
                        "see that the page marks are right and the reading is of this page, or have a better one made");
    }
    report_.hint({layer.file}, fmt::format("letters that were found in the readings of the scans: {}", all),
                 "nothing needs to be done");
  }

  SourceDocument& document_;
  Report& report_;
  std::vector<ReadAt> pages_;
  std::set<std::uint32_t> found_;
  LineOwners lines_;
};

}  // namespace

void find_zones(SourceExhibit& exhibit, Report& report) {
  for (SourceDocument& document : exhibit.documents) DocumentZones(document, report).run();
}

}  // namespace lectern::compiler
