// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi_controls.hpp"

#include <algorithm>
#include <fribidi.h>

namespace lectern::compiler {

namespace {

constexpr std::string_view overrides = "shows the letters after it in another order than they are written";
constexpr std::string_view unclosed = "is not closed in its line";
constexpr std::string_view unopened = "closes what was not opened";
constexpr std::string_view too_deep = "is nested more than 125 levels deep and does nothing";

class Walk {
 public:
  void step(std::size_t at, FriBidiCharType type) {
    if (FRIBIDI_IS_EXPLICIT(type) && FRIBIDI_IS_OVERRIDE(type)) tell(at, overrides);
    if (type == FRIBIDI_TYPE_BS)
      end();
    else if (type == FRIBIDI_TYPE_PDF)
      close_embedding(at);
    else if (type == FRIBIDI_TYPE_PDI)
      close_isolate(at);
    else if (FRIBIDI_IS_ISOLATE(type) || FRIBIDI_IS_EXPLICIT(type))
      open(at, type);
  }

  // Of a line.
  void end() {
    while (!open_.empty()) pop_unclosed();
  }

  std::vector<ControlFault> faults() {
    std::stable_sort(faults_.begin(), faults_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return std::move(faults_);
  }

 private:
  struct Open {
    std::size_t at;
    bool isolate;
    int level;
  };

  void tell(std::size_t at, std::string_view what) {
    const auto same = std::find_if(faults_.begin(), faults_.end(), [&](const auto& f) { return f.what == what; });
    if (same == faults_.end())
      faults_.push_back({at, what});
    else
      same->at = std::min(same->at, at);
  }

  void open(std::size_t at, FriBidiCharType type) {
    constexpr int deepest = 125;
    const int level = open_.empty() ? 0 : open_.back().level;
    const bool odd = FRIBIDI_IS_RTL(type) != 0;
    const int next = odd ? (level + 1) | 1 : (level + 2) & ~1;
    if (next > deepest) tell(at, too_deep);
    open_.push_back({at, FRIBIDI_IS_ISOLATE(type) != 0, std::min(next, deepest)});
  }

  void pop_unclosed() {
    tell(open_.back().at, unclosed);
    open_.pop_back();
  }

  void close_embedding(std::size_t at) {
    if (open_.empty() || open_.back().isolate)
      tell(at, unopened);
    else
      open_.pop_back();
  }

  void close_isolate(std::size_t at) {
    if (std::none_of(open_.begin(), open_.end(), [](const Open& o) { return o.isolate; })) {
      tell(at, unopened);
      return;
    }
    while (!open_.back().isolate) pop_unclosed();
    open_.pop_back();
  }

  std::vector<Open> open_;
  std::vector<ControlFault> faults_;
};

}  // namespace

std::vector<ControlFault> control_faults(std::u32string_view text) {
  Walk walk;
  for (std::size_t i = 0; i < text.size(); ++i) walk.step(i, fribidi_get_bidi_type(text[i]));
  walk.end();
  return walk.faults();
}

}  // namespace lectern::compiler
