// SPDX-License-Identifier: MIT
// The interface's own words that the viewer puts on the glass, by name. Packs hold them by key (assets/strings/ has the
// same), so that one may know more or fewer than the other. Words that depend on content alone (dates, counts, labels
// of layers) are made by the compiler and are not here.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lectern::pack {

// One list for both, so that they cannot part. Packs hold the words by key: a name may stand anywhere in it.
// clang-format off
#define LECTERN_STRINGS(X) \
  X(touch_to_begin) X(about) X(about_document) X(close) X(language) X(zoom_in) X(zoom_out) X(fit_page) \
  X(next_page) X(previous_page) X(next_columns) X(previous_columns) X(page_number) X(next_document) \
  X(previous_document) X(show_page) X(show_text) X(side_by_side) X(label_reset) X(label_reset_short) \
  X(summary_by_exhibit) X(lights_alone) X(touch_any_passage) X(touch_lights_both) X(page_damaged) \
  X(text_damaged) X(answers) X(same_point) X(editors_note) X(text_size) X(high_contrast) X(people) \
  X(still_reading) X(keep_reading) X(divider) X(help) X(help_keys) X(more) X(people_and_terms) X(page_not_held) \
  X(document_not_held) X(path_begin) X(path_go_on) X(path_next) X(path_back) X(path_alone) X(path_again) \
  X(path_end) X(page_tools) X(page_map) X(actual_size) X(rotate) X(lighter) X(darker) X(invert) X(as_it_was) \
  X(entries_people) X(entries_places) X(entries_terms) X(people_days) X(staff_letters) X(staff_plain) \
  X(staff_decimal) X(staff_pin_title) X(staff_pin) X(staff_pin_wrong) X(staff_pin_wait) X(staff_no_pin) \
  X(staff_no_service) X(staff_waiting) X(staff_erase) X(staff_enter) X(staff_new) X(staff_found) X(staff_none) \
  X(staff_insert) X(staff_no_port) X(staff_on_stick) X(staff_on_a_stick) X(staff_in_incoming) \
  X(staff_in_imported) X(staff_kept) X(staff_built_in) X(staff_file) X(staff_exhibit) X(staff_revision) \
  X(staff_revisions) X(staff_signed_by) X(staff_key) X(staff_nobody) X(staff_content) X(staff_counts) \
  X(staff_size) X(staff_free) X(staff_check) X(staff_intact) X(staff_show) X(staff_keep) X(staff_copy) \
  X(staff_go_back) X(staff_look) X(staff_stop) X(staff_comes_back) X(staff_fell) X(staff_listing) X(staff_copying) \
  X(staff_checking) X(staff_trying) X(staff_copying_logs) X(staff_last_import) X(staff_last_change) \
  X(staff_storage) X(staff_kiosk) X(staff_software) X(staff_running) X(staff_days) X(staff_hours_minutes) \
  X(staff_minutes) X(staff_memory) X(staff_of) X(staff_megabytes) X(staff_gigabytes) X(staff_temperature) \
  X(staff_celsius) X(staff_throttled) X(staff_yes) X(staff_no) X(staff_slowest) X(staff_ms) X(staff_visits) \
  X(staff_visits_each) X(staff_last_restart) X(staff_by_power) X(staff_by_staff) X(staff_by_crash) \
  X(staff_by_watchdog) X(staff_by_update) X(staff_walls) X(staff_refused) X(staff_opening) X(staff_hour) X(staff_untold) \
  X(staff_tell_hour) X(staff_what_hour) X(staff_brightness) X(staff_percent) X(staff_brighter) X(staff_dimmer) \
  X(staff_receipt) X(staff_receipt_words) X(staff_back) X(staff_logs) X(staff_touch) X(staff_restart) \
  X(staff_shut_down) X(staff_restart_ask) X(staff_restart_words) X(staff_shut_down_ask) \
  X(staff_shut_down_words) X(staff_show_ask) X(staff_when_idle) X(staff_at_once) X(staff_cancel) \
  X(staff_touch_words) X(staff_fingers) X(staff_still) X(staff_stay) X(outcome_trusted) X(outcome_not_signed) \
  X(outcome_signer_unknown) X(outcome_comment_free) X(outcome_older_revision) X(outcome_other_museum) \
  X(outcome_signature_missing) X(outcome_signature_malformed) X(outcome_signature_legacy) \
  X(outcome_signature_foreign) X(outcome_signature_revoked) X(outcome_signature_wrong) \
  X(outcome_comment_differs) X(outcome_not_a_pack) X(outcome_other_version) X(outcome_pack_damaged) \
  X(outcome_pack_too_large) X(outcome_bad_name) X(outcome_special_file) X(outcome_sources_folder) \
  X(outcome_unfinished) X(outcome_imported) X(outcome_already_here) X(outcome_stopped) X(outcome_stick_gone) \
  X(outcome_stick_unreadable) X(outcome_stick_empty) X(outcome_too_many_entries) X(outcome_no_room) \
  X(outcome_unwritable) X(outcome_shown_at_idle) X(outcome_shown_now) X(outcome_trial_found_faults) \
  X(outcome_trial_too_large) X(outcome_trial_crashed) X(outcome_well) X(outcome_came_back_crashed) \
  X(outcome_came_back_unopened) X(outcome_went_back) X(outcome_nothing_before) X(outcome_fixed_by_settings) \
  X(outcome_settings_wrong) \
  X(outcome_storage_full) X(outcome_storage_read_only) X(outcome_storage_missing) X(outcome_storage_garbage) \
  X(outcome_logs_copied) X(outcome_logs_no_stick) X(outcome_logs_stick_full) X(outcome_logs_failed) \
  X(outcome_busy) X(outcome_failed)
// clang-format on

#define LECTERN_NAME(name) name,
enum class StringId : unsigned char { LECTERN_STRINGS(LECTERN_NAME) };
#undef LECTERN_NAME

#define LECTERN_KEY(name) #name,
/// The keys of assets/strings/, in the order of StringId.
inline constexpr std::array<std::string_view, 219> string_keys = {LECTERN_STRINGS(LECTERN_KEY)};
#undef LECTERN_KEY
#undef LECTERN_STRINGS

/// The word that says how much of the countdown is left, a text for each second from 0 on.
inline constexpr std::string_view seconds_left_key = "seconds_left";
/// The countdown before the visitor's things are put away begins here.
inline constexpr int most_seconds_left = 20;

static_assert(string_keys.size() == static_cast<std::size_t>(StringId::outcome_failed) + 1);

}  // namespace lectern::pack
