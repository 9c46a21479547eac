// SPDX-License-Identifier: MIT
// A whole pack of a few kilobytes for tests: two languages, two documents, one font, one person, one note. The first
// document has a page of one tile, the second a page of two levels. Change its parts before it is written, or after.
#pragma once

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/pack/schema.hpp"
#include "tests/assets/pack/plain.hpp"

namespace lectern::test {

/// What stands in the blobs that the pack's own code never looks into; give real ones where a test draws them.
struct SmallContent {
  Bytes font;       ///< a face that has every character that is drawn
  Bytes thumbnail;  ///< a JPEG
  Bytes tile;       ///< a JPEG; further tiles are this one with a byte behind it, so that each is a blob of its own
};

/// Bytes that stand for a font, a thumbnail and a tile.
[[nodiscard]] SmallContent stand_ins();

/// A paragraph of one run: font 0, the first of the tags, Latin, left to right, no place to break a line.
[[nodiscard]] std::unique_ptr<plain::TextT> text(std::string_view utf8);

[[nodiscard]] std::unique_ptr<plain::BlockT> block(plain::BlockKind kind, std::initializer_list<std::string_view> texts,
                                                   std::uint8_t level = 0);

/// The text blob of the first document's only part: a heading, then a paragraph with a span of each kind.
[[nodiscard]] plain::TextBlobT small_text();

/// Takes a blob's bytes and says where it lies; a Writer's `add` is one.
using PutBlob = std::function<pack::fb::Blob(ByteView)>;

/// The index, after its blobs went through `put`.
[[nodiscard]] plain::IndexT small_index(const PutBlob& put, const SmallContent& content = stand_ins());

/// Gives the small index a path over both documents: of two steps, the second with all that a step may have.
void add_path(plain::IndexT& index);

/// Gives it a map of a square coast with a pond in it, and its first person a place upon the coast.
void add_map(plain::IndexT& index);

/// Gives it a sentence for the attract screen, of the second passage of a document in one of its layers.
void add_sentence(plain::IndexT& index, std::uint16_t document, std::uint16_t layer, std::string_view words);

/// Gives the small index all that the overview to scale has: a question, a line of context on the line of time, and of
/// both documents, 2 days apart and each from another, their days; the first has a quote with a gloss, the second a
/// detail of its page.
void add_overview(plain::IndexT& index);

/// Gives it all that the list of people and terms has: filippov with a portrait, whom both documents name in English
/// and the first alone in Russian, of the English places one folded away; and kaesong, a place that nobody names.
void add_entries(plain::IndexT& index);

/// A word of the interface in font 0 of an exhibit.
[[nodiscard]] std::unique_ptr<plain::WordT> word(std::string_view key, std::string_view utf8);

/// The interface in two languages: each word is its key and its language.
[[nodiscard]] plain::InterfaceT small_interface(const PutBlob& put, const SmallContent& content = stand_ins());
/// The bytes of such a pack, after a change.
[[nodiscard]] Bytes interface_pack(const std::function<void(plain::InterfaceT&)>& change = {},
                                   const SmallContent& content = stand_ins());

/// The index with blobs that nobody keeps, for tests that look at the index alone.  They end at `blobs_end`.
[[nodiscard]] plain::IndexT small_index(std::uint64_t& blobs_end);

[[nodiscard]] Result<void> write_small_pack(const std::filesystem::path& path,
                                            const SmallContent& content = stand_ins());

/// The same with a path and a map.
[[nodiscard]] Result<void> write_pack_with_path(const std::filesystem::path& path);

/// The bytes of the whole file.
[[nodiscard]] Bytes small_pack(const SmallContent& content = stand_ins());

/// The same after a change of its index.
[[nodiscard]] Bytes changed_pack(const std::function<void(plain::IndexT&)>& change,
                                 const SmallContent& content = stand_ins());

/// The same file with other fields in its header, or another index, and the hash that fits them.
[[nodiscard]] Bytes sealed(Bytes pack);

}  // namespace lectern::test
