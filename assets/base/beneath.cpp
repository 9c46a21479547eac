// SPDX-License-Identifier: MIT
#include "assets/base/beneath.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace lectern {

namespace {

namespace fs = std::filesystem;

fs::path path_of(int fd) {
  return fmt::format("/proc/self/fd/{}", fd);
}

/// Where the system says that an open file or folder lies now.
fs::path place_of(int fd) {
  std::error_code error;
  return fs::read_symlink(path_of(fd), error);
}

/// Nothing is read, and no device or pipe notices.
int hold(const fs::path& path) {
  return ::open(path.c_str(), O_PATH | O_CLOEXEC);
}

bool lies_in(const fs::path& place, const fs::path& root) {
  if (root == "/") return place.is_absolute();
  const std::string& text = place.native();
  const std::string& beginning = root.native();
  return root.is_absolute() && text.starts_with(beginning) &&
         (text.size() == beginning.size() || text[beginning.size()] == '/');
}

tl::unexpected<Error> not_held(const fs::path& path, int number) {
  std::error_code ignored;
  if (number == ELOOP || (number == ENOENT && fs::is_symlink(path, ignored)))
    return fail(ErrorCode::elsewhere, fmt::format("{} is a link that leads nowhere", path.string()));
  if (number == ENOENT || number == ENOTDIR)
    return fail(ErrorCode::missing, fmt::format("there is no file {}", path.string()));
  return fail(ErrorCode::unreadable, fmt::format("{} cannot be opened: {}", path.string(), std::strerror(number)));
}

}  // namespace

Result<Beneath> Beneath::find(const fs::path& root, const fs::path& path) {
  const Beneath folder(hold(root));
  if (folder.fd_ < 0) return not_held(root, errno);
  Beneath found(hold(path));
  if (found.fd_ < 0) return not_held(path, errno);
  const fs::path place = place_of(found.fd_);
  if (!lies_in(place, place_of(folder.fd_)))
    return fail(ErrorCode::elsewhere,
                fmt::format("{} leads out of {}, to {}", path.string(), root.string(), place.string()));
  return found;
}

Beneath::~Beneath() {
  if (fd_ >= 0) ::close(fd_);
}

fs::path Beneath::path() const {
  return path_of(fd_);
}

Result<std::unique_ptr<ReadableFile>> open_file_beneath(const fs::path& root, const fs::path& path) {
  LECTERN_TRY(found, Beneath::find(root, path));
  return open_file(found.path(), path.string());
}

Result<Bytes> read_file_beneath(const fs::path& root, const fs::path& path, std::uint64_t limit) {
  LECTERN_TRY(file, open_file_beneath(root, path));
  return read_whole(*file, path.string(), limit);
}

Result<std::vector<std::string>> names_beneath(const fs::path& root, const fs::path& folder) {
  LECTERN_TRY(found, Beneath::find(root, folder));
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator at(found.path(), error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  if (error)
    return fail(ErrorCode::unreadable,
                fmt::format("the folder {} cannot be read: {}", folder.string(), error.message()));
  return names;
}

}  // namespace lectern
