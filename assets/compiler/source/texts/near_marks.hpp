// SPDX-License-Identifier: MIT
// What a hand or an editor makes of a mark without knowing it: "<!— passage p3 —>", "< !-- page 2 -->". Visitors would
// see it, so it is an error. Used by marks alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// A stretch of a text that was meant as a mark. Half-open, in bytes.
struct NearMark {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string meant;  ///< what stands in the mark, "passage p3"; empty where that cannot be told
};

/// Finds them in order.  Shape: `text` is well-formed UTF-8.
[[nodiscard]] std::vector<NearMark> find_near_marks(std::string_view text);

/// The same of what follows the opening of a mark that is not closed.
[[nodiscard]] std::string meant_content(std::string_view content);

/// Behind the first of what stands for "-->"; the text's end where nothing does.
[[nodiscard]] std::size_t past_near_closing(std::string_view text);

}  // namespace lectern::compiler
