// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/audit.hpp"

#include <fmt/format.h>

#include "assets/base/storage.hpp"
#include "assets/compiler/audit/blame.hpp"
#include "assets/compiler/audit/viewer.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/commands/own_folder.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".audit-";

}  // namespace

void audit_exhibit(const fs::path& folder, const fs::path& strings, const fs::path& cache,
                   std::chrono::minutes scan_time, const Audit& audit, Report& report, Progress& progress) {
  const auto viewer = find_viewer(this_program(), search_path());
  if (!viewer) {
    report.error({folder},
                 "nobody tried the exhibit as the kiosk will: lectern-show is neither beside lectern-pack nor in PATH",
                 mend_viewer());
    return;
  }
  const auto place = own_folder(cache, ending);
  if (!place) {
    report.error({folder}, fmt::format("the exhibit was not tried: {}", place.error().what),
                 "make room on that disk, or name a folder of another one in TMPDIR and say --no-cache");
    return;
  }
  // The checked exhibit said what it had to say; of this one only what stops it is told.
  Report second;
  const SourceExhibit exhibit = read_exhibit(folder, strings, second);
  const fs::path pack = place->path() / "exhibit.pack";
  const auto built = build(exhibit, {pack, cache, {}, scan_time}, second, progress);
  if (!built) {
    if (progress.is_stopped()) return;
    report.error({folder}, fmt::format("the exhibit was not tried, for no pack could be made: {}", built.error().what),
                 "make room on the disk of the cache or of TMPDIR, and check it again");
    return;
  }
  const TrialEnd end = try_in_viewer({*viewer, audit.glass, audit.most}, pack, progress);
  if (end.interrupted) return;
  if (end.what.empty())
    report_faults(exhibit, end.answer, report);
  else
    report.error({folder}, end.what, end.mend);
}

}  // namespace lectern::compiler
