// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/edits.hpp"

#include <algorithm>
#include <utility>

namespace lectern::compiler {

namespace {

class Edited {
 public:
  explicit Edited(MarkedText marked)
      : made_(std::move(marked)), text_(std::exchange(made_.text, {})), origins_(std::exchange(made_.origins, {})) {
    for (auto& [start, end] : made_.kept) edges_.insert(edges_.end(), {&start, &end});
  }

  MarkedText with(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      copy_to(edit.at);
      made_.text += edit.with;
      at_ = edit.at + edit.size;
    }
    copy_to(text_.size());
    return std::move(made_);
  }

 private:
  /// A mark where an edit begins stays before it; one within what an edit replaced goes behind it.
  [[nodiscard]] std::size_t moved(std::size_t place) const { return made_.text.size() + (std::max(place, at_) - at_); }

  void copy_to(std::size_t end) {
    for (; mark_ < made_.marks.size() && made_.marks[mark_].at <= end; ++mark_)
      made_.marks[mark_].at = moved(made_.marks[mark_].at);
    for (; edge_ < edges_.size() && *edges_[edge_] <= end; ++edge_) *edges_[edge_] = moved(*edges_[edge_]);
    while (origin_ + 1 < origins_.size() && origins_[origin_ + 1].first <= at_) ++origin_;
    for (std::size_t i = origin_; i < origins_.size() && origins_[i].first < end; ++i) {
      const std::size_t from = std::max(origins_[i].first, at_);
      made_.origins.emplace_back(made_.text.size() + (from - at_), origins_[i].second + (from - origins_[i].first));
    }
    made_.text.append(text_, at_, end - at_);
    at_ = end;
  }

  MarkedText made_;
  std::string text_;
  std::vector<std::pair<std::size_t, std::size_t>> origins_;  ///< of text_, as MarkedText's
  std::vector<std::size_t*> edges_;                           ///< of the stretches that are kept, in order
  std::size_t at_ = 0;                                        ///< in text_: what stands before is in made_
  std::size_t mark_ = 0;                                      ///< the next to be moved, and so edge_
  std::size_t edge_ = 0;
  std::size_t origin_ = 0;  ///< the last not behind at_
};

}  // namespace

MarkedText with_edits(MarkedText marked, const std::vector<Edit>& edits) {
  return edits.empty() ? std::move(marked) : Edited(std::move(marked)).with(edits);
}

}  // namespace lectern::compiler
