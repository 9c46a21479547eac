// SPDX-License-Identifier: MIT
// A made page in a file of its own: its tiles, and where they lie. Written while a page is cut, read when a pack is
// written, kept for the next build. The file has its name only when it is whole, and what was changed in it is noticed.
//
//     tiles and thumbnail | table | place of the table, 8 bytes | hash of table and key, 32 bytes
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/tiles/made_page.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// A made page without its tiles' bytes.
struct PageFile {
  MadePage page;                      ///< its levels say where their tiles lie in the file
  StoredTile thumbnail;               ///< JPEG: the top of the page
  std::vector<std::string> warnings;  ///< what was reported, and is reported again while it is kept
};

class PageFileWriter {
 public:
  /// `key` is what the page was made of; a reader must name the same.  Errors: unwritable.
  [[nodiscard]] static Result<PageFileWriter> begin(const std::filesystem::path& path, const pack::Hash& key);

  /// Appends bytes and says where they lie.  Errors: unwritable.
  [[nodiscard]] Result<StoredTile> add(ByteView bytes);

  /// Appends the table and gives the file its name.  Errors: unwritable.
  [[nodiscard]] Result<void> finish(const PageFile& kept);

 private:
  PageFileWriter(std::unique_ptr<PendingFile> file, const pack::Hash& key) : file_(std::move(file)), key_(key) {}

  std::unique_ptr<PendingFile> file_;
  pack::Hash key_;
  std::uint64_t end_ = 0;
};

/// Reads the table.  Errors: missing, unreadable, damaged (also: made of something else than `key`).
[[nodiscard]] Result<PageFile> read_page_file(const std::filesystem::path& path, const pack::Hash& key);

/// Reads every byte once, a tile at a time.  Errors: as read_page_file.
[[nodiscard]] Result<void> verify_page_file(const std::filesystem::path& path, const pack::Hash& key);

}  // namespace lectern::compiler
