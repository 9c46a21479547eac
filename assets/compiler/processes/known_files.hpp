// SPDX-License-Identifier: MIT
// Files whose bytes were read once and need not be read again while their state (storage.hpp) is the same: scans, and
// pages that were made of them. Used by page_cache alone. It opens none of them.
//
// A state can only tell of a change that comes later than the ticks of the file system's clock: a file that had been
// changed just before it was read may be changed again within the same tick. Such a file is not kept here, and is read
// again by the next build, as git does with its index.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// The coarsest clock of a file system, FAT's, and as much again for a server's that goes wrong.
inline constexpr std::chrono::milliseconds longest_tick(4000);

/// Whether a file whose reading began at `began` would show any change that comes after.
[[nodiscard]] bool is_settled(const FileState& state, std::chrono::system_clock::time_point began);

class KnownFiles {
 public:
  KnownFiles() = default;

  /// Those that `write` wrote there; none where that is missing, or not as it was written.
  [[nodiscard]] static KnownFiles read(const std::filesystem::path& path);

  /// Of the file of that name, if it is in this state.
  [[nodiscard]] std::optional<pack::Hash> hash_of(const std::string& name, const FileState& state);

  /// Keeps what the bytes of a file hash to; its reading began at `began`, in `state`.
  void keep(const std::string& name, const FileState& state, const pack::Hash& hash,
            std::chrono::system_clock::time_point began);

  /// Writes what was asked for or kept since `read`.  Errors: unwritable.
  [[nodiscard]] Result<void> write(const std::filesystem::path& path) const;

 private:
  struct Known {
    FileState state;
    pack::Hash hash{};
    bool used = false;
  };
  std::map<std::string, Known> files_;
};

}  // namespace lectern::compiler
