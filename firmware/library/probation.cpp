// SPDX-License-Identifier: MIT
#include "firmware/library/probation.hpp"

#include "firmware/library/installed.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

const char* link_of(Fall why) {
  return why == Fall::crashed ? crashed_link : unopened_link;
}

Result<void> remove_link(const Shelf& shelf, const char* link) {
  if (!shelf.links->target(link)) return {};
  LECTERN_CHECK(shelf.links->remove(link));
  return shelf.links->sync();
}

/// Where what comes back lies; nothing: there is nothing else.
std::optional<fs::path> way_back(const Shelf& shelf, const fs::path& fallen) {
  auto before = shelf.links->target(before_link);
  if (before && *before != fallen) return before;
  if (shelf.own && *shelf.own != fallen) return shelf.own;
  return std::nullopt;
}

}  // namespace

Result<void> begin_probation(const Shelf& shelf, const fs::path& pack) {
  // Whoever asks for the one before while that is on probation keeps what comes back.
  return point(*shelf.links, probation_link, pack);
}

std::optional<fs::path> on_probation(const Shelf& shelf) {
  const auto pack = shelf.links->target(probation_link);
  // A cut between the two links leaves one that names a pack which never was on show.
  return pack && pack == shelf.links->target(on_show_link) ? pack : std::nullopt;
}

Result<void> end_probation(const Shelf& shelf) {
  return remove_link(shelf, probation_link);
}

Result<fs::path> bring_back(const Shelf& shelf, Fall why) {
  const auto begun = falling(shelf);
  const auto fallen = begun ? std::optional(begun->pack) : on_probation(shelf);
  if (!fallen) return fail(ErrorCode::missing, "no pack is on probation");
  const auto back = way_back(shelf, *fallen);
  if (!back) return fail(ErrorCode::missing, "nothing was on show before");
  if (!begun) {
    LECTERN_CHECK(shelf.links->rename(probation_link, link_of(why)));
    LECTERN_CHECK(shelf.links->sync());
  }
  // Once it is back, there is no way back to what fell.
  LECTERN_CHECK(point(*shelf.links, on_show_link, *back));
  return *back;
}

std::optional<Falling> falling(const Shelf& shelf) {
  for (const Fall why : {Fall::crashed, Fall::unopened})
    if (auto pack = shelf.links->target(link_of(why))) return Falling{why, *std::move(pack)};
  return std::nullopt;
}

Result<void> told(const Shelf& shelf) {
  LECTERN_CHECK(remove_link(shelf, crashed_link));
  return remove_link(shelf, unopened_link);
}

}  // namespace lectern::app
