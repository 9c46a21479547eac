// SPDX-License-Identifier: MIT
// What every writer of a pack's parts has at hand: the wordings, the preparation of texts, the pack that grows and its
// index. Made once a build. The index's texts are written as they are prepared; fonts come last.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/blocks.hpp"
#include "assets/compiler/build/wording.hpp"
#include "assets/compiler/prepare/prepare.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/schema.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::compiler {

using TextOffset = flatbuffers::Offset<pack::fb::Text>;
using TextsOffset = flatbuffers::Offset<flatbuffers::Vector<TextOffset>>;

/// What is said in one of the interface's languages.
using ByInterface = std::function<Said(const std::string& language)>;

class Composer {
 public:
  /// `first_number` is that of the first font and the first tag.  Lifetime: all outlive this.
  Composer(const SourceExhibit& exhibit, PackFonts& fonts, pack::Writer& writer, Report& report,
           std::uint16_t first_number = 0);

  [[nodiscard]] const std::vector<std::string>& languages() const { return exhibit.languages; }

  [[nodiscard]] Prepared prepare(const Said& said, Style style, const Place& place);
  /// A text of the index, and one for each of the interface's languages.
  /// One of more than `most` bytes is an error of its place.
  [[nodiscard]] TextOffset text(const Said& said, Style style, const Place& place,
                                std::uint32_t most = pack::max_index_text);
  [[nodiscard]] TextsOffset texts(const ByInterface& said, Style style, const Place& place,
                                  std::uint32_t most = pack::max_index_text);
  /// The same where the words are composed in the language asked for.
  [[nodiscard]] TextsOffset composed(const std::function<std::string(const std::string& language)>& words, Style style,
                                     const Place& place);

  /// Writes a part of a layer, a panel or a card; one that holds more than a text blob may is an error of its place.
  /// Errors: unwritable, too_large.
  [[nodiscard]] Result<pack::fb::Blob> add_blob(const Place& place, std::span<const PreparedBlock> blocks);

  const SourceExhibit& exhibit;
  Wording wording;
  PackFonts& fonts;
  Tags tags;
  Preparer preparer;
  pack::Writer& writer;
  Report& report;
  flatbuffers::FlatBufferBuilder index;

 private:
  std::uint16_t first_number_;
};

}  // namespace lectern::compiler
