// SPDX-License-Identifier: MIT
// The sentences that the attract screen writes: their words as the text has them, and the page behind them. Used by
// index.
#pragma once

#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

using SentencesOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::AttractSentence>>>;

/// Writes the exhibit's sentences; nothing where it has none.
[[nodiscard]] SentencesOffset write_sentences(Composer& composer);

}  // namespace lectern::compiler
