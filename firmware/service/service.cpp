// SPDX-License-Identifier: MIT
#include "firmware/service/service.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <variant>

#include "firmware/hours/hours.hpp"
#include "firmware/service/sums.hpp"
#include "firmware/settings/pin.hpp"

namespace lectern::service {

namespace {

using staff::Event;
using staff::Found;
using staff::Outcome;
using staff::Where;

constexpr std::size_t most_finding = staff::most_found;
constexpr std::size_t most_not_again = 64;
constexpr std::size_t most_refused = 32;

/// What came of copying, as who copies says it (lectern-stick).
std::optional<Outcome> outcome_of_copy(std::string_view said) {
  if (said == "done") return Outcome::logs_copied;
  if (said == "no-stick") return Outcome::logs_no_stick;
  if (said == "full") return Outcome::logs_stick_full;
  if (said == "failed") return Outcome::logs_failed;
  return std::nullopt;
}

bool is_from_outside(const Found& found) {
  return found.where == Where::stick || found.where == Where::incoming;
}

/// Whether what lies outside was imported already, as its signature says: it is offered once.
bool is_imported(const Found& outside, const std::vector<Found>& own) {
  return !outside.key.empty() && std::any_of(own.begin(), own.end(), [&](const Found& one) {
    return one.where == staff::Where::imported && one.key == outside.key && one.id == outside.id &&
           one.revision == outside.revision && one.bytes == outside.bytes;
  });
}

}  // namespace

Service::Service(Computer& computer, Importer& importer, Clock clock, Tell tell)
    : computer_(computer),
      importer_(importer),
      clock_(std::move(clock)),
      tell_(std::move(tell)),
      ledger_(computer.kept()) {
  const std::uint32_t wrong = ledger_.wrong_guesses();
  const bool kept = ledger_.keep_wrong_guesses(wrong).has_value();
  lock_ = locked(wrong, kept, clock_());
  import_ = ledger_.last("import");
  change_ = ledger_.last("change");
  fallen_ = ledger_.fallen();
  counts_ = kept_sums(ledger_.counts());
  switches_ = ledger_.number("switches");
  boot_reason_ = restarted();
  // The viewer numbers days from the switching on of the computer.
  first_day_ = ledger_.word("boot") == computer_.boot_id() ? ledger_.number("first-day") : next_day(counts_);
  for (const auto& [what, word] : {std::pair<std::string_view, std::string>{"first-day", std::to_string(first_day_)},
                                   std::pair<std::string_view, std::string>{"boot", computer_.boot_id()},
                                   std::pair<std::string_view, std::string>{"version", computer_.version()},
                                   std::pair<std::string_view, std::string>{"asked", ""}})
    if (ledger_.word(what) != word)
      if (auto done = ledger_.keep_word(what, word); !done) computer_.journal(done.error().what);
  clear_away(computer_);
  set_door("closed");
  look_around();
  look_at_show();
  look_at_storage();
}

std::string Service::restarted() const {
  // The ledger is read while it is still that of before.
  Ledger before(computer_.kept());
  const std::string boot = before.word("boot");
  const std::string version = before.word("version");
  if (!version.empty() && version != computer_.version()) return "update";
  if (boot == computer_.boot_id()) return {};
  return before.word("asked").empty() ? "power" : "staff";
}

void Service::connected() {
  end_session();
  connected_ = true;
}

void Service::disconnected() {
  end_session();
  connected_ = false;
}

void Service::end_session() {
  if (importing_ && !std::holds_alternative<staff::Look>(*importing_)) {
    importer_.stop();
    importer_done("the session ended");
  }
  lock_ = closed(lock_);
  looks_for_own_ = true;
  if (!copying_until_) set_door("closed");
}

void Service::set_door(std::string_view word) {
  if (door_ == word) return;
  door_ = word;
  if (auto told = computer_.tell_door(word); !told) computer_.journal(told.error().what);
}

void Service::ask(const staff::Request& request) {
  if (!admits(lock_, request, clock_())) return;
  std::visit([this](const auto& one) { asked(one); }, request);
  // What took long is no time in which nobody was there; counts are no sign of anybody.
  if (std::holds_alternative<staff::Counts>(request)) return;
  lock_ = renewed(lock_, clock_());
  // What was asked for is to be seen at once.
  look_around();
}

void Service::asked(const staff::Pin& pin) {
  const auto hash = computer_.pin_hash();
  if (!hash || !may_guess(lock_, clock_())) return;
  const bool kept = ledger_.keep_wrong_guesses(lock_.wrong + 1).has_value();
  lock_ = with_guess(lock_, kept, clock_());
  const bool right = app::fits(*hash, pin.digits);
  lock_ = answered(lock_, right, clock_());
  if (!right) return;
  if (auto forgotten = ledger_.keep_wrong_guesses(0); !forgotten) computer_.journal(forgotten.error().what);
  set_door("open");
  look_at_show();
  listed(true);
}

void Service::asked(const staff::Counts& counts) {
  const auto told = counts::sums_of(counts.csv);
  if (!told) return computer_.journal(told.error().what);
  unkept_ = with_sums(std::move(unkept_), counts::with_first_day(*told, first_day_));
  if (clock_() >= next_counts_) keep_counts();
}

void Service::keep_counts() {
  if (unkept_.empty()) return;
  counts::Sums sums = with_sums(counts_, unkept_);
  next_counts_ = clock_() + counts_every;
  if (auto kept = ledger_.keep_counts(counts::csv_of(sums)); !kept) return computer_.journal(kept.error().what);
  counts_ = std::move(sums);
  unkept_.clear();
}

void Service::asked(const staff::Leave& /*leave*/) {
  end_session();
}

void Service::asked(const staff::Stay& /*stay*/) {}

void Service::asked(const staff::Look& /*look*/) {
  listed(true);
}

void Service::listed(bool importer_too) {
  static_cast<void>(look_at_own());
  stick_ = seen_.stick = computer_.stick();
  // What lay on a stick that is not there is not there either.
  if (!stick_) std::erase_if(brought_, [](const Found& one) { return one.where == Where::stick; });
  if (!importer_too || importing_) return;
  incoming_ = computer_.incoming();
  finding_.clear();
  told_.reset();
  if (auto begun = importer_.ask(staff::Look{}); !begun) {
    brought_.clear();
    return computer_.journal(begun.error().what);
  }
  importing_ = staff::Look{};
  progress_ = {staff::Work::listing, {}, 0};
}

std::optional<Event> Service::look_at_own() {
  auto own = list_own(computer_, ledger_);
  own_ = own ? *std::move(own) : std::vector<Found>();
  return own ? std::nullopt : std::optional(std::move(own.error()));
}

void Service::asked(const staff::Import& import) {
  // Only what was found may be asked for.
  const auto found = std::find_if(brought_.begin(), brought_.end(), [&](const Found& one) {
    return one.where == import.where && one.name == import.name && is_from_outside(one) &&
           (import.label.empty() || one.label == import.label);
  });
  if (found == brought_.end()) return happened("import", {Outcome::failed, import.name, "it is not among those found"});
  if (staff::refuses(found->verdict)) return happened("import", {found->verdict, import.name, {}});
  if (importing_ && !std::holds_alternative<staff::Look>(*importing_))
    return happened("import", {Outcome::busy, import.name, {}});
  importer_.stop();
  finding_.clear();
  told_.reset();
  if (auto begun = importer_.ask(import); !begun) {
    importing_.reset();
    return happened("import", {Outcome::failed, import.name, begun.error().what});
  }
  importing_ = import;
  progress_ = {staff::Work::copying, import.name, 0};
}

void Service::asked(const staff::Stop& /*stop*/) {
  if (!importing_) return;
  importer_.stop();
  if (!told_) told_ = Event{Outcome::stopped, {}, {}};
  importer_done({});
}

void Service::heard(const FromImporter& from) {
  if (!importing_) return;
  if (const auto* ended = std::get_if<Ended>(&from)) return importer_done(ended->why);
  const auto& told = std::get<staff::Told>(from);
  if (const auto* found = std::get_if<Found>(&told)) {
    if (finding_.size() < most_finding) finding_.push_back(*found);
  } else if (const auto* progress = std::get_if<staff::Progress>(&told)) {
    progress_ = *progress;
  } else if (const auto* calls = std::get_if<staff::Refused>(&told)) {
    refused(calls->calls, "the importer's");
  } else {
    told_ = std::get<Event>(told);
  }
}

void Service::importer_done(const std::string& why) {
  const auto was = std::exchange(importing_, std::nullopt);
  progress_ = {};
  if (!was) return;
  if (!why.empty()) computer_.journal(fmt::format("the importer: {}", why));
  if (std::holds_alternative<staff::Look>(*was)) {
    // Of what it was cut off in, nothing is shown: half a list looks whole.
    brought_ = why.empty() ? std::move(finding_) : std::vector<Found>();
    // A list that went well ends with nothing to tell: what was copied last stays what it was.
    if (const auto told = std::exchange(told_, std::nullopt); told && told->outcome != Outcome::none)
      happened("import", *told);
  } else {
    const auto& import = std::get<staff::Import>(*was);
    Event event = told_.value_or(Event{Outcome::failed, import.name, why.empty() ? "it ended without a word" : why});
    if (event.name.empty()) event.name = import.name;
    told_.reset();
    happened("import", std::move(event));
  }
  static_cast<void>(look_at_own());
  show_newer();
}

void Service::happened(std::string_view what, Event event) {
  computer_.journal(fmt::format("{}: {} {} {}", what, staff::name_of(event.outcome), event.name, event.detail));
  auto& last = what == "import" ? import_ : change_;
  last = std::move(event);
  if (auto kept = ledger_.keep_last(what, *last); !kept) computer_.journal(kept.error().what);
}

TellProgress Service::progress() {
  return [this](staff::Work work, int percent) {
    if (progress_.work == work && progress_.percent == percent) return;
    progress_.work = work;
    progress_.percent = percent;
    if (tell_) tell_(report());
  };
}

void Service::put(const Choice& choice) {
  progress_ = {staff::Work::checking, choice.asked.name, 0};
  happened("change", put_on_show(computer_, ledger_, choice, progress()));
  if (change_->outcome == Outcome::shown_at_idle || change_->outcome == Outcome::shown_now) count_switch();
  progress_ = {};
  next_look_ = clock_();
  listed(false);
}

void Service::count_switch() {
  if (auto kept = ledger_.keep_word("switches", fmt::format("{}", ++switches_)); !kept)
    computer_.journal(kept.error().what);
}

void Service::asked(const staff::PutOnShow& put_on) {
  if (auto why = look_at_own()) {
    why->name = put_on.name;
    return happened("change", *std::move(why));
  }
  const auto found = std::find_if(own_.begin(), own_.end(), [&](const Found& one) {
    return one.name == put_on.name && (one.where == Where::imported || one.where == Where::kept);
  });
  if (found == own_.end()) return happened("change", {Outcome::failed, put_on.name, "it is not among those listed"});
  if (staff::refuses(found->verdict) || (staff::asks(found->verdict) && !put_on.confirmed))
    return happened("change", {found->verdict, put_on.name, {}});
  put({found->where, put_on, found->verdict});
}

void Service::asked(const staff::GoBack& /*back*/) {
  progress_ = {staff::Work::checking, {}, 0};
  happened("change", go_back(computer_, ledger_, progress()));
  if (change_->outcome == Outcome::went_back) count_switch();
  progress_ = {};
  listed(false);
}

void Service::asked(const staff::Forget& forgotten) {
  const bool is_ours = std::any_of(own_.begin(), own_.end(), [&](const Found& one) {
    return one.where == Where::imported && one.name == forgotten.name;
  });
  if (!is_ours) return;
  if (auto gone = forget(computer_, forgotten.name); !gone) computer_.journal(gone.error().what);
  listed(false);
}

void Service::asked(const staff::CopyLogs& /*copy*/) {
  if (copying_until_) return;
  keep_counts();
  static_cast<void>(computer_.copied());  // of an earlier time
  const std::string sums = counts::csv_of(counts::for_people(counts_));
  if (auto offered = computer_.offer_counts(sums); !offered)
    return happened("import", {Outcome::logs_failed, {}, offered.error().what});
  copying_until_ = clock_() + most_copying;
  progress_ = {staff::Work::copying_logs, {}, 0};
  set_door("copy");
}

void Service::end_copying() {
  if (!copying_until_) return;
  const std::string said = computer_.copied();
  if (said.empty() && clock_() < *copying_until_) return;
  const auto outcome = outcome_of_copy(said);
  copying_until_.reset();
  progress_ = {};
  happened("import", {outcome.value_or(Outcome::logs_failed), {}, outcome ? std::string() : said});
  set_door(is_open(lock_, clock_()) ? "open" : "closed");
}

void Service::switch_power(Power power, std::string_view word) {
  keep_counts();
  if (auto kept = ledger_.keep_word("asked", word); !kept) computer_.journal(kept.error().what);
  if (auto done = computer_.switch_power(power); !done) happened("change", {Outcome::failed, {}, done.error().what});
}

void Service::asked(const staff::Restart& /*restart*/) {
  switch_power(Power::restart, "restart");
}

void Service::asked(const staff::ShutDown& /*shut_down*/) {
  switch_power(Power::shut_down, "shut-down");
}

void Service::asked(const staff::Brightness& brightness) {
  if (auto set = computer_.set_brightness(brightness.percent); !set) computer_.journal(set.error().what);
}

void Service::asked(const staff::TellHour& hour) {
  const auto time = app::parse_time_of_day(hour.hour);
  if (!time) return;
  if (auto told = computer_.tell_hour(*time); !told) computer_.journal(told.error().what);
}

void Service::look_around() {
  seen_.pin = computer_.pin_hash().has_value();
  // Without a session nobody is told the rest.
  if (!is_open(lock_, clock_())) return;
  seen_.stick = computer_.stick();
  seen_.port_named = computer_.port_named();
  seen_.board = computer_.board();
  const auto ends = computer_.runs().ends();
  seen_.board.restart = ends.empty() ? boot_reason_ : ends.back().result == "watchdog" ? "watchdog" : "crash";
  const auto config = computer_.settings();
  seen_.hours = config && config->hours
                    ? fmt::format("{}-{}", app::in_digits(config->hours->from), app::in_digits(config->hours->to))
                    : std::string();
  seen_.hour = computer_.hour();
}

/// What is on probation comes back by look_after; of any other the viewer shows another by itself, and somebody must
/// say why.
void Service::look_at_show() {
  const auto name = is_watched(computer_) ? std::nullopt : missing_from_show(computer_);
  if (!name || (change_ && change_->outcome == Outcome::came_back_unopened && change_->name == *name)) return;
  happened("change", {Outcome::came_back_unopened, *name, {}});
}

void Service::look_at_storage() {
  storage_ = computer_.storage();
  if (storage_ || ledger_.garbage().empty()) return;
  storage_ = Event{Outcome::storage_garbage, ledger_.garbage().front(), {}};
}

void Service::refused(const std::vector<std::string>& calls, std::string_view whose) {
  std::vector<std::string> fresh;
  for (const std::string& call : calls)
    if (refused_.size() < most_refused && std::find(refused_.begin(), refused_.end(), call) == refused_.end()) {
      refused_.push_back(call);
      fresh.push_back(call);
    }
  if (fresh.empty()) return;
  computer_.journal(fmt::format("these calls are not on {} list and were refused: {}", whose, fmt::join(fresh, ", ")));
}

/// What was put into incoming/ is looked for where nobody has to be there for it to be shown.
void Service::look_for_newer() {
  const auto config = computer_.settings();
  if (!config || !config->automatic || config->signatures.trusted.empty() || importing_) return;
  // What staff copied and left, or a cut: it lies there already.
  if (!is_open(lock_, clock_()) && std::exchange(looks_for_own_, false)) {
    static_cast<void>(look_at_own());
    show_newer();
  }
  if (std::string now = computer_.incoming(); now != incoming_) return listed(true);
  const auto newer = std::find_if(brought_.begin(), brought_.end(), [&](const Found& one) {
    return one.where == Where::incoming && one.verdict == Outcome::trusted &&
           std::find(not_again_.begin(), not_again_.end(), one.name) == not_again_.end();
  });
  if (newer == brought_.end()) return;
  if (not_again_.size() >= most_not_again) not_again_.erase(not_again_.begin());
  not_again_.push_back(newer->name);
  asked(staff::Import{Where::incoming, newer->name});
}

/// Shows what was imported without staff, where the settings ask for it: signed by somebody trusted, of the exhibit
/// that is on show, and newer.
void Service::show_newer() {
  const auto config = computer_.settings();
  if (!config || !config->automatic || config->signatures.trusted.empty() || is_open(lock_, clock_())) return;
  const auto now = std::find_if(own_.begin(), own_.end(), [](const Found& one) { return one.on_show; });
  if (now == own_.end() || now->id.empty()) return;
  std::uint32_t highest = now->revision.value_or(0);
  for (const auto& shown : ledger_.shown())
    if (shown.id == now->id) highest = std::max(highest, shown.revision);
  const Found* best = nullptr;
  for (const Found& one : own_) {
    const bool newer = one.where == Where::imported && one.verdict == Outcome::trusted && one.id == now->id &&
                       one.revision.value_or(0) > highest;
    const std::string mark = fmt::format("{} {}", one.name, one.revision.value_or(0));
    if (newer && std::find(not_again_.begin(), not_again_.end(), mark) == not_again_.end() &&
        (best == nullptr || *one.revision > *best->revision))
      best = &one;
  }
  if (best == nullptr) return;
  not_again_.push_back(fmt::format("{} {}", best->name, *best->revision));
  put({Where::imported, {best->name, false, false}, Outcome::trusted});
}

void Service::turn() {
  const SinceBoot now = clock_();
  if (lock_.open_until && !is_open(lock_, now)) end_session();
  end_copying();
  if (now >= next_counts_) keep_counts();
  if (now >= next_look_) {
    next_look_ = now + look_every;
    look_around();
    if (is_watched(computer_))
      if (auto event = look_after(computer_, ledger_)) {
        computer_.journal(fmt::format("change: {} {}", staff::name_of(event->outcome), event->name));
        change_ = std::move(event);
        fallen_ = ledger_.fallen();
        if (is_open(lock_, now)) listed(false);
      }
    if (is_open(lock_, now) && seen_.stick != stick_) listed(true);
  }
  if (now >= next_seldom_) {
    next_seldom_ = now + look_seldom;
    look_at_storage();
    refused(computer_.refused_calls(), "its");
    look_for_newer();
  }
}

staff::Report Service::report() const {
  const SinceBoot now = clock_();
  staff::Report report;
  const bool open = is_open(lock_, now);
  report.door = !seen_.pin ? staff::Door::no_pin : open ? staff::Door::open : staff::Door::closed;
  report.wait = left(lock_.next_guess, now);
  report.wrong = lock_.last_wrong;
  report.storage = storage_;
  if (!open) return report;
  report.left = left(*lock_.open_until, now);
  report.stick = seen_.stick;
  report.port_named = seen_.port_named;
  report.found = brought_;
  // What the importer says of packs that we list too is said by us.
  std::erase_if(report.found, [&](const Found& one) { return !is_from_outside(one) || is_imported(one, own_); });
  report.found.insert(report.found.end(), own_.begin(), own_.end());
  for (Found& one : report.found)
    one.fell = !one.seal.empty() && std::find(fallen_.begin(), fallen_.end(), one.seal) != fallen_.end();
  report.progress = progress_;
  report.import = import_;
  report.change = change_;
  report.board = seen_.board;
  const Visits visits = last_day(counts_, first_day_);
  report.visits_today = visits.count;
  report.visited_today = visits.time;
  report.hours = seen_.hours;
  report.hour = seen_.hour;
  report.switches = switches_;
  report.walls = computer_.standing_walls();
  report.refused = refused_;
  return report;
}

}  // namespace lectern::service
