// SPDX-License-Identifier: MIT
// What opens over a document: the About panel and the cards of people and notes, as text blobs. Used by documents,
// overview and index. The archive's words and the exhibit's stand apart and say whose they are.
#pragma once

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

using BlobsByLanguage = std::vector<pack::fb::Blob>;

/// Errors: unwritable, too_large.
[[nodiscard]] Result<BlobsByLanguage> write_person(const SourcePerson& person, Composer& composer);
[[nodiscard]] Result<BlobsByLanguage> write_note(const SourceNote& note, Composer& composer);
/// Of a line of context that has a place on the line of time.
[[nodiscard]] Result<BlobsByLanguage> write_context_card(const SourceContext& line, Composer& composer);
[[nodiscard]] Result<BlobsByLanguage> write_about(const SourceDocument& document, Composer& composer);

}  // namespace lectern::compiler
