// SPDX-License-Identifier: MIT
// The texts of an exhibit that may stand on the glass, each with its place and the name that its curator gave it: the
// one list of them. Used by sentences and blame. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// What becomes of the signs of marks (`*…*`, `<s>`) in a text.
enum class Marks {
  read,      ///< as in a document's texts
  typed,     ///< shown as they stand
  unlooked,  ///< they are no signs there, as in an address, or were read with the text
};

struct PlacedText {
  std::string name;  ///< "short_title.en", "a paragraph of translation.en"
  std::string text;
  Place place;
  Marks marks = Marks::typed;
  bool of_layer = false;  ///< words of a document, which are not ours to change
};

/// Of a layer's text, and of its footnotes.
[[nodiscard]] std::vector<PlacedText> texts_of_layer(const SourceLayer& layer);
/// Of document.toml.
[[nodiscard]] std::vector<PlacedText> texts_of_document(const SourceDocument& document);
/// Of people.toml.
[[nodiscard]] std::vector<PlacedText> texts_of_people(const SourceExhibit& exhibit);
/// Of paths.toml.
[[nodiscard]] std::vector<PlacedText> texts_of_paths(const SourceExhibit& exhibit);
/// Of exhibit.toml, and the exhibit's own words for the interface.
[[nodiscard]] std::vector<PlacedText> texts_of_exhibit(const SourceExhibit& exhibit);

}  // namespace lectern::compiler
