// SPDX-License-Identifier: MIT
// What an exhibit's files hold that nobody could read. Part of model.hpp; filled by source/, asked by check/.
#pragma once

#include <string>
#include <vector>

namespace lectern::compiler {

/// What is there, but could not be read. It was reported, and nothing that names it is wrong for that.
struct Unread {
  bool exhibit = false;  ///< there is no exhibit at all
  bool people = false;
  std::vector<std::string> documents;
};

}  // namespace lectern::compiler
