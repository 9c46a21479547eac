// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/page_cache.hpp"

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "assets/base/beneath.hpp"
#include "assets/base/pieces.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/processes/hash_text.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/tiles/page_file.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

/// Beside the made pages: the states of files that need not be read again.
constexpr std::string_view known_name = "known-files";
/// Rises whenever the same scan would come out as other bytes.
constexpr std::string_view maker = "lectern page 2, libvips ";

pack::Hash key_of(const pack::Hash& file, std::string_view what) {
  return pack::hash({std::as_bytes(std::span(file)), as_bytes(maker), as_bytes(vips_version_string()), as_bytes(what)});
}

tl::unexpected<Error> unwritable(const fs::path& folder, const std::error_code& error) {
  return fail(ErrorCode::unwritable, fmt::format("{} cannot be made: {}", folder.string(), error.message()));
}

}  // namespace

fs::path user_cache() {
  if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
    return fs::path(cache) / "lectern";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return fs::path(home) / ".cache/lectern";
  return {};
}

namespace {

std::string name_of_scan(const fs::path& path) {
  return "scan " + path.string();
}

Result<pack::Hash> hash_of(const ReadableFile& file) {
  // A chain of hashes, so that a file of any size is read a piece at a time.
  pack::Hash sum{};
  LECTERN_CHECK(for_each_piece(file, [&](const Bytes& piece) -> Result<void> {
    sum = pack::hash({std::as_bytes(std::span(sum)), piece});
    return {};
  }));
  return sum;
}

}  // namespace

std::optional<pack::Hash> PageCache::known_hash(const fs::path& root, const fs::path& path) {
  const auto file = open_file_beneath(root, path);
  const auto state = file ? (*file)->state() : std::nullopt;
  return state ? known_.hash_of(name_of_scan(path), *state) : std::nullopt;
}

Result<pack::Hash> PageCache::hash_of_file(const fs::path& root, const fs::path& path) {
  LECTERN_TRY(file, open_file_beneath(root, path));
  const auto began = std::chrono::system_clock::now();
  const auto before = file->state();
  const std::string name = name_of_scan(path);
  if (before)
    if (const auto known = known_.hash_of(name, *before)) return *known;
  LECTERN_TRY(sum, hash_of(*file));
  if (before && file->state() == before) known_.keep(name, *before, sum, began);
  return sum;
}

std::optional<FileState> PageCache::whole_page(const fs::path& path, const pack::Hash& key) {
  const auto file = open_file(path);
  if (!file) return std::nullopt;
  const auto began = std::chrono::system_clock::now();
  const FileState before = (*file)->state().value_or(FileState{});
  const std::string name = "page " + path.filename().string();
  if (known_.hash_of(name, before) == key) return before;
  if (!verify_page_file(path, key) || (*file)->state() != before) return std::nullopt;
  known_.keep(name, before, key, began);
  // One that may still change unseen is read again whenever it is wanted.
  return is_settled(before, began) ? before : FileState{};
}

pack::Hash key_of_page(const pack::Hash& file, const ScanPage& page, int quality) {
  const std::string turn = page.turn == 0 ? "" : fmt::format(" turn {}", page.turn);
  return key_of(file, fmt::format("page {} quality {}{}", page.number, quality, turn));
}

pack::Hash key_of_probe(const pack::Hash& file) {
  return key_of(file, "look");
}

Result<PageCache> PageCache::open(const fs::path& root, const SourceExhibit& exhibit) {
  std::error_code error;
  const std::string place = fs::weakly_canonical(exhibit.folder, error).string();
  constexpr std::size_t enough_digits = 16;
  // An id that is none is reported later; it must not lead out of the cache before.
  const fs::path folder = root / "pages" /
                          fmt::format("{}-{}", is_id(exhibit.id) ? exhibit.id : "exhibit",
                                      as_text(pack::hash({as_bytes(place)})).substr(0, enough_digits));
  for (const fs::path& one : {folder.parent_path(), folder}) {
    fs::create_directories(one, error);
    if (error) return unwritable(folder, error);
    // What no build used is removed from there, so it must be ours.
    if (fs::is_symlink(one, error))
      return fail(ErrorCode::unwritable, fmt::format("{} is a link; remove it, and it is made again", one.string()));
  }
  // Whether it may be written is known once something was; nothing is left of it.
  LECTERN_CHECK(begin_file(folder / "probe"));
  PageCache cache(folder);
  cache.known_ = KnownFiles::read(folder / known_name);
  return cache;
}

Result<PageCache> PageCache::for_one_build(const fs::path& output) {
  LECTERN_TRY(pending, PendingFolder::begin(output, pages_ending));
  return PageCache(std::move(pending));
}

void PageCache::keep_known() const {
  // What cannot be kept is only read again.
  if (stays()) (void)known_.write(folder_ / known_name);
}

fs::path PageCache::place_of(const pack::Hash& key) {
  return *used_.insert(folder_ / as_text(key)).first;
}

void PageCache::remove_unused() const {
  std::error_code ignored;
  std::vector<fs::path> unused;
  for (const auto& entry : fs::directory_iterator(folder_, ignored))
    if (!used_.contains(entry.path()) && entry.path().filename() != known_name) unused.push_back(entry.path());
  for (const fs::path& path : unused) fs::remove(path, ignored);
}

}  // namespace lectern::compiler
