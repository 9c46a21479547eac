// SPDX-License-Identifier: MIT
#include "firmware/plan/attract.hpp"

#include <algorithm>

#include "assets/pack/words.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;
using Sentences = std::vector<const pack::fb::AttractSentence*>;

constexpr Duration looking = 1s;     // at the page, before the first letter
constexpr Duration breath = 500ms;   // between the last letter and whose words these are
constexpr Duration least_stay = 4s;  // of what is told, and time to read the sentence again
constexpr Duration most_stay = 20s;
constexpr Duration title_time = 6s;
constexpr std::int64_t units_a_minute = 130;

const pack::fb::Layer& layer_of(const pack::fb::Index& index, const pack::fb::AttractSentence& sentence) {
  return pack::at(*pack::at(*index.documents(), sentence.document()).layers(), sentence.layer());
}

/// Those that a language writes: its own, else those in the language of their document, else all.
struct Written {
  Sentences sentences;
  bool borrowed = false;
};

Written written_in(const pack::fb::Index& index, std::string_view language) {
  Written own;
  Written original;
  Written any;
  original.borrowed = any.borrowed = true;
  for (const auto* sentence : *index.attract_sentences()) {
    const pack::fb::Layer& layer = layer_of(index, *sentence);
    if (!pack::is_known(layer)) continue;
    const auto& document = pack::at(*index.documents(), sentence->document());
    if (layer.language()->string_view() == language) own.sentences.push_back(sentence);
    if (layer.language()->string_view() == document.original_language()->string_view())
      original.sentences.push_back(sentence);
    any.sentences.push_back(sentence);
  }
  if (!own.sentences.empty()) return own;
  return original.sentences.empty() ? any : original;
}

Duration time_to_read(std::uint64_t units) {
  return Duration(1min) * static_cast<std::int64_t>(units) / units_a_minute;
}

std::int64_t frames_of(std::size_t letters) {
  return static_cast<std::int64_t>((letters + letters_a_frame - 1) / letters_a_frame);
}

}  // namespace

const pack::fb::Text* gloss_of(const pack::fb::AttractSentence& sentence, std::size_t language) {
  if (sentence.glosses() == nullptr) return nullptr;
  const auto& gloss = pack::said(*sentence.glosses(), language);
  return gloss.utf8()->size() > 0 ? &gloss : nullptr;
}

bool Arriving::written() const {
  return sentence != nullptr && letters >= sentence->letters();
}

AttractTurns::AttractTurns(const pack::fb::Index& index, std::size_t first_language) {
  if (index.attract_sentences() == nullptr) return;
  std::vector<Written> by_language;
  std::size_t rounds = 0;
  for (const auto* language : *index.languages()) {
    by_language.push_back(written_in(index, language->string_view()));
    rounds = std::max(rounds, by_language.back().sentences.size());
  }
  if (rounds == 0) return;
  Duration at{0};
  for (std::size_t round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < by_language.size(); ++i) {
      const std::size_t language = (first_language + i) % by_language.size();
      const Written& of = by_language[language];
      // Languages that borrow do not all write the same one.
      const std::size_t number = (round + (of.borrowed ? language : 0)) % of.sentences.size();
      Turn turn{language, of.sentences[number], of.borrowed, at};
      const auto& line = pack::said(*pack::at(*index.documents(), turn.sentence->document()).line(), language);
      const auto* gloss = gloss_of(*turn.sentence, language);
      const std::uint64_t below = gloss != nullptr ? gloss->reading_units() : line.reading_units();
      const std::uint64_t units = std::uint64_t{turn.sentence->text()->reading_units()} + (turn.borrowed ? below : 0);
      turn.written = turn.begins + looking + frames_of(turn.sentence->letters()) * attract_frame;
      turn.told = turn.written + breath;
      turn.titled = turn.told + std::min(most_stay, least_stay + time_to_read(units));
      at = turn.ends = turn.titled + title_time;
      turns_.push_back(turn);
    }
}

Duration AttractTurns::whole() const {
  return turns_.empty() ? Duration(0) : turns_.back().ends;
}

Duration AttractTurns::begins(std::size_t turn) const {
  return turns_[turn].begins;
}

Duration AttractTurns::told(std::size_t turn) const {
  return turns_[turn].told;
}

Arriving AttractTurns::at(Duration since) const {
  const Duration within = std::max(Duration(0), since) % whole();
  const Turn& turn = *std::find_if(turns_.begin(), turns_.end(), [&](const Turn& one) { return within < one.ends; });
  const std::size_t all = turn.sentence->letters();
  Arriving now{turn.language, turn.sentence, all, turn.borrowed};
  const Duration first_letter = turn.begins + looking;
  if (within < first_letter) {
    now.letters = 0;
    now.lasts = first_letter - within;
  } else if (within < turn.written) {
    // With the first frame of the writing its first letters are there.
    const auto frames = static_cast<std::size_t>((within - first_letter) / attract_frame) + 1;
    now.letters = std::min(all, frames * letters_a_frame);
    now.lasts = attract_frame - (within - first_letter) % attract_frame;
    if (now.letters == all) now.lasts = turn.told - within;
  } else if (within < turn.told) {
    now.lasts = turn.told - within;
  } else {
    now.told = true;
    const Duration half = turn.told + (turn.titled - turn.told) / 2;
    now.late = within >= half;
    now.titled = within >= turn.titled;
    now.lasts = (now.titled ? turn.ends : now.late ? turn.titled : half) - within;
  }
  return now;
}

Arriving AttractTurns::still() const {
  Arriving now = at(turns_.front().told);
  now.lasts = Duration(0);
  return now;
}

std::optional<Arriving> arriving_in(const State& state, const World& world) {
  const AttractTurns turns(world.index(), state.language);
  if (turns.empty()) return std::nullopt;
  return state.setting.reduced_motion ? turns.still() : turns.at(state.now - state.attract_since);
}

}  // namespace lectern::app
