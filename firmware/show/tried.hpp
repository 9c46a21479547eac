// SPDX-License-Identifier: MIT
// What a trial found, as lines: for people, or for a program that asked (`lectern-pack check --audit`). Used by
// show_command alone; made behind walls, so it opens nothing.
#pragma once

#include <cstddef>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/library/trial.hpp"

namespace lectern::app {

/// Each finding on a line, and how many there are.  Shape: no longer than `most` bytes; what finds no room is counted.
[[nodiscard]] std::string tried_as_text(const Tried& tried, std::size_t most);

/// One JSON object a line and kind of fault, however many views, languages and scrolled places have it:
///
///     {"fault": "cut-off", "view": "1920x1080 100 % en overview", "languages": ["en"], "document": "", "layer": "",
///      "passage": "", "person": "", "note": "", "page": 0, "text": "1921-05-02-postcard/short-title", "string": "…",
///      "what": "…"}
///
/// and a last one, {"exhibit": "starter", "found": 1, "not_listed": 0}. Empty strings and 0 mean: of none.
/// Shape: as above; ASCII.
[[nodiscard]] std::string tried_as_json(const Tried& tried, std::size_t most);

/// Why there was no trial, as one line: {"error": "…", "code": "too-large"}, or another code where
/// the pack does not ask too much.
[[nodiscard]] std::string error_as_json(const Error& error);

}  // namespace lectern::app
