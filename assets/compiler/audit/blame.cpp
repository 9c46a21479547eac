// SPDX-License-Identifier: MIT
#include "assets/compiler/audit/blame.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "assets/base/visible.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/placed_texts.hpp"
#include "assets/compiler/source/places.hpp"

namespace lectern::compiler {

namespace {

// What is graver comes first: of several faults of one text the first is told.
constexpr std::array<std::string_view, 9> kinds = {"missing", "cut-off",       "outside",        "overlap", "contrast",
                                                   "picture", "small-control", "close-controls", "focus"};

/// The viewer cuts a long text off; then its beginning decides.
constexpr std::size_t surely_whole = 390;  // bytes

bool is_same(const std::string& drawn, const std::string& text) {
  return drawn == text || (drawn.size() > surely_whole && text.starts_with(drawn));
}

/// Whether a text is drawn with others, as "From Anna", or in parts, as a paragraph of many.
bool is_part(const std::string& drawn, const std::string& text) {
  return drawn.find(text) != std::string::npos || text.find(drawn) != std::string::npos;
}

bool has_ink(std::string_view drawn) {
  // No-break spaces, those of a given width, and those without any (General Punctuation) draw nothing.
  for (std::size_t i = 0; i < drawn.size();) {
    const std::string_view left = drawn.substr(i);
    if (left.front() == ' ' || left.front() == '\n' || left.front() == '\t')
      i += 1;
    else if (left.starts_with("\u00a0"))
      i += 2;
    else if (left.size() > 2 && left.starts_with("\xe2\x80") && static_cast<unsigned char>(left[2]) <= 0x8f)
      i += 3;
    else
      return true;
  }
  return false;
}

const SourceDocument* document_of(const SourceExhibit& exhibit, const ViewFault& fault) {
  const std::string of_text = fault.text.substr(0, fault.text.find('/'));
  for (const std::string& id : {of_text, fault.document})
    for (const SourceDocument& document : exhibit.documents)
      if (document.id == id) return &document;
  return nullptr;
}

/// Whose words a fault is about, from the nearest on.
std::vector<PlacedText> candidates(const SourceExhibit& exhibit, const ViewFault& fault) {
  std::vector<PlacedText> all;
  const auto add = [&](std::vector<PlacedText> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  const SourceDocument* document = document_of(exhibit, fault);
  const bool of_people = !fault.person.empty() || fault.text.starts_with("word:") || fault.text.starts_with("place:") ||
                         fault.text.ends_with("/from") || fault.text.ends_with("/to");
  if (of_people) add(texts_of_people(exhibit));
  if (document != nullptr) {
    // First that layer which the viewer names.
    for (const bool named : {true, false})
      for (const SourceLayer& layer : document->layers)
        if ((layer.id == fault.layer) == named) add(texts_of_layer(layer));
    add(texts_of_document(*document));
  }
  add(texts_of_exhibit(exhibit));
  add(texts_of_paths(exhibit));
  if (!of_people) add(texts_of_people(exhibit));
  for (const SourceDocument& other : exhibit.documents)
    if (&other != document) add(texts_of_document(other));
  return all;
}

Place first_place(const SourceExhibit& exhibit, const ViewFault& fault) {
  const SourceDocument* document = document_of(exhibit, fault);
  if (document == nullptr) return {exhibit.folder / "exhibit.toml"};
  for (const SourceLayer& layer : document->layers)
    if (layer.id == fault.layer) return {layer.file};
  return document->place;
}

PlacedText culprit(const SourceExhibit& exhibit, const ViewFault& fault) {
  if (!fault.string.empty()) {
    const std::vector<PlacedText> all = candidates(exhibit, fault);
    for (const PlacedText& one : all)
      if (is_same(fault.string, one.text)) return one;
    const PlacedText* longest = nullptr;
    if (has_ink(fault.string))
      for (const PlacedText& one : all)
        if (is_part(fault.string, one.text) && (longest == nullptr || one.text.size() > longest->text.size()))
          longest = &one;
    if (longest != nullptr) return *longest;
  }
  return {{}, {}, first_place(exhibit, fault)};
}

struct Wording {
  std::string what, mend;
};

Wording of_contrast(const SourceExhibit& exhibit, const ViewFault& fault) {
  if (!has_ink(fault.string)) return {"draws nothing, and takes the room of a line", "remove it, or write words there"};
  if (!exhibit.theme.empty())
    return {"is too faint to be read", "take colours in [theme] of exhibit.toml that differ more (7:1 or more)"};
  return {"is too faint to be read", "where signs are all that it has, write words in their place"};
}

Wording worded(const SourceExhibit& exhibit, const PlacedText& culprit, const ViewFault& fault) {
  const std::string shorter =
      culprit.name.empty() ? "these words stand in none of your files; please report it, with the exhibit"
      : culprit.of_layer
          ? "let it break: put a soft hyphen (U+00AD) or a zero-width space (U+200B) into its longest word"
          : "say it in fewer words, and put soft hyphens (U+00AD) into words that fit no line";
  if (fault.kind == "cut-off") return {"does not fit and is cut off", shorter};
  if (fault.kind == "outside")
    return {"leaves the glass",
            culprit.name.empty() ? shorter : "shorten what stands above it or beside it, and it if that is not enough"};
  if (fault.kind == "overlap")
    return {"lies over what stands beside it",
            culprit.name.empty() ? shorter : "shorten it, or what it lies over: " + fault.what};
  if (fault.kind == "contrast") return of_contrast(exhibit, fault);
  if (fault.kind == "missing") return {fault.what, "give it words in that language"};
  return {fault.what, "if no label of yours is longer than others, please report it, with the exhibit"};
}

std::size_t rank(const std::string& kind) {
  return static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
}

std::string sentence(const PlacedText& culprit, const ViewFault& fault, const std::string& what) {
  // What the viewer says of itself begins with its own name for the text.
  if (what == fault.what) return what;
  const std::string name = culprit.name.empty() ? fault.text : culprit.name;
  return !has_ink(fault.string) ? fmt::format("{} {}", name, what)
                                : fmt::format("{} (\"{}\") {}", name, shortened(fault.string), what);
}

}  // namespace

void report_faults(const SourceExhibit& exhibit, const TrialAnswer& answer, Report& report) {
  using Where = std::tuple<std::filesystem::path, std::size_t, std::size_t, std::string>;
  std::map<Where, std::pair<PlacedText, ViewFault>> worst;
  for (const ViewFault& fault : answer.faults) {
    const PlacedText one = culprit(exhibit, fault);
    // Without a text of its own each fault is one of its own.
    const Where where{one.place.file, one.place.line, one.place.column, one.name.empty() ? fault.what : one.name};
    const auto [at, is_new] = worst.try_emplace(where, one, fault);
    if (!is_new && rank(fault.kind) < rank(at->second.second.kind)) at->second.second = fault;
  }
  for (const auto& [where, of] : worst) {
    const auto& [text, fault] = of;
    const Wording words = worded(exhibit, text, fault);
    const std::string place = fault.view.empty() || fault.kind == "missing" ? "" : fmt::format(" ({})", fault.view);
    report.error(
        text.place,
        fmt::format("{} at the kiosk{}, which would refuse the exhibit", sentence(text, fault, words.what), place),
        words.mend);
  }
  if (answer.not_listed > 0)
    report.error({exhibit.folder},
                 fmt::format("the kiosk would refuse the exhibit for {} that are not listed here",
                             counted(answer.not_listed, "more fault")),
                 "mend those first, then check it again");
}

}  // namespace lectern::compiler
