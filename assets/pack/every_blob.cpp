// SPDX-License-Identifier: MIT
#include "assets/pack/every_blob.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

#include "assets/pack/hash.hpp"
#include "assets/pack/place.hpp"

namespace lectern::pack {

namespace {

void add_document(std::vector<NamedBlob>& blobs, const fb::Document& document) {
  if (document.thumbnail() != nullptr) blobs.push_back({BlobKind::opaque, *document.thumbnail(), &document, nullptr});
  for (const auto* page : *document.pages())
    if (page->blob() != nullptr) blobs.push_back({BlobKind::page, *page->blob(), &document, page});
  for (const auto* layer : *document.layers())
    for (const auto* part : *layer->parts()) blobs.push_back({BlobKind::text, *part->blob(), &document, nullptr});
  for (const auto* note : *document.notes())
    for (const auto* card : *note->cards()) blobs.push_back({BlobKind::text, *card, &document, nullptr});
  for (const auto* about : *document.about()) blobs.push_back({BlobKind::text, *about, &document, nullptr});
}

/// Reads blobs one after the other and keeps none; a pack may name one blob a
/// million times, and is not read as often.
class WholeReader {
 public:
  WholeReader(const Pack& pack, std::uint64_t most) : pack_(pack), most_(most) {}

  [[nodiscard]] Result<void> run() {
    for (const NamedBlob& named : blobs_of_index(pack_)) {
      if (!read_before_.insert(key_of(named)).second) continue;
      LECTERN_CHECK(count(named.blob));
      LECTERN_CHECK(named.kind == BlobKind::page ? read_page(named) : read(pack_, named));
    }
    return {};
  }

 private:
  // What its checks depend on: the same bytes may be sound for one document and
  // not for another.
  using Key =
      std::tuple<std::uint64_t, std::uint32_t, Hash, BlobKind, const fb::Document*, std::uint32_t, std::uint32_t>;

  static Key key_of(const NamedBlob& named) {
    Hash sum;
    std::copy_n(named.blob.hash()->data(), sum.size(), sum.begin());
    const bool sized = named.page != nullptr;
    return {named.blob.offset(),
            named.blob.size(),
            sum,
            named.kind,
            named.document,
            sized ? named.page->width() : 0,
            sized ? named.page->height() : 0};
  }

  [[nodiscard]] Result<void> count(const fb::Blob& blob) {
    bytes_ += padded(blob.size());
    if (bytes_ <= most_) return {};
    return fail(ErrorCode::damaged, fmt::format("its parts are named so often that reading them "
                                                "takes more than {} bytes",
                                                most_));
  }

  [[nodiscard]] Result<void> read_page(const NamedBlob& named) {
    LECTERN_TRY(page, pack_.read_page(*named.document, *named.page));
    std::set<Key> tiles;  // of this page; pages seldom share one
    for (const auto* level : *page->levels())
      for (const auto* tile : *level->tiles()) {
        const NamedBlob one{BlobKind::tile, *tile, nullptr, nullptr};
        if (!tiles.insert(key_of(one)).second) continue;
        LECTERN_CHECK(count(*tile));
        LECTERN_CHECK(read(pack_, one));
      }
    return {};
  }

  const Pack& pack_;
  std::uint64_t most_;
  std::uint64_t bytes_ = 0;
  std::set<Key> read_before_;
};

}  // namespace

std::vector<NamedBlob> blobs_of_index(const Pack& pack) {
  std::vector<NamedBlob> blobs;
  for (const auto* font : *pack.index().fonts()) blobs.push_back({BlobKind::opaque, *font->blob(), nullptr, nullptr});
  for (const auto* person : *pack.index().people()) {
    for (const auto* card : *person->cards()) blobs.push_back({BlobKind::text, *card, nullptr, nullptr});
    if (person->portrait() != nullptr)
      blobs.push_back({BlobKind::opaque, *person->portrait()->blob(), nullptr, nullptr});
  }
  for (const auto* line : *pack.index().context())
    if (line->cards() != nullptr)
      for (const auto* card : *line->cards()) blobs.push_back({BlobKind::text, *card, nullptr, nullptr});
  for (const auto* document : *pack.index().documents()) add_document(blobs, *document);
  return blobs;
}

std::vector<NamedBlob> every_blob(const Pack& pack) {
  std::vector<NamedBlob> blobs;
  for (const NamedBlob& named : blobs_of_index(pack)) {
    blobs.push_back(named);
    if (named.kind != BlobKind::page) continue;
    const auto page = pack.read_page(*named.document, *named.page);
    if (!page) continue;
    for (const auto* level : *(*page)->levels())
      for (const auto* tile : *level->tiles()) blobs.push_back({BlobKind::tile, *tile, named.document, named.page});
  }
  return blobs;
}

Result<void> read(const Pack& pack, const NamedBlob& named) {
  switch (named.kind) {
    case BlobKind::text: {
      LECTERN_TRY(text, pack.read_text(named.document, named.blob));
      break;
    }
    case BlobKind::page: {
      LECTERN_TRY(page, pack.read_page(*named.document, *named.page));
      break;
    }
    case BlobKind::opaque:
    case BlobKind::tile: {
      LECTERN_TRY(bytes, pack.read(named.blob));
      break;
    }
  }
  return {};
}

std::uint64_t most_read(const Pack& pack) {
  // A text is read for each document that names it, a page for each size: in
  // sound packs a few of few bytes.
  constexpr std::uint64_t some = std::uint64_t{1} << 30;
  return 4 * pack.file_size() + some;
}

Result<void> read_whole(const Pack& pack, std::uint64_t most) {
  return WholeReader(pack, most).run();
}

}  // namespace lectern::pack
