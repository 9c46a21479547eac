// SPDX-License-Identifier: MIT
// The folder in which made pages stand until a pack is written of them, and until the next build. What is in it is told
// by hashes of what it was made of, never by names of scans; a scan or a page whose state is known (known_files.hpp) is
// not read for its hash again. Used by jobs and commands.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "assets/base/pending_folder.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/processes/known_files.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// The user's folder for what can be made again: $XDG_CACHE_HOME/lectern, else ~/.cache/lectern; empty where neither
/// is told.  Source: the XDG Base Directory Specification.
[[nodiscard]] std::filesystem::path user_cache();

/// What a page of a file comes out as, with this version of lectern-pack and of libvips.
[[nodiscard]] pack::Hash key_of_page(const pack::Hash& file, const ScanPage& page, int quality);

/// The same for what was seen of a whole file.
[[nodiscard]] pack::Hash key_of_probe(const pack::Hash& file);

/// How the folder for one build is named, after its pack.
inline constexpr std::string_view pages_ending = ".pages-";

class PageCache {
 public:
  /// The exhibit's own folder below `root`, which stays. `root` may be a link, as a user's cache may lie on another
  /// disk; what is below it may not.  Errors: unwritable.
  [[nodiscard]] static Result<PageCache> open(const std::filesystem::path& root, const SourceExhibit& exhibit);
  /// A new folder beside `output`, gone with this, or with the next build if this one is killed.  Errors: unwritable.
  [[nodiscard]] static Result<PageCache> for_one_build(const std::filesystem::path& output);

  /// Whether it serves the next build too.
  [[nodiscard]] bool stays() const { return !pending_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Where what has this key stands, or would; it counts as used.
  [[nodiscard]] std::filesystem::path place_of(const pack::Hash& key);

  /// What a file in `root`, the exhibit's folder, holds.  Errors: missing, unreadable, elsewhere.
  /// Cost: reads it, but not while its state is the same.
  [[nodiscard]] Result<pack::Hash> hash_of_file(const std::filesystem::path& root, const std::filesystem::path& file);

  /// The same where it need not be read.
  [[nodiscard]] std::optional<pack::Hash> known_hash(const std::filesystem::path& root,
                                                     const std::filesystem::path& file);

  /// The state of a page's file by which its bytes are known to be as they were written; an empty one: they are, but
  /// must be read again when they are used.  Nothing: it is missing or damaged, or was made of something else than
  /// `key`.  Cost: as hash_of_file.
  [[nodiscard]] std::optional<FileState> whole_page(const std::filesystem::path& path, const pack::Hash& key);

  /// Keeps what was found by these two for the next check or build.
  void keep_known() const;

  /// Removes what was not used since this was opened.
  void remove_unused() const;

 private:
  explicit PageCache(std::filesystem::path folder) : folder_(std::move(folder)) {}
  explicit PageCache(PendingFolder pending) : folder_(pending.path()), pending_(std::move(pending)) {}

  std::filesystem::path folder_;
  std::optional<PendingFolder> pending_;
  std::set<std::filesystem::path> used_;
  KnownFiles known_;
};

}  // namespace lectern::compiler
