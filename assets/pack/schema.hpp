// SPDX-License-Identifier: MIT
// The pack's schema as C++ (made by flatc from the .fbs files beside this). Every room includes it through here.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include "assets/pack/index_generated.h"
#include "assets/pack/interface_generated.h"
#include "assets/pack/page_generated.h"
#include "assets/pack/text_generated.h"
#include "assets/pack/words_generated.h"
#pragma GCC diagnostic pop
