// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/made_page.hpp"

#include <utility>

namespace lectern::compiler {

PageSet page_set(MadePages made) {
  PageSet set;
  set.count = made.pages.size();
  set.thumbnail = std::move(made.thumbnail);
  set.fallback_glyphs = std::move(made.fallback_glyphs);
  set.page = [pages = std::move(made.pages)](std::size_t number) mutable -> Result<MadePage> {
    return std::move(pages.at(number));
  };
  return set;
}

}  // namespace lectern::compiler
