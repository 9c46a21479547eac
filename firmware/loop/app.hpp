// SPDX-License-Identifier: MIT
// One turn of the viewer after another: events become actions, actions and time become the next state, the state
// becomes a frame. Driven by the loop on a screen and by scripts without one; both drive it alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/exhibit/show.hpp"
#include "firmware/input/corners.hpp"
#include "firmware/input/gestures.hpp"
#include "firmware/input/keys.hpp"
#include "firmware/input/phantoms.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

struct AppOptions {
  Metrics metrics;
  Setting setting;
  std::optional<std::size_t> open;  ///< begin at this document, its page whole
  KeyMap keys = usual_keys();
  std::vector<Corner> taps = usual_taps();  ///< the staff's hidden gesture
  std::string staff_key = usual_staff_key;  ///< and their key; empty: none
  bool fetch_ahead = true;                  ///< tiles that may be needed next are asked for after those that are
};

class App {
 public:
  /// Lifetime: `show` outlives this.
  App(Show& show, const AppOptions& options);
  /// Goes on where `before` is, in another build of its exhibit.  Lifetime: that of `before` ends with the call.
  App(Show& show, const AppOptions& options, App& before);

  /// Takes an event that came at `now`. What moves is first moved up to it, so that no path depends on when frames are
  /// made.
  void handle(const screen::Event& event, Moment now);
  /// Its two halves, for whoever has a word between them: what of an event goes on, nothing of a touch that no finger
  /// made; and doing what it says.
  [[nodiscard]] std::optional<screen::Event> admit(const screen::Event& event, Moment now);
  void take(const screen::Event& event, Moment now);
  /// The glass has another size, in pixels and millimetres. While it is too small nothing is touched and nothing moves,
  /// and the visit waits as it is.
  void resize(const Metrics& metrics);
  /// Lets time pass up to `now` and makes a new frame if anything changed; asks for the tiles it wants.
  /// Returns whether there is a new frame.
  bool turn(Moment now);
  /// Tiles came in: the next turn makes a new frame.
  void tiles_changed() { changed_ = true; }

  /// What the service has said, or that it does not answer.
  void hear(std::optional<staff::Report> report, Moment now);
  /// What the program knows of itself, for the staff page.
  void know(const KioskFacts& facts, Receipt receipt);
  /// What is to be asked of the service; each once.
  [[nodiscard]] std::vector<staff::Request> take_requests() { return std::exchange(state_.requests, {}); }
  /// Opens the staff page, as the gesture does.
  void open_staff();
  /// Whether an exhibit that staff put on show at once is to take this one's place now; once.
  [[nodiscard]] bool switches_now() { return std::exchange(state_.staff_page.switch_now, false); }

  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] const State& state() const { return state_; }
  /// The glass as it is: where it is too small, `state` still has that of before.
  [[nodiscard]] const Metrics& glass() const { return glass_; }
  [[nodiscard]] bool quit() const { return state_.quit; }
  /// The window around the glass: of a preview higher than that, by what stands below it.
  [[nodiscard]] Size window();
  [[nodiscard]] bool moving() const;
  /// What a touch that begins now would not hit.
  [[nodiscard]] Fresh fresh() const;
  /// When the picture changes by itself next; nothing: never.
  [[nodiscard]] std::optional<Moment> next_change() const;
  /// Frames made so far.
  [[nodiscard]] std::uint64_t frames() const { return frames_; }
  /// Places at which touches came that no finger made.
  [[nodiscard]] const Phantoms& phantoms() const { return phantoms_; }

 private:
  void act(const Action& action);
  void pass(Moment now);
  void touch(const screen::Touch& touch, Moment now);
  [[nodiscard]] bool answered();
  void key(const screen::KeyPress& key);
  void wheel(const screen::Wheel& wheel);

  Show& show_;
  KeyMap keys_;
  bool fetch_ahead_;
  State state_;
  Metrics glass_;
  Phantoms phantoms_;
  Gestures gestures_;
  CornerTaps taps_;
  std::string staff_key_;
  Frame frame_;
  Moment last_frame_;
  std::uint64_t frames_ = 0;
  bool changed_ = true;
};

}  // namespace lectern::app
