// SPDX-License-Identifier: MIT
// The paths of an exhibit as their curator wrote them. Part of model.hpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assets/compiler/source/place.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// One passage, and what the exhibit says of it.
struct SourceStep {
  std::string document;  ///< its id, as those of its passage and its layer; empty where it is not said
  std::string passage;
  std::string layer;  ///< empty: the one that the document opens with
  ByLanguage text;
  ByLanguage note;
  std::map<std::string, Place> places;  ///< where each of its keys stands: "passage", "text.en"
  Place place;
};

/// A few passages in an order of the museum's making.
struct SourcePath {
  std::string id;
  bool plays = false;  ///< by itself after the attract screen
  ByLanguage title;
  ByLanguage end;  ///< what came of it
  std::vector<SourceStep> steps;
  std::map<std::string, Place> places;
  Place place;
};

}  // namespace lectern::compiler
