// SPDX-License-Identifier: MIT
#include "assets/compiler/build.hpp"

#include <utility>

#include "assets/compiler/build/compose.hpp"

namespace lectern::compiler {

Result<BuildSummary> build(const SourceExhibit& exhibit, const BuildOptions& options, Report& report,
                           Progress& progress) {
  const auto pages = [](const SourceDocument& document, Report& findings) -> Result<PageSet> {
    LECTERN_TRY(made, make_reset_pages(document, findings));
    return page_set(std::move(made));
  };
  return compose(exhibit, options, {pages, make_qr}, report, progress);
}

}  // namespace lectern::compiler
