// SPDX-License-Identifier: MIT
#include "firmware/library/trial.hpp"

#include <fmt/format.h>

#include "assets/pack/every_blob.hpp"
#include "firmware/audit/audit.hpp"
#include "firmware/show.hpp"

namespace lectern::app {

Result<void> try_pack(const std::filesystem::path& path, const Metrics& metrics) {
  LECTERN_TRY(show, Show::open(path, store_options(std::nullopt, metrics.glass, 0), [] {}));
  LECTERN_CHECK(pack::read_whole(show->pack()));
  AuditRange range;
  range.glasses = {metrics};
  range.text_sizes = {100};
  range.contrast = {false};
  const std::vector<std::string> found = findings(*show, range);
  if (found.empty()) return {};
  return fail(ErrorCode::malformed,
              fmt::format("the trial of {} found {} fault{}, the first: {}; `lectern --audit` tells them all",
                          path.filename().string(), found.size(), found.size() == 1 ? "" : "s", found.front()));
}

}  // namespace lectern::app
