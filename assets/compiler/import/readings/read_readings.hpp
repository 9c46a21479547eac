// SPDX-License-Identifier: MIT
// Folders of scans with what was read on them (ALTO, PAGE, hOCR), as Transkribus, eScriptorium and OCR programs export
// them, and PDFs with a text of their own. Used by import.
#pragma once

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// A folder that holds a reading, or one such file.
[[nodiscard]] bool knows_readings(const ImportSource& source);

/// A document for each folder of pictures; what was read on them becomes its machine reading. That a person corrected
/// PAGE no file says surely, so that it is asked, not taken for a transcript.
[[nodiscard]] Result<Imported> read_readings(const ImportSource& source, Report& report);

/// The same, where what was read was corrected by people: it becomes a transcript, line by line.
[[nodiscard]] Result<Imported> read_transcripts(const ImportSource& source, Report& report);

[[nodiscard]] bool knows_pdf(const ImportSource& source);

/// A document whose scan is the PDF. Its own text, taken by pdftotext in a child within limits, becomes the machine
/// reading; what makes no sense in its language is told and left out.  Errors: none of the text's.
[[nodiscard]] Result<Imported> read_pdf(const ImportSource& source, Report& report);

/// For the table of readers.
inline constexpr Reader readings_reader{"readings", "a folder of scans with ALTO, PAGE or hOCR files", knows_readings,
                                        read_readings};
inline constexpr Reader transcripts_reader{"transcripts",
                                           "the same where people corrected what was read (only where --as says so)",
                                           [](const ImportSource&) { return false; }, read_transcripts};
inline constexpr Reader pdf_reader{"pdf", "a PDF, with its text where it has one", knows_pdf, read_pdf};

}  // namespace lectern::compiler
