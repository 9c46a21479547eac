// SPDX-License-Identifier: MIT
// The exhibit's map: the places of its people, on coasts. Used by index and people.
#pragma once

#include <cstddef>
#include <map>

#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

using MapOffset = flatbuffers::Offset<pack::fb::Map>;

/// By number of the exhibit's people.
using MapPlaces = std::map<std::size_t, pack::fb::MapPlace>;

struct WrittenMap {
  MapOffset map;  ///< none: nobody has a place
  MapPlaces places;
};

/// Errors: into the report, where the land cannot be read; without a place it is not looked for.
[[nodiscard]] WrittenMap write_map(Composer& composer);

}  // namespace lectern::compiler
