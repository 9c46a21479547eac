// SPDX-License-Identifier: MIT
// An exhibit of a page and of a book, made at test time from the first exhibit's Russian and English words, again and
// again: a transcript and a translation, a passage a paragraph. Used by tests/exhibits and tests/scenario alone.
#pragma once

#include <cstddef>
#include <filesystem>

#include "assets/base/result.hpp"

namespace lectern::test {

inline constexpr std::size_t words_of_page = 400;
inline constexpr std::size_t words_of_paragraph = 50;
inline constexpr std::size_t words_of_book_page = 2000;

/// Documents "page" (400 words) and "book" (`words` a layer); three pages, or one to each 2,000
/// words.  `folder` is made, and what
/// it held is replaced file by file.  Errors: missing, where the first exhibit's words are not.
[[nodiscard]] Result<void> write_book_exhibit(const std::filesystem::path& folder, std::size_t words);

}  // namespace lectern::test
