// SPDX-License-Identifier: MIT
// What is done for one request of the service, or for a technician who asks for the same in a shell. Used by
// import_command alone.
#pragma once

#include <string>
#include <vector>

#include "firmware/import/kiosk.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::importing {

/// Tells all packs that are found; what is told of the whole is given.
[[nodiscard]] staff::Event look(const std::vector<Source>& sources, const Kiosk& kiosk, const Steps& steps);

/// Brings in one pack of those that are found.
[[nodiscard]] staff::Event import(const std::vector<Source>& sources, const Kiosk& kiosk, const staff::Import& asked,
                                  const Steps& steps);

/// Does what a request asks for; all that the importer does not do is refused.
[[nodiscard]] staff::Event answer(const std::vector<Source>& sources, const Kiosk& kiosk, const staff::Request& request,
                                  const Steps& steps);

/// Brings in whatever a trusted key signed in incoming/ and is new, one after the other; of each that is not brought or
/// fails an event is told.
[[nodiscard]] staff::Event import_incoming(const std::vector<Source>& sources, const Kiosk& kiosk, const Steps& steps);

}  // namespace lectern::importing
