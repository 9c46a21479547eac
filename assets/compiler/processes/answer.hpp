// SPDX-License-Identifier: MIT
// What a child says of the scan that it looked at or made, as lines of text. Written by worker.cpp, read by the jobs
// that started it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

struct ScanAnswer {
  std::optional<Error> error;
  std::vector<std::string> warnings;  ///< each once
  std::vector<ScanPage> pages;
};

/// Shape: a line each, "warning WORDS", "page NUMBER WIDTH HEIGHT DPI", then "done" or "error CODE WORDS".
[[nodiscard]] std::string as_text(const ScanAnswer& answer);

/// Errors: damaged (not what as_text writes).
[[nodiscard]] Result<ScanAnswer> answer_of(std::string_view text);

/// The same of a child, however it ended: what killed it is an error in plain words.
[[nodiscard]] ScanAnswer answer_of(const Ended& ended);

}  // namespace lectern::compiler
