// SPDX-License-Identifier: MIT
// The program lectern-staff: reads what was asked and serves until it is told to end. Used by service/main alone.
#pragma once

namespace lectern::service {

/// Returns the exit status.
int service_command(int argc, const char* const* argv);

}  // namespace lectern::service
