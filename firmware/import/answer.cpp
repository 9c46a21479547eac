// SPDX-License-Identifier: MIT
#include "firmware/import/answer.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "firmware/import/bring.hpp"
#include "firmware/import/listing.hpp"

namespace lectern::importing {

namespace {

using staff::Event;
using staff::Outcome;

/// Why a pack that was asked for is not among those that are found.
Event not_found(const std::vector<Source>& sources, const Kiosk& kiosk, const staff::Import& asked,
                const Listing& listing) {
  if (asked.where == staff::Where::incoming && kiosk.trust.trusted.empty())
    return {Outcome::failed, asked.name, "incoming/ is read only where signatures.trusted names a key"};
  const bool there = std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
    return source.where == asked.where && (!source.is_there || source.is_there());
  });
  if (asked.where == staff::Where::stick && !there) return {Outcome::stick_gone, asked.name, "no stick is there"};
  if (listing.end.outcome != Outcome::none && listing.end.outcome != Outcome::stick_empty)
    return {listing.end.outcome, asked.name, listing.end.detail};
  return {Outcome::failed, asked.name, "there is no pack of that name; lectern-import --list says which there are"};
}

/// Whether there are several packs of that name, and not the same one several times.
bool is_ambiguous(const Listing& listing, const staff::Import& asked) {
  const Listed* const first = find(listing, asked.where, asked.name, asked.label);
  return first != nullptr && std::any_of(listing.packs.begin(), listing.packs.end(), [&](const Listed& one) {
           return is_called(one, asked.where, asked.name, asked.label) && one.found.seal != first->found.seal;
         });
}

}  // namespace

Event look(const std::vector<Source>& sources, const Kiosk& kiosk, const Steps& steps) {
  steps.tell(staff::Progress{staff::Work::listing, {}, 0});
  Listing listing = list(sources, kiosk);
  for (Listed& one : listing.packs) steps.tell(std::move(one.found));
  return listing.end;
}

Event import(const std::vector<Source>& sources, const Kiosk& kiosk, const staff::Import& asked, const Steps& steps) {
  const Listing listing = list(sources, kiosk);
  if (is_ambiguous(listing, asked))
    return {Outcome::failed, asked.name,
            "there is more than one of that name; say with --from which, as --list calls it"};
  const Listed* const listed = find(listing, asked.where, asked.name, asked.label);
  return listed == nullptr ? not_found(sources, kiosk, asked, listing) : bring(*listed, kiosk, steps);
}

Event answer(const std::vector<Source>& sources, const Kiosk& kiosk, const staff::Request& request,
             const Steps& steps) {
  if (std::holds_alternative<staff::Look>(request)) return look(sources, kiosk, steps);
  if (const auto* asked = std::get_if<staff::Import>(&request)) return import(sources, kiosk, *asked, steps);
  if (std::holds_alternative<staff::Stop>(request)) return {Outcome::stopped, {}, {}};
  return {Outcome::failed, {}, "the importer lists packs and brings them in, and does nothing else"};
}

Event import_incoming(const std::vector<Source>& sources, const Kiosk& kiosk, const Steps& steps) {
  if (kiosk.trust.trusted.empty()) return {};
  const Listing listing = list(sources, kiosk);
  for (const Listed& one : listing.packs) {
    if (one.found.where != staff::Where::incoming) continue;
    if (steps.may_go_on && !steps.may_go_on()) return {Outcome::stopped, {}, {}};
    // What staff would have to confirm waits until they ask for it.
    Event event =
        one.found.verdict == Outcome::trusted ? bring(one, kiosk, steps) : Event{one.found.verdict, one.found.name, {}};
    steps.tell(event);
    if (event.outcome == Outcome::stopped) return event;
  }
  return listing.end;
}

}  // namespace lectern::importing
