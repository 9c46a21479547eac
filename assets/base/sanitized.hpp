// SPDX-License-Identifier: MIT
// Whether this program was built with the address sanitizer, which takes terabytes of addresses and asks the system for
// more than the program does. Used where processes are limited.
#pragma once

namespace lectern {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace lectern
