// SPDX-License-Identifier: MIT
#include "assets/compiler/align/layer_text.hpp"

#include <algorithm>
#include <unordered_map>

#include "assets/compiler/align/letters.hpp"
#include "assets/compiler/align/unit_zones.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

using PassageNumbers = std::unordered_map<std::string, std::uint32_t>;

class CellReader {
 public:
  CellReader(const PassageNumbers& passages, LayerText& text) : passages_(passages), text_(text) {}

  void read(const Cell& cell) {
    Letters letters;
    append_letters(cell.text, 0, letters);
    std::vector<const SourceSpan*> marks;
    std::vector<const SourceSpan*> spans;
    for (const SourceSpan& span : cell.spans) {
      if (span.kind == SpanKind::page) marks.push_back(&span);
      if (span.kind == SpanKind::passage) spans.push_back(&span);
    }
    text_.has_page_marks = text_.has_page_marks || !marks.empty();
    const auto by_start = [](const SourceSpan* a, const SourceSpan* b) { return a->start < b->start; };
    std::stable_sort(marks.begin(), marks.end(), by_start);
    std::stable_sort(spans.begin(), spans.end(), by_start);
    std::size_t mark = 0;
    std::size_t span = 0;
    for (std::size_t i = 0; i < letters.folded.size(); ++i) {
      const std::size_t at = letters.origins[i];
      for (; mark < marks.size() && marks[mark]->start <= at; ++mark) turn(*marks[mark]);
      while (span < spans.size() && spans[span]->end <= at) ++span;
      const bool within = span < spans.size() && spans[span]->start <= at;
      text_.letters.push_back(letters.folded[i]);
      text_.passages.push_back(within ? number_of(spans[span]->target) : no_unit);
      text_.pages.push_back(page_);
    }
    for (; mark < marks.size(); ++mark) turn(*marks[mark]);
  }

 private:
  void turn(const SourceSpan& mark) {
    const std::size_t page = page_of_mark(mark);
    if (page > 0) page_ = static_cast<std::uint32_t>(page - 1);
  }

  [[nodiscard]] std::uint32_t number_of(const std::string& passage) const {
    const auto found = passages_.find(passage);
    return found == passages_.end() ? no_unit : found->second;
  }

  const PassageNumbers& passages_;
  LayerText& text_;
  std::uint32_t page_ = 0;
};

}  // namespace

LayerText text_of_layer(const SourceDocument& document, const SourceLayer& layer) {
  PassageNumbers numbers;
  for (const std::string& passage : document.passages)
    numbers.emplace(passage, static_cast<std::uint32_t>(numbers.size()));
  LayerText text;
  CellReader reader(numbers, text);
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) reader.read(cell);
  return text;
}

}  // namespace lectern::compiler
