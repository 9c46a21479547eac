// SPDX-License-Identifier: MIT
// The process's own memory: how much it holds, and how it is had from the system. Used by main, app and dump.
#pragma once

#include <cstdint>

namespace lectern::app {

/// Gives tiles and other large pieces back to the system as soon as nobody needs them, and keeps the workers' pieces
/// with the others, so that what a day of visitors leaves behind is no more than what an hour does. To be called before
/// any thread is made.  Source: mallopt(3).
void return_memory_at_once();

/// Gives back what lies free between what is held: when a visitor has left, and nobody waits.  Source: malloc_trim(3).
void return_free_memory();

/// Bytes of memory the process holds; 0 where the system does not say.
[[nodiscard]] std::uint64_t resident_bytes();

}  // namespace lectern::app
