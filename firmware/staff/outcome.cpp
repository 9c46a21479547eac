// SPDX-License-Identifier: MIT
#include "firmware/staff/outcome.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lectern::staff {

namespace {

/// In the order of the values.
constexpr std::array<std::string_view, outcomes> names = {
    "none",
    "trusted",
    "not-signed",
    "signer-unknown",
    "comment-free",
    "older-revision",
    "other-museum",
    "signature-missing",
    "signature-malformed",
    "signature-legacy",
    "signature-foreign",
    "signature-revoked",
    "signature-wrong",
    "comment-differs",
    "not-a-pack",
    "other-version",
    "pack-damaged",
    "pack-too-large",
    "bad-name",
    "special-file",
    "sources-folder",
    "unfinished",
    "imported",
    "already-here",
    "stopped",
    "stick-gone",
    "stick-unreadable",
    "stick-empty",
    "too-many-entries",
    "no-room",
    "unwritable",
    "shown-at-idle",
    "shown-now",
    "trial-found-faults",
    "trial-too-large",
    "trial-crashed",
    "well",
    "came-back-crashed",
    "came-back-unopened",
    "went-back",
    "nothing-before",
    "fixed-by-settings",
    "settings-wrong",
    "storage-full",
    "storage-read-only",
    "storage-missing",
    "storage-garbage",
    "logs-copied",
    "logs-no-stick",
    "logs-stick-full",
    "logs-failed",
    "busy",
    "failed",
};
static_assert(names.back() == "failed");  // none was forgotten: an array that is too long ends in empty names

}  // namespace

std::string_view name_of(Outcome outcome) {
  return names[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcome_of(std::string_view name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Outcome>(found - names.begin());
}

bool asks(Outcome outcome) {
  return outcome >= Outcome::not_signed && outcome <= Outcome::other_museum;
}

bool refuses(Outcome outcome) {
  return outcome >= Outcome::signature_missing && outcome <= Outcome::unfinished;
}

}  // namespace lectern::staff
