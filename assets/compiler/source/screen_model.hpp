// SPDX-License-Identifier: MIT
// What the attract screen and the overview show of an exhibit beside its documents, as its curator wrote it. Used by
// model alone.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/place.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// A line of the museum's.
struct SourceContext {
  std::string after;
  ByLanguage text;
  Place place;
  std::optional<Edtf> date = std::nullopt;   ///< its place on the line of time
  ByLanguage source = {};                    ///< after what it was written
  std::map<std::string, Place> places = {};  ///< where each of its keys stands: "date", "text.en"
};

struct AttractPage {
  std::string document;
  std::string page;  ///< its label or number
  Place place;
};

/// A sentence of a document that the attract screen writes: its words, or the first and the last of them.
struct SourceSentence {
  std::string document;  ///< ids; empty where they are not said
  std::string passage;
  std::string layer;
  std::string first, last;
  std::string words;                    ///< all of them, in place of first and last
  std::map<std::string, Place> places;  ///< where each of its keys stands
  Place place;
};

}  // namespace lectern::compiler
