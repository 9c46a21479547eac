// SPDX-License-Identifier: MIT
// `lectern-pack import`: what it was asked for. Used by command_line and commands.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::compiler {

/// What the command line says of an import.
struct ImportWish {
  std::filesystem::path source, folder;
  std::string as, encoding, language, with;
  std::vector<std::string> maps;     ///< "BASE=DIR"
  std::vector<std::string> columns;  ///< "date=When written"
  bool dry_run = false;
};

}  // namespace lectern::compiler
