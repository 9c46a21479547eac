// SPDX-License-Identifier: MIT
// Where something stands in the files of an exhibit, for reports. Part of model.hpp.
#pragma once

#include <cstddef>
#include <filesystem>

namespace lectern::compiler {

/// A place in a source file; line and column count from 1, 0 where there is none. Columns count code points.
struct Place {
  std::filesystem::path file;
  std::size_t line = 0;
  std::size_t column = 0;
};

}  // namespace lectern::compiler
