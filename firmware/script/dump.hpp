// SPDX-License-Identifier: MIT
// A frame and its state written down as JSON: what stands on the glass, what can be touched, what it cost. The schema
// is tests/scenario/dump.schema.json. Used by script.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "firmware/loop/app.hpp"
#include "render/screen/screen.hpp"

namespace lectern::app {

struct DumpCounters {
  std::uint64_t frames = 0, shapes = 0, layouts = 0, uploads = 0, draws = 0, tiles_decoded = 0, painted_pixels = 0,
                pixel_bytes = 0, pixel_bytes_most = 0, text_bytes = 0, phantoms = 0;
};

/// Gathers the counters of a running show.
[[nodiscard]] DumpCounters counters_of(const App& app, Show& show, const screen::Counters& screen);

/// Writes the dump; keys sorted, numbers rounded to 1/64.  `plain` leaves out what differs between runs and machines.
/// `asked`: what the service was asked for so far.
[[nodiscard]] std::string dump(const App& app, Show& show, const screen::Counters& screen, bool plain,
                               const std::vector<staff::Request>& asked = {});

/// The dump of the fault screen.
[[nodiscard]] std::string dump_fault(Moment now, const screen::Counters& screen, bool plain);

}  // namespace lectern::app
