// SPDX-License-Identifier: MIT
#include "tests/assets/pack/mend.hpp"

#include <algorithm>
#include <cstdint>

#include "assets/pack/check.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/pack.hpp"
#include "assets/pack/place.hpp"
#include "tests/assets/base/memory_file.hpp"

namespace lectern::test {

namespace {

/// Gives the file a header that fits its length and, as near as may be, the place of the index that it had.
pack::Header mend_header(Bytes& bytes) {
  pack::Header header;
  header.file_size = bytes.size();
  const auto wanted = load_little_endian<std::uint64_t>(bytes, 16);
  const std::uint64_t end = header.file_size / pack::blob_alignment * pack::blob_alignment;
  header.index_offset =
      std::clamp<std::uint64_t>(wanted / pack::blob_alignment * pack::blob_alignment, pack::header_size, end);
  header.index_size = static_cast<std::uint32_t>(header.file_size - header.index_offset);
  const auto encoded = pack::encode(header, ByteView(bytes).subspan(header.index_offset));
  std::copy(encoded.begin(), encoded.end(), bytes.begin());
  return header;
}

/// Goes through a flatbuffer in a copy of its own, because the file is written to on the way and its parts may overlap.
class Mender {
 public:
  Mender(Bytes& file, std::uint64_t blobs_end) : file_(file), blobs_end_(blobs_end) {}

  void mend() {
    const Bytes index_bytes(at(blobs_end_), file_.end());
    const auto* index = pack::fb::GetIndex(index_bytes.data());
    const auto mend_one = [&](const pack::fb::Blob& named) { mend_hash(named, index_bytes, blobs_end_); };
    for (const auto* font : *index->fonts()) mend_one(*font->blob());
    for (const auto* person : *index->people())
      for (const auto* card : *person->cards()) mend_one(*card);
    for (const auto* line : *index->context())
      if (line->cards() != nullptr)
        for (const auto* card : *line->cards()) mend_one(*card);
    for (const auto* document : *index->documents()) {
      for (const auto* page : *document->pages()) {
        if (page->blob() == nullptr) continue;
        mend_tiles(*document, *page);
        mend_one(*page->blob());
      }
      for (const auto* layer : *document->layers())
        for (const auto* part : *layer->parts()) mend_one(*part->blob());
      for (const auto* note : *document->notes())
        for (const auto* card : *note->cards()) mend_one(*card);
      for (const auto* about : *document->about()) mend_one(*about);
    }
  }

 private:
  [[nodiscard]] Bytes::iterator at(std::uint64_t offset) { return file_.begin() + static_cast<std::ptrdiff_t>(offset); }

  /// Writes the hash of the bytes that `named` names; it stands in `buffer`, a copy of the file from `buffer_offset`.
  void mend_hash(const pack::fb::Blob& named, const Bytes& buffer, std::uint64_t buffer_offset) {
    const pack::Hash sum = pack::hash({ByteView(file_).subspan(named.offset(), named.size())});
    const auto* field = reinterpret_cast<const std::byte*>(named.hash()->data());
    std::transform(sum.begin(), sum.end(), at(buffer_offset + static_cast<std::uint64_t>(field - buffer.data())),
                   [](std::uint8_t byte) { return static_cast<std::byte>(byte); });
    std::fill_n(at(named.offset() + named.size()), pack::padded(named.size()) - named.size(), std::byte{0});
  }

  void mend_tiles(const pack::fb::Document& document, const pack::fb::Page& page) {
    const std::uint64_t offset = page.blob()->offset();
    const Bytes blob(at(offset), at(offset + page.blob()->size()));
    if (!pack::check_page_blob(blob, document, page, blobs_end_)) return;
    for (const auto* level : *pack::fb::GetPageBlob(blob.data())->levels())
      for (const auto* tile : *level->tiles()) mend_hash(*tile, blob, offset);
  }

  Bytes& file_;
  std::uint64_t blobs_end_;
};

}  // namespace

Bytes mended(Bytes bytes) {
  if (bytes.size() < pack::header_size) return bytes;
  const pack::Header header = mend_header(bytes);
  if (!pack::Pack::open(memory_file(bytes), "mended.pack")) return bytes;
  Mender(bytes, header.index_offset).mend();
  mend_header(bytes);
  return bytes;
}

}  // namespace lectern::test
