// SPDX-License-Identifier: MIT
// The interface's words in the exhibit's languages: what the exhibit says itself, else the interface's own in that
// language, else in English. Found once, when an exhibit is opened; asked for by plans and views.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "assets/pack/interface.hpp"
#include "assets/pack/schema.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::app {

class Words {
 public:
  /// Lifetime: the exhibit outlives this.
  Words(const pack::fb::Index& exhibit, std::shared_ptr<const pack::Interface> interface);

  /// Lifetime: this.
  [[nodiscard]] const pack::fb::Text& of(pack::StringId id, std::size_t language) const;
  /// So many seconds are left to answer.
  [[nodiscard]] const pack::fb::Text& seconds_left(int seconds, std::size_t language) const;
  /// What was found in an exhibit that is previewed, null where this is no preview.
  [[nodiscard]] const pack::fb::Band* band(std::size_t language) const { return bands_[language]; }
  /// All words of the interface's own, in all its languages.  Lifetime: this.
  [[nodiscard]] std::vector<const pack::fb::Text*> all() const;
  /// "Page 2".
  [[nodiscard]] std::string page(const pack::fb::Text& label, std::size_t language) const;

 private:
  using Texts = flatbuffers::Vector<flatbuffers::Offset<pack::fb::Text>>;
  /// The texts of each word, by StringId; the countdown's behind them.
  using OfLanguage = std::vector<const Texts*>;

  std::shared_ptr<const pack::Interface> interface_;
  std::vector<OfLanguage> languages_;
  std::vector<const pack::fb::Band*> bands_;
};

}  // namespace lectern::app
