// SPDX-License-Identifier: MIT
// The pack's schema as plain structures that tests can change: plain::IndexT holds vectors and strings, and `finished`
// makes the bytes that a pack would hold. Never used outside tests.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include "tests/assets/pack/plain/index_generated.h"
#include "tests/assets/pack/plain/interface_generated.h"
#include "tests/assets/pack/plain/page_generated.h"
#include "tests/assets/pack/plain/text_generated.h"
#include "tests/assets/pack/plain/words_generated.h"
#pragma GCC diagnostic pop

#include "assets/base/bytes.hpp"

namespace lectern::test {

namespace plain = pack::plain;

[[nodiscard]] Bytes finished(const plain::IndexT& index);
[[nodiscard]] Bytes finished(const plain::InterfaceT& index);
[[nodiscard]] Bytes finished(const plain::TextBlobT& blob);
[[nodiscard]] Bytes finished(const plain::PageBlobT& blob);

}  // namespace lectern::test
