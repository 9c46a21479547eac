// SPDX-License-Identifier: MIT
// `check --audit`: a pack made for the while, tried by the viewer's own program as the kiosk will. Used by commands.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "assets/compiler/progress.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// What `--audit` asks for.
struct Audit {
  bool wanted = false;
  std::string glass;          ///< "1920x1080"; empty: lectern-show's own
  std::chrono::minutes most;  ///< that the viewer may take
};

/// Builds the exhibit of `folder`, which has no errors, has it tried, and adds what is found to `report`. Nothing of it
/// stays: the pack stands in a folder of its own below `cache`, else below the system's for temporary files.
void audit_exhibit(const std::filesystem::path& folder, const std::filesystem::path& strings,
                   const std::filesystem::path& cache, std::chrono::minutes scan_time, const Audit& audit,
                   Report& report, Progress& progress);

}  // namespace lectern::compiler
