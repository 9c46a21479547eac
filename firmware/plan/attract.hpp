// SPDX-License-Identifier: MIT
// The attract screen's times: which language and sentence have their turn, and how far each is written. Asked by `view`
// (to draw), `update` (to know when the picture changes and when all of it was shown), script and audit. Pure: only the
// time since the screen came counts.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include "assets/base/time.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::app {

/// How long a page is shown before the next one.
inline constexpr Duration attract_page_time = std::chrono::seconds(42);

/// Frames of the attract screen come no faster.
inline constexpr Duration attract_frame = std::chrono::milliseconds(100);
inline constexpr std::size_t letters_a_frame = 2;

/// A sentence in its turn, at a moment.
struct Arriving {
  std::size_t language = 0;  ///< of the interface: whose turn it is
  const pack::fb::AttractSentence* sentence = nullptr;
  std::size_t letters = 0;  ///< that are written
  bool borrowed = false;    ///< the language has none of its own: a gloss, or the exhibit's line, stands below
  bool told = false;        ///< who to whom, when, and whose text it is
  bool late = false;        ///< half of the time that it stays told is over
  bool titled = false;      ///< the exhibit's title has taken its place
  Duration lasts{0};        ///< until the picture is another

  [[nodiscard]] bool written() const;
};

/// What the exhibit says in a language of a sentence that the language borrows; null where it says nothing of it.
/// Lifetime: the sentence's.
[[nodiscard]] const pack::fb::Text* gloss_of(const pack::fb::AttractSentence& sentence, std::size_t language);

/// What takes turns, from the language of every new visitor on: a sentence in each language, then the next one.
class AttractTurns {
 public:
  /// Lifetime: the index outlives this.  Cost: a few comparisons a turn.
  AttractTurns(const pack::fb::Index& index, std::size_t first_language);

  /// The exhibit has no sentence: its pages drift past.
  [[nodiscard]] bool empty() const { return turns_.empty(); }
  [[nodiscard]] std::size_t size() const { return turns_.size(); }
  /// How long all of them take; then they begin again.
  [[nodiscard]] Duration whole() const;
  /// When a turn begins, and when its sentence has been told.
  [[nodiscard]] Duration begins(std::size_t turn) const;
  [[nodiscard]] Duration told(std::size_t turn) const;
  /// Shape: not empty.
  [[nodiscard]] Arriving at(Duration since) const;
  /// What stands still where nothing may move: the first sentence, whole and told.  Shape: not empty.
  [[nodiscard]] Arriving still() const;

 private:
  struct Turn {
    std::size_t language = 0;
    const pack::fb::AttractSentence* sentence = nullptr;
    bool borrowed = false;
    Duration begins{0}, written{0}, told{0}, titled{0}, ends{0};
  };
  std::vector<Turn> turns_;
};

struct State;
struct World;

/// What arrives on the attract screen now; nothing: the exhibit has no sentence.
[[nodiscard]] std::optional<Arriving> arriving_in(const State& state, const World& world);

}  // namespace lectern::app
