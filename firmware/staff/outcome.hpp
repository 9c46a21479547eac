// SPDX-License-Identifier: MIT
// What may be said to staff of a pack, an import, a switch, the storage: one value for each sentence. The staff page
// has the words in its languages; importer and service say only which. Importer, service and viewer share it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lectern::staff {

enum class Outcome : std::uint8_t {
  none,
  // Of a pack that was found: it may be shown,
  trusted,
  // it may if staff confirm,
  not_signed,      ///< this kiosk trusts no key, and nobody signed it
  signer_unknown,  ///< this kiosk trusts no key; it is signed, which proves nothing here
  comment_free,    ///< signed by a trusted key whose comment does not say id and revision
  older_revision,  ///< than the one on show or any shown before
  other_museum,    ///< signed by a trusted key for another museum than this kiosk's
  // it may not,
  signature_missing,  ///< this kiosk trusts a key, and nobody signed it
  signature_malformed,
  signature_legacy,  ///< of the kind "Ed": sign it again
  signature_foreign,
  signature_revoked,
  signature_wrong,  ///< it does not fit the pack: either was changed
  comment_differs,  ///< from what the pack says of itself
  not_a_pack,
  other_version,
  pack_damaged,
  pack_too_large,
  bad_name,      ///< control or turning characters, 255 bytes, leads elsewhere
  special_file,  ///< a link, a device, a pipe
  sources_folder,
  unfinished,  ///< in incoming/: its signature is not there yet, or it still grows
  // Of an import:
  imported,
  already_here,
  stopped,
  stick_gone,
  stick_unreadable,
  stick_empty,  ///< no pack is on it
  too_many_entries,
  no_room,
  unwritable,
  // Of a switch:
  shown_at_idle,
  shown_now,
  trial_found_faults,
  trial_too_large,
  trial_crashed,
  well,                ///< it was on the glass for a minute
  came_back_crashed,   ///< the one before came back: the new one ended the viewer again and again
  came_back_unopened,  ///< it could not be opened any more
  went_back,           ///< staff asked for it
  nothing_before,
  fixed_by_settings,  ///< lectern.toml names the exhibit that is always shown
  settings_wrong,     ///< lectern.toml cannot be read: nobody knows who is trusted; of an import too
  // Of the storage:
  storage_full,
  storage_read_only,
  storage_missing,
  storage_garbage,
  // Of logs and counts on a stick:
  logs_copied,
  logs_no_stick,
  logs_stick_full,
  logs_failed,
  // Of anything:
  busy,
  failed,
};
inline constexpr int outcomes = static_cast<int>(Outcome::failed) + 1;

/// As lines and the journal call it: its name with hyphens.
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcome_of(std::string_view name);

/// Whether a pack of which this is said may be shown once staff have confirmed it.
[[nodiscard]] bool asks(Outcome outcome);
/// Whether a pack of which this is said can never be shown.
[[nodiscard]] bool refuses(Outcome outcome);

}  // namespace lectern::staff
