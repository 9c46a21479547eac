// SPDX-License-Identifier: MIT
#include "firmware/plan/glass.hpp"

#include "assets/pack/words.hpp"

namespace lectern::app {

const pack::fb::Text& Glass::string(pack::StringId id, std::size_t language) const {
  return pack::text_of(world_.index(), id, language);
}

}  // namespace lectern::app
