// SPDX-License-Identifier: MIT
// The one door to files. The viewer reads packs through it, the compiler reads sources and writes packs through it,
// tests put a failing card in its place. Nothing else in Lectern opens a file, but folder.hpp, by which packs are
// exchanged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/descriptor.hpp"
#include "assets/base/result.hpp"

namespace lectern {

/// By which a file that was read once is known again unread: whoever changes its bytes changes this.
struct FileState {
  std::uint64_t device = 0, inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970, of its bytes
  std::int64_t changed = 0;   ///< the same of anything of it; nobody can set this one back
  [[nodiscard]] bool operator==(const FileState&) const = default;
};

/// A file open for reading at any place.
class ReadableFile {
 public:
  virtual ~ReadableFile() = default;
  ReadableFile() = default;
  ReadableFile(const ReadableFile&) = delete;
  ReadableFile& operator=(const ReadableFile&) = delete;

  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// Fills `into` from `offset`, whole.  Errors: unreadable, damaged (the file ends before).  Safe from several
  /// threads.
  [[nodiscard]] virtual Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const = 0;
  /// The system may begin to read these bytes: they are asked for soon.
  virtual void expect(std::uint64_t /*offset*/, std::uint64_t /*size*/) const {}
  /// The system need not keep these bytes in memory: nobody reads them again soon.
  virtual void forget(std::uint64_t /*offset*/, std::uint64_t /*size*/) const {}
  /// By which a child process may go on reading that keeps nothing else open; nothing where there is none.
  [[nodiscard]] virtual std::optional<int> descriptor() const { return std::nullopt; }
  /// As it is now; nothing where it has none.
  [[nodiscard]] virtual std::optional<FileState> state() const { return std::nullopt; }
};

/// A new file that takes its name only when it is complete: given up before `commit`, it leaves nothing behind.
class PendingFile {
 public:
  virtual ~PendingFile() = default;
  PendingFile() = default;
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  /// Errors: unwritable.
  [[nodiscard]] virtual Result<void> append(ByteView bytes) = 0;
  /// Appends `size` bytes of another file from `offset` on, without reading them where the system can.
  /// Errors: unwritable; those of `file`.
  [[nodiscard]] virtual Result<void> append_from(const ReadableFile& file, std::uint64_t offset, std::uint64_t size);
  /// Overwrites bytes already appended.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> write_at(std::uint64_t offset, ByteView bytes) = 0;
  /// Makes the file durable under its name, in place of any older one.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> commit() = 0;
};

/// Opens a regular file.  Errors: missing, unreadable.
[[nodiscard]] Result<std::unique_ptr<ReadableFile>> open_file(const std::filesystem::path& path);
/// The same of one that is open for reading; `name` is for people.  Errors: unreadable.
[[nodiscard]] Result<std::unique_ptr<ReadableFile>> open_file(Descriptor fd, std::string name);

/// The same file once more, for whoever takes files for its own.  Lifetime: `file` outlives it.
[[nodiscard]] std::unique_ptr<ReadableFile> borrowed(const ReadableFile& file);

/// The same, where errors give another name than the one it is opened by.
[[nodiscard]] Result<std::unique_ptr<ReadableFile>> open_file(const std::filesystem::path& path,
                                                              const std::string& called);

/// Reads the whole of an open file.  Errors: unreadable, damaged, too_large (over `limit` bytes).
[[nodiscard]] Result<Bytes> read_whole(const ReadableFile& file, std::string_view called, std::uint64_t limit);

/// Reads a whole regular file.  Errors: missing, unreadable, too_large (over `limit` bytes).
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::uint64_t limit);

/// What the name of an unfinished file has after the name that it will take, before six letters and digits.
inline constexpr std::string_view part_ending = ".part-";

/// Begins a file at `path`; its bytes gather beside it under a name that no other writer uses.  Errors: unwritable.
[[nodiscard]] Result<std::unique_ptr<PendingFile>> begin_file(const std::filesystem::path& path);

/// Goes on writing a file behind its end. What is overwritten before that is overwritten at `commit`; given up before,
/// the file is as it was. It is for what lasts as long as a program: nothing is made durable.  Errors: unwritable.
[[nodiscard]] Result<std::unique_ptr<PendingFile>> extend_file(const std::filesystem::path& path);

/// Writes a whole file or nothing.  Errors: unwritable.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, ByteView bytes);

/// Who may read a new file.
enum class Readers { owner, all };

/// Begins a file at `path` that takes nobody's place: if anything has its name when it is complete, a link too, that
/// stays and this file is given up.  Errors: unwritable.
[[nodiscard]] Result<std::unique_ptr<PendingFile>> begin_new_file(const std::filesystem::path& path, Readers readers);

/// The program that runs; empty where the system does not say.  Source: proc(5), /proc/self/exe.
[[nodiscard]] std::filesystem::path this_program();

}  // namespace lectern
