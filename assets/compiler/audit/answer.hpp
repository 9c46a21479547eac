// SPDX-License-Identifier: MIT
// What lectern-show says of a pack that it tried, line by line, as JSON (firmware/show/tried.hpp draws it). Used by
// viewer and blame. Pure; it reads what may have been written by anybody.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// One fault of the viewer's audit; ids are empty where it is of none.
struct ViewFault {
  std::string kind;                    ///< "cut-off"
  std::string view;                    ///< "1920x1080 100 % en overview"
  std::vector<std::string> languages;  ///< of the interface, that have it
  std::string document, layer, passage, person, note;
  std::string text;    ///< the viewer's id of the text or control
  std::string string;  ///< its first words
  std::string what;    ///< in the viewer's words
};

struct TrialAnswer {
  std::vector<ViewFault> faults;
  std::size_t not_listed = 0;
  bool complete = false;             ///< its last line is there
  std::optional<std::string> error;  ///< why there was no trial
  bool too_much = false;             ///< of an error: the pack asks more than a kiosk has
};

/// Lines that are none of these are passed over.
[[nodiscard]] TrialAnswer trial_answer(std::string_view said);

/// How far it is, in hundredths, by the last whole line that says so.
[[nodiscard]] std::optional<std::size_t> trial_step(std::string_view said);

}  // namespace lectern::compiler
