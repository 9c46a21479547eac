// SPDX-License-Identifier: MIT
// Stands in for the step that makes packs where lectern-pack is built without it.
#include "assets/compiler/build.hpp"

namespace lectern::compiler {

Result<BuildSummary> build(const SourceExhibit&, const BuildOptions&, Report&, Progress&) {
  return fail(ErrorCode::unavailable, "this lectern-pack was built without the step that makes packs");
}

}  // namespace lectern::compiler
