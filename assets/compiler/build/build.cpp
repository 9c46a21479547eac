// SPDX-License-Identifier: MIT
#include "assets/compiler/build.hpp"

#include "assets/compiler/build/compose.hpp"

namespace lectern::compiler {

Result<BuildSummary> build(const SourceExhibit& exhibit, const BuildOptions& options, Report& report,
                           Progress& progress) {
  return compose(exhibit, options, {make_reset_pages, make_qr}, report, progress);
}

}  // namespace lectern::compiler
