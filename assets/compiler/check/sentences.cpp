// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/sentences.hpp"

#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/placed_texts.hpp"

namespace lectern::compiler {

namespace {

void look_at(const std::vector<PlacedText>& texts, Report& report) {
  for (const PlacedText& one : texts) {
    if (one.marks == Marks::read) (void)parse_sentences(one.text, one.place, report);
    if (one.marks == Marks::typed && has_marks(one.text))
      report.warning(one.place, fmt::format("{} is shown as it is typed, with the signs of its marks", one.name),
                     "write the words alone; marks are read in texts, in `sentence` and `text` of people.toml and in "
                     "`text` of notes");
  }
}

}  // namespace

void check_sentences(const SourceExhibit& exhibit, Report& report) {
  look_at(texts_of_exhibit(exhibit), report);
  look_at(texts_of_paths(exhibit), report);
  look_at(texts_of_people(exhibit), report);
  for (const SourceDocument& document : exhibit.documents) look_at(texts_of_document(document), report);
}

}  // namespace lectern::compiler
