// SPDX-License-Identifier: MIT
#include "assets/base/disk.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lectern {

namespace {

namespace fs = std::filesystem;

constexpr mode_t readable_by_all = 0644;

tl::unexpected<Error> cannot(const fs::path& path, std::string_view what) {
  return fail(ErrorCode::unwritable, fmt::format("{} cannot be {}: {}", path.string(), what, std::strerror(errno)));
}

class PosixGrowingFile final : public GrowingFile {
 public:
  PosixGrowingFile(int fd, fs::path path) : fd_(fd), path_(std::move(path)) {}
  ~PosixGrowingFile() override { ::close(fd_); }

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    while (!bytes.empty()) {
      const ssize_t put = ::write(fd_, bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return cannot(path_, "written");
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return {};
  }

 private:
  int fd_;
  fs::path path_;
};

class PosixDisk final : public Disk {
 public:
  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(const fs::path& path) override { return open_file(path); }

  [[nodiscard]] Result<std::unique_ptr<GrowingFile>> create(const fs::path& path) override {
    LECTERN_CHECK(remove(path));
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all);
    if (fd < 0) return cannot(path, "written");
    std::unique_ptr<GrowingFile> file = std::make_unique<PosixGrowingFile>(fd, path);
    // Whatever the caller's mask says: the viewer is another user.
    if (::fchmod(fd, readable_by_all) != 0) return cannot(path, "written");
    return file;
  }

  [[nodiscard]] Result<void> sync(const fs::path& path) override {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return cannot(path, "made to last");
    const bool done = ::fsync(fd) == 0;
    const int reason = errno;
    // Only advice: what the disk really holds is then read when it is verified.
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    ::close(fd);
    errno = reason;
    if (!done) return cannot(path, "made to last");
    return {};
  }

  [[nodiscard]] Result<void> rename(const fs::path& from, const fs::path& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return cannot(to, "given its name");
    return {};
  }

  [[nodiscard]] Result<void> link(const fs::path& target, const fs::path& path) override {
    if (::symlink(target.c_str(), path.c_str()) != 0) return cannot(path, "made a link");
    return {};
  }

  [[nodiscard]] std::optional<fs::path> target(const fs::path& path) override {
    std::error_code none;
    fs::path found = fs::read_symlink(path, none);
    return none ? std::nullopt : std::optional(std::move(found));
  }

  [[nodiscard]] Result<void> remove(const fs::path& path) override {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return cannot(path, "removed");
    return {};
  }
};

}  // namespace

std::unique_ptr<Disk> this_disk() {
  return std::make_unique<PosixDisk>();
}

}  // namespace lectern
