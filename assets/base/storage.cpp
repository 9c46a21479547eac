// SPDX-License-Identifier: MIT
#include "assets/base/storage.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "assets/base/folder_of.hpp"
#include "assets/base/pieces.hpp"

namespace lectern {

namespace {

std::string reason() {
  return std::strerror(errno);
}

class PosixReadableFile final : public ReadableFile {
 public:
  PosixReadableFile(Descriptor fd, std::uint64_t size, std::string name)
      : fd_(std::move(fd)), size_(size), name_(std::move(name)) {}

  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] std::optional<int> descriptor() const override { return fd_.get(); }
  [[nodiscard]] std::optional<FileState> state() const override {
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    struct stat status {};
    if (::fstat(fd_.get(), &status) != 0) return std::nullopt;
    return FileState{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
                     status.st_ctim.tv_sec * nanoseconds + status.st_ctim.tv_nsec};
  }

  void expect(std::uint64_t offset, std::uint64_t size) const override {
    ::posix_fadvise(fd_.get(), static_cast<off_t>(offset), static_cast<off_t>(size), POSIX_FADV_WILLNEED);
  }

  void forget(std::uint64_t offset, std::uint64_t size) const override {
    ::posix_fadvise(fd_.get(), static_cast<off_t>(offset), static_cast<off_t>(size), POSIX_FADV_DONTNEED);
  }

  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    while (!into.empty()) {
      const ssize_t got = ::pread(fd_.get(), into.data(), into.size(), static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0)
        return fail(ErrorCode::unreadable, fmt::format("{} cannot be read at byte {}: {}", name_, offset, reason()));
      if (got == 0)
        return fail(ErrorCode::damaged, fmt::format("{} ends at byte {}, before its content does", name_, offset));
      into = into.subspan(static_cast<std::size_t>(got));
      offset += static_cast<std::uint64_t>(got);
    }
    return {};
  }

 private:
  Descriptor fd_;
  std::uint64_t size_;
  std::string name_;
};

class BorrowedFile final : public ReadableFile {
 public:
  explicit BorrowedFile(const ReadableFile& file) : file_(file) {}
  [[nodiscard]] std::uint64_t size() const override { return file_.size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    return file_.read_at(offset, into);
  }
  void expect(std::uint64_t offset, std::uint64_t size) const override { file_.expect(offset, size); }
  void forget(std::uint64_t offset, std::uint64_t size) const override { file_.forget(offset, size); }
  [[nodiscard]] std::optional<int> descriptor() const override { return file_.descriptor(); }
  [[nodiscard]] std::optional<FileState> state() const override { return file_.state(); }

 private:
  const ReadableFile& file_;
};

/// By what errno says.
tl::unexpected<Error> unwritable(const std::filesystem::path& path) {
  return fail(ErrorCode::unwritable, fmt::format("{} cannot be written: {}", path.string(), reason()));
}

/// Writes all of `bytes` at a place of an open file.  Returns whether it could.
bool write_all(int fd, std::uint64_t offset, ByteView bytes) {
  while (!bytes.empty()) {
    const ::ssize_t done = ::pwrite(fd, bytes.data(), bytes.size(), static_cast<::off_t>(offset));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    offset += static_cast<std::uint64_t>(done);
    bytes = bytes.subspan(static_cast<std::size_t>(done));
  }
  return true;
}

/// What a file does to one that has its name already.
enum class Place { takes, leaves };

/// Gives a file its name unless something has it.
bool rename_to_new(const std::filesystem::path& part, const std::filesystem::path& path) {
  if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return true;
  // Not every file system has it: a second name takes nobody's place either.
  if (errno != EINVAL && errno != ENOSYS) return false;
  if (::link(part.c_str(), path.c_str()) != 0) return false;
  ::unlink(part.c_str());
  return true;
}

class PosixPendingFile final : public PendingFile {
 public:
  PosixPendingFile(Descriptor fd, std::filesystem::path part, std::filesystem::path path, Place place)
      : fd_(std::move(fd)), part_(std::move(part)), path_(std::move(path)), place_(place) {}

  ~PosixPendingFile() override {
    if (!committed_) ::unlink(part_.c_str());
  }

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    LECTERN_CHECK(write_at(end_, bytes));
    end_ += bytes.size();
    return {};
  }

  [[nodiscard]] Result<void> append_from(const ReadableFile& file, std::uint64_t offset, std::uint64_t size) override {
    const std::optional<int> from = file.descriptor();
    while (from && size > 0) {
      auto source = static_cast<off_t>(offset);
      auto target = static_cast<off_t>(end_);
      const ssize_t put = ::copy_file_range(*from, &source, fd_.get(), &target, size, 0);
      if (put < 0 && errno == EINTR) continue;
      // Not every file system has it, nor between any two of them; what is wrong otherwise shows when it is read.
      if (put <= 0) break;
      offset += static_cast<std::uint64_t>(put);
      size -= static_cast<std::uint64_t>(put);
      end_ += static_cast<std::uint64_t>(put);
    }
    return PendingFile::append_from(file, offset, size);
  }

  [[nodiscard]] Result<void> write_at(std::uint64_t offset, ByteView bytes) override {
    if (!write_all(fd_.get(), offset, bytes)) return unwritable(path_);
    return {};
  }

  [[nodiscard]] Result<void> commit() override {
    // The bytes must be on the disk before the name is, and the name before we say so.
    // It is held until it has its name, so that nobody takes it for a leftover.
    if (::fsync(fd_.get()) != 0 || !take_name()) return unwritable(path_);
    committed_ = true;
    fd_.close();
    const std::filesystem::path folder = folder_of(path_);
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0 && ::fsync(directory.get()) == 0) return {};
    const std::string why = reason();
    if (place_ == Place::leaves) ::unlink(path_.c_str());  // it took nobody's: nothing is there again
    return fail(ErrorCode::unwritable, fmt::format("the folder {} cannot be made durable: {}", folder.string(), why));
  }

 private:
  [[nodiscard]] bool take_name() const {
    return place_ == Place::leaves ? rename_to_new(part_, path_) : ::rename(part_.c_str(), path_.c_str()) == 0;
  }

  Descriptor fd_;
  std::filesystem::path part_;
  std::filesystem::path path_;
  Place place_;
  std::uint64_t end_ = 0;
  bool committed_ = false;
};

class ExtendedFile final : public PendingFile {
 public:
  ExtendedFile(Descriptor fd, std::filesystem::path path, std::uint64_t size)
      : fd_(std::move(fd)), path_(std::move(path)), before_(size), end_(size) {}
  ExtendedFile(const ExtendedFile&) = delete;
  ExtendedFile& operator=(const ExtendedFile&) = delete;
  ~ExtendedFile() override {
    if (!committed_ && ::ftruncate(fd_.get(), static_cast<::off_t>(before_)) != 0) ::unlink(path_.c_str());
  }

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    if (!write_all(fd_.get(), end_, bytes)) return unwritable(path_);
    end_ += bytes.size();
    return {};
  }
  [[nodiscard]] Result<void> write_at(std::uint64_t offset, ByteView bytes) override {
    overwritten_.emplace_back(offset, Bytes(bytes.begin(), bytes.end()));
    return {};
  }
  [[nodiscard]] Result<void> commit() override {
    for (const auto& [offset, bytes] : overwritten_)
      if (!write_all(fd_.get(), offset, bytes)) return unwritable(path_);
    committed_ = true;
    return {};
  }

 private:
  Descriptor fd_;
  std::filesystem::path path_;
  std::uint64_t before_, end_;
  std::vector<std::pair<std::uint64_t, Bytes>> overwritten_;
  bool committed_ = false;
};

/// A new file beside `path` whose lock tells others, as long as this process lives, that it is being written.
Descriptor held_file(const std::filesystem::path& path, std::string& part) {
  for (;;) {
    part = path.string() + std::string(part_ending) + "XXXXXX";
    Descriptor fd(::mkostemp(part.data(), O_CLOEXEC));
    // Not every file system has locks; nothing is then removed there as a leftover either.
    if (fd.get() < 0 || ::flock(fd.get(), LOCK_EX) != 0) return fd;
    struct stat status {};
    // Who looks for leftovers may have found it before it was held.
    if (::fstat(fd.get(), &status) != 0 || status.st_nlink > 0) return fd;
  }
}

Result<std::unique_ptr<PendingFile>> begin_pending(const std::filesystem::path& path, Place place, Readers readers) {
  std::string part;
  Descriptor fd = held_file(path, part);
  if (fd.get() < 0) return unwritable(path);
  // Of a file that is one's own, modes are refused only where there are none, as in a folder of OneDrive's under WSL.
  const mode_t mode = readers == Readers::all ? readable_by_all : readable_by_owner;
  if (::fchmod(fd.get(), mode) != 0 && errno != EPERM) {
    const std::string why = reason();
    ::unlink(part.c_str());
    return fail(ErrorCode::unwritable, fmt::format("{} cannot be written: {}", path.string(), why));
  }
  return std::make_unique<PosixPendingFile>(std::move(fd), part, path, place);
}

}  // namespace

Result<void> PendingFile::append_from(const ReadableFile& file, std::uint64_t offset, std::uint64_t size) {
  return for_each_piece(file, offset, size, [&](const Bytes& piece) { return append(piece); });
}

Result<std::unique_ptr<ReadableFile>> open_file(const std::filesystem::path& path) {
  return open_file(path, path.string());
}

Result<std::unique_ptr<ReadableFile>> open_file(const std::filesystem::path& path, const std::string& called) {
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (fd.get() < 0 && (errno == ENOENT || errno == ENOTDIR))
    return fail(ErrorCode::missing, fmt::format("there is no file {}", called));
  if (fd.get() < 0) return fail(ErrorCode::unreadable, fmt::format("{} cannot be opened: {}", called, reason()));
  return open_file(std::move(fd), called);
}

Result<std::unique_ptr<ReadableFile>> open_file(Descriptor fd, std::string name) {
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0)
    return fail(ErrorCode::unreadable, fmt::format("{} cannot be opened: {}", name, reason()));
  if (!S_ISREG(status.st_mode)) return fail(ErrorCode::unreadable, fmt::format("{} is not a file", name));
  return std::make_unique<PosixReadableFile>(std::move(fd), static_cast<std::uint64_t>(status.st_size),
                                             std::move(name));
}

std::unique_ptr<ReadableFile> borrowed(const ReadableFile& file) {
  return std::make_unique<BorrowedFile>(file);
}

Result<Bytes> read_whole(const ReadableFile& file, std::string_view called, std::uint64_t limit) {
  if (file.size() > limit)
    return fail(ErrorCode::too_large,
                fmt::format("{} has {} bytes; {} are the most that are read", called, file.size(), limit));
  Bytes bytes(file.size());
  LECTERN_CHECK(file.read_at(0, bytes));
  return bytes;
}

Result<Bytes> read_file(const std::filesystem::path& path, std::uint64_t limit) {
  LECTERN_TRY(file, open_file(path));
  return read_whole(*file, path.string(), limit);
}

Result<std::unique_ptr<PendingFile>> begin_file(const std::filesystem::path& path) {
  return begin_pending(path, Place::takes, Readers::all);
}

Result<std::unique_ptr<PendingFile>> begin_new_file(const std::filesystem::path& path, Readers readers) {
  return begin_pending(path, Place::leaves, readers);
}

Result<std::unique_ptr<PendingFile>> extend_file(const std::filesystem::path& path) {
  Descriptor fd(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  struct stat status {};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) return unwritable(path);
  return std::make_unique<ExtendedFile>(std::move(fd), path, static_cast<std::uint64_t>(status.st_size));
}

Result<void> write_file(const std::filesystem::path& path, ByteView bytes) {
  LECTERN_TRY(file, begin_file(path));
  LECTERN_CHECK(file->append(bytes));
  return file->commit();
}

std::filesystem::path this_program() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

}  // namespace lectern
