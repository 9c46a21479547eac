// SPDX-License-Identifier: MIT
// Texts laid out, kept while they are likely to be needed again: layers of documents, two side by side, cards. Asked by
// `view` (to draw) and `update` (to know how far things scroll); the only place of the application that lays text out.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <string_view>
#include <vector>

#include "assets/pack/pack.hpp"
#include "firmware/style/metrics.hpp"
#include "firmware/texts/composed.hpp"
#include "firmware/texts/sections.hpp"
#include "firmware/texts/words.hpp"
#include "render/layout/lay.hpp"
#include "render/text/set.hpp"

namespace lectern::app {

/// A flow and the blobs its texts live in.
struct LaidOut {
  std::vector<pack::TextBlob> blobs;
  layout::Flow flow;
};

/// What is laid out.
struct FlowKey {
  enum class Kind : std::uint8_t { layer, side_by_side, about, person, note, context } kind = Kind::layer;
  std::uint32_t document = 0;
  std::uint32_t item = 0;  ///< layer, person, note or line of context
  std::uint32_t language = 0;
  int width = 0;  ///< px
  Metrics metrics{};
  std::uint32_t section = 0;  ///< of a layer, or of two
  bool operator==(const FlowKey&) const = default;
};

class Flows {
 public:
  /// Lifetime: all outlive this.
  Flows(const pack::Pack& pack, const Words& words, text::Typesetter& typesetter);
  Flows(const Flows&) = delete;
  Flows& operator=(const Flows&) = delete;

  /// Lays out or finds.  Lifetime: of the result until four others were asked for.
  [[nodiscard]] const layout::Flow& get(const FlowKey& key);

  /// Sets a short text of the interface or finds it set.  Lifetime: until a few hundred others were asked for.
  [[nodiscard]] const text::SetText& label(const pack::fb::Text& text, F26Dot6 size, int width,
                                           text::Alignment alignment, std::size_t max_lines);

  /// A word of the interface with its blanks filled; null where a letter is in no font.
  /// Lifetime: until a few hundred others were asked for.
  [[nodiscard]] const pack::fb::Text* compose(const pack::fb::Text& pattern, const std::vector<Filling>& fillings);

  /// The sections of the text that a key names, whichever of them it asks for.  Lifetime: until those of another text
  /// are asked for.
  [[nodiscard]] const std::vector<Section>& sections(const FlowKey& key);

  /// Flows made since the start.
  [[nodiscard]] std::uint64_t made() const { return made_; }
  /// What the flows kept take, with their texts: at most 1 MiB, or four of them.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] text::Typesetter& typesetter() { return typesetter_; }
  [[nodiscard]] const Words& words() const { return words_; }

 private:
  struct Kept {
    FlowKey key;
    LaidOut laid_out;
    std::size_t bytes = 0;
  };
  struct LabelKey {
    const pack::fb::Text* text = nullptr;
    F26Dot6 size;
    int width = 0;
    text::Alignment alignment = text::Alignment::start;
    std::size_t max_lines = 0;
    auto operator<=>(const LabelKey&) const = default;
  };
  [[nodiscard]] LaidOut make(const FlowKey& key);

  const pack::Pack& pack_;
  const Words& words_;
  text::Typesetter& typesetter_;
  FlowKey parted_;  ///< whose sections are kept
  std::vector<Section> sections_;
  std::list<Kept> kept_;  // most recently used first; a list, so that results stay where they are
  std::map<LabelKey, text::SetText> labels_;
  Composed composed_;
  std::uint64_t made_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace lectern::app
