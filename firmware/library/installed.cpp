// SPDX-License-Identifier: MIT
#include "firmware/library/installed.hpp"

#include <sys/stat.h>
#include <system_error>
#include <utility>

#include "assets/pack/interface.hpp"

namespace lectern::app {

namespace fs = std::filesystem;

namespace {

std::optional<FileMark> mark_of(const fs::path& path, mode_t kind) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || (status.st_mode & S_IFMT) != kind) return std::nullopt;
  return FileMark{status.st_ino, status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
}

/// Whether there is another now than the one of `mark`, which is remembered.
bool is_another(std::optional<FileMark>& mark, const std::optional<FileMark>& now) {
  if (!now || now == mark) return false;
  mark = now;
  return true;
}

}  // namespace

LinkWatch::LinkWatch(fs::path link) : link_(std::move(link)), mark_(mark_of(link_, S_IFLNK)) {}

std::optional<fs::path> LinkWatch::changed() {
  return is_another(mark_, mark_of(link_, S_IFLNK)) ? std::optional(link_) : std::nullopt;
}

FileWatch::FileWatch(fs::path file) : file_(std::move(file)), mark_(mark_of(file_, S_IFREG)) {}

bool FileWatch::changed() {
  return is_another(mark_, mark_of(file_, S_IFREG));
}

std::optional<fs::path> only_pack(const fs::path& folder) {
  std::optional<fs::path> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().extension() != ".pack" || entry.path().filename() == pack::interface_name) continue;
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

fs::path interface_of(const fs::path& named, const fs::path& program) {
  if (!named.empty()) return named;
  fs::path beside = program.parent_path() / pack::interface_name;
  std::error_code none;
  if (fs::exists(beside, none)) return beside;
  return program.parent_path().parent_path() / "share/lectern" / pack::interface_name;
}

}  // namespace lectern::app
