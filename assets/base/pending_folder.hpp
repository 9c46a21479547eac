// SPDX-License-Identifier: MIT
// A folder that is filled beside the place it is meant for, held by this process while it lives, and what processes
// that were killed left of such folders and of files not yet complete. Used by compiler; never by firmware.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "assets/base/result.hpp"

namespace lectern {

class PendingFolder {
 public:
  /// Makes a folder named as `path`, with `ending` and a number after it.  Errors: unwritable.
  [[nodiscard]] static Result<PendingFolder> begin(const std::filesystem::path& path, std::string_view ending);

  PendingFolder(PendingFolder&& other) noexcept;
  PendingFolder& operator=(PendingFolder&&) = delete;
  /// Gone with all it holds, unless it was given its name.
  ~PendingFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

  /// Gives it the name it is meant for.  Errors: unwritable.
  [[nodiscard]] Result<void> commit();

 private:
  PendingFolder(std::filesystem::path folder, std::filesystem::path path, int fd)
      : folder_(std::move(folder)), path_(std::move(path)), fd_(fd) {}

  std::filesystem::path folder_;  ///< empty once it was committed or moved from
  std::filesystem::path path_;
  int fd_;
};

/// Removes files and folders beside `path` that are named as it is, with `ending` and letters or digits after it, and
/// that no living process holds. What cannot be removed stays.
void remove_abandoned(const std::filesystem::path& path, std::string_view ending);

}  // namespace lectern
