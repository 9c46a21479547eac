// SPDX-License-Identifier: MIT
#include "firmware/service/switching.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "firmware/library/ends.hpp"
#include "firmware/library/examine.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/probation.hpp"
#include "firmware/library/seal.hpp"
#include "firmware/library/verdict.hpp"

namespace lectern::service {

namespace {

namespace fs = std::filesystem;
using staff::Event;
using staff::Outcome;

constexpr std::string_view pack_ending = ".pack";
constexpr std::size_t most_listed = 64;

/// Why a judge refused, as staff are told it.
Outcome outcome_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::malformed:
      return Outcome::trial_found_faults;
    case ErrorCode::too_large:
      return Outcome::trial_too_large;
    case ErrorCode::not_ours:
      return Outcome::not_a_pack;
    case ErrorCode::other_version:
      return Outcome::other_version;
    case ErrorCode::damaged:
      return Outcome::pack_damaged;
    case ErrorCode::unreadable:
      return Outcome::special_file;
    case ErrorCode::unwritable:
      return Outcome::unwritable;
    case ErrorCode::unavailable:
      return Outcome::busy;
    default:
      return Outcome::failed;
  }
}

Outcome of_trial(const Error& error) {
  // What crashes while it is tried says so by this code (apart.hpp).
  return error.code == ErrorCode::damaged ? Outcome::trial_crashed : outcome_of(error);
}

bool is_pack_name(const std::string& name) {
  return is_file_name(name) && name.size() > pack_ending.size() && name.ends_with(pack_ending);
}

/// A pack that a link leads to.
Result<std::unique_ptr<ReadableFile>> open_target(const app::Shelf& shelf, const fs::path& target) {
  if (const auto name = app::kept_name(target)) return shelf.packs->open(*name);
  return open_file(target);
}

/// By what a pack is known to the viewer; empty: it has nothing of the kind.
std::string seal_of(const app::Shelf& shelf, const fs::path& target) {
  const auto file = open_target(shelf, target);
  return file ? app::seal_in(**file) : std::string();
}

std::optional<fs::path> on_show(const app::Shelf& shelf) {
  auto target = shelf.links->target(app::on_show_link);
  return target ? target : shelf.own;
}

/// Looks at a pack as it will be shown, and remembers the first thing that is told of it.
class Examination {
 public:
  Examination(Computer& computer, Ledger& ledger, const Choice& choice, const TellProgress& progress,
              app::Config config)
      : computer_(computer), ledger_(ledger), choice_(choice), progress_(progress), config_(std::move(config)) {}

  /// Errors: why it may not be shown, of which `outcome` has the kind.
  Result<std::string> judge(const ReadableFile& file, const std::string& name, const app::SignatureText& signature) {
    const app::Belief belief{config_.signatures, ledger_.shown()};
    auto examined = app::examine({file, name, signature}, belief, computer_.walls(),
                                 [&](int percent) { progress_(staff::Work::checking, percent); });
    if (!examined) return refuse(outcome_of(examined.error()), examined.error());
    found_ = examined->found;
    const signature::Judgement& judgement = examined->judgement;
    const bool confirmed = choice_.asked.confirmed && choice_.listed == found_.verdict;
    if (signature::refuses(judgement.verdict) || (signature::asks(judgement.verdict) && !confirmed))
      return refuse(found_.verdict, {ErrorCode::not_ours, judgement.why});
    auto trial = computer_.trial(config_, [&](int percent) { progress_(staff::Work::trying, percent); });
    if (!trial) return refuse(Outcome::failed, trial.error());
    auto tried = (*trial)(file, name);
    if (!tried) return refuse(of_trial(tried.error()), tried.error());
    return tried;
  }

  [[nodiscard]] Outcome outcome() const { return outcome_; }
  [[nodiscard]] const staff::Found& found() const { return found_; }

 private:
  tl::unexpected<Error> refuse(Outcome outcome, Error error) {
    outcome_ = outcome;
    return tl::unexpected(std::move(error));
  }

  Computer& computer_;
  Ledger& ledger_;
  const Choice& choice_;
  const TellProgress& progress_;
  app::Config config_;
  staff::Found found_;
  Outcome outcome_ = Outcome::none;
};

Event told_of(Outcome outcome, const std::string& name, std::string detail = {}) {
  return {outcome, name, std::move(detail)};
}

/// What every switch stands on.
struct Ground {
  app::Config config;
  app::Shelf shelf;
};
using OnGround = tl::expected<Ground, Event>;

/// Errors: why there is none, told of that pack.
OnGround ground_of(Computer& computer, const std::string& name) {
  auto config = computer.settings();
  if (!config) return tl::unexpected(told_of(Outcome::settings_wrong, name, config.error().what));
  auto shelf = computer.shelf();
  if (!shelf) return tl::unexpected(told_of(Outcome::unwritable, name, shelf.error().what));
  return Ground{*std::move(config), *std::move(shelf)};
}

/// The same for who exchanges packs, alone.
OnGround take_ground(Computer& computer, const std::string& name) {
  auto ground = ground_of(computer, name);
  if (!ground) return ground;
  if (!ground->config.pack.empty()) return tl::unexpected(told_of(Outcome::fixed_by_settings, name));
  if (const auto held = app::take_over(ground->shelf); !held)
    return tl::unexpected(told_of(Outcome::busy, name, held.error().what));
  return ground;
}

/// Brings the pack to where it is shown from.  Gives its name there.
Result<std::string> settle(const app::Shelf& shelf, const Choice& choice, Examination& examination) {
  const std::string& name = choice.asked.name;
  Folder& from = choice.where == staff::Where::imported ? *shelf.imported : *shelf.packs;
  LECTERN_TRY(signature, app::signature_beside(from, name));
  const app::Judge judge = [&](const ReadableFile& file, const std::string& called) {
    return examination.judge(file, called, signature);
  };
  if (choice.where == staff::Where::imported) return app::take_imported(shelf, name, judge, signature);
  LECTERN_CHECK(app::take_in(shelf, name, judge));
  return name;
}

/// Packs that were not on show for long go.
Result<void> tidy(const app::Shelf& shelf, Ledger& ledger) {
  std::vector<std::string> there = shelf.packs->names();
  std::erase_if(there, [](const std::string& name) { return !is_pack_name(name); });
  const std::vector<std::string> order = ledger.order();
  const auto place = [&](const std::string& name) {
    return std::find(order.begin(), order.end(), name) - order.begin();
  };
  const auto age = [&](const std::string& name) {
    // What nobody put on show from here is the oldest.
    const auto at = place(name);
    return at == static_cast<std::ptrdiff_t>(order.size()) ? -1 : at;
  };
  std::stable_sort(there.begin(), there.end(), [&](const auto& a, const auto& b) { return age(a) < age(b); });
  std::erase_if(there, [&](const std::string& name) {
    const auto leads = [&](const char* link) {
      const auto target = shelf.links->target(link);
      return target && app::kept_name(*target) == name;
    };
    return leads(app::on_show_link) || leads(app::before_link);
  });
  there.resize(there.size() - std::min(there.size(), kept_besides));
  return app::take_away(shelf, there);
}

/// Whether what a link leads to opens, as the viewer would open it; it is opened behind walls.
bool opens(Computer& computer, const app::Shelf& shelf, const fs::path& target) {
  const auto file = open_target(shelf, target);
  if (!file) return false;
  const auto facts = computer.facts(**file, target.filename().string());
  // That no walls can be had here speaks against no pack.
  return facts || facts.error().code == ErrorCode::unavailable;
}

/// Finishes taking a pack off show, and tells it.
Result<Event> finish_fall(Computer& computer, Ledger& ledger, const app::Shelf& shelf, app::Fall why) {
  LECTERN_TRY(back, app::bring_back(shelf, why));
  const auto fallen = app::falling(shelf);
  const bool crashed = !fallen || fallen->why == app::Fall::crashed;
  Event event{crashed ? Outcome::came_back_crashed : Outcome::came_back_unopened,
              fallen ? fallen->pack.filename().string() : std::string(),
              back.filename().string()};  // a name, in whatever language the page is
  if (auto kept = ledger.keep_last("change", event); !kept) computer.journal(kept.error().what);
  if (const std::string seal = fallen ? seal_of(shelf, fallen->pack) : std::string(); !seal.empty())
    if (auto kept = ledger.keep_fallen(seal); !kept) computer.journal(kept.error().what);
  LECTERN_CHECK(app::told(shelf));
  return event;
}

/// What speaks for or against the pack on probation.
Result<std::optional<Event>> weigh(Computer& computer, Ledger& ledger, const app::Shelf& shelf,
                                   const fs::path& target) {
  const std::string name = target.filename().string();
  const std::string seal = seal_of(shelf, target);
  const app::Runs runs = computer.runs();
  if (!seal.empty() && app::given_up(runs.ends(), seal)) {
    LECTERN_TRY(event, finish_fall(computer, ledger, shelf, app::Fall::crashed));
    return std::optional(std::move(event));
  }
  if (!seal.empty() && runs.well() == seal) {
    Event event{Outcome::well, name, {}};
    LECTERN_CHECK(app::end_probation(shelf));
    if (auto kept = ledger.keep_risen(seal); !kept) computer.journal(kept.error().what);
    if (auto kept = ledger.keep_last("change", event); !kept) computer.journal(kept.error().what);
    return std::optional(std::move(event));
  }
  if (!opens(computer, shelf, target)) {
    LECTERN_TRY(event, finish_fall(computer, ledger, shelf, app::Fall::unopened));
    return std::optional(std::move(event));
  }
  return std::optional<Event>();
}

Result<std::optional<Event>> look(Computer& computer, Ledger& ledger) {
  LECTERN_TRY(shelf, computer.shelf());
  LECTERN_CHECK(app::take_over(shelf));
  if (const auto fallen = app::falling(shelf)) {
    LECTERN_TRY(event, finish_fall(computer, ledger, shelf, fallen->why));
    return std::optional(std::move(event));
  }
  const auto target = app::on_probation(shelf);
  if (!target) {
    LECTERN_CHECK(app::end_probation(shelf));  // one that a cut left
    return std::optional<Event>();
  }
  return weigh(computer, ledger, shelf, *target);
}

/// What is known of a pack without reading it whole.
staff::Found first_sight(Computer& computer, const app::Belief& belief, Folder& folder, const std::string& name,
                         staff::Where where) {
  staff::Found found;
  found.where = where;
  found.name = name;
  const auto file = folder.open(name);
  if (!file) {
    found.verdict = Outcome::special_file;
    return found;
  }
  found.bytes = (*file)->size();
  found.seal = app::seal_in(**file);
  const auto text = app::signature_beside(folder, name);
  signature::Evidence evidence;
  evidence.shown = belief.shown;
  if (text && *text) evidence.signature = **text;
  signature::Judgement judgement = signature::judge(belief.trust, evidence);
  if (!text) judgement.verdict = signature::Verdict::malformed;
  // Signature before parsing: what somebody trusted signed is taken apart only where it was verified whole, when root
  // took it into packs/. Its comment says what it is meanwhile.
  const bool verified = where == staff::Where::kept || belief.trust.trusted.empty();
  if (!signature::refuses(judgement.verdict) && verified) {
    if (const auto facts = computer.facts(**file, name)) {
      found.id = facts->id;
      found.revision = facts->revision;
      found.title = facts->title;
      found.documents = facts->documents;
      found.pages = facts->pages;
      found.languages = facts->languages;
      evidence.own = signature::Shown{facts->id, facts->revision.value_or(0)};
      judgement = signature::judge(belief.trust, evidence);
      found.verdict = app::verdict_of(judgement.verdict);
    } else {
      found.verdict = outcome_of(facts.error());
    }
  } else {
    found.verdict = app::verdict_of(judgement.verdict);
  }
  if (judgement.key) found.key = signature::in_digits(*judgement.key);
  if (!judgement.claim) return found;
  found.museum = judgement.claim->museum;
  if (found.id.empty()) found.id = judgement.claim->id;
  if (!found.revision) found.revision = judgement.claim->revision;
  return found;
}

}  // namespace

Event put_on_show(Computer& computer, Ledger& ledger, const Choice& choice, const TellProgress& progress) {
  const std::string& name = choice.asked.name;
  if (!is_pack_name(name)) return told_of(Outcome::bad_name, name);
  auto ground = take_ground(computer, name);
  if (!ground) return ground.error();
  const app::Shelf& shelf = ground->shelf;
  if (choice.where == staff::Where::imported && !shelf.imported) return told_of(Outcome::failed, name);
  Examination examination(computer, ledger, choice, progress, std::move(ground->config));
  const auto own = settle(shelf, choice, examination);
  if (!own) {
    const Outcome outcome = examination.outcome();
    return told_of(outcome == Outcome::none ? outcome_of(own.error()) : outcome, name, own.error().what);
  }
  // How runs ended before is forgotten before there can be new ones. That a revision was shown is kept before it is:
  // what is written too early refuses nothing but an older one.
  const staff::Found& found = examination.found();
  const auto done = [&]() -> Result<void> {
    LECTERN_CHECK(computer.runs().begin_anew());
    if (found.revision) LECTERN_CHECK(ledger.keep_shown({found.id, *found.revision}));
    LECTERN_CHECK(ledger.keep_order(*own));
    return app::put_on_show(shelf, *own, app::Watched::yes);
  }();
  if (!done) return told_of(Outcome::unwritable, name, done.error().what);
  if (auto tidied = tidy(shelf, ledger); !tidied) computer.journal(tidied.error().what);
  return told_of(choice.asked.at_once ? Outcome::shown_now : Outcome::shown_at_idle, *own);
}

Event go_back(Computer& computer, Ledger& ledger, const TellProgress& progress) {
  const auto ground = take_ground(computer, {});
  if (!ground) return ground.error();
  const app::Shelf& shelf = ground->shelf;
  const auto before = shelf.links->target(app::before_link);
  const std::string name = before ? before->filename().string() : std::string();
  const auto kept = before ? app::kept_name(*before) : std::nullopt;
  Outcome refused = Outcome::none;
  const app::Judge judge = [&](const ReadableFile& file, const std::string& called) -> Result<std::string> {
    // The program's own has no signature and needs none.
    if (!kept) return computer.whole()(file, called);
    LECTERN_TRY(signature, app::signature_beside(*ground->shelf.packs, *kept));
    LECTERN_TRY(examined, app::examine({file, called, signature}, {ground->config.signatures, {}}, computer.walls(),
                                       [&](int percent) { progress(staff::Work::checking, percent); }));
    if (!signature::refuses(examined.judgement.verdict)) return computer.whole()(file, called);
    refused = examined.found.verdict;
    return fail(ErrorCode::not_ours, examined.judgement.why);
  };
  if (auto anew = computer.runs().begin_anew(); !anew) computer.journal(anew.error().what);
  const auto back = app::put_back(shelf, judge);
  if (!back && refused != Outcome::none) return told_of(refused, name, back.error().what);
  if (!back && back.error().code == ErrorCode::missing) return told_of(Outcome::nothing_before, {}, back.error().what);
  if (!back) return told_of(outcome_of(back.error()), name, back.error().what);
  if (auto order = ledger.keep_order(*back); kept && !order) computer.journal(order.error().what);
  return told_of(Outcome::went_back, *back);
}

Result<void> forget(Computer& computer, const std::string& name) {
  if (!is_pack_name(name)) return fail(ErrorCode::usage, "that is no pack's name");
  LECTERN_TRY(shelf, computer.shelf());
  LECTERN_CHECK(app::take_over(shelf));
  if (!shelf.imported) return {};
  LECTERN_CHECK(shelf.imported->remove(name));
  LECTERN_CHECK(shelf.imported->remove(name + std::string(app::signature_ending)));
  return shelf.imported->sync();
}

std::optional<Event> look_after(Computer& computer, Ledger& ledger) {
  auto looked = look(computer, ledger);
  if (looked) return *std::move(looked);
  // Somebody else exchanges packs at this moment, or nothing can come back: it is looked at again.
  if (looked.error().code != ErrorCode::unavailable) computer.journal(looked.error().what);
  return std::nullopt;
}

std::optional<std::string> missing_from_show(Computer& computer) {
  const auto shelf = computer.shelf();
  const auto target = shelf ? shelf->links->target(app::on_show_link) : std::nullopt;
  if (!target || opens(computer, *shelf, *target)) return std::nullopt;
  return target->filename().string();
}

bool is_watched(Computer& computer) {
  const auto shelf = computer.shelf();
  return shelf && (shelf->links->target(app::probation_link) || app::falling(*shelf));
}

void clear_away(Computer& computer) {
  const auto shelf = computer.shelf();
  if (shelf && app::take_over(*shelf)) {
    for (const std::string& name : shelf->packs->names()) {
      const std::size_t own = name.size() - std::min(name.size(), app::signature_ending.size());
      if (!name.ends_with(app::signature_ending) || shelf->packs->open(name.substr(0, own))) continue;
      if (auto gone = shelf->packs->remove(name); !gone) computer.journal(gone.error().what);
    }
  }
}

tl::expected<std::vector<staff::Found>, Event> list_own(Computer& computer, Ledger& ledger) {
  const auto ground = ground_of(computer, {});
  if (!ground) return tl::unexpected(ground.error());
  const auto& [config, shelf] = *ground;
  std::vector<staff::Found> found;
  const app::Belief belief{config.signatures, ledger.shown()};
  const auto list = [&](Folder& folder, staff::Where where) {
    for (const std::string& name : folder.names())
      if (is_pack_name(name) && found.size() < most_listed)
        found.push_back(first_sight(computer, belief, folder, name, where));
  };
  if (shelf.imported) list(*shelf.imported, staff::Where::imported);
  list(*shelf.packs, staff::Where::kept);
  const auto now = on_show(shelf);
  const auto before = shelf.links->target(app::before_link);
  if (shelf.own && found.size() < most_listed) {
    staff::Found own;
    own.where = staff::Where::built_in;
    own.name = shelf.own->filename().string();
    if (const auto file = open_file(*shelf.own))
      if (auto facts = computer.facts(**file, own.name)) {
        const std::string name = own.name;
        own = *std::move(facts);
        own.where = staff::Where::built_in;
        own.name = name;
        own.bytes = (*file)->size();
        own.verdict = Outcome::trusted;
      }
    own.on_show = now == shelf.own;
    own.before = before == shelf.own;
    found.push_back(std::move(own));
  }
  for (staff::Found& one : found) {
    if (one.where != staff::Where::kept) continue;
    const auto leads = [&](const std::optional<fs::path>& target) {
      return target && app::kept_name(*target) == one.name;
    };
    one.on_show = leads(now);
    one.before = leads(before);
  }
  return found;
}

}  // namespace lectern::service
