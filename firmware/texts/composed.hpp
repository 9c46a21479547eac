// SPDX-License-Identifier: MIT
// Texts that are made while the viewer runs: a word of the interface whose blanks are filled with numbers and names, as
// "{n} °C". They are set in the fonts that words of the interface and the exhibit's titles have brought; what no font
// holds is not made. Asked by the staff page, through Flows. It shapes and measures nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/pack/schema.hpp"
#include "firmware/texts/words.hpp"

namespace lectern::app {

/// What stands in place of a blank, named without its braces.
struct Filling {
  std::string_view blank;
  std::string value;
};

namespace detail {
/// Which way a character of a value runs; digits and Latin letters to the right.
enum class Way : std::uint8_t { to_right, to_left, neutral };
/// Embedding levels of a value's characters in a text of `base`: it stands as a whole in its own direction, and what
/// stands between two that run to the right within it (a decimal point) goes with them.
/// Source: UAX #9, an isolate by its strongest.
[[nodiscard]] std::vector<std::uint8_t> levels_of(const std::vector<Way>& ways, std::uint8_t base);
}  // namespace detail

class Composed {
 public:
  /// Lifetime: both outlive this.
  Composed(const pack::fb::Index& exhibit, const Words& words) : exhibit_(exhibit), words_(words) {}

  /// The word with its blanks filled. A value stands as a whole in its own direction, whatever is around it, and in
  /// one font where one holds it: the word's own before any other.
  /// Returns null where a letter of a value is in no font.  Errors: none.
  /// Lifetime: until a few hundred others were asked for; `gone` is told before one goes.
  template <class Gone>
  [[nodiscard]] const pack::fb::Text* fill(const pack::fb::Text& pattern, const std::vector<Filling>& fillings,
                                           Gone gone) {
    std::string key = key_of(pattern, fillings);
    if (const pack::fb::Text* kept = find(key)) return kept;
    if (kept_.size() >= most_kept) {
      gone(text_in(kept_.back()));
      drop_last();
    }
    return make(std::move(key), pattern, fillings);
  }

 private:
  static constexpr std::size_t most_kept = 400;

  /// How a letter is set wherever it has been seen.
  struct Letter {
    std::uint32_t script = 0;
    std::uint16_t font = 0, language = 0;
    bool from_right = false;
    bool operator==(const Letter&) const = default;
  };
  struct Kept {
    std::string key;
    flatbuffers::DetachedBuffer bytes;
  };

  [[nodiscard]] static std::string key_of(const pack::fb::Text& pattern, const std::vector<Filling>& fillings);
  [[nodiscard]] static const pack::fb::Text* text_in(const Kept& kept) {
    return flatbuffers::GetRoot<pack::fb::Text>(kept.bytes.data());
  }
  [[nodiscard]] const pack::fb::Text* find(const std::string& key);
  void drop_last();
  [[nodiscard]] const pack::fb::Text* make(std::string key, const pack::fb::Text& pattern,
                                           const std::vector<Filling>& fillings);
  void learn();
  void learn(const pack::fb::Text& text);
  [[nodiscard]] const Letter* letter(char32_t character, std::uint16_t font) const;
  [[nodiscard]] std::vector<Letter> letters(const std::vector<char32_t>& characters, std::uint16_t font) const;
  struct Making;
  [[nodiscard]] bool put(Making& making, std::string_view value, std::uint16_t font) const;

  const pack::fb::Index& exhibit_;
  const Words& words_;
  /// In which fonts each letter has been seen, the first first; filled at the first use.
  std::map<char32_t, std::vector<Letter>> letters_;
  std::list<Kept> kept_;  ///< most recently used first
  std::map<std::string, std::list<Kept>::iterator, std::less<>> by_key_;
};

}  // namespace lectern::app
