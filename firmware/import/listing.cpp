// SPDX-License-Identifier: MIT
#include "firmware/import/listing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/base/visible.hpp"
#include "assets/pack/header.hpp"
#include "firmware/library/seal.hpp"
#include "firmware/library/verdict.hpp"

namespace lectern::importing {

namespace {

using staff::Outcome;

constexpr const char* exhibit_file = "exhibit.toml";

/// FAT makes letters large as it likes.
bool is_called_a_pack(std::string_view name) {
  if (name.size() <= pack_ending.size()) return false;
  name.remove_prefix(name.size() - pack_ending.size());
  return std::equal(name.begin(), name.end(), pack_ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

/// What systems put on sticks for themselves.
bool is_systems_own(std::string_view name) {
  return name.starts_with('.') || name.starts_with('$') || name == "System Volume Information";
}

/// Whether a name is shown as it is, and its signature's can be one too.
bool is_good_name(const std::string& name) {
  return is_file_name(name + std::string(app::signature_ending)) && visible(name) == name;
}

/// A folder, and what is known of the kiosk.
struct Place {
  const Source& source;
  Folder& folder;
  std::string inside;  ///< name of the folder within the source; empty: it is the source's own
};

class Lister {
 public:
  Lister(const Kiosk& kiosk, Listing& listing)
      : kiosk_(kiosk), shown_(shown_of(kiosk, stock_of(kiosk))), listing_(listing) {}

  void look_through(const Place& place) {
    const auto entries = place.folder.entries(most_names);
    if (!entries) return end(unreadable(place.source, place.source.label, entries.error().what));
    if (entries->more) too_many(place);
    const bool stick = place.source.where == staff::Where::stick;
    if (stick && has(entries->some, exhibit_file))
      add(place, {place.inside.empty() ? exhibit_file : place.inside, EntryKind::folder}, Outcome::sources_folder);
    std::size_t folders = 0;
    for (const Entry& entry : entries->some) {
      if (is_systems_own(entry.name)) continue;
      if (entry.kind != EntryKind::folder) {
        if (!is_called_a_pack(entry.name)) continue;
        // A stick of very many files looks through all of them for a name that is not there.
        if (is_full()) return too_many(place);
        look_at(place, entry);
      } else if (stick && place.inside.empty()) {
        if (++folders > most_packs || is_full()) return too_many(place);
        look_into(place, entry);
      }
    }
  }

 private:
  static bool has(const std::vector<Entry>& entries, std::string_view name) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& one) { return one.kind == EntryKind::file && one.name == name; });
  }

  [[nodiscard]] bool is_full() const { return listing_.packs.size() >= most_packs; }

  /// The first thing to tell is told.
  void end(staff::Event event) {
    if (listing_.end.outcome == Outcome::none) listing_.end = std::move(event);
  }
  void too_many(const Place& place) {
    end({Outcome::too_many_entries, place.source.label,
         fmt::format("of a folder {} names are read, {} packs and {} folders looked at", most_names, most_packs,
                     most_packs)});
  }

  Listed* add(const Place& place, const Entry& entry, Outcome verdict) {
    if (is_full()) {
      too_many(place);
      return nullptr;
    }
    staff::Found found;
    found.where = place.source.where;
    found.name = std::string(first_of(visible(entry.name), staff::longest_name));
    found.label = place.source.label;
    if (!place.inside.empty()) found.label += "/" + visible(place.inside);
    found.verdict = verdict;
    listing_.packs.push_back({std::move(found), &place.source, place.inside, entry.name, std::nullopt});
    return &listing_.packs.back();
  }

  void look_into(const Place& place, const Entry& entry) {
    if (!is_file_name(entry.name)) return;
    const auto inner = place.folder.inner(entry.name);
    if (!inner) return end(unreadable(place.source, visible(entry.name), inner.error().what));
    look_through({place.source, **inner, entry.name});
  }

  void look_at(const Place& place, const Entry& entry) {
    const bool incoming = place.source.where == staff::Where::incoming;
    if (!is_good_name(entry.name)) {
      if (!incoming) add(place, entry, Outcome::bad_name);
      return;
    }
    if (entry.kind != EntryKind::file) {
      if (!incoming) add(place, entry, Outcome::special_file);
      return;
    }
    const auto file = place.folder.open(entry.name);
    if (!file && file.error().code == ErrorCode::missing) return;
    if (!file) return end(unreadable(place.source, entry.name, file.error().what));
    bool readable = true;
    const app::SignatureText signature = signature_beside(place, entry.name, readable);
    if (!readable || (incoming && !signature)) return;
    Listed* const listed = add(place, entry, Outcome::none);
    if (listed == nullptr) return;
    listed->signature = signature;
    listed->found.bytes = (*file)->size();
    listed->found.seal = app::seal_in(**file);
    judge(**file, *listed);
  }

  /// What cannot be a signature is none that fits: it is handed on to be refused.
  app::SignatureText signature_beside(const Place& place, const std::string& pack, bool& readable) {
    const std::string name = pack + std::string(app::signature_ending);
    const auto file = place.folder.open(name);
    if (!file && file.error().code == ErrorCode::missing) return std::nullopt;
    if (file && (*file)->size() <= signature::most_signature_bytes) {
      const auto bytes = read_whole(**file, name, signature::most_signature_bytes);
      if (bytes) return std::string(as_text(*bytes));
      readable = false;
      end(unreadable(place.source, name, bytes.error().what));
    }
    return std::string();
  }

  void judge(const ReadableFile& file, Listed& listed) const {
    signature::Evidence evidence;
    if (listed.signature) evidence.signature = *listed.signature;
    evidence.shown = shown_;
    const signature::Judgement judgement = signature::judge(kiosk_.trust, evidence);
    staff::Found& found = listed.found;
    found.verdict = app::verdict_of(judgement.verdict);
    if (judgement.key) found.key = signature::in_digits(*judgement.key);
    if (judgement.claim) {
      found.id = judgement.claim->id;
      found.revision = judgement.claim->revision;
      found.museum = judgement.claim->museum;
    }
    if (found.bytes > pack::max_pack_size) found.verdict = Outcome::pack_too_large;
    // A trusted key answers for the rest; else its beginning tells whether it can be a pack at all.
    if (kiosk_.trust.trusted.empty() && !staff::refuses(found.verdict)) look_at_header(file, listed);
  }

  static void look_at_header(const ReadableFile& file, Listed& listed) {
    Bytes header(pack::header_size);
    if (file.size() < header.size()) {
      listed.found.verdict = Outcome::not_a_pack;
      return;
    }
    if (!file.read_at(0, header)) return;  // it is told when it is copied
    const auto decoded = pack::decode(header, file.size(), listed.found.name);
    if (decoded) return;
    const ErrorCode code = decoded.error().code;
    listed.found.verdict = code == ErrorCode::not_ours        ? Outcome::not_a_pack
                           : code == ErrorCode::other_version ? Outcome::other_version
                           : code == ErrorCode::too_large     ? Outcome::pack_too_large
                                                              : Outcome::pack_damaged;
  }

  const Kiosk& kiosk_;
  std::vector<signature::Shown> shown_;
  Listing& listing_;
};

}  // namespace

staff::Event unreadable(const Source& source, const std::string& name, const std::string& why) {
  if (source.is_there && !source.is_there()) return {Outcome::stick_gone, name, why};
  return {source.where == staff::Where::stick ? Outcome::stick_unreadable : Outcome::failed, name, why};
}

Listing list(const std::vector<Source>& sources, const Kiosk& kiosk) {
  Listing listing;
  Lister lister(kiosk, listing);
  const Source* stick = nullptr;
  for (const Source& source : sources) {
    // What is not signed by somebody who is trusted does not come that way.
    if (source.where == staff::Where::incoming && kiosk.trust.trusted.empty()) continue;
    if (stick == nullptr && source.where == staff::Where::stick) stick = &source;
    if (source.folder) lister.look_through({source, *source.folder, {}});
  }
  const bool found = std::any_of(listing.packs.begin(), listing.packs.end(),
                                 [](const Listed& one) { return one.found.where == staff::Where::stick; });
  if (stick != nullptr && !found && listing.end.outcome == Outcome::none)
    listing.end = {Outcome::stick_empty, stick->label, {}};
  return listing;
}

bool is_called(const Listed& listed, staff::Where where, const std::string& name, const std::string& label) {
  return listed.found.where == where && listed.found.name == name && (label.empty() || listed.found.label == label);
}

const Listed* find(const Listing& listing, staff::Where where, const std::string& name, const std::string& label) {
  const auto found = std::find_if(listing.packs.begin(), listing.packs.end(),
                                  [&](const Listed& one) { return is_called(one, where, name, label); });
  return found == listing.packs.end() ? nullptr : &*found;
}

}  // namespace lectern::importing
