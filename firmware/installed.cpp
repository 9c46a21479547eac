// SPDX-License-Identifier: MIT
#include "firmware/installed.hpp"

#include <system_error>
#include <utility>

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

/// Where a link leads; empty where there is none.
fs::path target_of(const fs::path& link) {
  std::error_code none;
  return fs::read_symlink(link, none);
}

}  // namespace

LinkWatch::LinkWatch(fs::path link) : link_(std::move(link)), target_(target_of(link_)) {}

std::optional<fs::path> LinkWatch::changed() {
  fs::path now = target_of(link_);
  if (now.empty() || now == target_) return std::nullopt;
  target_ = std::move(now);
  return link_;
}

std::optional<fs::path> only_pack(const fs::path& folder) {
  std::optional<fs::path> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().extension() != ".pack") continue;
    if (found) return std::nullopt;
    found = entry.path();
  }
  return found;
}

std::optional<fs::path> pack_of_program(const fs::path& program) {
  const fs::path folder = program.parent_path();
  if (auto beside = only_pack(folder)) return beside;
  return only_pack(folder.parent_path() / "share/lectern");
}

}  // namespace lectern::app
