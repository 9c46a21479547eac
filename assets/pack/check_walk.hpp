// SPDX-License-Identifier: MIT
// Walks an index, of an exhibit or of the interface, and remembers the first thing that makes no sense; after that it
// looks no further. Used by check and check_interface alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/pack/check_parts.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/name.hpp"
#include "assets/pack/place.hpp"

namespace lectern::pack {

class Walker {
 public:
  /// `limits` are what the numbers of texts may point at.  Units: `blobs_end` is where in the file the blobs end.
  Walker(TextLimits limits, std::uint64_t blobs_end) : limits_(limits), blobs_end_(blobs_end) {}

 protected:
  [[nodiscard]] bool sound() const { return wrong_.empty(); }
  /// What was found in `whole`.  Errors: damaged.
  [[nodiscard]] Result<void> found(std::string_view whole) const {
    if (sound()) return {};
    return fail(ErrorCode::damaged, fmt::format("{} makes no sense in {}", whole, wrong_));
  }

  void require(bool holds, std::string_view what) {
    if (!holds && wrong_.empty()) wrong_ = what;
  }

  /// Counts what is about to be looked at: a flatbuffer may name one part a
  /// million times, and a reader would walk it as often. No more is counted
  /// than parts take that are named once, so no index of theirs is over the
  /// limit by it. Returns whether to go on.
  [[nodiscard]] bool walk(std::uint64_t bytes) {
    walked_ += bytes;
    require(walked_ <= max_index_size, "its size, counted with the parts that are named more than once");
    return wrong_.empty();
  }

  /// Looks at one of a list after the other until something is wrong.
  template <class List, class Look>
  void each(const List& list, Look look) {
    if (!walk(std::uint64_t{list.size()} * sizeof(flatbuffers::uoffset_t))) return;
    for (const auto* one : list) {
      if (!wrong_.empty()) return;
      look(*one);
    }
  }

  void id(const flatbuffers::String& text) {
    if (walk(text.size())) require(is_id(view(text)), "an id");
  }

  void language(const flatbuffers::String& text) {
    if (walk(text.size())) require(is_language(view(text)), "a language");
  }

  void text(const fb::Text& text, std::uint32_t most, std::string_view what) {
    require(text.utf8()->size() <= most, what);
    const std::uint64_t joined = text.joined() == nullptr ? 0 : text.joined()->size();
    const std::uint64_t marks = text.marks() == nullptr ? 0 : text.marks()->size();
    const std::uint64_t drawn = text.drawn() == nullptr ? 0 : text.drawn()->size();
    if (walk(marks * sizeof(fb::Mark) + drawn * sizeof(fb::Drawn) + text.utf8()->size() +
             std::uint64_t{text.runs()->size()} * sizeof(fb::Run) +
             std::uint64_t{text.breaks()->size()} * sizeof(fb::Break) + joined * sizeof(std::uint32_t)))
      require(makes_sense(text, limits_), "a text");
  }

  void blob(const fb::Blob& blob, std::uint32_t most, std::string_view what) {
    if (!walk(sizeof(fb::Blob))) return;
    require(blob.size() <= most, what);
    require(lies_well(blob, blobs_end_), "a blob's place");
  }
  /// What an exhibit's index and the interface's begin with.
  template <class Index>
  void beginning(const Index& index) {
    require(index.languages()->size() > 0 && index.languages()->size() <= max_languages, "its languages");
    require(index.tags()->size() <= max_tags, "the languages of its texts");
    require(index.fonts()->size() <= max_fonts, "its fonts");
  }
  template <class Index>
  void languages(const Index& index) {
    for (const auto* names : {index.languages(), index.tags()}) each(*names, [&](const auto& tag) { language(tag); });
  }

  void fonts(const flatbuffers::Vector<flatbuffers::Offset<fb::Font>>& list) {
    std::uint64_t size = 0;
    each(list, [&](const fb::Font& font) {
      blob(*font.blob(), max_blob_size, "the size of a font");
      if (walk(font.name()->size())) require(is_name(view(*font.name())), "the name of a font");
      size += font.blob()->size();
    });
    require(size <= max_fonts_size, "the size of its fonts");
  }

  void words_by_language(const flatbuffers::Vector<flatbuffers::Offset<fb::Words>>& lists, std::size_t languages) {
    require(lists.size() == languages, "its words by language");
    each(lists, [&](const fb::Words& list) {
      require(list.words()->size() <= max_words, "its words");
      std::string_view before;
      each(*list.words(), [&](const fb::Word& word) {
        if (!walk(word.key()->size())) return;
        require(is_key(view(*word.key())) && view(*word.key()) > before, "the key of a word");
        before = view(*word.key());
        require(word.texts()->size() > 0 && word.texts()->size() <= max_counted, "the texts of a word");
        each(*word.texts(), [&](const fb::Text& one) { text(one, max_interface_text, "the length of a word"); });
      });
    });
  }

 private:
  TextLimits limits_;
  std::uint64_t blobs_end_;
  std::uint64_t walked_ = 0;
  std::string wrong_;
};

}  // namespace lectern::pack
