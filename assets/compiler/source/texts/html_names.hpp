// SPDX-License-Identifier: MIT
// The names of HTML's elements, so that what is none of them is taken for words in angle brackets. Used by inline_tags
// and html_words.
#pragma once

#include <string_view>

namespace lectern::compiler {

/// True for an element of HTML, today's or one that it had, by its name in small letters.
/// Source: the HTML Standard's index of elements and its obsolete features.
[[nodiscard]] bool is_html_element(std::string_view name);

}  // namespace lectern::compiler
