// SPDX-License-Identifier: MIT
#include "assets/compiler/source/places.hpp"

#include <string>

namespace lectern::compiler {

namespace {

template <class Owner>
Place place_in(const Owner& owner, std::string_view key) {
  const auto found = owner.places.find(std::string(key));
  return found == owner.places.end() ? owner.place : found->second;
}

}  // namespace

Place place_of(const SourceExhibit& exhibit, std::string_view key) {
  const auto found = exhibit.places.find(std::string(key));
  return found == exhibit.places.end() ? Place{exhibit.folder / "exhibit.toml"} : found->second;
}

Place place_of(const SourcePath& path, std::string_view key) {
  return place_in(path, key);
}

Place place_of(const SourceStep& step, std::string_view key) {
  return place_in(step, key);
}

Place place_of(const SourceContext& context, std::string_view key) {
  return place_in(context, key);
}

Place place_of(const SourceQuoted& quoted, std::string_view key) {
  return place_in(quoted, key);
}

Place place_of(const SourceDocument& document, std::string_view key) {
  return place_in(document, key);
}

}  // namespace lectern::compiler
