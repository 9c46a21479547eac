// SPDX-License-Identifier: MIT
// An exhibit on show: an open pack with its fonts, typesetter, tiles and layouts, in the order they need each other.
// The program has one; exchanging the exhibit is making another.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "assets/base/result.hpp"
#include "assets/pack/interface.hpp"
#include "assets/pack/pack.hpp"
#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/people_plans.hpp"
#include "firmware/state/state.hpp"
#include "firmware/texts/flows.hpp"
#include "render/scan/tile_store.hpp"
#include "render/text/fonts.hpp"
#include "render/text/rasteriser.hpp"
#include "render/text/set.hpp"

namespace lectern::app {

class Show {
 public:
  /// The interface's words, which stand beside every exhibit.
  using Interface = std::shared_ptr<const pack::Interface>;

  /// Opens a pack.  Errors: those of Pack::open.  `wake` is called from a worker thread when a tile is there.
  [[nodiscard]] static Result<std::unique_ptr<Show>> open(const std::filesystem::path& path, Interface interface,
                                                          const scan::StoreOptions& options,
                                                          std::function<void()> wake);

  Show(pack::Pack pack, Interface interface, const scan::StoreOptions& options, std::function<void()> wake);

  [[nodiscard]] const pack::Pack& pack() const { return pack_; }
  [[nodiscard]] const pack::Interface& interface() const { return *interface_; }
  [[nodiscard]] World world() { return {pack_, flows_, overviews_, people_, tiles_, theme_, contrast_}; }
  [[nodiscard]] text::Rasteriser& rasteriser() { return rasteriser_; }
  [[nodiscard]] text::Typesetter& typesetter() { return typesetter_; }
  [[nodiscard]] const text::Typesetter& typesetter() const { return typesetter_; }
  [[nodiscard]] scan::TileStore& tiles() { return tiles_; }
  [[nodiscard]] const scan::TileStore& tiles() const { return tiles_; }
  [[nodiscard]] Flows& flows() { return flows_; }

 private:
  pack::Pack pack_;
  Interface interface_;
  Words words_;
  text::Fonts fonts_;
  text::Typesetter typesetter_;
  text::Rasteriser rasteriser_;
  scan::TileStore tiles_;
  Flows flows_;
  OverviewPlans overviews_;
  PeoplePlans people_;
  // Made once: what has a contrast to keep is searched for.
  Theme theme_ = theme_of(*pack_.index().theme());
  Theme contrast_ = contrast_theme();
};

/// How an exhibit's tiles are kept and decoded on a glass of this size. `configured` is a ceiling on all pixels,
/// whatever is shown; without it there are 24 MiB for grey pages and 48 for pages in colour at 1920 x 1080, and more in
/// proportion on a larger glass.  Units: bytes.
[[nodiscard]] scan::StoreOptions store_options(std::optional<std::size_t> configured, Size glass, unsigned workers);

/// A document by its id.  Errors: usage (the ids there are).
[[nodiscard]] Result<std::size_t> document_of(const pack::fb::Index& index, std::string_view id);

/// The language of the interface by its code; an empty code is the default.  Errors: usage (the codes there are).
[[nodiscard]] Result<std::size_t> language_of(const pack::fb::Index& index, std::string_view code);

}  // namespace lectern::app
