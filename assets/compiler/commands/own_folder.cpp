// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/own_folder.hpp"

#include <system_error>

namespace lectern::compiler {

Result<PendingFolder> own_folder(const std::filesystem::path& cache, std::string_view ending) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path place = cache.empty() ? fs::temp_directory_path(error) : cache;
  if (!error) fs::create_directories(place, error);
  if (error) place = fs::temp_directory_path(error);
  const fs::path name = place / "lectern-pack";
  remove_abandoned(name, ending);
  return PendingFolder::begin(name, ending);
}

}  // namespace lectern::compiler
