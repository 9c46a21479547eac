// SPDX-License-Identifier: MIT
// The fonts of a pack: which the exhibit asks for, whether they fit, and their blobs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/prepare/installed_fonts.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::compiler {

/// The exhibit's own families that are installed and can be drawn.  Errors: into the report, the others.
[[nodiscard]] std::vector<std::string> own_families(const SourceExhibit& exhibit, const InstalledFonts& installed,
                                                    Report& report);

/// Errors: into the report, more fonts or larger ones than a pack holds.
void check_fonts(const SourceExhibit& exhibit, const std::vector<MadeFont>& fonts, Report& report);

/// Name and blob of each, in their order.
using FontBlobs = std::vector<std::pair<std::string, pack::fb::Blob>>;

/// Errors: unavailable (the file cannot be written).
[[nodiscard]] Result<FontBlobs> write_fonts(const std::vector<MadeFont>& fonts, pack::Writer& writer);

using FontTable = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::Font>>>;
/// The same in an index.
[[nodiscard]] FontTable write_font_table(const FontBlobs& fonts, flatbuffers::FlatBufferBuilder& index);

}  // namespace lectern::compiler
