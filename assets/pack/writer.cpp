// SPDX-License-Identifier: MIT
#include "assets/pack/writer.hpp"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <utility>

#include "assets/pack/check.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/place.hpp"

namespace lectern::pack {

namespace {

constexpr std::array<std::byte, blob_alignment> padding{};

// A pack that grows is written anew once it is twice as large and this more: indices and fonts of small ones are old
// after every save.
constexpr std::uint64_t spare_growth = 64U << 20;

class NoFile final : public PendingFile {
 public:
  [[nodiscard]] Result<void> append(ByteView) override { return {}; }
  [[nodiscard]] Result<void> append_from(const ReadableFile&, std::uint64_t, std::uint64_t) override { return {}; }
  [[nodiscard]] Result<void> write_at(std::uint64_t, ByteView) override { return {}; }
  [[nodiscard]] Result<void> commit() override { return {}; }
};

Result<void> check_blob_size(std::uint64_t size) {
  if (size > max_blob_size)
    return fail(ErrorCode::too_large, fmt::format("a part of {} bytes is over the limit of {}", size, max_blob_size));
  return {};
}

}  // namespace

Writer::Writer(std::unique_ptr<PendingFile> file) : file_(std::move(file)), end_(header_size) {}

Result<Writer> Writer::begin(const std::filesystem::path& path) {
  LECTERN_TRY(file, begin_file(path));
  const std::array<std::byte, header_size> blank{};
  LECTERN_CHECK(file->append(blank));
  return Writer(std::move(file));
}

Result<Writer> Writer::grow(GrownPack& pack) {
  const bool anew = pack.size == 0 || pack.size > 2 * pack.whole + spare_growth;
  LECTERN_TRY(writer, anew ? begin(pack.path) : extend(pack));
  writer.grown_ = &pack;
  return writer;
}

Result<Writer> Writer::extend(const GrownPack& pack) {
  LECTERN_TRY(file, extend_file(pack.path));
  LECTERN_CHECK(file->append(ByteView(padding).first(static_cast<std::size_t>(padded(pack.size) - pack.size))));
  Writer writer(std::move(file));
  writer.known_ = pack.known;
  writer.end_ = padded(pack.size);
  return writer;
}

Writer Writer::to_nowhere() {
  return Writer(std::make_unique<NoFile>());
}

Result<fb::Blob> Writer::add(ByteView bytes) {
  return add(bytes, hash({bytes}));
}

Result<fb::Blob> Writer::add(ByteView bytes, const Hash& sum) {
  if (const auto known = known_.find(sum); known != known_.end()) return known->second;
  LECTERN_CHECK(check_blob_size(bytes.size()));
  LECTERN_CHECK(file_->append(bytes));
  return added(bytes.size(), sum);
}

Result<fb::Blob> Writer::add(const ReadableFile& file, std::uint64_t offset, std::uint32_t size, const Hash& sum) {
  if (const auto known = known_.find(sum); known != known_.end()) return known->second;
  LECTERN_CHECK(check_blob_size(size));
  LECTERN_CHECK(file_->append_from(file, offset, size));
  return added(size, sum);
}

/// Says where a blob lies that was just appended.
Result<fb::Blob> Writer::added(std::uint64_t size, const Hash& sum) {
  const fb::Blob blob(end_, static_cast<std::uint32_t>(size), flatbuffers::span<const std::uint8_t, 32>(sum));
  const std::uint64_t pad = padded(size) - size;
  LECTERN_CHECK(file_->append(ByteView(padding).first(static_cast<std::size_t>(pad))));
  end_ += size + pad;
  known_.emplace(sum, blob);
  return blob;
}

Result<void> Writer::finish(ByteView index) {
  return finish(index, check_index);
}

Result<void> Writer::finish_interface(ByteView index) {
  return finish(index, check_interface);
}

Result<void> Writer::finish(ByteView index, Check check) {
  Header header;
  header.index_size = static_cast<std::uint32_t>(index.size());
  header.index_offset = end_;
  header.file_size = end_ + index.size();
  if (index.size() > max_index_size)
    return fail(ErrorCode::too_large,
                fmt::format("the index has {} bytes; {} are the most", index.size(), max_index_size));
  if (header.file_size > max_pack_size)
    return fail(ErrorCode::too_large,
                fmt::format("the pack has {} bytes; {} are the most", header.file_size, max_pack_size));
  LECTERN_CHECK(check(index, header.index_offset));
  LECTERN_CHECK(file_->append(index));
  LECTERN_CHECK(file_->write_at(0, encode(header, index)));
  const std::uint64_t before = end_;
  end_ = header.file_size;
  LECTERN_CHECK(file_->commit());
  if (grown_ == nullptr) return {};
  if (grown_->size == 0 || before < grown_->size) grown_->whole = end_;
  grown_->size = end_;
  grown_->known = known_;
  return {};
}

}  // namespace lectern::pack
