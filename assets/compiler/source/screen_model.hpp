// SPDX-License-Identifier: MIT
// What the attract screen and the overview show of an exhibit, as its curator wrote it. Used by
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

/// Words that are quoted from a passage of a text: all of them, or the first and the last.
struct SourceQuoted {
  std::string passage, layer;  ///< ids; empty where they are not said
  std::string first, last;
  std::string words;                    ///< in place of first and last
  ByLanguage gloss;                     ///< what they say, in the exhibit's words
  std::map<std::string, Place> places;  ///< where each of its keys stands: "words", "gloss.en"
  Place place;
};

/// What the attract screen writes.
struct SourceSentence : SourceQuoted {
  std::string document;  ///< its id
};

}  // namespace lectern::compiler
