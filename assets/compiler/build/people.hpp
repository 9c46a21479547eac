// SPDX-License-Identifier: MIT
// The people, places and terms of an exhibit as a pack has them: their cards, and what the list of them shows. Used by
// index alone.
#pragma once

#include <cstddef>
#include <functional>

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/map.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

using PeopleOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::Person>>>;
using PeopleOrderOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::PeopleOrder>>>;
using ShortDaysOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::ShortDay>>>;

/// Makes the picture of a person who has one.
using PortraitMaker = std::function<Result<MadePortrait>(const SourcePerson&)>;

/// So many documents that name an entry are shown before "and 28 more".
inline constexpr std::size_t most_places_shown = 12;

/// In the order of the file, each at its place on the map.  Errors: unwritable, too_large; of `make`.
[[nodiscard]] Result<PeopleOffset> write_people(Composer& composer, const PortraitMaker& make, const MapPlaces& places);

/// By language, how it lists them.
[[nodiscard]] PeopleOrderOffset write_people_order(Composer& composer);

/// By document, what it is called where an entry leads into it.
[[nodiscard]] ShortDaysOffset write_short_days(Composer& composer);

}  // namespace lectern::compiler
