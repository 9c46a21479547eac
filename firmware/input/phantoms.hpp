// SPDX-License-Identifier: MIT
// Touches that no finger makes: a worn panel, its supply or a drop of water reports them at one place, evenly, or as
// one contact that never ends. They are kept from the gestures, so that they neither hold a visit nor begin one for
// ever. Pure but for what it remembers of touches; it reads no clock. Used by loop/app.
//
// What is taken for a phantom, and why no hand is:
// - Even: 8 touches within 2 mm, each after the same time (3 % and 50 ms; up to two may be missing between), for 90 s;
// if
//   they come more often than every 5 s for 3 minutes. A finger's places scatter by some millimetres and its times by a
//   tenth and more; a child who drums on a button does so for a minute, not for three.
// - Lying: a contact that has not left 4 mm for 60 s, or that has lasted 5 minutes. Nothing in the viewer is held down,
//   and whoever rests a finger does so for seconds. What comes down there in the next 10 minutes is the same thing
//   again.
// - Alone: 10 touches within 2 mm over 10 minutes, at whatever times, and none elsewhere. Not of a mouse, which lies
//   still on a desk while its button is pressed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assets/base/time.hpp"
#include "firmware/style/metrics.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

/// A place of the glass at which touches came that no finger made.
struct Phantom {
  enum class Kind : std::uint8_t { even, lying, alone };
  Kind kind = Kind::even;
  PointF at;           ///< px
  Duration period{0};  ///< of an even one
};

class Phantoms {
 public:
  /// What of a touch goes on to the gestures: the touch, or nothing of a phantom's.
  [[nodiscard]] std::optional<screen::Touch> take(const screen::Touch& touch, Moment now, const Metrics& metrics);
  /// Ends the contacts that have lain too long by now: what the gestures are to be told.
  [[nodiscard]] std::vector<screen::Touch> pass(Moment now);
  /// When the next contact has lain too long; nothing: none is down.
  [[nodiscard]] std::optional<Moment> due() const;

  /// One for each place, in the order in which they were found; none is forgotten but the oldest of many.
  [[nodiscard]] const std::vector<Phantom>& found() const { return found_; }
  /// How many were found.
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// Forgets places and contacts, as when the glass changes.
  void reset();

 private:
  /// What is down.
  struct Contact {
    std::int64_t finger = 0;
    PointF at;
    Moment since;
    bool moved = false;
    bool phantom = false;
    [[nodiscard]] Moment ends() const;
  };
  /// Touches at one place, as far as they come evenly.
  struct Beat {
    PointF at;
    Moment first, last;
    Duration period{0};
    int touches = 1;
    bool phantom = false;  ///< it was found to be one, and is told sooner
  };
  /// Where something lay, or came again and again.
  struct Spot {
    PointF at;
    Moment last;
    Phantom::Kind kind{};
  };

  [[nodiscard]] bool near(PointF a, PointF b) const;
  [[nodiscard]] bool down(const screen::Touch& touch, Moment now);
  [[nodiscard]] bool at_spot(PointF at, Moment now);
  [[nodiscard]] bool on_beat(PointF at, Moment now);
  [[nodiscard]] bool alone(const screen::Touch& touch, Moment now);
  void find(const Phantom& phantom);
  void lies(Contact& contact, Moment now);

  double reach_ = 0;  ///< px of 2 mm
  double slop_ = 0;   ///< px of 4 mm
  std::vector<Contact> contacts_;
  std::vector<Beat> beats_;
  std::vector<Spot> spots_;
  Beat alone_;  ///< the touches since one came elsewhere
  std::vector<Phantom> found_;
  std::uint64_t count_ = 0;
};

}  // namespace lectern::app
