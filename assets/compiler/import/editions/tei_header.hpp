// SPDX-License-Identifier: MIT
// What a teiHeader says of a document: title, who wrote to whom and when, where it lies, who transcribed it, and all
// else as fields. Used by import/editions alone.
#pragma once

#include <string>
#include <string_view>

#include "assets/compiler/import/editions/tei_people.hpp"
#include "assets/compiler/import/editions/xml_file.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

struct TeiHeader {
  LayerCredit transcript, translation;  ///< whose the texts are
};

/// Fills in what the header of `document` (a TEI element) says; what is found nowhere there is looked for in its text:
/// a letter's date in its dateline.  Shape: `original_language` of `made` is set before.
[[nodiscard]] TeiHeader take_header(const XmlFile& file, const pugi::xml_node& document, TeiPeople& people,
                                    ImportedDocument& made, Tally& tally, std::vector<Remark>& questions);

/// The EDTF that a date's attributes say; empty where they say none, or none that there is.
[[nodiscard]] std::string edtf_of(const pugi::xml_node& date);

/// The language that a text is said to be in, BCP 47; empty where nothing says it.
[[nodiscard]] std::string language_of(const pugi::xml_node& document);

}  // namespace lectern::compiler
