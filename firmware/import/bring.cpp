// SPDX-License-Identifier: MIT
#include "firmware/import/bring.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/base/pieces.hpp"
#include "assets/pack/pack.hpp"
#include "assets/signature/digest.hpp"
#include "firmware/import/stock.hpp"
#include "firmware/library/copied.hpp"
#include "firmware/library/verdict.hpp"

namespace lectern::importing {

namespace {

using staff::Event;
using staff::Outcome;

constexpr const char* stopped = "it was stopped";
constexpr int whole_percent = 100;

/// Says how far it is, and whether it may go on, once for each piece.
class Pace {
 public:
  Pace(const Steps& steps, staff::Work work, std::string name, std::uint64_t size)
      : steps_(steps), work_(work), name_(std::move(name)), size_(std::max(size, std::uint64_t{1})) {}

  Result<void> operator()(std::uint64_t bytes) {
    if (steps_.may_go_on && !steps_.may_go_on()) return fail(ErrorCode::usage, stopped);
    done_ += bytes;
    tell(static_cast<int>(std::min<std::uint64_t>(done_ * whole_percent / size_, whole_percent)));
    return {};
  }
  void tell(int percent) {
    if (percent == told_) return;
    told_ = percent;
    if (steps_.tell) steps_.tell(staff::Progress{work_, name_, percent});
  }

 private:
  const Steps& steps_;
  staff::Work work_;
  std::string name_;
  std::uint64_t size_, done_ = 0;
  int told_ = -1;
};

Outcome refusal_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_ours:
      return Outcome::not_a_pack;
    case ErrorCode::other_version:
      return Outcome::other_version;
    case ErrorCode::too_large:
      return Outcome::pack_too_large;
    case ErrorCode::damaged:
    case ErrorCode::malformed:
      return Outcome::pack_damaged;
    default:
      return Outcome::failed;
  }
}

/// One import; each step gives what ended it, or nothing.
class Import {
 public:
  Import(const Listed& listed, const Kiosk& kiosk, const Steps& steps)
      : listed_(listed), kiosk_(kiosk), steps_(steps) {}

  Event run() {
    if (staff::refuses(listed_.found.verdict)) return event(listed_.found.verdict);
    if (auto taken = take_stock(kiosk_); !taken)
      return event(taken.error().code == ErrorCode::unavailable ? Outcome::busy : Outcome::unwritable,
                   taken.error().what);
    for (const auto step : {&Import::open, &Import::look_for_it, &Import::make_room, &Import::copy, &Import::read_back,
                            &Import::verify, &Import::put_there})
      if (const auto ended = (this->*step)()) return *ended;
    return event(Outcome::imported, found_.name);
  }

 private:
  using Ended = std::optional<Event>;

  [[nodiscard]] Event event(Outcome outcome, std::string detail = {}) const {
    return {outcome, listed_.found.name, std::move(detail)};
  }
  [[nodiscard]] bool is_stopped() const { return steps_.may_go_on && !steps_.may_go_on(); }
  /// Whether a trusted key answers for all bytes; else each part is held against its own hash.
  [[nodiscard]] bool answered_for() const { return !kiosk_.trust.trusted.empty(); }
  [[nodiscard]] bool of_incoming() const { return listed_.found.where == staff::Where::incoming; }

  /// What ended the reading of the source.
  [[nodiscard]] Event of_source(const Error& error) const {
    // What grows or shrinks in incoming/ is still being put there.
    if (of_incoming() && (error.code == ErrorCode::damaged || error.code == ErrorCode::missing))
      return event(Outcome::unfinished, error.what);
    return unreadable(*listed_.source, listed_.found.name, error.what);
  }
  /// What ended the writing of ours.
  [[nodiscard]] Event of_ours(const Error& error, std::uint64_t missing) const {
    const auto room = kiosk_.imported->room();
    if (room && room->read_only) return event(Outcome::storage_read_only, error.what);
    if (room && room->free < missing)
      return event(Outcome::no_room, fmt::format("{} bytes are needed and {} are free", missing, room->free));
    return event(Outcome::unwritable, error.what);
  }

  Ended open() {
    Folder* folder = listed_.source->folder.get();
    if (!listed_.folder.empty()) {
      auto inner = folder->inner(listed_.folder);
      if (!inner) return of_source(inner.error());
      inner_ = std::move(*inner);
      folder = inner_.get();
    }
    folder_ = folder;
    auto file = folder->open(listed_.file);
    if (!file) return of_source(file.error());
    source_ = std::move(*file);
    state_ = source_->state();
    return {};
  }

  /// One that lies here with the same signature is not brought twice.
  Ended look_for_it() {
    const auto seal = claimed_seal(*source_);
    for (const Kept& kept : stock_of(kiosk_)) {
      if (!seal || kept.seal != seal || kept.bytes != source_->size()) continue;
      if (listed_.signature && kept.signature != listed_.signature) continue;
      staff::Found found = listed_.found;
      found.where = kept.where;
      found.name = kept.name;
      found.label.clear();
      found.on_show = kept.on_show;
      found.before = kept.before;
      steps_.tell(found);
      return event(Outcome::already_here, kept.name);
    }
    return {};
  }

  Ended make_room() {
    if (source_->size() > pack::max_pack_size) return event(Outcome::pack_too_large);
    const auto made = importing::make_room(kiosk_, source_->size());
    if (made) return {};
    return made.error().code == ErrorCode::too_large ? event(Outcome::no_room, made.error().what)
                                                     : of_ours(made.error(), source_->size());
  }

  Ended copy() {
    Pace pace(steps_, staff::Work::copying, listed_.found.name, source_->size());
    pace.tell(0);
    auto copy = app::copied(*kiosk_.imported, *source_, [&](ByteView piece) { return pace(piece.size()); });
    if (!copy && is_stopped()) return event(Outcome::stopped);
    if (!copy && copy.error().code == ErrorCode::unwritable) return of_ours(copy.error(), source_->size());
    if (!copy) return of_source(copy.error());
    copy_ = std::move(*copy);
    return has_changed();
  }

  /// A file is whole only if nobody wrote it meanwhile, nor put another in its place.
  Ended has_changed() {
    const auto again = folder_->open(listed_.file);
    const bool same = source_->state() == state_ && again && (*again)->state() == state_;
    if (same) return {};
    if (!again && again.error().code != ErrorCode::missing) return of_source(again.error());
    constexpr const char* why = "it changed while it was copied";
    return of_incoming() ? event(Outcome::unfinished, why) : unreadable(*listed_.source, listed_.found.name, why);
  }

  /// What is on the disk counts, and nothing that was in memory. Where no key is trusted the digest proves nothing, and
  /// all is read back part by part instead.
  Ended read_back() {
    if (!answered_for()) return {};
    Pace pace(steps_, staff::Work::checking, listed_.found.name, copy_.read->size());
    pace.tell(0);
    signature::Digester digester;
    const auto read = for_each_piece_once(*copy_.read, [&](ByteView piece) {
      digester.append(piece);
      return pace(piece.size());
    });
    if (!read && is_stopped()) return event(Outcome::stopped);
    if (!read) return event(Outcome::unwritable, read.error().what);
    digest_ = digester.finish();
    return {};
  }

  Ended verify() {
    signature::Evidence evidence;
    if (listed_.signature) evidence.signature = *listed_.signature;
    evidence.digest = digest_;
    evidence.shown = shown_of(kiosk_, stock_of(kiosk_));
    // Who signed it comes before anything of it is understood.
    if (const auto refused = judge(evidence)) return blamed(*refused);
    Pace pace(steps_, staff::Work::checking, listed_.found.name, copy_.read->size());
    if (!answered_for()) pace.tell(0);
    auto facts = kiosk_.facts(*copy_.read, listed_.found.name, answered_for() ? app::Reading::index : app::Reading::all,
                              [&](int percent) {
                                if (!answered_for()) pace.tell(percent);
                              });
    if (is_stopped()) return event(Outcome::stopped);
    if (!facts) return blamed(event(refusal_of(facts.error().code), facts.error().what));
    found_ = std::move(*facts);
    evidence.own = signature::Shown{found_.id, found_.revision.value_or(0)};
    return judge(evidence);
  }

  /// A pack that is refused may have been sound, and the card has kept something else: the source says so, if it can
  /// still be read.
  [[nodiscard]] Event blamed(Event refused) const {
    const auto source = signature::digest_of(*source_);
    const auto copy = signature::digest_of(*copy_.read);
    if (!source || (copy && *source == *copy)) return refused;
    return event(Outcome::unwritable, "what was written is not what is read back");
  }

  Ended judge(const signature::Evidence& evidence) {
    judgement_ = signature::judge(kiosk_.trust, evidence);
    const Outcome verdict = app::verdict_of(judgement_.verdict);
    if (staff::refuses(verdict)) return event(verdict, judgement_.why);
    return {};
  }

  Ended put_there() {
    const auto seal = claimed_seal(*copy_.read);
    const std::string name = app::name_of(found_.id, seal.value_or(pack::Hash{}));
    for (const Kept& kept : stock_of(kiosk_))
      if (kept.where == staff::Where::imported && kept.name == name && kept.linked && kept.seal != seal)
        return event(Outcome::failed, fmt::format("{} is on show or before and holds something else", name));
    auto named =
        listed_.signature ? Result<void>() : kiosk_.imported->remove(name + std::string(app::signature_ending));
    if (named) named = app::give_names(*kiosk_.imported, *copy_.file, name, listed_.signature);
    if (!named) return of_ours(named.error(), 0);
    tell(name);
    if (auto kept = keep_few(kiosk_, name); !kept) return of_ours(kept.error(), 0);
    return {};
  }

  void tell(const std::string& name) {
    found_.where = staff::Where::imported;
    found_.name = name;
    found_.bytes = copy_.read->size();
    found_.verdict = app::verdict_of(judgement_.verdict);
    if (judgement_.key) found_.key = signature::in_digits(*judgement_.key);
    if (judgement_.claim) found_.museum = judgement_.claim->museum;
    steps_.tell(found_);
  }

  const Listed& listed_;
  const Kiosk& kiosk_;
  const Steps& steps_;
  std::unique_ptr<Folder> inner_;
  Folder* folder_ = nullptr;
  std::unique_ptr<ReadableFile> source_;
  std::optional<FileState> state_;
  app::Copied copy_;
  std::optional<signature::Digest> digest_;  ///< of what is on the disk
  signature::Judgement judgement_;
  staff::Found found_;
};

}  // namespace

Event bring(const Listed& listed, const Kiosk& kiosk, const Steps& steps) {
  if (const Event storage = storage_of(kiosk); storage.outcome != Outcome::none)
    return {storage.outcome, listed.found.name, storage.detail};
  return Import(listed, kiosk, steps).run();
}

Event storage_of(const Kiosk& kiosk) {
  if (!kiosk.links || !kiosk.imported)
    return {Outcome::storage_missing, {}, "the folder that packs are brought to is not there"};
  const auto room = kiosk.imported->room();
  if (!room) return {Outcome::storage_garbage, {}, room.error().what};
  if (room->read_only) return {Outcome::storage_read_only, {}, "the disk that packs are brought to is read-only"};
  if (const auto names = kiosk.imported->entries(most_names); !names)
    return {Outcome::storage_garbage, {}, names.error().what};
  return {};
}

}  // namespace lectern::importing
