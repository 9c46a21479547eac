// SPDX-License-Identifier: MIT
#include "firmware/script/run.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <fmt/format.h>

#include "assets/base/storage.hpp"
#include "firmware/input/gestures.hpp"
#include "firmware/loop/receipt.hpp"
#include "firmware/script/dump.hpp"
#include "firmware/staff/lines.hpp"
#include "render/screen/png.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;
using screen::Touch;

constexpr std::int64_t turns_a_second = 60;
constexpr Duration tap_time = 80ms;
constexpr Duration longest_settle = 10s;
constexpr double pinch_start = 100;              // px from the middle to each finger
constexpr std::int64_t first_own_finger = 1000;  // apart from the fingers a script numbers

Moment moment_of(std::int64_t turn) {
  return {Duration(turn * 1'000'000 / turns_a_second)};
}

/// The first turn at or after a time.
std::int64_t turn_at(Duration time) {
  return (time.count() * turns_a_second + 999'999) / 1'000'000;
}

struct Sample {
  std::int64_t turn = 0;
  Touch touch;
};

PointF between(PointF a, PointF b, double part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

/// The script's hands and eyes on one viewer.
class Player {
 public:
  explicit Player(Stage stage) : stage_(std::move(stage)) {
    stage_.screen.set_now({});
    if (stage_.show == nullptr) return;
    on_show_.emplace(stage_.screen, Exhibit{std::move(stage_.show), stage_.options}, stage_.options.metrics);
    step();
  }

  [[nodiscard]] Result<bool> carry_out(const ScriptLine& line) {
    const std::int64_t turn = line.after ? end_ + (turn_at(line.time)) : turn_at(line.time);
    if (turn < start_)
      return fail(ErrorCode::malformed,
                  fmt::format("line {}: its time is before that of the line before", line.number));
    if (settled_ && turn < end_)
      return fail(ErrorCode::malformed,
                  fmt::format("line {}: its time falls inside the settle before it", line.number));
    start_ = turn;
    settled_ = false;
    run_to(turn);
    end_ = std::max(turn_, turn);
    if (std::holds_alternative<EndLine>(line.act)) return false;
    auto done = std::visit([&](const auto& act) { return carry_out(act); }, line.act);
    if (!done) return fail(done.error().code, fmt::format("line {}: {}", line.number, done.error().what));
    return true;
  }

  void finish() { run_to(end_); }

 private:
  [[nodiscard]] App& app() { return on_show_->app(); }
  [[nodiscard]] const App& app() const { return on_show_->app(); }
  [[nodiscard]] scan::TileStore& tiles() { return on_show_->show().tiles(); }

  /// Puts what was offered on show, once no visitor is there; a preview at once.
  void exchange() {
    if (!offered_ || (on_show_ && !stage_.preview && !on_show_->idle())) return;
    if (on_show_ && stage_.preview)
      on_show_->replace(std::move(*offered_));
    else if (on_show_)
      on_show_->exchange(std::move(*offered_));
    else
      on_show_.emplace(stage_.screen, std::move(*offered_), stage_.options.metrics);
    offered_.reset();
  }

  /// Whether the viewer is what is seen; else it is the fault screen.
  [[nodiscard]] bool on_glass() const { return on_show_ && large_enough(app().glass()); }
  [[nodiscard]] bool busy() const { return app().moving() || app().fresh() != Fresh::nothing || !samples_.empty(); }

  /// One turn: what is due is handed in, time passes, the workers finish.
  void step() {
    stage_.screen.set_now(moment_of(turn_));
    exchange();
    if (!on_show_) return;
    for (const staff::Request& request : app().take_requests()) asked_.push_back(request);
    stage_.screen.ask_size(app().window());
    while (!samples_.empty() && samples_.front().turn <= turn_) {
      app().handle(samples_.front().touch, moment_of(turn_));
      samples_.pop_front();
    }
    bool fresh = app().turn(moment_of(turn_));
    while (stage_.live_workers ? tiles().collect() : tiles().wait_idle()) {
      app().tiles_changed();
      fresh = app().turn(moment_of(turn_)) || fresh;
    }
    fresh = app().turn(moment_of(turn_)) || fresh;
    stage_.screen.ask_size(app().window());
    if (!fresh) return;
    if (stage_.paint && on_glass())
      stage_.screen.show(app().frame().list);
    else
      stage_.screen.prepare(app().frame().list);
  }

  void run_to(std::int64_t turn) {
    while (turn_ < turn) {
      std::int64_t next = turn;
      if (on_show_) {
        if (app().moving() || (stage_.live_workers && !tiles().idle())) next = turn_ + 1;
        if (!samples_.empty()) next = std::min(next, std::max(samples_.front().turn, turn_ + 1));
        if (const auto change = app().next_change())
          next = std::min(next, std::max(turn_at(change->since_start), turn_ + 1));
      }
      turn_ = std::min(next, turn);
      step();
    }
  }

  void add(Sample sample) {
    const auto after = std::upper_bound(samples_.begin(), samples_.end(), sample.turn,
                                        [](std::int64_t turn, const Sample& s) { return turn < s.turn; });
    samples_.insert(after, sample);
  }

  /// A finger along a path from now on; `at` gives its place for a part of the way.
  template <class Path>
  void add_path(std::int64_t finger, std::int64_t turns, Path at) {
    add({turn_, {Touch::Kind::down, finger, at(0.0)}});
    for (std::int64_t i = 1; i <= turns; ++i)
      add({turn_ + i, {Touch::Kind::move, finger, at(static_cast<double>(i) / static_cast<double>(turns))}});
    add({turn_ + turns, {Touch::Kind::up, finger, at(1.0)}});
    end_ = turn_ + turns;
  }

  [[nodiscard]] Result<void> carry_out(const TapLine& tap) {
    PointF at;
    if (const auto* id = std::get_if<std::string>(&tap.at)) {
      LECTERN_TRY(found, place_of(*id));
      at = found;
    } else {
      at = std::get<PointF>(tap.at);
    }
    const std::int64_t finger = own_finger_++;
    add({turn_, {Touch::Kind::down, finger, at}});
    end_ = turn_ + turn_at(tap_time);
    add({end_, {Touch::Kind::up, finger, at}});
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const DownLine& line) { return put({Touch::Kind::down, line.finger, line.at}); }
  [[nodiscard]] Result<void> carry_out(const MoveLine& line) {
    last_[line.finger] = line.at;
    return put({Touch::Kind::move, line.finger, line.at});
  }
  [[nodiscard]] Result<void> carry_out(const UpLine& line) {
    if (!last_.contains(line.finger))
      return fail(ErrorCode::malformed, fmt::format("finger {} is not down", line.finger));
    return put({Touch::Kind::up, line.finger, last_[line.finger]});
  }
  [[nodiscard]] Result<void> put(const Touch& touch) {
    last_[touch.finger] = touch.at;
    if (touch.kind == Touch::Kind::up) last_.erase(touch.finger);
    add({turn_, touch});
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const DragLine& line) {
    add_path(own_finger_++, std::max<std::int64_t>(1, turn_at(line.lasts)),
             [&](double part) { return between(line.from, line.to, part); });
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const PinchLine& line) {
    const std::int64_t turns = std::max<std::int64_t>(1, turn_at(line.lasts));
    for (const double side : {-1.0, 1.0})
      add_path(own_finger_++, turns, [&](double part) {
        return PointF{line.at.x + side * pinch_start * (1 + (line.factor - 1) * part), line.at.y};
      });
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const KeyLine& line) {
    if (on_show_) app().handle(screen::KeyPress{line.name, false, false, false}, moment_of(turn_));
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const SettleLine&) {
    settled_ = true;
    const std::int64_t latest = turn_ + turn_at(longest_settle);
    while (on_show_ && (busy() || (stage_.live_workers && !tiles().idle()))) {
      if (turn_ >= latest) return fail(ErrorCode::malformed, "it does not settle within 10 s");
      // Workers take real time, of which there is none here: when nothing else goes on, they are waited for.
      if (!busy() && tiles().wait_idle()) app().tiles_changed();
      run_to(turn_ + 1);
    }
    end_ = turn_;
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const ShotLine& line) {
    if (on_glass()) {
      stage_.screen.show(app().frame().list);
    } else {
      const auto told = stage_.fault(stage_.screen, on_show_ ? too_small(app().glass()) : stage_.reason);
      if (on_show_) on_show_->lend();
      LECTERN_CHECK(told);
    }
    LECTERN_TRY(image, stage_.screen.capture());
    return screen::write_png(image, stage_.out / (line.name + ".png"));
  }

  [[nodiscard]] Result<void> carry_out(const DumpLine& line) {
    const screen::Counters counters = stage_.screen.counters();
    const std::string text = on_glass() ? dump(app(), on_show_->show(), counters, line.plain, asked_)
                                        : dump_fault(moment_of(turn_), counters, line.plain);
    return write_file(stage_.out / (line.name + ".json"), as_bytes(text));
  }

  [[nodiscard]] Result<void> carry_out(const ResizeLine& line) {
    stage_.screen.resize(line.size);
    while (stage_.screen.wait(Duration::zero())) {
    }
    if (on_show_) app().resize(resized(stage_.options.metrics, line.size));
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const PutLine& line) {
    if (!stage_.offer) return fail(ErrorCode::usage, "nobody here takes packs");
    if (auto tried = stage_.offer(line.pack)) offered_ = std::move(tried);
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const StaffReportLine& line) {
    if (!on_show_) return fail(ErrorCode::usage, "there is no staff page on the fault screen");
    LECTERN_TRY(bytes, read_file(line.file, staff::longest_line));
    std::string text(as_text(bytes));
    // A file may be laid out in lines for whoever reads it.
    std::replace(text.begin(), text.end(), '\n', ' ');
    auto report = staff::report_of(text);
    if (!report) return fail(report.error().code, fmt::format("{}: {}", line.file, report.error().what));
    const auto& index = on_show_->show().pack().index();
    app().hear(*report, moment_of(turn_));
    app().know(stage_.facts, receipt_of({index.id()->str(), index.revision(), {}, stage_.facts.version}, *report));
    step();
    return {};
  }

  [[nodiscard]] Result<void> carry_out(const EndLine&) { return {}; }

  /// The point of a target nearest its middle at which a finger reaches it.
  [[nodiscard]] Result<PointF> place_of(const std::string& id) const {
    if (!on_glass()) return fail(ErrorCode::usage, fmt::format("there is no target '{}' on the fault screen", id));
    const Frame& frame = app().frame();
    const Target* target = find(frame, id);
    if (target == nullptr) return fail(ErrorCode::usage, fmt::format("there is no target '{}' on the glass", id));
    if (!target->enabled) return fail(ErrorCode::usage, fmt::format("the target '{}' is disabled", id));
    const PointF middle{target->rect.x + target->rect.w / 2.0, target->rect.y + target->rect.h / 2.0};
    constexpr int grid = 24;
    std::vector<PointF> places{middle};
    for (int i = 0; i <= grid; ++i)
      for (int j = 0; j <= grid; ++j)
        places.push_back({target->rect.x + (target->rect.w - 1) * static_cast<double>(i) / grid,
                          target->rect.y + (target->rect.h - 1) * static_cast<double>(j) / grid});
    const auto distance = [&](PointF p) { return std::hypot(p.x - middle.x, p.y - middle.y); };
    std::stable_sort(places.begin(), places.end(), [&](PointF a, PointF b) { return distance(a) < distance(b); });
    for (const PointF place : places)
      if (target_at(frame, place, app().state().metrics) == id) return place;
    return fail(ErrorCode::usage, fmt::format("the target '{}' is covered", id));
  }

  Stage stage_;
  std::optional<Exhibit> offered_;    // waits until no visitor is there
  std::optional<Presented> on_show_;  // none: the fault screen
  std::deque<Sample> samples_;
  std::map<std::int64_t, PointF> last_;
  std::vector<staff::Request> asked_;  // of the service, since the start
  std::int64_t turn_ = 0;
  std::int64_t start_ = 0;  // of the line being carried out
  std::int64_t end_ = 0;    // of the line before
  std::int64_t own_finger_ = first_own_finger;
  bool settled_ = false;
};

}  // namespace

Result<void> play(const std::vector<ScriptLine>& script, Stage stage) {
  Player player(std::move(stage));
  for (const ScriptLine& line : script) {
    LECTERN_TRY(goes_on, player.carry_out(line));
    if (!goes_on) return {};
  }
  player.finish();
  return {};
}

}  // namespace lectern::app
