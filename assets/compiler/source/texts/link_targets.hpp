// SPDX-License-Identifier: MIT
// What the round brackets of a link mean: `person:karl` and `note:sixteen` open cards, nothing else is opened. Used by
// markdown_tree alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

struct LinkTarget {
  SpanKind kind = SpanKind::person;  ///< person or note
  std::string_view id;
};

/// Nothing for what opens no card.
[[nodiscard]] std::optional<LinkTarget> link_target(std::string_view target);

/// How to mend a target that opens no card.
[[nodiscard]] std::string mend_target(std::string_view target);

/// The first place from `from` where shown words hold what was meant as a link and is none: "](person:karl" without
/// its end, "](person: karl)", "] (person:karl)"; npos where there is none. Shape: the place is that of the `]`.
[[nodiscard]] std::size_t find_broken_link(std::string_view shown, std::size_t from);

}  // namespace lectern::compiler
