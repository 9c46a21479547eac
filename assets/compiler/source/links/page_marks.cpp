// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/page_marks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

bool is_number(std::string_view text) {
  constexpr std::size_t most_page_digits = 5;
  return !text.empty() && text.size() <= most_page_digits && text.front() != '0' &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

class PageMarks {
 public:
  PageMarks(SourceDocument& document, Report& report) : document_(document), report_(report) {}

  void run() {
    for (SourceLayer& layer : document_.layers)
      for (SourceBlock& block : layer.blocks)
        for (Cell& cell : block.cells)
          std::erase_if(cell.spans, [&](SourceSpan& span) { return span.kind == SpanKind::page && !link(span); });
  }

 private:
  /// Whether there is such a page, as far as labels and numbers tell.
  bool link(SourceSpan& mark) {
    const auto& labels = document_.labels;
    const bool is_label = std::find(labels.begin(), labels.end(), mark.target) != labels.end();
    if (!is_label && !is_number(mark.target)) {
      tell_no_page(mark);
      return false;
    }
    const std::string number = std::to_string(page_named(document_, mark.target));
    if (is_label && is_number(mark.target) && number != mark.target) tell_both(mark, number);
    mark.target = number;
    return true;
  }

  void tell_no_page(const SourceSpan& mark) {
    if (document_.labels.empty())
      return report_.error(mark.place, fmt::format("\"{}\" is no page number", mark.target),
                           fmt::format("pages are counted from 1: <!-- page 2 -->; to call a page \"{}\", write labels "
                                       "= [\"…\"] in document.toml, one for each page",
                                       mark.target));
    report_.error(mark.place, fmt::format("no page has the label \"{}\"", mark.target),
                  did_you_mean(mark.target, document_.labels,
                               fmt::format("the labels are {}; a number counts from the first page",
                                           fmt::join(document_.labels, ", "))));
  }

  void tell_both(const SourceSpan& mark, const std::string& number) {
    if (told_) return;
    told_ = true;
    report_.warning(mark.place,
                    fmt::format("\"{}\" is the label of page {}, and also the number of another page: the label is "
                                "followed, here and elsewhere",
                                mark.target, number),
                    fmt::format("if the page with that number is meant, write its own label; labels that are no "
                                "numbers (\"p. {}\") leave no doubt",
                                mark.target));
  }

  SourceDocument& document_;
  Report& report_;
  bool told_ = false;
};

}  // namespace

void link_page_marks(SourceDocument& document, Report& report) {
  PageMarks(document, report).run();
}

}  // namespace lectern::compiler
