// SPDX-License-Identifier: MIT
#include "firmware/texts/layers.hpp"

#include <algorithm>
#include <optional>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

using pack::fb::Layer;
using pack::fb::LayerKind;

/// The first layer of a document that is what is looked for.
template <class Is>
std::optional<std::size_t> first_where(const pack::fb::Document& document, const Is& is) {
  const auto& layers = *document.layers();
  for (flatbuffers::uoffset_t i = 0; i < layers.size(); ++i)
    if (is(*layers.Get(i))) return i;
  return std::nullopt;
}

bool is_in(const Layer& layer, std::string_view language) {
  return layer.language()->string_view() == language;
}

bool is_offered(const Layer& layer, std::string_view language) {
  return pack::is_known(layer) && (!is_gist(layer) || is_in(layer, language));
}

}  // namespace

bool is_gist(const Layer& layer) {
  return layer.kind() == LayerKind::gist;
}

std::vector<std::size_t> offered_layers(const pack::fb::Document& document, std::string_view language) {
  std::vector<std::size_t> offered;
  for (std::size_t i = 0; i < document.layers()->size(); ++i)
    if (is_offered(pack::at(*document.layers(), i), language)) offered.push_back(i);
  std::stable_partition(offered.begin(), offered.end(),
                        [&](std::size_t layer) { return is_gist(pack::at(*document.layers(), layer)); });
  return offered;
}

std::size_t first_layer(const pack::fb::Document& document, std::string_view language) {
  const auto own = [&](const Layer& layer) {
    return pack::is_known(layer) && !is_gist(layer) && is_in(layer, language);
  };
  const auto offered = [&](const Layer& layer) { return is_offered(layer, language); };
  const auto gist = [&](const Layer& layer) { return is_gist(layer) && is_in(layer, language); };
  if (const auto layer = first_where(document, own)) return *layer;
  if (const auto layer = first_where(document, gist)) return *layer;
  return first_where(document, offered).value_or(0);
}

bool speaks(const pack::fb::Document& document, std::string_view language) {
  return first_where(document, [&](const Layer& layer) { return pack::is_known(layer) && is_in(layer, language); })
      .has_value();
}

SideBySide side_by_side(const pack::fb::Document& document, std::string_view language) {
  const auto find = [&](LayerKind kind, bool in_language) {
    return first_where(
        document, [&](const Layer& layer) { return layer.kind() == kind && (!in_language || is_in(layer, language)); });
  };
  auto original = find(LayerKind::transcript, false);
  if (!original) original = find(LayerKind::reading, false);
  auto beside = find(LayerKind::translation, true);
  if (!beside) beside = find(LayerKind::gist, true);
  if (!beside) beside = find(LayerKind::translation, false);
  if (!original || !beside) return {};
  return {*original, *beside};
}

}  // namespace lectern::app
