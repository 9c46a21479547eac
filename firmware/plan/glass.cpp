// SPDX-License-Identifier: MIT
#include "firmware/plan/glass.hpp"

namespace lectern::app {

const pack::fb::Text& Glass::string(pack::StringId id, std::size_t language) const {
  return *world_.index()
              .strings()
              ->Get(static_cast<flatbuffers::uoffset_t>(language))
              ->texts()
              ->Get(static_cast<flatbuffers::uoffset_t>(id));
}

}  // namespace lectern::app
