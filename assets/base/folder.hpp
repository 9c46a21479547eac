// SPDX-License-Identifier: MIT
// One folder, opened once, and the steps in which something takes another's place in it, one by one, so that a test can
// cut the power after each. A name is never a path and no link is followed: nothing outside the folder is reached. Used
// where packs are exchanged; whoever only reads a file, or writes one whole, uses storage.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern {

/// A new file that has no name while it grows: given up before it takes one, it leaves nothing behind, however its
/// process ends.
class NamelessFile {
 public:
  virtual ~NamelessFile() = default;
  NamelessFile() = default;
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  /// Errors: unwritable (no space).  Cost: of large files what was appended reaches the disk on the way and does not
  /// stay in memory, where it would take the place of what others read.
  [[nodiscard]] virtual Result<void> append(ByteView bytes) = 0;
  /// Makes its bytes last; nothing is appended after.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> finish() = 0;
  /// The same file, open for reading only; what is read comes from the disk and not from memory.  Shape: it is
  /// finished.  Errors: unreadable.
  [[nodiscard]] virtual Result<std::unique_ptr<ReadableFile>> reader() = 0;
  /// Gives it a name in its folder, in place of what had it.  Shape: it is finished.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> take_name(std::string_view name) = 0;
};

enum class EntryKind : std::uint8_t { file, folder, link, other };

/// A name as it stands in a folder, whatever it is: strangers may have given it.
struct Entry {
  std::string name;
  EntryKind kind = EntryKind::other;
};

/// Some entries of a folder, in order of their bytes; `more`: there are others.
struct Entries {
  std::vector<Entry> some;
  bool more = false;
};

/// What a file system has left for this process, and whether it takes anything.
struct Room {
  std::uint64_t free = 0;  ///< bytes
  bool read_only = false;
};

/// What is done to the names of a folder. Nothing of it lasts through a power cut before `sync`.
/// Errors of all that take a name: usage, where it is none that a file can have here.
class Folder {
 public:
  virtual ~Folder() = default;
  Folder() = default;
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// A folder in this one, made if it is not there.  Errors: unwritable, unreadable.
  [[nodiscard]] virtual Result<std::unique_ptr<Folder>> folder(std::string_view name) = 0;
  /// The same where it must be there already, and nothing is made.  Errors: missing, unreadable (also: it is a link).
  [[nodiscard]] virtual Result<std::unique_ptr<Folder>> inner(std::string_view name) = 0;
  /// At most `most` of what lies here, the names that no file of ours could have among them.  Errors: unreadable.
  /// Cost: no more names are read than these and one.
  [[nodiscard]] virtual Result<Entries> entries(std::size_t most) = 0;
  /// Errors: unreadable.
  [[nodiscard]] virtual Result<Room> room() = 0;
  /// No other process holds it from now on for as long as this lives.  Errors: unavailable (another does).
  [[nodiscard]] virtual Result<void> hold() = 0;
  /// What lies here, in order of code points.
  [[nodiscard]] virtual std::vector<std::string> names() = 0;

  /// Errors: missing, unreadable (also: it is a link or no file).
  [[nodiscard]] virtual Result<std::unique_ptr<ReadableFile>> open(std::string_view name) = 0;
  /// Opens a file that others put here, makes its bytes last and lets everybody read it.
  /// Errors: missing, unreadable, unwritable.
  [[nodiscard]] virtual Result<std::unique_ptr<ReadableFile>> keep(std::string_view name) = 0;
  /// Errors: unwritable.
  [[nodiscard]] virtual Result<std::unique_ptr<NamelessFile>> begin() = 0;
  /// A file of another folder that others may have made, to take a name here too: from now on it is this process's
  /// own, and nobody has it open for writing, so that what is read of it stays. Nothing is appended to it.
  /// Errors: missing, unreadable, unwritable, unavailable (somebody has it open for writing).
  [[nodiscard]] virtual Result<std::unique_ptr<NamelessFile>> adopt(Folder& from, std::string_view name) = 0;
  /// Makes last which names stand here.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> sync() = 0;
  /// Gives a file or link another name in one step, in place of what had it.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> rename(std::string_view from, std::string_view to) = 0;
  /// A new link that leads to `target`.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> link(const std::filesystem::path& target, std::string_view name) = 0;
  /// Where a link leads, as it was said; nothing: there is no link.
  [[nodiscard]] virtual std::optional<std::filesystem::path> target(std::string_view name) = 0;
  /// Takes a name away, if there is one.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> remove(std::string_view name) = 0;
};

/// What the name of a file has after its own while it is being put in its place.
inline constexpr std::string_view unfinished_ending = ".part";

/// Whether a file can have this name: 1 to 255 bytes, no slash, no control character, neither "." nor "..".
[[nodiscard]] bool is_file_name(std::string_view name);

/// Opens a folder of this computer.  Errors: missing, unreadable.
[[nodiscard]] Result<std::unique_ptr<Folder>> open_folder(const std::filesystem::path& path);

}  // namespace lectern
