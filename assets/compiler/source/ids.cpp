// SPDX-License-Identifier: MIT
#include "assets/compiler/source/ids.hpp"

#include <fmt/format.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

std::string mend_id(std::string_view text) {
  if (text.size() > pack::max_id && is_id(text.substr(0, pack::max_id)))
    return fmt::format("it has {} characters and may have {}; shorten it", text.size(), pack::max_id);
  return "ids are small letters a to z, digits and -";
}

}  // namespace lectern::compiler
