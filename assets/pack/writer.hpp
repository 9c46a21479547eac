// SPDX-License-Identifier: MIT
// Writes a pack: blobs as they come, then the index, the header last. Used by compiler and tests; never by firmware.
// The file takes its name only when it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/hash.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// A pack that is written again and again while a program runs. What it holds already is not written again, and who has
/// it open goes on reading what they know of it.
struct GrownPack {
  std::filesystem::path path;
  std::map<Hash, fb::Blob> known = {};
  std::uint64_t whole = 0;  ///< bytes when it was written anew
  std::uint64_t size = 0;   ///< bytes now
};

class Writer {
 public:
  /// Errors: unwritable.
  [[nodiscard]] static Result<Writer> begin(const std::filesystem::path& path);

  /// Goes on with what is there; writes it anew where too much of it is old.  Lifetime: `pack` outlives this, and is as
  /// it was until this finishes.  Errors: unwritable.
  [[nodiscard]] static Result<Writer> grow(GrownPack& pack);

  /// Writes nothing; a pack that gets through this would be well.
  [[nodiscard]] static Writer to_nowhere();

  /// Appends a blob and says where it lies; equal bytes are kept once.  Errors: unwritable, too_large.
  [[nodiscard]] Result<fb::Blob> add(ByteView bytes);
  /// The same of bytes whose hash is known already.
  [[nodiscard]] Result<fb::Blob> add(ByteView bytes, const Hash& sum);
  /// The same of bytes that stand in a file, without reading them.  Shape: the caller knows that they hash to `sum`.
  /// Errors: those of `file` too.
  [[nodiscard]] Result<fb::Blob> add(const ReadableFile& file, std::uint64_t offset, std::uint32_t size,
                                     const Hash& sum);

  /// Appends the index (a finished flatbuffer with root Index), writes the header and gives the file its name.
  /// Errors: unwritable, too_large, damaged (the index would not pass `Pack::open`).
  [[nodiscard]] Result<void> finish(ByteView index);
  /// The same for an index with root Interface.
  [[nodiscard]] Result<void> finish_interface(ByteView index);

  /// Bytes of header and blobs so far; of the whole file, once it is finished.
  [[nodiscard]] std::uint64_t size() const { return end_; }

 private:
  using Check = Result<void> (*)(ByteView index, std::uint64_t blobs_end);
  [[nodiscard]] Result<void> finish(ByteView index, Check check);
  explicit Writer(std::unique_ptr<PendingFile> file);
  [[nodiscard]] Result<fb::Blob> added(std::uint64_t size, const Hash& sum);
  [[nodiscard]] static Result<Writer> extend(const GrownPack& pack);

  std::unique_ptr<PendingFile> file_;
  std::uint64_t end_;
  std::map<Hash, fb::Blob> known_;
  GrownPack* grown_ = nullptr;
};

}  // namespace lectern::pack
