// SPDX-License-Identifier: MIT
#include "assets/base/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "assets/base/descriptor.hpp"
#include "assets/base/visible.hpp"

namespace lectern {

namespace {

namespace fs = std::filesystem;

constexpr mode_t open_to_all = 0755;
constexpr std::size_t longest_name = 255;  // bytes; NAME_MAX
constexpr int most_unfinished = 64;        // files at a time

tl::unexpected<Error> failed(ErrorCode code, const fs::path& path, std::string_view what, int number) {
  return fail(code, fmt::format("{} cannot be {}: {}", path.string(), what, std::strerror(number)));
}

tl::unexpected<Error> unwritable(const fs::path& path, std::string_view what) {
  const int number = errno;
  auto error = failed(ErrorCode::unwritable, path, what, number);
  if (number == EACCES || number == EPERM) error.value().what += "; an administrator may, with sudo";
  return error;
}

/// Makes a file's bytes last. What is read then comes from the disk: advice only, so that it fails on no file system.
Result<void> make_last(int fd, const fs::path& path) {
  if (::fsync(fd) != 0) return unwritable(path, "written");
  ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  return {};
}

/// A descriptor by another, for reading only; none where the system does not show descriptors.
Descriptor reopened(const Descriptor& fd) {
  return Descriptor(::open(fmt::format("/proc/self/fd/{}", fd.get()).c_str(), O_RDONLY | O_CLOEXEC));
}

class PosixNamelessFile final : public NamelessFile {
 public:
  /// Lifetime: `folder` is the folder's descriptor and outlives this. `part` is its name meanwhile; empty: it has none.
  PosixNamelessFile(int folder, fs::path where, Descriptor writer, Descriptor reader, std::string part)
      : folder_(folder),
        where_(std::move(where)),
        writer_(std::move(writer)),
        reader_(std::move(reader)),
        part_(std::move(part)) {}

  ~PosixNamelessFile() override {
    if (!part_.empty()) ::unlinkat(folder_, part_.c_str(), 0);
  }

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    while (!bytes.empty()) {
      const ssize_t put = ::write(writer_.get(), bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return unwritable(where_, "written");
      bytes = bytes.subspan(static_cast<std::size_t>(put));
      appended_ += put;
    }
    write_behind();
    return {};
  }

  [[nodiscard]] Result<void> finish() override {
    // One that was adopted has no writer.
    LECTERN_CHECK(make_last(writer_.is_open() ? writer_.get() : reader_.get(), where_));
    writer_.close();
    return {};
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> reader() override {
    Descriptor copy(::fcntl(reader_.get(), F_DUPFD_CLOEXEC, 0));
    if (!copy.is_open()) return failed(ErrorCode::unreadable, where_, "read", errno);
    return open_file(std::move(copy), where_.string());
  }

  [[nodiscard]] Result<void> take_name(std::string_view name) override {
    const std::string wanted(name);
    if (!is_file_name(wanted + std::string(unfinished_ending)))
      return fail(ErrorCode::usage, "that is no name that a file can have here");
    if (part_.empty()) {
      // A link takes nobody's place: it gets the name of an unfinished file, and that is then exchanged in one step.
      const std::string part = wanted + std::string(unfinished_ending);
      ::unlinkat(folder_, part.c_str(), 0);
      if (::linkat(AT_FDCWD, fmt::format("/proc/self/fd/{}", reader_.get()).c_str(), folder_, part.c_str(),
                   AT_SYMLINK_FOLLOW) != 0)
        return unwritable(where_ / wanted, "given its name");
      part_ = part;
    }
    if (::renameat(folder_, part_.c_str(), folder_, wanted.c_str()) != 0)
      return unwritable(where_ / wanted, "given its name");
    part_.clear();
    return {};
  }

 private:
  /// A stretch is begun to be written once it is whole, and waited for and forgotten once the next one is: the disk is
  /// never idle, and the memory holds two of them. Advice only: what fails here `finish` finds out.
  void write_behind() {
    constexpr off_t stretch = 8 << 20;
    if (appended_ - begun_ < stretch) return;
    ::sync_file_range(writer_.get(), begun_, appended_ - begun_, SYNC_FILE_RANGE_WRITE);
    if (begun_ > written_) {
      ::sync_file_range(writer_.get(), written_, begun_ - written_,
                        SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
      ::posix_fadvise(writer_.get(), written_, begun_ - written_, POSIX_FADV_DONTNEED);
    }
    written_ = begun_;
    begun_ = appended_;
  }

  int folder_;
  fs::path where_;
  Descriptor writer_, reader_;
  std::string part_;
  off_t appended_ = 0, begun_ = 0, written_ = 0;
};

/// Makes a file this process's own and sees to it that nobody has it open for writing: a lease to read is only given
/// then, and nobody else may open it so from now on.
Result<void> make_own(int fd, const fs::path& path) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) return failed(ErrorCode::unreadable, path, "read", errno);
  if (status.st_uid != ::geteuid() && ::fchown(fd, ::geteuid(), ::getegid()) != 0)
    return unwritable(path, "given another owner");
  if (::fchmod(fd, readable_by_all) != 0) return unwritable(path, "made readable");
  if (::fcntl(fd, F_SETLEASE, F_RDLCK) != 0)
    return failed(ErrorCode::unavailable, path, "had alone, as somebody has it open for writing", errno);
  ::fcntl(fd, F_SETLEASE, F_UNLCK);
  return {};
}

class PosixFolder final : public Folder {
 public:
  PosixFolder(Descriptor fd, fs::path path) : fd_(std::move(fd)), path_(std::move(path)) {}

  [[nodiscard]] Result<std::unique_ptr<Folder>> folder(std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    const bool made = ::mkdirat(fd_.get(), own.c_str(), open_to_all) == 0;
    if (!made && errno != EEXIST) return unwritable(path_ / own, "made");
    Descriptor fd(::openat(fd_.get(), own.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd.is_open() && (errno == ELOOP || errno == ENOTDIR))
      return fail(ErrorCode::unreadable, fmt::format("{} is not a folder: links are not followed there; put a folder "
                                                     "in its place",
                                                     (path_ / own).string()));
    if (!fd.is_open()) return failed(ErrorCode::unreadable, path_ / own, "opened", errno);
    // Whatever the caller's mask says: the viewer is another user.
    if (made && ::fchmod(fd.get(), open_to_all) != 0) return unwritable(path_ / own, "made");
    return std::make_unique<PosixFolder>(std::move(fd), path_ / own);
  }

  [[nodiscard]] Result<std::unique_ptr<Folder>> inner(std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    Descriptor fd(::openat(fd_.get(), own.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (fd.is_open()) return std::make_unique<PosixFolder>(std::move(fd), path_ / own);
    return failed(errno == ENOENT ? ErrorCode::missing : ErrorCode::unreadable, path_ / own, "opened", errno);
  }

  [[nodiscard]] Result<Entries> entries(std::size_t most) override {
    const int copy = ::openat(fd_.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* list = copy < 0 ? nullptr : ::fdopendir(copy);
    if (list == nullptr) {
      const int number = errno;
      if (copy >= 0) ::close(copy);
      return failed(ErrorCode::unreadable, path_, "read", number);
    }
    Entries found;
    errno = 0;
    while (const dirent* one = ::readdir(list)) {
      const std::string_view name = one->d_name;
      found.more = found.some.size() == most && name != "." && name != "..";
      if (found.more) break;
      if (name != "." && name != "..") found.some.push_back({std::string(name), kind_of(*one)});
      errno = 0;
    }
    const int number = errno;
    ::closedir(list);
    if (number != 0 && !found.more) return failed(ErrorCode::unreadable, path_, "read", number);
    std::sort(found.some.begin(), found.some.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return found;
  }

  [[nodiscard]] Result<Room> room() override {
    struct statvfs status {};
    if (::fstatvfs(fd_.get(), &status) != 0) return failed(ErrorCode::unreadable, path_, "asked for its room", errno);
    return Room{static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize, (status.f_flag & ST_RDONLY) != 0};
  }

  [[nodiscard]] Result<void> hold() override {
    if (::flock(fd_.get(), LOCK_EX | LOCK_NB) == 0) return {};
    if (errno != EWOULDBLOCK) return failed(ErrorCode::unavailable, path_, "held", errno);
    return fail(ErrorCode::unavailable, fmt::format("somebody else is exchanging what lies in {}; wait until that is "
                                                    "done, and try again",
                                                    path_.string()));
  }

  [[nodiscard]] std::vector<std::string> names() override {
    std::vector<std::string> found;
    const int copy = ::openat(fd_.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* list = copy < 0 ? nullptr : ::fdopendir(copy);
    if (list == nullptr && copy >= 0) ::close(copy);
    if (list == nullptr) return found;
    while (const dirent* one = ::readdir(list))
      if (is_file_name(one->d_name)) found.emplace_back(one->d_name);
    ::closedir(list);
    std::sort(found.begin(), found.end());
    return found;
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    LECTERN_TRY(fd, opened(own));
    return open_file(std::move(fd), own);
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> keep(std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    LECTERN_TRY(fd, opened(own));
    const int number = fd.get();
    LECTERN_TRY(file, open_file(std::move(fd), own));
    if (::fchmod(number, readable_by_all) != 0) return unwritable(path_ / own, "made readable");
    LECTERN_CHECK(make_last(number, path_ / own));
    return file;
  }

  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> begin() override {
    Descriptor writer(::openat(fd_.get(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, readable_by_all));
    Descriptor reader = writer.is_open() ? reopened(writer) : Descriptor();
    std::string part;
    if (!reader.is_open()) {
      // A file system without nameless files, or a system without /proc: it has a name of its own, and goes with this
      // object. What a killed process leaves is removed by the next one that holds the folder.
      for (int number = 1; number <= most_unfinished; ++number) {
        part = fmt::format("new-{}{}", number, unfinished_ending);
        writer = Descriptor(
            ::openat(fd_.get(), part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, readable_by_all));
        if (writer.is_open() || errno != EEXIST) break;
      }
      if (!writer.is_open()) return unwritable(path_, "written");
      reader = Descriptor(::openat(fd_.get(), part.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    }
    const int number = writer.get();
    std::unique_ptr<NamelessFile> file =
        std::make_unique<PosixNamelessFile>(fd_.get(), path_, std::move(writer), std::move(reader), part);
    if (::fchmod(number, readable_by_all) != 0) return unwritable(path_, "written");
    return file;
  }

  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> adopt(Folder& from, std::string_view name) override {
    auto* const other = dynamic_cast<PosixFolder*>(&from);
    if (other == nullptr) return fail(ErrorCode::usage, "that folder is none of this computer");
    LECTERN_TRY(own, other->checked(name));
    LECTERN_TRY(fd, other->opened(own));
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode))
      return fail(ErrorCode::unreadable, fmt::format("{} is not a file", (other->path_ / own).string()));
    LECTERN_CHECK(make_own(fd.get(), other->path_ / own));
    return std::make_unique<PosixNamelessFile>(fd_.get(), path_, Descriptor(), std::move(fd), std::string());
  }

  [[nodiscard]] Result<void> sync() override {
    if (::fsync(fd_.get()) != 0) return unwritable(path_, "made to last");
    return {};
  }

  [[nodiscard]] Result<void> rename(std::string_view from, std::string_view to) override {
    LECTERN_TRY(old_name, checked(from));
    LECTERN_TRY(new_name, checked(to));
    if (::renameat(fd_.get(), old_name.c_str(), fd_.get(), new_name.c_str()) != 0)
      return unwritable(path_ / new_name, "given its name");
    return {};
  }

  [[nodiscard]] Result<void> link(const fs::path& target, std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    if (::symlinkat(target.c_str(), fd_.get(), own.c_str()) != 0) return unwritable(path_ / own, "made a link");
    return {};
  }

  [[nodiscard]] std::optional<fs::path> target(std::string_view name) override {
    const auto own = checked(name);
    if (!own) return std::nullopt;
    std::string found(static_cast<std::size_t>(FILENAME_MAX), '\0');
    const ssize_t length = ::readlinkat(fd_.get(), own->c_str(), found.data(), found.size());
    if (length <= 0) return std::nullopt;
    found.resize(static_cast<std::size_t>(length));
    return found;
  }

  [[nodiscard]] Result<void> remove(std::string_view name) override {
    LECTERN_TRY(own, checked(name));
    if (::unlinkat(fd_.get(), own.c_str(), 0) != 0 && errno != ENOENT) return unwritable(path_ / own, "removed");
    return {};
  }

 private:
  [[nodiscard]] Result<std::string> checked(std::string_view name) const {
    if (is_file_name(name)) return std::string(name);
    return fail(ErrorCode::usage,
                fmt::format("\"{}\" is no name that a file in {} can have", visible(name), path_.string()));
  }

  /// Not every file system says it in the list.
  [[nodiscard]] EntryKind kind_of(const dirent& entry) const {
    unsigned char type = entry.d_type;
    struct stat status {};
    if (type == DT_UNKNOWN && ::fstatat(fd_.get(), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
      type = IFTODT(status.st_mode);
    if (type == DT_REG) return EntryKind::file;
    if (type == DT_DIR) return EntryKind::folder;
    return type == DT_LNK ? EntryKind::link : EntryKind::other;
  }

  [[nodiscard]] Result<Descriptor> opened(const std::string& name) const {
    Descriptor fd(::openat(fd_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (fd.is_open()) return fd;
    if (errno == ENOENT) return fail(ErrorCode::missing, fmt::format("there is no file {}", (path_ / name).string()));
    if (errno == ELOOP)
      return fail(ErrorCode::unreadable,
                  fmt::format("{} is a link, and links are not followed there", (path_ / name).string()));
    return failed(ErrorCode::unreadable, path_ / name, "opened", errno);
  }

  Descriptor fd_;
  fs::path path_;
};

}  // namespace

bool is_file_name(std::string_view name) {
  constexpr unsigned char first_printable = 0x20;
  constexpr unsigned char del = 0x7F;
  return !name.empty() && name.size() <= longest_name && name != "." && name != ".." &&
         std::all_of(name.begin(), name.end(), [](char sign) {
           const auto byte = static_cast<unsigned char>(sign);
           return sign != '/' && byte >= first_printable && byte != del;
         });
}

Result<std::unique_ptr<Folder>> open_folder(const fs::path& path) {
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.is_open() && errno == ENOENT)
    return fail(ErrorCode::missing, fmt::format("there is no folder {}", path.string()));
  if (!fd.is_open()) return failed(ErrorCode::unreadable, path, "opened", errno);
  return std::make_unique<PosixFolder>(std::move(fd), path);
}

}  // namespace lectern
