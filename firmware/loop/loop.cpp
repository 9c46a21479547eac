// SPDX-License-Identifier: MIT
#include "firmware/loop/loop.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "firmware/loop/frame_times.hpp"
#include "firmware/loop/health.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration frame_time = 16ms;   // while something moves
constexpr Duration speak_soon = 100ms;  // while the service copies, or was asked a moment ago
constexpr Duration speak_every = 1s;
constexpr Duration count_every = 1min;  // where nothing else happens
constexpr Duration answer_time = 2s;
constexpr Duration patience = 32ms;  // two frames: the picture before stands, rather than a blank page

/// Keeps back a frame whose page has not one pixel yet, for as long as nobody would notice.
class Patience {
 public:
  /// Whether a frame is to be shown now.
  [[nodiscard]] bool over(const Frame& frame, Moment now) {
    if (!frame.blank) since_.reset();
    if (!frame.blank) return true;
    if (!since_) since_ = now;
    return now - *since_ >= patience;
  }
  /// How much of it is left.
  [[nodiscard]] Duration left(Moment now) const {
    return since_ ? std::max(Duration::zero(), *since_ + patience - now) : Duration::zero();
  }

 private:
  std::optional<Moment> since_;
};

/// How long the loop may sleep; nothing: until something happens.
std::optional<Duration> sleep_time(const App& app, Moment now, Moment last_shown) {
  if (app.moving()) return std::max(Duration::zero(), frame_time - (now - last_shown));
  if (const auto due = app.next_change()) return std::max(Duration::zero(), *due - now);
  return std::nullopt;
}

/// What the journal says of a phantom.
std::string words_of(const Phantom& phantom, const Metrics& glass) {
  std::string how;
  switch (phantom.kind) {
    case Phantom::Kind::even:
      how = fmt::format("comes every {:.1f} s", seconds(phantom.period));
      break;
    case Phantom::Kind::lying:
      how = "does not end";
      break;
    case Phantom::Kind::alone:
      how = "comes again and again, and no other does";
      break;
  }
  return fmt::format(
      "a touch that no finger makes {} at {:.0f},{:.0f} ({:.0f} mm from the left and {:.0f} mm from the top); it is "
      "ignored from now on: clean the glass there, then have the panel and its power supply checked",
      how, phantom.at.x, phantom.at.y, phantom.at.x * glass.mm_per_px, phantom.at.y * glass.mm_per_px);
}

/// The window around a glass that has something below it. The glass keeps its size where the desktop lets the window
/// grow; else it gives the room.
class Window {
 public:
  explicit Window(screen::Screen& screen) : screen_(screen), wanted_(screen.size()), window_(screen.size()) {}

  /// `below` is how much stands below the glass, px.  Returns the size of the glass where that is another than before.
  [[nodiscard]] std::optional<Size> fit(int below) {
    if (below == below_) return std::nullopt;
    const Size before = glass();
    below_ = below;
    screen_.ask_size({wanted_.w, wanted_.h + below});
    window_ = screen_.size();
    return glass() == before ? std::nullopt : std::optional(glass());
  }
  /// Somebody drew the window to another size.  Returns that of the glass; nothing: it is as it was.
  [[nodiscard]] std::optional<Size> drawn(Size window) {
    if (below_ == 0) return wanted_ = window_ = window;
    if (window == window_) return std::nullopt;
    window_ = window;
    wanted_ = glass();
    return wanted_;
  }

 private:
  [[nodiscard]] Size glass() const { return {window_.w, std::max(1, window_.h - below_)}; }

  screen::Screen& screen_;
  Size wanted_;  ///< of the glass
  Size window_;
  int below_ = 0;  ///< px
};

/// An exhibit on a screen, until the visitor quits.
class Loop {
 public:
  Loop(screen::Screen& screen, Exhibit exhibit, std::optional<MillimetreSize> size, const Around& around)
      : screen_(screen),
        around_(around),
        exhibit_(screen, std::move(exhibit), metrics_of(screen.size(), size)),
        size_(size),
        window_(screen),
        night_(around.night, around.journal) {}

  void run() {
    fit_window();
    turn();
    while (!app().quit()) {
      const Moment now = screen_.now();
      for (auto event = screen_.wait(sleep(now)); event; event = screen_.wait(Duration::zero())) {
        // What no finger made wakes no display.
        const auto real = app().admit(*event, screen_.now());
        if (real && !night_.takes(*real)) {
          times_.asked(now);
          take(*real);
        }
        if (app().quit()) return;
      }
      speak();
      exchange();
      fit_window();
      light();
      turn();
    }
  }

 private:
  [[nodiscard]] App& app() { return exhibit_.app(); }
  [[nodiscard]] const App& app() const { return exhibit_.app(); }
  [[nodiscard]] std::string_view id() const { return exhibit_.show().pack().index().id()->string_view(); }

  void turn() {
    if (exhibit_.show().tiles().collect()) app().tiles_changed();
    const Moment now = screen_.now();
    around_.heartbeat.beat(now);
    if (health_.turn(now, dark_) && around_.well) around_.well();
    tell_phantoms();
    if (dark_) return;
    fresh_ = app().turn(now) || fresh_;
    if (!fresh_) times_.answered();
    if (!fresh_ || !kept_back_.over(app().frame(), now)) return;
    if (large_enough(app().glass())) {
      screen_.show(app().frame().list);
      health_.shown();
    } else {
      const bool told = around_.fault(screen_, too_small(app().glass())).has_value();
      exhibit_.lend();
      if (!told) return;
    }
    shown_ = now;
    fresh_ = false;
    times_.shown(now, screen_.now());
    around_.heartbeat.ready(id());
    if (around_.shown) around_.shown();
  }

  /// With the service: what staff ask for goes out, what it says comes in, sums of visits now and then.
  void speak() {
    const Moment now = screen_.now();
    if (around_.counts && now >= next_count_) next_count_ = now + count_every;
    if (around_.counts)
      if (const auto csv = around_.counts(app().state(), exhibit_.show().pack().index(), now);
          csv && around_.staff != nullptr)
        static_cast<void>(around_.staff->send(staff::Counts{*csv}, now));
    bool lost = false;
    for (const staff::Request& request : app().take_requests()) {
      lost = around_.staff == nullptr || !around_.staff->send(request, now) || lost;
      asked_ = now;
    }
    const bool open = app().state().screen == ScreenId::staff;
    if (!open) next_word_.reset();
    if (!open || (next_word_ && now < *next_word_ && !lost)) return;
    auto report = around_.staff != nullptr ? around_.staff->receive(now) : std::nullopt;
    const bool silent = around_.staff == nullptr || !around_.staff->connected();
    if (report || silent) app().hear(std::move(report), now);
    if (around_.facts) {
      KioskFacts facts = around_.facts();
      facts.slowest = std::chrono::duration_cast<std::chrono::milliseconds>(times_.slowest(now));
      app().know(facts, around_.receipt ? around_.receipt(app().state().staff_page.report) : Receipt{});
    }
    const bool busy = app().state().staff_page.report.progress.work != staff::Work::none;
    const bool soon = busy || !app().state().staff_page.heard || (asked_ && now - *asked_ < answer_time);
    next_word_ = now + (soon && !silent ? speak_soon : speak_every);
  }

  /// Each place once.
  void tell_phantoms() {
    const Phantoms& phantoms = app().phantoms();
    for (; told_ < phantoms.count(); ++told_) {
      const std::uint64_t back = phantoms.count() - told_;
      if (around_.journal && back <= phantoms.found().size())
        around_.journal(words_of(phantoms.found()[phantoms.found().size() - back], app().glass()));
    }
  }

  void take(const screen::Event& event) {
    if (const auto* resized = std::get_if<screen::Resized>(&event)) {
      if (const auto glass = window_.drawn(resized->size)) app().resize(of_glass(*glass));
    } else if (dark_ && std::holds_alternative<screen::Exposed>(event))
      screen_.show({});
    else
      app().take(event, screen_.now());
  }

  /// Of a preview: what stands below the glass has another height than before.
  void fit_window() {
    if (const auto glass = window_.fit(app().window().h - app().glass().glass.h)) app().resize(of_glass(*glass));
  }

  /// A kiosk's glass is as large as it is in whatever mode it shows; of a window the pixels stay as large.
  [[nodiscard]] Metrics of_glass(Size px) {
    const State& state = app().state();
    return size_ && state.setting.kiosk ? measure(px, *size_) : app::resized(state.metrics, px);
  }

  /// Switches the display off or on, as the hours say. What is dark shows black all the same: some displays stay lit.
  void light() {
    night_.look(screen_.now(), exhibit_.idle());
    if (night_.dark() == dark_) return;
    dark_ = night_.dark();
    if (dark_) screen_.show({});
    if (!screen_.power(!dark_) && dark_) night_.stayed_lit();
    if (!dark_) app().handle(screen::Exposed{}, screen_.now());
    times_.begin();
    around_.heartbeat.tell(dark_ ? "the display is off, as screen.hours says" : id());
  }

  /// Whether another exhibit would be taken now.
  [[nodiscard]] bool looks() const { return around_.next && (around_.at_once || exhibit_.idle()); }

  /// Replaces this exhibit by another, where there is one.
  void exchange() {
    const Moment now = screen_.now();
    const bool asked = around_.next && app().switches_now();
    if (!asked && (!looks() || now < next_look_)) return;
    next_look_ = now + (around_.at_once ? look_at_preview_every : look_every);
    auto next = around_.next();
    if (!next) return;
    // The staff page goes with the exhibit on which it stood.
    if (asked && around_.staff != nullptr) static_cast<void>(around_.staff->send(staff::Leave{}, now));
    if (around_.at_once)
      exhibit_.replace(std::move(*next));
    else
      exhibit_.exchange(std::move(*next));
    health_.begin();
    times_.begin();
    told_ = 0;
    around_.heartbeat.tell(id());
  }

  /// How long nothing needs to be done; nothing: until something happens.
  [[nodiscard]] std::optional<Duration> sleep(Moment now) const {
    auto least = dark_    ? std::optional<Duration>()
                 : fresh_ ? std::optional(kept_back_.left(now))
                          : sleep_time(app(), now, shown_);
    const auto wake_at = [&](Moment due) {
      const Duration left = std::max(Duration::zero(), due - now);
      least = least ? std::min(*least, left) : left;
    };
    if (const auto due = around_.heartbeat.due()) wake_at(*due);
    if (looks()) wake_at(next_look_);
    if (next_word_) wake_at(*next_word_);
    if (around_.counts) wake_at(next_count_);
    if (const auto due = night_.due()) wake_at(*due);
    if (const auto due = around_.well ? health_.due() : std::nullopt) wake_at(*due);
    return least;
  }

  screen::Screen& screen_;
  const Around& around_;
  Presented exhibit_;
  std::optional<MillimetreSize> size_;
  Window window_;
  Moment shown_;
  Moment next_look_;
  std::optional<Moment> next_word_;  // with the service, while the staff page is open
  Moment next_count_;                // when visits are to be counted though nothing happens
  std::optional<Moment> asked_;      // when it was last asked for something
  FrameTimes times_;
  bool fresh_ = false;      // a frame that was not shown yet
  std::uint64_t told_ = 0;  // phantoms
  Patience kept_back_;
  Night night_;
  Health health_;
  bool dark_ = false;  // the display is off
};

}  // namespace

void run(screen::Screen& screen, Exhibit exhibit, std::optional<MillimetreSize> size, const Around& around) {
  Loop(screen, std::move(exhibit), size, around).run();
}

bool run_fault(screen::Screen& screen, const Around& around, std::string_view reason, bool kiosk,
               std::optional<Duration> at_most, const std::function<bool()>& over) {
  if (!around.fault(screen, reason)) return false;
  around.heartbeat.ready(fmt::format("fault: {}", reason));
  if (around.shown) around.shown();
  const Moment began = screen.now();
  Moment next_look = began + look_every;
  for (;;) {
    const Moment now = screen.now();
    around.heartbeat.beat(now);
    if (at_most && now - began >= *at_most) return true;
    if (over && now >= next_look) {
      if (over()) return true;
      next_look = now + look_every;
    }
    std::optional<Duration> sleep;
    const auto wake_at = [&](Moment due) {
      const Duration left = std::max(Duration::zero(), due - now);
      sleep = sleep ? std::min(*sleep, left) : left;
    };
    if (at_most) wake_at(began + *at_most);
    if (over) wake_at(next_look);
    if (const auto due = around.heartbeat.due()) wake_at(*due);
    const auto event = screen.wait(sleep);
    if (!event) continue;
    if (std::holds_alternative<screen::QuitAsked>(*event)) return false;
    const auto* key = std::get_if<screen::KeyPress>(&*event);
    if (key != nullptr && !kiosk && (key->name == "Escape" || (key->control && key->name == "Q"))) return false;
    if (std::holds_alternative<screen::Resized>(*event) || std::holds_alternative<screen::Exposed>(*event))
      if (!around.fault(screen, reason)) return false;
  }
}

}  // namespace lectern::app
