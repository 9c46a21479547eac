// SPDX-License-Identifier: MIT
// The interface's own words that the viewer puts on the glass, by name. Packs hold them by key (assets/strings/ has the
// same), so that one may know more or fewer than the other. Words that depend on content alone (dates, counts, labels
// of layers) are made by the compiler and are not here.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lectern::pack {

enum class StringId : unsigned char {
  touch_to_begin,
  about,
  about_document,
  close,
  language,
  zoom_in,
  zoom_out,
  fit_page,
  next_page,
  previous_page,
  next_columns,
  previous_columns,
  page_number,
  next_document,
  previous_document,
  show_page,
  show_text,
  side_by_side,
  label_reset,
  label_reset_short,
  summary_by_exhibit,
  lights_alone,
  page_damaged,
  text_damaged,
  answers,
  same_point,
  editors_note,
  text_size,
  high_contrast,
  people,
  still_reading,
  keep_reading,
  divider,
  help,
  help_keys,
  more,
  people_and_terms,
  page_not_held,
  document_not_held,
  path_begin,
  path_go_on,
  path_next,
  path_back,
  path_alone,
  path_again,
  path_end,
  page_tools,
  page_map,
  actual_size,
  rotate,
  lighter,
  darker,
  invert,
  as_it_was,
};

/// The keys of assets/strings/, in the order of StringId.
inline constexpr std::array<std::string_view, 54> string_keys = {
    "touch_to_begin",
    "about",
    "about_document",
    "close",
    "language",
    "zoom_in",
    "zoom_out",
    "fit_page",
    "next_page",
    "previous_page",
    "next_columns",
    "previous_columns",
    "page_number",
    "next_document",
    "previous_document",
    "show_page",
    "show_text",
    "side_by_side",
    "label_reset",
    "label_reset_short",
    "summary_by_exhibit",
    "lights_alone",
    "page_damaged",
    "text_damaged",
    "answers",
    "same_point",
    "editors_note",
    "text_size",
    "high_contrast",
    "people",
    "still_reading",
    "keep_reading",
    "divider",
    "help",
    "help_keys",
    "more",
    "people_and_terms",
    "page_not_held",
    "document_not_held",
    "path_begin",
    "path_go_on",
    "path_next",
    "path_back",
    "path_alone",
    "path_again",
    "path_end",
    "page_tools",
    "page_map",
    "actual_size",
    "rotate",
    "lighter",
    "darker",
    "invert",
    "as_it_was",
};
/// The word that says how much of the countdown is left, a text for each second from 0 on.
inline constexpr std::string_view seconds_left_key = "seconds_left";
/// The countdown before the visitor's things are put away begins here.
inline constexpr int most_seconds_left = 20;

static_assert(string_keys.size() == static_cast<std::size_t>(StringId::as_it_was) + 1);

}  // namespace lectern::pack
