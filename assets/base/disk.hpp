// SPDX-License-Identifier: MIT
// The steps in which something takes another's place on a disk, one by one, so that a test can cut the power after
// each. Used where packs are exchanged; whoever only reads a file, or writes one whole, uses storage.hpp.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern {

/// A file that grows.
class GrowingFile {
 public:
  virtual ~GrowingFile() = default;
  GrowingFile() = default;
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  /// Errors: unwritable (no space).
  [[nodiscard]] virtual Result<void> append(ByteView bytes) = 0;
};

/// What is done to the names and bytes of a disk. Nothing of it lasts through a power cut before `sync`.
class Disk {
 public:
  virtual ~Disk() = default;
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  /// Errors: missing, unreadable.
  [[nodiscard]] virtual Result<std::unique_ptr<ReadableFile>> open(const std::filesystem::path& path) = 0;
  /// A new empty file, in the place of any older one.  Errors: unwritable.
  [[nodiscard]] virtual Result<std::unique_ptr<GrowingFile>> create(const std::filesystem::path& path) = 0;
  /// Makes last what stands there now: a file's bytes, which are then read from the disk again and not from memory, or
  /// the names in a folder.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> sync(const std::filesystem::path& path) = 0;
  /// Gives a file or link another name in one step, in the place of what had it.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// A new link that leads to `target`.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> link(const std::filesystem::path& target, const std::filesystem::path& path) = 0;
  /// Where a link leads, as it was said; nothing: there is no link.
  [[nodiscard]] virtual std::optional<std::filesystem::path> target(const std::filesystem::path& path) = 0;
  /// Takes a name away, if there is one.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> remove(const std::filesystem::path& path) = 0;
};

/// The disk of this computer.
[[nodiscard]] std::unique_ptr<Disk> this_disk();

}  // namespace lectern
