// SPDX-License-Identifier: MIT
// What `inspect` knows of a pack, as a table. Used by inspect alone.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace lectern::compiler {

/// Shape: `pack` is what inspect.cpp gathers.
[[nodiscard]] std::string pack_as_table(const nlohmann::ordered_json& pack);

}  // namespace lectern::compiler
