// SPDX-License-Identifier: MIT
// What minisign's files have in common: short lines, some of them base64 of a fixed number of bytes. Used by
// signature alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::signature {

/// The first line of each of minisign's files begins so, and is not trusted by anybody.
inline constexpr std::string_view untrusted_prefix = "untrusted comment: ";

/// The lines of a text without their ends, CR LF among them; what follows the last end is a line if it is not empty.
[[nodiscard]] std::vector<std::string_view> lines_without_ends(std::string_view text);

/// Whether a sign stands in a line that base64 does not have.
[[nodiscard]] bool has_foreign_sign(std::string_view line);

/// Whether base64 of exactly as many bytes as `into` has, and nothing else, stands in `line`; they are in `into` then.
[[nodiscard]] bool decode(std::string_view line, std::span<std::uint8_t> into);
[[nodiscard]] std::string encode(std::span<const std::uint8_t> bytes);

}  // namespace lectern::signature
