// SPDX-License-Identifier: MIT
#include "assets/base/pending_folder.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "assets/base/folder_of.hpp"

namespace lectern {

namespace {

namespace fs = std::filesystem;

/// Whether what a descriptor stands for has still a name.
bool is_named(int fd) {
  struct stat status {};
  return ::fstat(fd, &status) == 0 && status.st_nlink > 0;
}

bool is_leftover(std::string_view name, std::string_view beginning) {
  if (name.size() <= beginning.size() || !name.starts_with(beginning)) return false;
  name.remove_prefix(beginning.size());
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

/// Who fills a file or folder holds a lock on it, which ends with the process however it ends.
void remove_unheld(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
  if (fd < 0) return;
  std::error_code ignored;
  if (::flock(fd, LOCK_EX | LOCK_NB) == 0) fs::remove_all(path, ignored);
  ::close(fd);
}

}  // namespace

Result<PendingFolder> PendingFolder::begin(const fs::path& path, std::string_view ending) {
  constexpr int most = 1000;
  std::error_code error;
  for (int i = 0; i < most && !error; ++i) {
    const fs::path folder = fmt::format("{}{}{}", path.string(), ending, i);
    if (!fs::create_directory(folder, error)) continue;
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    PendingFolder made(folder, path, fd);
    // Who looks for leftovers may have found it before it was held.
    if (fd >= 0 && ::flock(fd, LOCK_EX) == 0 && !is_named(fd)) continue;
    return made;
  }
  const std::string why = error ? error.message() : "a thousand are there already";
  return fail(ErrorCode::unwritable, fmt::format("the folder {}{}0 cannot be made: {}", path.string(), ending, why));
}

PendingFolder::PendingFolder(PendingFolder&& other) noexcept
    : folder_(std::exchange(other.folder_, {})),
      path_(std::exchange(other.path_, {})),
      fd_(std::exchange(other.fd_, -1)) {}

PendingFolder::~PendingFolder() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
  if (fd_ >= 0) ::close(fd_);
}

Result<void> PendingFolder::commit() {
  std::error_code error;
  fs::rename(folder_, path_, error);
  if (error) return fail(ErrorCode::unwritable, fmt::format("{} cannot be made: {}", path_.string(), error.message()));
  folder_.clear();
  return {};
}

void remove_abandoned(const fs::path& path, std::string_view ending) {
  const std::string beginning = path.filename().string() + std::string(ending);
  std::error_code error;
  std::vector<fs::path> found;
  fs::directory_iterator at(folder_of(path), error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error))
    if (is_leftover(at->path().filename().string(), beginning)) found.push_back(at->path());
  for (const fs::path& leftover : found) remove_unheld(leftover);
}

}  // namespace lectern
