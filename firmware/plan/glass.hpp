// SPDX-License-Identifier: MIT
// A state and its world together, with what plans and views ask of both: words in the visitor's language, lengths of
// this glass, and how large short texts are once they are set.
#pragma once

#include <cstddef>

#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"
#include "firmware/state/state.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// Lifetime: both outlive this.
class Glass {
 public:
  Glass(const State& state, const World& world) : state_(state), world_(world) {}

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const World& world() const { return world_; }
  [[nodiscard]] const Metrics& metrics() const { return state_.metrics; }
  [[nodiscard]] int px(double design) const { return state_.metrics.px(design); }

  [[nodiscard]] const pack::fb::Text& string(pack::StringId id) const { return string(id, state_.language); }
  [[nodiscard]] const pack::fb::Text& string(pack::StringId id, std::size_t language) const;
  template <class Texts>
  [[nodiscard]] const pack::fb::Text& said(const Texts& texts) const {
    return pack::said(texts, state_.language);
  }

  [[nodiscard]] Measure measure() const { return {world_.flows, state_.metrics}; }
  /// The height a text would take.
  [[nodiscard]] int height_of(const pack::fb::Text& text, TypeSize type, int width) const {
    return measure().height_of(text, type, width);
  }
  [[nodiscard]] int width_of(const pack::fb::Text& text, TypeSize type) const { return measure().width_of(text, type); }
  /// The narrowest width in which a text takes no more lines than in `width`.
  [[nodiscard]] int balanced_width(const pack::fb::Text& text, TypeSize type, int width) const {
    return measure().balanced_width(text, type, width);
  }

 private:
  const State& state_;
  const World& world_;
};

/// What stands beside a re-set page: the whole sentence where it finds room in one line, else a short one.
/// Units: `room` px.
[[nodiscard]] const pack::fb::Text& reset_label(const Glass& glass, int room, std::size_t language);

}  // namespace lectern::app
