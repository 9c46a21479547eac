// SPDX-License-Identifier: MIT
// A source on the disk, opened for a reader: what is read of it is remembered with its sum, so that an exhibit can say
// what it was made of and a source that changed meanwhile is found out. It is never written to. Used by import.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/folder/record.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

class OpenedSource {
 public:
  /// Reads the file, or looks through the folder.  Errors: missing, unreadable, too_large.
  [[nodiscard]] static Result<std::unique_ptr<OpenedSource>> open(const std::filesystem::path& path,
                                                                  ImportOptions options);

  /// Lifetime: that of this.
  [[nodiscard]] const ImportSource& source() const { return source_; }

  /// Where a picture lies that the source names: beside it, or in a folder that was named for its address. Nothing
  /// where none does, or where what lies there is no picture.
  [[nodiscard]] std::optional<std::filesystem::path> find_picture(const ImportedPicture& picture) const;

  /// The sum of a file that is to be copied, remembered as read.  Errors: missing, unreadable.
  [[nodiscard]] Result<std::string> sum_of(const std::filesystem::path& file, const std::string& name);

  /// The folders of the source that were not looked into, and why.
  [[nodiscard]] const std::vector<Remark>& passed_over() const { return passed_over_; }

  /// What was read, by name.
  [[nodiscard]] std::vector<SourceFile> files_read() const;

  /// Errors: unreadable (a file is not what it was when it was read).
  [[nodiscard]] Result<void> check_unchanged() const;

 private:
  struct Seen {
    std::filesystem::path path;
    std::uintmax_t size = 0;
    std::filesystem::file_time_type time;
    std::string sha256;
  };

  OpenedSource() = default;
  [[nodiscard]] Result<void> look_through();
  [[nodiscard]] Result<Bytes> read_mapped(std::string_view address);
  [[nodiscard]] Result<Bytes> read_beside(std::string_view name);
  [[nodiscard]] Result<Bytes> read_remembered(const std::filesystem::path& path, const std::string& name);
  [[nodiscard]] std::optional<std::string> resolved(std::string_view name) const;
  [[nodiscard]] std::optional<std::filesystem::path> mapped(const std::string& address,
                                                            const std::string& save_as) const;

  std::filesystem::path root_;  ///< the folder, or the one that the file lies in
  ImportSource source_;
  std::map<std::string, std::string> by_folded_;  ///< names by what they are alike in, whatever their case
  std::map<std::string, Seen> seen_;
  std::vector<Remark> passed_over_;
};

/// The sum of a file's bytes, read in pieces.  Errors: missing, unreadable.
[[nodiscard]] Result<std::string> sum_of_file(const std::filesystem::path& file);

}  // namespace lectern::compiler
