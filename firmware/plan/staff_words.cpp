// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace lectern::app {

namespace {

using pack::StringId;
using staff::Outcome;
using namespace std::chrono_literals;

constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t few_megabytes = 10;  // fewer are told with their tenths
constexpr std::uint64_t many_megabytes = 1000;
constexpr std::uint64_t tenth = 10;

/// What stands for letters that no font here holds.
std::string readable(std::string_view value) {
  std::string out;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 && byte < 0xC0) continue;
    const bool known = byte < 0x80 && std::string_view("<>=[]{}|^~`$@*\\").find(c) == std::string_view::npos;
    out += known && byte >= 0x20 ? c : '?';
  }
  return out;
}

}  // namespace

// One line for each outcome, however many: a new one without words does not compile.
// NOLINTNEXTLINE(readability-function-size)
StringId words_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::none:
      break;
    case Outcome::trusted:
      return StringId::outcome_trusted;
    case Outcome::not_signed:
      return StringId::outcome_not_signed;
    case Outcome::signer_unknown:
      return StringId::outcome_signer_unknown;
    case Outcome::comment_free:
      return StringId::outcome_comment_free;
    case Outcome::older_revision:
      return StringId::outcome_older_revision;
    case Outcome::other_museum:
      return StringId::outcome_other_museum;
    case Outcome::signature_missing:
      return StringId::outcome_signature_missing;
    case Outcome::signature_malformed:
      return StringId::outcome_signature_malformed;
    case Outcome::signature_legacy:
      return StringId::outcome_signature_legacy;
    case Outcome::signature_foreign:
      return StringId::outcome_signature_foreign;
    case Outcome::signature_revoked:
      return StringId::outcome_signature_revoked;
    case Outcome::signature_wrong:
      return StringId::outcome_signature_wrong;
    case Outcome::comment_differs:
      return StringId::outcome_comment_differs;
    case Outcome::not_a_pack:
      return StringId::outcome_not_a_pack;
    case Outcome::other_version:
      return StringId::outcome_other_version;
    case Outcome::pack_damaged:
      return StringId::outcome_pack_damaged;
    case Outcome::pack_too_large:
      return StringId::outcome_pack_too_large;
    case Outcome::bad_name:
      return StringId::outcome_bad_name;
    case Outcome::special_file:
      return StringId::outcome_special_file;
    case Outcome::sources_folder:
      return StringId::outcome_sources_folder;
    case Outcome::unfinished:
      return StringId::outcome_unfinished;
    case Outcome::imported:
      return StringId::outcome_imported;
    case Outcome::already_here:
      return StringId::outcome_already_here;
    case Outcome::stopped:
      return StringId::outcome_stopped;
    case Outcome::stick_gone:
      return StringId::outcome_stick_gone;
    case Outcome::stick_unreadable:
      return StringId::outcome_stick_unreadable;
    case Outcome::stick_empty:
      return StringId::outcome_stick_empty;
    case Outcome::too_many_entries:
      return StringId::outcome_too_many_entries;
    case Outcome::no_room:
      return StringId::outcome_no_room;
    case Outcome::unwritable:
      return StringId::outcome_unwritable;
    case Outcome::shown_at_idle:
      return StringId::outcome_shown_at_idle;
    case Outcome::shown_now:
      return StringId::outcome_shown_now;
    case Outcome::trial_found_faults:
      return StringId::outcome_trial_found_faults;
    case Outcome::trial_too_large:
      return StringId::outcome_trial_too_large;
    case Outcome::trial_crashed:
      return StringId::outcome_trial_crashed;
    case Outcome::well:
      return StringId::outcome_well;
    case Outcome::came_back_crashed:
      return StringId::outcome_came_back_crashed;
    case Outcome::came_back_unopened:
      return StringId::outcome_came_back_unopened;
    case Outcome::went_back:
      return StringId::outcome_went_back;
    case Outcome::nothing_before:
      return StringId::outcome_nothing_before;
    case Outcome::fixed_by_settings:
      return StringId::outcome_fixed_by_settings;
    case Outcome::settings_wrong:
      return StringId::outcome_settings_wrong;
    case Outcome::storage_full:
      return StringId::outcome_storage_full;
    case Outcome::storage_read_only:
      return StringId::outcome_storage_read_only;
    case Outcome::storage_missing:
      return StringId::outcome_storage_missing;
    case Outcome::storage_garbage:
      return StringId::outcome_storage_garbage;
    case Outcome::logs_copied:
      return StringId::outcome_logs_copied;
    case Outcome::logs_no_stick:
      return StringId::outcome_logs_no_stick;
    case Outcome::logs_stick_full:
      return StringId::outcome_logs_stick_full;
    case Outcome::logs_failed:
      return StringId::outcome_logs_failed;
    case Outcome::busy:
      return StringId::outcome_busy;
    case Outcome::failed:
      return StringId::outcome_failed;
  }
  return StringId::outcome_failed;
}

std::vector<std::size_t> offers(const staff::Report& report) {
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < report.found.size(); ++i)
    if (!report.found[i].on_show && report.found[i].where != staff::Where::built_in) which.push_back(i);
  return which;
}

const pack::fb::Text& StaffWords::filled(StringId id, std::vector<Filling> fillings) const {
  Flows& flows = glass_.world().flows;
  const pack::fb::Text& pattern = of(id);
  if (const auto* text = flows.compose(pattern, fillings)) return *text;
  for (Filling& one : fillings) one.value = readable(one.value);
  const auto* text = flows.compose(pattern, fillings);
  return text != nullptr ? *text : pattern;
}

const pack::fb::Text& StaffWords::plain(std::string value) const {
  return filled(StringId::staff_plain, {{"n", std::move(value)}});
}

const pack::fb::Text& StaffWords::time(std::chrono::seconds time) const {
  const auto parts = [](std::string_view more, auto of_more, std::string_view less, auto of_less) {
    return std::vector<Filling>{{more, fmt::format("{}", of_more)}, {less, fmt::format("{}", of_less)}};
  };
  if (time >= 24h) {
    const auto days = time / 24h;
    return filled(StringId::staff_days, parts("d", days, "h", (time % 24h) / 1h));
  }
  if (time >= 1h) return filled(StringId::staff_hours_minutes, parts("h", time / 1h, "m", (time % 1h) / 1min));
  return filled(StringId::staff_minutes, parts("m", time / 1min, "s", (time % 1min) / 1s));
}

const pack::fb::Text& StaffWords::size(std::uint64_t bytes) const {
  const auto in_tenths = [&](std::uint64_t tenths) {
    return fmt::format("{}{}{}", tenths / tenth, value_of(of(StringId::staff_decimal)), tenths % tenth);
  };
  const auto rounded = [&](std::uint64_t unit) { return (bytes + unit / 2) / unit; };
  const std::uint64_t tenths = rounded(megabyte / tenth);
  // What is there is not nothing, however small.
  if (bytes > 0 && tenths < few_megabytes * tenth)
    return filled(StringId::staff_megabytes, {{"n", in_tenths(std::max<std::uint64_t>(tenths, 1))}});
  const std::uint64_t whole = rounded(megabyte);
  if (whole < many_megabytes) return filled(StringId::staff_megabytes, {{"n", fmt::format("{}", whole)}});
  return filled(StringId::staff_gigabytes, {{"n", in_tenths(rounded(many_megabytes * megabyte / tenth))}});
}

const pack::fb::Text& StaffWords::where(const staff::Found& found) const {
  switch (found.where) {
    case staff::Where::stick:
      if (found.label.empty()) return of(StringId::staff_on_a_stick);
      return filled(StringId::staff_on_stick, {{"label", found.label}});
    case staff::Where::incoming:
      return of(StringId::staff_in_incoming);
    case staff::Where::imported:
      return of(StringId::staff_in_imported);
    case staff::Where::kept:
      return of(StringId::staff_kept);
    case staff::Where::built_in:
      break;
  }
  return of(StringId::staff_built_in);
}

const pack::fb::Text& StaffWords::name(const staff::Found& found) const {
  Flows& flows = glass_.world().flows;
  if (!found.title.empty())
    if (const auto* title = flows.compose(of(StringId::staff_plain), {{"n", found.title}})) return *title;
  return plain(found.id.empty() ? found.name : found.id);
}

const pack::fb::Text& StaffWords::progress(const staff::Progress& progress) const {
  const std::vector<Filling> fillings{{"name", progress.name}, {"n", fmt::format("{}", progress.percent)}};
  switch (progress.work) {
    case staff::Work::none:
    case staff::Work::listing:
      break;
    case staff::Work::copying:
      return filled(StringId::staff_copying, fillings);
    case staff::Work::checking:
      return filled(StringId::staff_checking, fillings);
    case staff::Work::trying:
      return filled(StringId::staff_trying, fillings);
    case staff::Work::copying_logs:
      return filled(StringId::staff_copying_logs, fillings);
  }
  return of(StringId::staff_listing);
}

const pack::fb::Text& StaffWords::restart(const std::string& why) const {
  constexpr std::array reasons{
      std::pair{"power", StringId::staff_by_power}, std::pair{"staff", StringId::staff_by_staff},
      std::pair{"crash", StringId::staff_by_crash}, std::pair{"watchdog", StringId::staff_by_watchdog},
      std::pair{"update", StringId::staff_by_update}};
  for (const auto& [name, words] : reasons)
    if (why == name) return of(words);
  return plain(why);
}

}  // namespace lectern::app
