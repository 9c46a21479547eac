// SPDX-License-Identifier: MIT
// One pack from a stick or incoming/ into imported/: judged by its signature, copied, made to last, read back,
// verified, and only then named. Whatever goes wrong at whatever moment, it lies there whole and verified afterwards or
// not at all. Used by import alone; it never switches what is shown.
#pragma once

#include "firmware/import/kiosk.hpp"
#include "firmware/import/listing.hpp"

namespace lectern::importing {

/// Brings it in and says how that went; of one that came in or was here already it tells first what was found.
/// Shape: of the pack nothing is parsed before its signature is verified, where a key is trusted here.
[[nodiscard]] staff::Event bring(const Listed& listed, const Kiosk& kiosk, const Steps& steps);

/// What is wrong with the importer's own folder, if anything is: it is missing, cannot be read or written.
[[nodiscard]] staff::Event storage_of(const Kiosk& kiosk);

}  // namespace lectern::importing
