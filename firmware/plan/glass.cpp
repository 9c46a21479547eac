// SPDX-License-Identifier: MIT
#include "firmware/plan/glass.hpp"

namespace lectern::app {

const pack::fb::Text& Glass::string(pack::StringId id, std::size_t language) const {
  return world_.flows.words().of(id, language);
}

const pack::fb::Text& reset_label(const Glass& glass, int room, std::size_t language) {
  const auto& whole = glass.string(pack::StringId::label_reset, language);
  const bool fits = glass.width_of(whole, interface_type) <= room;
  return fits ? whole : glass.string(pack::StringId::label_reset_short, language);
}

}  // namespace lectern::app
