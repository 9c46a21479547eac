// SPDX-License-Identifier: MIT
// The rules that check.cpp runs, in its order. Each looks at one side of an exhibit and knows nothing of the others.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/places.hpp"

namespace lectern::compiler {

/// Counts, dates and blocks of text that a pack can hold; ids that are folder names.
void check_limits(const SourceExhibit& exhibit, Report& report);

/// Text stands out 7:1 from what is under it, lines and marks 3:1.
void check_theme(const SourceExhibit& exhibit, Report& report);

/// Whatever names a person, document, note, passage or page names one that is there.
void check_relations(const SourceExhibit& exhibit, Report& report);

/// The words of the attract screen's sentences stand in their passages, once and in one paragraph, and find room on the
/// smallest glass.
void check_attract(const SourceExhibit& exhibit, Report& report);

/// Steps of paths light a passage that is there, in a text that holds it, and their words fit on the slip.
void check_paths(const SourceExhibit& exhibit, Report& report);

/// The question over the overview is short, and lines of context say where they stand.
void check_overview(const SourceExhibit& exhibit, Report& report);

/// A quote's words stand in their passage, and what a card shows of a scan lies on its page.
void check_quotes(const SourceDocument& document, Report& report);

/// A form belongs to one person; words one letter away from a form are reported as hints.
void check_people(const SourceExhibit& exhibit, Report& report);

/// A portrait is one picture in portraits/, of a person, and says whose it is; a credit has a portrait.
void check_portraits(const SourceExhibit& exhibit, Report& report);

/// The date that visitors read says no more than the archive's words: a day that was invented because one had to be
/// written is a warning, another difference a hint.
void check_date(const SourceDocument& document, std::span<const std::string> languages, Report& report);

/// A document has pages to show, its page marks count up, and each finds its page.
void check_pages(const SourceDocument& document, Report& report);

/// The size of the paper is said of pages that have one, and is of the shape of their pictures.
void check_paper(const SourceDocument& document, Report& report);

/// Scans are not too many; files that hold the same page, or may do so, are told.
void check_scans(const SourceDocument& document, Report& report);

/// Layers say from whom they are; remarks belong to a layer that is held.
void check_layers(const SourceDocument& document, Report& report);

/// A passage that a layer skips: between the first and the last id that the layer holds, each other id that another
/// layer holds should be there too. Before and after them it may lack what it likes: a transcript without the form's
/// furniture.
void check_passages(const SourceDocument& document, Report& report);

/// An address that visitors are led to fits into a QR code and is no test host.
void check_address(const SourceDocument& document, Report& report);

/// Texts of cards and notes are read with their marks; what is shown as it is typed holds none.
void check_sentences(const SourceExhibit& exhibit, Report& report);

/// Files and folders that nothing reads; one that was meant as a text is an error. What other programs left is one hint
/// for a folder.
void check_files(const SourceExhibit& exhibit, Report& report);

/// Words of the starter that stand beside a curator's own.
void check_starter_words(const SourceExhibit& exhibit, Report& report);

/// The longest address that a QR code holds at level M.  Units: bytes.  Source: ISO/IEC 18004, version 40.
inline constexpr std::size_t longest_qr_address = 2331;

/// Keys that say something of single pages name pages that are there.
void check_page_keys(const SourceDocument& document, Report& report);

}  // namespace lectern::compiler
