// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Names = std::vector<std::string>;

// What the card, the slip and the last page of a path hold at 200 % in every language.  Units: characters.
constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_text = 200;
constexpr std::size_t longest_note = 200;
constexpr std::size_t longest_end = 400;

bool lists(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// How a layer holds a passage.
enum class Held { not_at_all, as_words, as_form };

Held held(const SourceLayer& layer, const std::string& passage) {
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage && span.target == passage) return span.form ? Held::as_form : Held::as_words;
  return Held::not_at_all;
}

template <class Owner>
void tell_length(const Owner& owner, std::string_view key, const ByLanguage& texts, std::size_t most,
                 std::string_view mend, Report& report) {
  for (const auto& [language, text] : texts) {
    const std::size_t count = count_code_points(text);
    if (count > most)
      report.error(
          place_of(owner, fmt::format("{}.{}", key, language)),
          fmt::format("{}.{} has {} characters, {} too many: {} fit", key, language, count, count - most, most),
          std::string(mend));
  }
}

class PathCheck {
 public:
  PathCheck(const SourceExhibit& exhibit, Report& report) : exhibit_(exhibit), report_(report) {
    for (const SourceDocument& document : exhibit.documents) documents_.push_back(document.id);
  }

  void run() const {
    Names ids;
    for (const SourcePath& path : exhibit_.paths) {
      if (!path.id.empty() && lists(ids, path.id))
        report_.error(place_of(path, "id"), fmt::format("there is another path {}", path.id),
                      "give one of them another id");
      ids.push_back(path.id);
      tell_length(path, "title", path.title, longest_title, "shorten it", report_);
      tell_length(path, "end", path.end, longest_end, "shorten it, or make a step of what is too much", report_);
      const SourceStep* before = nullptr;
      for (const SourceStep& one : path.steps) {
        step(one);
        if (before) again(*before, one);
        before = &one;
      }
    }
  }

 private:
  void step(const SourceStep& step) const {
    tell_length(step, "text", step.text, longest_text, "shorten it, or make two steps of it", report_);
    tell_length(step, "note", step.note, longest_note, "shorten it", report_);
    if (step.document.empty() || lists(exhibit_.unread.documents, step.document)) return;
    const auto document = std::find_if(exhibit_.documents.begin(), exhibit_.documents.end(),
                                       [&](const SourceDocument& d) { return d.id == step.document; });
    if (document == exhibit_.documents.end())
      return report_.error(place_of(step, "document"), fmt::format("there is no document {}", step.document),
                           did_you_mean(step.document, documents_,
                                        "a document's id is the name of its folder; name another, or take the step "
                                        "out"));
    if (!document->unread_layers.empty()) return;  // what could not be read may hold it
    if (layer(*document, step)) passage(*document, step);
  }

  /// Whether the step names no layer or one that is there.
  [[nodiscard]] bool layer(const SourceDocument& document, const SourceStep& step) const {
    if (step.layer.empty()) return true;
    Names layers;
    for (const SourceLayer& one : document.layers) layers.push_back(one.id);
    if (lists(layers, step.layer)) return true;
    report_.error(place_of(step, "layer"), fmt::format("{} has no text {}", document.id, step.layer),
                  did_you_mean(step.layer, layers,
                               layers.empty() ? "take `layer` out"
                                              : fmt::format("its texts are {}; name one of them, or take `layer` out",
                                                            fmt::join(layers, ", "))));
    return false;
  }

  void passage(const SourceDocument& document, const SourceStep& step) const {
    if (step.passage.empty()) return;
    Names holding;
    bool is_form = false;
    for (const SourceLayer& one : document.layers) {
      const Held how = held(one, step.passage);
      if (how != Held::not_at_all) holding.push_back(one.id);
      is_form = is_form || how == Held::as_form;
    }
    const Place place = place_of(step, "passage");
    if (holding.empty())
      report_.error(place, fmt::format("{} has no passage {}", document.id, step.passage),
                    did_you_mean(step.passage, document.passages,
                                 fmt::format("mark it in a text of the document with <!-- passage {} -->, or name "
                                             "another",
                                             step.passage)));
    else if (!step.layer.empty() && !lists(holding, step.layer))
      report_.error(place_of(step, "layer"), fmt::format("{} does not hold the passage {}", step.layer, step.passage),
                    fmt::format("it stands in {}; write layer = \"{}\", or take `layer` out", fmt::join(holding, ", "),
                                holding.front()));
    else if (is_form)
      report_.warning(place, fmt::format("the passage {} is a form's own print, and the step shows it", step.passage),
                      "name a passage of what was written");
  }

  void again(const SourceStep& before, const SourceStep& step) const {
    if (step.passage.empty() || step.document != before.document || step.passage != before.passage) return;
    if (step.layer == before.layer)
      report_.warning(place_of(step, "passage"), "the step before lights the same passage",
                      "make one step of the two, or name another passage");
  }

  const SourceExhibit& exhibit_;
  Report& report_;
  Names documents_;
};

}  // namespace

void check_paths(const SourceExhibit& exhibit, Report& report) {
  PathCheck(exhibit, report).run();
}

}  // namespace lectern::compiler
