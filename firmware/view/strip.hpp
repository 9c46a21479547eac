// SPDX-License-Identifier: MIT
// The strip of pages as it is drawn: each page small, whole, with its number. Part of the reader's bar.
#pragma once

#include "firmware/plan/strip.hpp"

namespace lectern::app {

class FrameBuilder;

void view_strip(FrameBuilder& builder, const Strip& strip);

}  // namespace lectern::app
