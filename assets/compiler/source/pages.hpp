// SPDX-License-Identifier: MIT
// What a document's pages are: how many, which of them a picture shows, which way up it stands. Used by check, build
// and processes. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The page of a page mark, from 1; 0 where the mark holds no number.
[[nodiscard]] std::size_t page_of_mark(const SourceSpan& mark);

/// Pages that a document has: those of its scans and those that are lost; re-set, the highest page mark of its reading;
/// without pictures that of all its texts; at least one.
[[nodiscard]] std::size_t pages_of(const SourceDocument& document);

/// Whether each of a document's scans, or the reading that its pages are re-set from, could be read, so that its pages
/// are known.
[[nodiscard]] bool knows_its_pages(const SourceDocument& document);

/// Whether visitors see pages of it: scans, or re-set ones.
[[nodiscard]] bool has_pictures(const SourceDocument& document);

/// For each page which of the document's pictures shows it, counted from 0 over all its files; nothing where none does.
[[nodiscard]] std::vector<std::optional<std::size_t>> pictures_of(const SourceDocument& document);
/// The same where so many pictures are known to be there.
[[nodiscard]] std::vector<std::optional<std::size_t>> pictures_of(const SourceDocument& document, std::size_t pictures);

/// The page, from 1, that a label names, or else a number; 0 for neither.
[[nodiscard]] std::size_t page_named(const SourceDocument& document, std::string_view name);

/// A page, from 1, by its label, or else its number.
[[nodiscard]] std::string name_of_page(const SourceDocument& document, std::size_t page);

/// Turns the scans as the document says, once their pages are known: width and height change places.
void turn_scans(SourceDocument& document);

/// How large a page's paper is, from 1, as the document says; nothing where it does not.
[[nodiscard]] std::optional<PaperSize> paper_of(const SourceDocument& document, std::size_t page);

/// Whether the machine reading is there and could not be read.
[[nodiscard]] bool lacks_reading(const SourceDocument& document);

}  // namespace lectern::compiler
