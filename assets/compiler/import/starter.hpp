// SPDX-License-Identifier: MIT
// The exhibit that `new` makes: a postcard and its reply, invented here. Small, whole, and without a finding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

struct StarterFile {
  std::string_view path;  ///< below the exhibit's folder
  std::string text;
};

/// The files of an exhibit with that id.
[[nodiscard]] std::vector<StarterFile> starter_files(std::string_view id);

}  // namespace lectern::compiler
