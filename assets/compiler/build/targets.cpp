// SPDX-License-Identifier: MIT
#include "assets/compiler/build/targets.hpp"

#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

Targets::Targets(const SourceExhibit& exhibit, const SourceDocument& document, std::size_t pages) : pages_(pages) {
  for (const std::string& id : document.passages)
    passages_.try_emplace(id, static_cast<std::uint16_t>(passages_.size()));
  for (const SourcePerson& person : exhibit.people)
    people_.try_emplace(person.id, static_cast<std::uint16_t>(people_.size()));
  for (const SourceNote& note : document.notes) notes_.try_emplace(note.id, static_cast<std::uint16_t>(notes_.size()));
}

std::optional<std::uint16_t> Targets::passage(const std::string& id) const {
  const auto found = passages_.find(id);
  return found == passages_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint16_t> Targets::find(const SourceSpan& span) const {
  const Numbers* numbers = &passages_;
  switch (span.kind) {
    case SpanKind::passage:
      break;
    case SpanKind::person:
      numbers = &people_;
      break;
    case SpanKind::note:
      numbers = &notes_;
      break;
    case SpanKind::page: {
      const std::size_t page = page_of_mark(span);
      if (page < 1 || page > pages_) return std::nullopt;
      return static_cast<std::uint16_t>(page - 1);
    }
  }
  const auto found = numbers->find(span.target);
  return found == numbers->end() ? std::nullopt : std::optional(found->second);
}

pack::fb::SpanKind kind_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::passage:
      return pack::fb::SpanKind::passage;
    case SpanKind::person:
      return pack::fb::SpanKind::person;
    case SpanKind::note:
      return pack::fb::SpanKind::note;
    case SpanKind::page:
      return pack::fb::SpanKind::page;
  }
  return {};
}

pack::fb::LayerKind kind_of(LayerKind kind) {
  switch (kind) {
    case LayerKind::reading:
      return pack::fb::LayerKind::reading;
    case LayerKind::transcript:
      return pack::fb::LayerKind::transcript;
    case LayerKind::translation:
      return pack::fb::LayerKind::translation;
    case LayerKind::gist:
      return pack::fb::LayerKind::gist;
  }
  return {};
}

pack::fb::BlockKind kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return pack::fb::BlockKind::paragraph;
    case BlockKind::heading:
      return pack::fb::BlockKind::heading;
    case BlockKind::item:
      return pack::fb::BlockKind::item;
    case BlockKind::row:
      return pack::fb::BlockKind::row;
    case BlockKind::quote:
      return pack::fb::BlockKind::quote;
    case BlockKind::rule:
      return pack::fb::BlockKind::rule;
    case BlockKind::aside:
      return pack::fb::BlockKind::aside;
  }
  return {};
}

std::optional<pack::fb::MarkKind> mark_kind(Emphasis kind) {
  using pack::fb::MarkKind;
  switch (kind) {
    case Emphasis::struck_out:
      return MarkKind::struck_out;
    case Emphasis::underlined:
      return MarkKind::underlined;
    case Emphasis::inserted:
      return MarkKind::inserted;
    case Emphasis::superscript:
      return MarkKind::superscript;
    case Emphasis::subscript:
      return MarkKind::subscript;
    case Emphasis::small_capitals:
      return MarkKind::small_capitals;
    case Emphasis::highlighted:
      return MarkKind::highlighted;
    case Emphasis::unclear:
      return MarkKind::unclear;
    case Emphasis::illegible:
      return MarkKind::illegible;
    case Emphasis::strong:
    case Emphasis::italic:
      break;
  }
  return std::nullopt;
}

}  // namespace lectern::compiler
