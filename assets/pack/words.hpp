// SPDX-License-Identifier: MIT
// Lists of a pack by the numbers that the rest of the program counts with, and what is said in one of its languages.
// Used by firmware and layout.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// The i-th of a list.  Lifetime: the pack's.
template <class List>
[[nodiscard]] decltype(auto) at(const List& list, std::size_t i) {
  const auto number = static_cast<flatbuffers::uoffset_t>(i);
  if constexpr (std::is_pointer_v<decltype(list.Get(number))>)
    return *list.Get(number);
  else
    return list.Get(number);
}

/// What a list by language says in one.
template <class Texts>
[[nodiscard]] const fb::Text& said(const Texts& texts, std::size_t language) {
  return at(texts, language);
}

/// A document's day as it is said in a language; null where it is not known.
[[nodiscard]] inline const fb::Text* day_of(const fb::Document& document, std::size_t language) {
  return document.day() == nullptr ? nullptr : &said(*document.day(), language);
}

/// The first page of a document of which there is a picture; nothing where there is none.
[[nodiscard]] inline std::optional<std::size_t> first_picture(const fb::Document& document) {
  for (flatbuffers::uoffset_t page = 0; page < document.pages()->size(); ++page)
    if (document.pages()->Get(page)->blob() != nullptr) return page;
  return std::nullopt;
}

/// Whether this reader knows what a layer is; others are passed over.
[[nodiscard]] inline bool is_known(const fb::Layer& layer) {
  return layer.kind() <= fb::LayerKind::MAX;
}

}  // namespace lectern::pack
