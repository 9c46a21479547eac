// SPDX-License-Identifier: MIT
// The fake of the disk: names and bytes in memory, of which only what was synced surely outlives a power cut. What was
// not may be there, be missing, be cut short or be torn, and later steps may have reached the disk before earlier ones.
// Its folders are the fake of the door folder.hpp. Used by tests alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "assets/base/folder.hpp"

namespace lectern::test {

class SimulatedDisk {
 public:
  /// The power goes after so many steps: every further one fails.
  void cut_after(std::size_t steps) { left_ = steps; }
  /// The n-th sync, from 0, does nothing: what a build without it would do.
  void forget_sync(std::size_t n) { forgotten_ = n; }
  /// What a disk holds that has lasted: for the beginning of a test.
  void lasts() { durable_ = now_, pending_.clear(); }

  /// What it says it has left, in bytes; it takes more all the same.
  void has_left(std::uint64_t bytes) { free_ = bytes; }

  [[nodiscard]] std::size_t steps() const { return steps_; }
  [[nodiscard]] std::size_t syncs() const { return syncs_; }
  /// Steps that a cut may undo at this moment.
  [[nodiscard]] std::size_t unsynced() const { return pending_.size(); }

  /// What may be found after the power came back: one of many, as `random` says.  `faults` counts what was lost, cut
  /// short or torn by it.
  [[nodiscard]] std::unique_ptr<SimulatedDisk> after_cut(std::mt19937& random, std::size_t& faults) const;

  /// Lifetime: the disk outlives its folders.
  [[nodiscard]] std::unique_ptr<Folder> folder(const std::filesystem::path& path);
  /// A file as a program finds it that follows links.  Errors: missing.
  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(const std::filesystem::path& path) const;
  /// Puts a file there that has lasted, in place of what was there.
  void put(const std::filesystem::path& path, ByteView bytes);

 private:
  friend class SimulatedFile;
  friend class SimulatedFolder;
  using Inode = std::size_t;
  struct Link {
    std::string target;
  };
  using Entry = std::variant<Inode, Link>;
  struct State {
    std::map<std::string, Entry> names;
    std::map<Inode, Bytes> files;
  };
  /// A step that has not surely reached the disk: bytes behind a file's end, or what some names mean from then on.
  struct Written {
    Inode file;
    Bytes bytes;
  };
  struct Named {
    std::map<std::string, std::optional<Entry>> changes;
  };
  using Step = std::variant<Written, Named>;

  [[nodiscard]] Result<void> step();
  /// Whether a sync is to be done: it is a step, and may be forgotten.
  [[nodiscard]] Result<bool> sync_step();
  void name(Named change);
  void sync_file(Inode file);
  void sync_folder(const std::filesystem::path& path);
  /// The path that a name leads to in the end.
  [[nodiscard]] static std::string resolved(const State& state, std::string path);

  State now_, durable_;
  std::vector<Step> pending_;
  std::optional<std::size_t> left_, forgotten_;
  std::size_t steps_ = 0, syncs_ = 0;
  std::uint64_t free_ = std::uint64_t{1} << 40;
  Inode next_ = 1;
};

}  // namespace lectern::test
