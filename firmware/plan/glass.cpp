// SPDX-License-Identifier: MIT
#include "firmware/plan/glass.hpp"

namespace lectern::app {

const pack::fb::Text& Glass::string(pack::StringId id, std::size_t language) const {
  return world_.flows.words().of(id, language);
}

}  // namespace lectern::app
