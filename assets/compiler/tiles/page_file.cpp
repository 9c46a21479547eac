// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/page_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t foot_size = 8 + 32;
constexpr std::uint64_t max_table = 64ULL << 20;  // a gigapixel has 5,200 tiles of 44 bytes

tl::unexpected<Error> damaged(const std::filesystem::path& path) {
  return fail(ErrorCode::damaged, fmt::format("{} is not as it was written", path.string()));
}

void put(Bytes& bytes, std::uint64_t number) {
  const std::size_t at = bytes.size();
  bytes.resize(at + sizeof number);
  store_little_endian(std::span(bytes), at, number);
}

void put(Bytes& bytes, const StoredTile& tile) {
  put(bytes, tile.offset);
  put(bytes, std::uint64_t{tile.size});
  const auto sum = std::as_bytes(std::span(tile.hash));
  bytes.insert(bytes.end(), sum.begin(), sum.end());
}

void put(Bytes& bytes, const std::string& words) {
  put(bytes, std::uint64_t{words.size()});
  const ByteView view = as_bytes(words);
  bytes.insert(bytes.end(), view.begin(), view.end());
}

/// Takes numbers off the front of a table; a table that ends too early gives zeros and is then not `whole`.
class Taker {
 public:
  explicit Taker(ByteView bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    if (bytes_.size() < sizeof(std::uint64_t)) {
      broken_ = true;
      return 0;
    }
    const auto value = load_little_endian<std::uint64_t>(bytes_, 0);
    bytes_ = bytes_.subspan(sizeof value);
    return value;
  }

  StoredTile tile() {
    StoredTile tile;
    tile.offset = number();
    tile.size = static_cast<std::uint32_t>(number());
    if (bytes_.size() < tile.hash.size()) {
      broken_ = true;
      return tile;
    }
    std::transform(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(tile.hash.size()), tile.hash.begin(),
                   [](std::byte byte) { return std::to_integer<std::uint8_t>(byte); });
    bytes_ = bytes_.subspan(tile.hash.size());
    return tile;
  }

  std::string words() {
    const std::uint64_t size = number();
    if (size > bytes_.size()) {
      broken_ = true;
      return {};
    }
    std::string words(as_text(bytes_.first(size)));
    bytes_ = bytes_.subspan(size);
    return words;
  }

  [[nodiscard]] std::size_t left() const { return bytes_.size(); }
  [[nodiscard]] bool whole() const { return !broken_ && bytes_.empty(); }

 private:
  ByteView bytes_;
  bool broken_ = false;
};

Bytes table_of(const PageFile& kept) {
  Bytes table;
  put(table, std::uint64_t{kept.page.grey});
  put(table, std::uint64_t{kept.page.dpi});
  put(table, kept.thumbnail);
  put(table, std::uint64_t{kept.warnings.size()});
  for (const std::string& warning : kept.warnings) put(table, warning);
  for (const MadeLevel& level : kept.page.levels) {
    put(table, std::uint64_t{level.width});
    put(table, std::uint64_t{level.height});
    put(table, std::uint64_t{level.kept.size()});
    for (const StoredTile& tile : level.kept) put(table, tile);
  }
  return table;
}

Result<PageFile> kept_of(ByteView table, const std::filesystem::path& path) {
  Taker taker(table);
  PageFile kept;
  kept.page.file = path;
  kept.page.grey = taker.number() != 0;
  kept.page.dpi = static_cast<std::uint16_t>(taker.number());
  kept.thumbnail = taker.tile();
  for (std::uint64_t i = taker.number(); i > 0 && taker.left() > 0; --i) kept.warnings.push_back(taker.words());
  while (taker.left() > 0 && kept.page.levels.size() < pack::max_levels) {
    MadeLevel level;
    level.width = static_cast<std::uint32_t>(taker.number());
    level.height = static_cast<std::uint32_t>(taker.number());
    const std::uint64_t tiles = taker.number();
    if (tiles > taker.left()) return damaged(path);
    for (std::uint64_t i = 0; i < tiles; ++i) level.kept.push_back(taker.tile());
    kept.page.levels.push_back(std::move(level));
  }
  if (!taker.whole() || kept.page.levels.empty()) return damaged(path);
  return kept;
}

}  // namespace

Result<PageFileWriter> PageFileWriter::begin(const std::filesystem::path& path, const pack::Hash& key) {
  LECTERN_TRY(file, begin_file(path));
  return PageFileWriter(std::move(file), key);
}

Result<StoredTile> PageFileWriter::add(ByteView bytes) {
  const StoredTile tile{end_, static_cast<std::uint32_t>(bytes.size()), pack::hash({bytes})};
  LECTERN_CHECK(file_->append(bytes));
  end_ += bytes.size();
  return tile;
}

Result<void> PageFileWriter::finish(const PageFile& kept) {
  Bytes bytes = table_of(kept);
  const pack::Hash sum = pack::hash({bytes, std::as_bytes(std::span(key_))});
  put(bytes, end_);
  const auto foot = std::as_bytes(std::span(sum));
  bytes.insert(bytes.end(), foot.begin(), foot.end());
  LECTERN_CHECK(file_->append(bytes));
  return file_->commit();
}

Result<PageFile> read_page_file(const std::filesystem::path& path, const pack::Hash& key) {
  LECTERN_TRY(file, open_file(path));
  if (file->size() < foot_size) return damaged(path);
  Bytes foot(foot_size);
  const std::uint64_t table_end = file->size() - foot_size;
  LECTERN_CHECK(file->read_at(table_end, foot));
  const auto table_start = load_little_endian<std::uint64_t>(foot, 0);
  if (table_start > table_end || table_end - table_start > max_table) return damaged(path);
  Bytes table(table_end - table_start);
  LECTERN_CHECK(file->read_at(table_start, table));
  const pack::Hash sum = pack::hash({table, std::as_bytes(std::span(key))});
  const auto written = ByteView(foot).subspan(sizeof table_start);
  const auto expected = std::as_bytes(std::span(sum));
  if (!std::equal(expected.begin(), expected.end(), written.begin())) return damaged(path);
  return kept_of(table, path);
}

Result<void> verify_page_file(const std::filesystem::path& path, const pack::Hash& key) {
  LECTERN_TRY(kept, read_page_file(path, key));
  LECTERN_TRY(file, open_file(path));
  LECTERN_CHECK(read_tile(*file, kept.thumbnail));
  for (const MadeLevel& level : kept.page.levels)
    for (const StoredTile& tile : level.kept) LECTERN_CHECK(read_tile(*file, tile));
  return {};
}

}  // namespace lectern::compiler
