// SPDX-License-Identifier: MIT
#include "assets/compiler/source/places.hpp"

#include <string>

namespace lectern::compiler {

Place place_of(const SourceExhibit& exhibit, std::string_view key) {
  const auto found = exhibit.places.find(std::string(key));
  return found == exhibit.places.end() ? Place{exhibit.folder / "exhibit.toml"} : found->second;
}

Place place_of(const SourceDocument& document, std::string_view key) {
  const auto found = document.places.find(std::string(key));
  return found == document.places.end() ? document.place : found->second;
}

}  // namespace lectern::compiler
