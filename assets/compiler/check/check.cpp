// SPDX-License-Identifier: MIT
#include "assets/compiler/check/check.hpp"

#include "assets/compiler/check/rules.hpp"

namespace lectern::compiler {

void check_exhibit(const SourceExhibit& exhibit, Report& report) {
  if (exhibit.unread.exhibit) return;
  check_limits(exhibit, report);
  check_theme(exhibit, report);
  check_relations(exhibit, report);
  check_attract(exhibit, report);
  check_paths(exhibit, report);
  check_overview(exhibit, report);
  for (const SourceDocument& document : exhibit.documents) {
    check_date(document, exhibit.languages, report);
    check_pages(document, report);
    check_page_keys(document, report);
    check_paper(document, report);
    check_scans(document, report);
    check_layers(document, report);
    check_passages(document, report);
    check_quotes(document, report);
    check_address(document, report);
  }
  check_people(exhibit, report);
  check_portraits(exhibit, report);
  check_sentences(exhibit, report);
  check_files(exhibit, report);
  check_starter_words(exhibit, report);
}

}  // namespace lectern::compiler
