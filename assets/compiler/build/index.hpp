// SPDX-License-Identifier: MIT
// The index of a pack around its documents: the exhibit's words, the interface's, people, theme, context. Used by
// compose.
#pragma once

#include "assets/base/result.hpp"
#include "assets/compiler/build/attract.hpp"
#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/fonts.hpp"
#include "assets/compiler/build/interface_words.hpp"
#include "assets/compiler/build/map.hpp"
#include "assets/compiler/build/overview.hpp"
#include "assets/compiler/build/paths.hpp"
#include "assets/compiler/build/people.hpp"

namespace lectern::compiler {

/// Everything of the index but fonts and tags, which are known last.
struct IndexParts {
  pack::fb::Theme theme;
  WordsOffset words;
  TextsOffset language_names, title, subtitle, short_title, overview_title, introduction;
  flatbuffers::Offset<flatbuffers::Vector<const pack::fb::AttractPage*>> attract;
  PeopleOffset people;
  PeopleOrderOffset people_order;
  ContextOffset context;
  PathsOffset paths;          ///< none: the exhibit has no path
  SentencesOffset sentences;  ///< none: the exhibit has none for the attract screen
  HeadWords head;
  TextsOffset shown_here;
  ShortDaysOffset short_days;
  MapOffset map;  ///< none: nobody of the people has a place
};

/// Prepares the exhibit's own words; `make` gives portraits.  Errors: unwritable, too_large.
[[nodiscard]] Result<IndexParts> write_exhibit(Composer& composer, const PortraitMaker& make);

/// Finishes the index.  Shape: `fonts[i]` is the blob of font i.
[[nodiscard]] ByteView finish_index(Composer& composer, const IndexParts& parts,
                                    const std::vector<flatbuffers::Offset<pack::fb::Document>>& documents,
                                    const FontBlobs& fonts);

}  // namespace lectern::compiler
