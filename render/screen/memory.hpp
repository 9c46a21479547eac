// SPDX-License-Identifier: MIT
// A screen in memory, in virtual time: for scripts, tests and pictures. It has no display and no SDL; the pixels are
// those of every other screen, since one painter makes them all.
#pragma once

#include <deque>
#include <mutex>

#include "render/draw/list.hpp"
#include "render/screen/screen.hpp"
#include "render/screen/stage.hpp"

namespace lectern::screen {

class MemoryScreen final : public Screen {
 public:
  explicit MemoryScreen(Size size);

  /// Hands an event to the next `wait`.
  void put(Event event);
  /// The glass changes, and `wait` will tell.
  void resize(Size size);
  /// Sets the virtual time; it never goes back.
  void set_now(Moment moment);

  void use(Sources sources) override { stage_.use(sources); }
  [[nodiscard]] Size size() const override { return stage_.size(); }
  [[nodiscard]] Moment now() override { return now_; }
  /// Gives what was put; else lets the time pass at once; without a limit and with nothing to come, QuitAsked.
  [[nodiscard]] std::optional<Event> wait(std::optional<Duration> at_most) override;
  void wake() override;
  /// It is granted at once, and `wait` has nothing to tell.
  void ask_size(Size size) override;
  void prepare(const draw::List& list) override { stage_.prepare(list); }
  void show(const draw::List& list) override { stage_.show(list); }
  [[nodiscard]] Result<Image> capture() override { return stage_.capture(); }
  [[nodiscard]] Counters counters() const override { return stage_.counters(); }

 private:
  Stage stage_;
  Moment now_;
  std::mutex mutex_;
  std::deque<Event> events_;
  bool woken_ = false;
};

}  // namespace lectern::screen
