// SPDX-License-Identifier: MIT
#include "assets/pack/pack.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "assets/pack/check.hpp"
#include "assets/pack/check_parts.hpp"
#include "assets/pack/hash.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/place.hpp"

namespace lectern::pack {

Result<Pack> Pack::open(const std::filesystem::path& path) {
  LECTERN_TRY(file, open_file(path));
  return open(std::move(file), path.filename().string());
}

Result<Sealed> read_sealed(const ReadableFile& file, std::string_view name) {
  if (file.size() < header_size)
    return fail(ErrorCode::not_ours,
                fmt::format("{} has only {} bytes and is not an exhibit pack; copy it again", name, file.size()));
  Bytes header_bytes(header_size);
  LECTERN_CHECK(file.read_at(0, header_bytes));
  LECTERN_TRY(header, decode(header_bytes, file.size(), name));
  Bytes index(header.index_size);
  LECTERN_CHECK(file.read_at(header.index_offset, index));
  if (!matches(header_bytes, index))
    return fail(ErrorCode::damaged, fmt::format("{} is damaged in its header or index; copy it again", name));
  return Sealed{header, std::move(index), seal_of(header_bytes)};
}

Result<Pack> Pack::open(std::unique_ptr<ReadableFile> file, std::string_view name) {
  LECTERN_TRY(sealed, read_sealed(*file, name));
  if (has_identifier(sealed.index, fb::InterfaceIdentifier()))
    return fail(ErrorCode::not_ours,
                fmt::format("{} holds the interface's words and is no exhibit; name another", name));
  if (auto sound = check_index(sealed.index, sealed.header.index_offset); !sound)
    return fail(sound.error().code, fmt::format("{}: {}; build it again", name, sound.error().what));
  const auto* index = fb::GetIndex(sealed.index.data());
  return Pack(std::move(file), std::move(sealed.index), index);
}

Result<Bytes> Pack::read(const fb::Blob& blob) const {
  // The zeros behind a blob are read and looked at with it, so that no byte of a pack may change unseen.
  Bytes bytes(static_cast<std::size_t>(padded(blob.size())));
  LECTERN_CHECK(file_->read_at(blob.offset(), bytes));
  const bool zeros =
      std::all_of(bytes.begin() + blob.size(), bytes.end(), [](std::byte b) { return b == std::byte{0}; });
  if (!zeros || !is_of(blob, ByteView(bytes).first(blob.size())))
    return fail(ErrorCode::damaged, fmt::format("the {} bytes from {} are damaged", blob.size(), blob.offset()));
  bytes.resize(blob.size());
  return bytes;
}

Result<TextBlob> Pack::read_text(const fb::Document* document, const fb::Blob& blob) const {
  LECTERN_TRY(bytes, read(blob));
  LECTERN_CHECK(check_text_blob(bytes, *index_, document));
  const auto* root = fb::GetTextBlob(bytes.data());
  return TextBlob(std::move(bytes), root);
}

Result<PageBlob> Pack::read_page(const fb::Document& document, const fb::Page& page) const {
  if (page.blob() == nullptr) return fail(ErrorCode::missing, "no picture of the page is held");
  LECTERN_TRY(bytes, read(*page.blob()));
  LECTERN_CHECK(check_page_blob(bytes, document, page, file_->size() - index_bytes_.size()));
  const auto* root = fb::GetPageBlob(bytes.data());
  return PageBlob(std::move(bytes), root);
}

}  // namespace lectern::pack
