// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/limits.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>

namespace lectern::compiler {
namespace {

/// The rows of the README's table of limits: name to figure.
std::map<std::string, std::string> told() {
  std::ifstream file(LECTERN_SOURCE_DIR "/assets/README.md");
  std::map<std::string, std::string> rows;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) inside = line == "## Limits of scans";
    if (!inside || !line.starts_with("| `")) continue;
    std::istringstream cells(line);
    std::string bar;
    std::string name;
    std::string figure;
    cells >> bar >> name >> bar >> figure;
    rows[name] = figure;
  }
  return rows;
}

TEST(ScanLimits, AreThoseThatTheReadmeTells) {
  const std::map<std::string, std::string> held = {
      {"`max_scan_pixels`", std::to_string(max_scan_pixels)},
      {"`max_whole_pixels`", std::to_string(max_whole_pixels)},
      {"`max_scan_memory`", std::to_string(max_scan_memory)},
      {"`max_scan_file`", std::to_string(max_scan_file)},
      {"`max_scan_seconds`", std::to_string(max_scan_seconds)},
      {"`max_worker_seconds`", std::to_string(max_worker_seconds)},
      {"`max_exhibit_seconds`", std::to_string(max_exhibit_seconds)},
      {"`pdf_dpi`", std::to_string(pdf_dpi)},
      {"`min_dpi`", std::to_string(min_dpi)},
      {"`max_dpi`", std::to_string(max_dpi)},
  };
  EXPECT_EQ(told(), held);
}

}  // namespace
}  // namespace lectern::compiler
