// SPDX-License-Identifier: MIT
// What the overview shows besides a document's own words: the question over the cards, the museum's lines, the sentence
// and the picture of a card, its place on the line of time. Used by documents and index alone.
#pragma once

#include <optional>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/page_blobs.hpp"

namespace lectern::compiler {

using ContextOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::ContextLine>>>;

/// Lines of the museum's, in the order of the file.  Errors: unwritable, too_large.
[[nodiscard]] Result<ContextOffset> write_context(Composer& composer);

/// The sentence of a document's card; 0 where there is none.
[[nodiscard]] flatbuffers::Offset<pack::fb::Quote> write_quote(const SourceDocument& document, Composer& composer);

/// The days that a date may be; nothing where it has no place on a line.
[[nodiscard]] std::optional<pack::fb::Days> days_of(const Edtf& date);

/// What of a scan the document's card shows.
[[nodiscard]] std::optional<pack::fb::Detail> detail_of(const SourceDocument& document,
                                                        const std::vector<WrittenPage>& pages);

/// Who sent it, as a number of the index's people; the greatest where that is not stated.
[[nodiscard]] std::uint16_t sender_of(const SourceDocument& document, const SourceExhibit& exhibit);

/// What stands over the cards where the exhibit has a question; all 0 where it has none.
struct HeadWords {
  TextsOffset hook, opening, provenance;
};
[[nodiscard]] HeadWords write_head(Composer& composer);

/// "the 5 shown here".
[[nodiscard]] TextsOffset write_shown_here(Composer& composer);

}  // namespace lectern::compiler
