// SPDX-License-Identifier: MIT
// Files and folders that must lie in a given folder: what a name leads to is held open first, then asked where it is,
// and only then read. A link may be changed meanwhile; what was asked is what is read. Used by compiler; never by
// firmware.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern {

/// A file or folder that lies in the folder it was looked for in, held open.
class Beneath {
 public:
  /// `root` itself may be reached through links; whatever `path` leads to lies in it or is it.
  /// Errors: missing, unreadable, elsewhere (a link leads out of `root`, or nowhere).
  [[nodiscard]] static Result<Beneath> find(const std::filesystem::path& root, const std::filesystem::path& path);

  Beneath(Beneath&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Beneath& operator=(Beneath&&) = delete;
  ~Beneath();

  /// A name that leads to what was found and to nothing else.  Lifetime: that of this, in this process.
  [[nodiscard]] std::filesystem::path path() const;

 private:
  explicit Beneath(int fd) : fd_(fd) {}
  int fd_;
};

/// Opens a regular file.  Errors: as Beneath::find; also unreadable (it is no file).
[[nodiscard]] Result<std::unique_ptr<ReadableFile>> open_file_beneath(const std::filesystem::path& root,
                                                                      const std::filesystem::path& path);

/// Reads a whole regular file.  Errors: as open_file_beneath; too_large (over `limit` bytes).
[[nodiscard]] Result<Bytes> read_file_beneath(const std::filesystem::path& root, const std::filesystem::path& path,
                                              std::uint64_t limit);

/// The names in a folder, in no order.  Errors: as Beneath::find.
[[nodiscard]] Result<std::vector<std::string>> names_beneath(const std::filesystem::path& root,
                                                             const std::filesystem::path& folder);

}  // namespace lectern
