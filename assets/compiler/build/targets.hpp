// SPDX-License-Identifier: MIT
// What the spans of a document's texts point at: ids of the source to the numbers of the pack. Made once a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "assets/compiler/source/model.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

class Targets {
 public:
  Targets(const SourceExhibit& exhibit, const SourceDocument& document, std::size_t pages);

  /// The span's target; nothing where it points at what the document does not have.
  [[nodiscard]] std::optional<std::uint16_t> find(const SourceSpan& span) const;
  [[nodiscard]] std::optional<std::uint16_t> passage(const std::string& id) const;

 private:
  using Numbers = std::map<std::string, std::uint16_t>;
  Numbers passages_, people_, notes_;
  std::size_t pages_;
};

[[nodiscard]] pack::fb::SpanKind kind_of(SpanKind kind);
[[nodiscard]] pack::fb::LayerKind kind_of(LayerKind kind);
[[nodiscard]] pack::fb::BlockKind kind_of(BlockKind kind);
/// Nothing for what is said by the style of type.
[[nodiscard]] std::optional<pack::fb::MarkKind> mark_kind(Emphasis kind);

}  // namespace lectern::compiler
