// SPDX-License-Identifier: MIT
// Whether one value is what its key takes. Used by key_check alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Reports what is wrong with the value of `name` (the key as written, with its tables).
void check_value(const Key& key, std::string_view name, const TomlMember& member,
                 std::span<const std::string> languages, Report& report);

/// Reports that a value is of the wrong kind.
void tell_type(std::string_view name, const TomlValue& value, std::string_view wanted, Report& report);

}  // namespace lectern::compiler
