// SPDX-License-Identifier: MIT
// What marks make of a text's letters: smaller ones off the line, capitals in place of small letters. Used by prepare
// alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/prepare.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

/// How a letter is set: `capitals` as one of small capitals that is large by itself, `small` as one that is made small.
enum class Form : std::uint8_t { plain, raised, lowered, capitals, small };

/// The form that marks ask of each code point; none is `small` yet.
[[nodiscard]] std::vector<Form> forms_of(const Decoded& text, std::span<const MarkSpan> marks);

/// Marks as the pack has them: by start, the longer first, each once.
[[nodiscard]] std::vector<pack::fb::Mark> in_order(std::span<const MarkSpan> marks);

/// Whether the viewer asks the face for small capitals in a run: it begins in such a mark, in none that stands off the
/// line, and no letter of it is drawn as another.
[[nodiscard]] bool in_own_small_capitals(std::span<const pack::fb::Mark> marks, std::span<const pack::fb::Drawn> drawn,
                                         const pack::fb::Run& run);

/// The capital of a small letter, or the character itself.  Source: Unicode's simple mappings; those of Turkish and
/// Azerbaijani keep the dot.
[[nodiscard]] char32_t capital_of(char32_t letter, std::string_view language);

/// The bytes [start, end) of a text with its letters as they are drawn.
[[nodiscard]] std::string as_drawn(std::string_view utf8, std::span<const pack::fb::Drawn> drawn, std::size_t start,
                                   std::size_t end);

}  // namespace lectern::compiler
