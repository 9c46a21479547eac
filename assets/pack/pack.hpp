// SPDX-License-Identifier: MIT
// An open pack: its index, and its blobs, read and verified one at a time. Used by firmware, render and inspect. No
// byte is given out before its hash was checked; nothing is mapped, so that a failing card is an error and not a
// signal.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/hash.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// A verified flatbuffer of the pack and the bytes it stands in. It moves and is not copied: a copy of the root would
/// point into the first one's bytes.
template <class Root>
class Verified {
 public:
  Verified(Bytes bytes, const Root* root) : bytes_(std::move(bytes)), root_(root) {}
  Verified(Verified&&) noexcept = default;
  Verified& operator=(Verified&&) noexcept = default;

  const Root* operator->() const { return root_; }
  const Root& operator*() const { return *root_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_.size(); }

 private:
  Bytes bytes_;
  const Root* root_;
};

using TextBlob = Verified<fb::TextBlob>;
using PageBlob = Verified<fb::PageBlob>;

/// Header and index of a pack, held against their hash and not looked into.
struct Sealed {
  Header header;
  Bytes index;
  Hash seal{};  ///< in the header: it stands for all that the pack holds
};

/// Reads what a pack is known by.  Errors: unreadable, not_ours, other_version, damaged, too_large.
[[nodiscard]] Result<Sealed> read_sealed(const ReadableFile& file, std::string_view name);

class Pack {
 public:
  /// Opens a pack and checks header and index; blobs are not touched.
  /// Errors: missing, unreadable, not_ours, other_version, damaged, too_large.  Cost: header and index are read.
  [[nodiscard]] static Result<Pack> open(const std::filesystem::path& path);
  [[nodiscard]] static Result<Pack> open(std::unique_ptr<ReadableFile> file, std::string_view name);

  /// Lifetime: the index and all it holds live as long as the Pack, also when that is moved.
  [[nodiscard]] const fb::Index& index() const { return *index_; }

  /// Errors: unreadable, damaged.  Safe from several threads.
  [[nodiscard]] Result<Bytes> read(const fb::Blob& blob) const;
  [[nodiscard]] Result<TextBlob> read_text(const fb::Document* document, const fb::Blob& blob) const;
  [[nodiscard]] Result<PageBlob> read_page(const fb::Document& document, const fb::Page& page) const;

  [[nodiscard]] std::uint64_t file_size() const { return file_->size(); }

 private:
  Pack(std::unique_ptr<ReadableFile> file, Bytes index_bytes, const fb::Index* index)
      : file_(std::move(file)), index_bytes_(std::move(index_bytes)), index_(index) {}

  std::unique_ptr<ReadableFile> file_;
  Bytes index_bytes_;
  const fb::Index* index_;
};

}  // namespace lectern::pack
