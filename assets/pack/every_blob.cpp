// SPDX-License-Identifier: MIT
#include "assets/pack/every_blob.hpp"

namespace lectern::pack {

namespace {

void add_document(std::vector<NamedBlob>& blobs, const fb::Document& document) {
  blobs.push_back({BlobKind::opaque, *document.thumbnail(), &document, nullptr});
  for (const auto* page : *document.pages()) blobs.push_back({BlobKind::page, *page->blob(), &document, page});
  for (const auto* layer : *document.layers())
    for (const auto* part : *layer->parts()) blobs.push_back({BlobKind::text, *part->blob(), &document, nullptr});
  for (const auto* note : *document.notes())
    for (const auto* card : *note->cards()) blobs.push_back({BlobKind::text, *card, &document, nullptr});
  for (const auto* about : *document.about()) blobs.push_back({BlobKind::text, *about, &document, nullptr});
}

}  // namespace

std::vector<NamedBlob> blobs_of_index(const Pack& pack) {
  std::vector<NamedBlob> blobs;
  for (const auto* font : *pack.index().fonts()) blobs.push_back({BlobKind::opaque, *font->blob(), nullptr, nullptr});
  for (const auto* person : *pack.index().people())
    for (const auto* card : *person->cards()) blobs.push_back({BlobKind::text, *card, nullptr, nullptr});
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

Result<void> read_whole(const Pack& pack) {
  for (const NamedBlob& named : every_blob(pack)) LECTERN_CHECK(read(pack, named));
  return {};
}

}  // namespace lectern::pack
