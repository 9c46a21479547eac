// SPDX-License-Identifier: MIT
// The small pack as the pure rooms see it: its words in the box font, its pages of one grey, and states of a visit.
// Used by tests/firmware and tests/scenario alone.
#pragma once

#include <filesystem>
#include <functional>

#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/people_plans.hpp"
#include "firmware/state/state.hpp"

namespace lectern::pack::plain {
struct IndexT;
struct InterfaceT;
}  // namespace lectern::pack::plain

namespace lectern::app::testing {

class SmallWorld {
 public:
  /// `change` is made on the index before it is written, `words` on the interface's.
  explicit SmallWorld(const std::function<void(pack::plain::IndexT&)>& change = {},
                      const std::function<void(pack::plain::InterfaceT&)>& words = {});

  [[nodiscard]] World world() {
    return {pack_, flows_, overviews_, people_, tiles_, theme_of(*pack_.index().theme()), {}};
  }
  [[nodiscard]] const pack::fb::Index& index() const { return pack_.index(); }
  [[nodiscard]] Measure measure(const Metrics& metrics) { return {flows_, metrics}; }

 private:
  pack::Pack pack_;
  std::shared_ptr<const pack::Interface> interface_;
  Words words_;
  text::Fonts fonts_;
  text::Typesetter typesetter_;
  scan::TileStore tiles_;
  Flows flows_;
  OverviewPlans overviews_;
  PeoplePlans people_;
};

/// Gives the interface what a preview found: two findings, of which one is an error.
void add_bands(pack::plain::InterfaceT& interface);

/// Gives the first document a second page, on which its second passage stands.
void add_page(pack::plain::IndexT& index);

/// Writes the small pack so that it can be drawn, after `change` on its index.
void write_drawn_pack(const std::filesystem::path& path, const std::function<void(pack::plain::IndexT&)>& change);

/// On the wall, or on another glass; the first document is open.
[[nodiscard]] State reading(const Metrics& metrics);
/// The overview.
[[nodiscard]] State looking_over(const Metrics& metrics);

/// A glass so small that most things scroll, with the largest type.
[[nodiscard]] Metrics small_metrics();

}  // namespace lectern::app::testing
