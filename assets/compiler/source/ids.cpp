// SPDX-License-Identifier: MIT
#include "assets/compiler/source/ids.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "assets/compiler/source/romanized.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

bool is_sign(char c) {
  return c == '-' || !is_id(std::string_view(&c, 1));
}

/// An apostrophe behind the only letter of a word parts it ("d'Artagnan"), another one does not ("Grete's").
bool parts(std::string_view id) {
  return id.size() == 1 || (id.size() > 1 && id[id.size() - 2] == '-');
}

}  // namespace

std::string proposed_id(std::string_view text) {
  std::string id;
  for (const char c : romanized(text.substr(0, pack::max_id))) {
    if (!is_sign(c))
      id += c;
    else if (!id.empty() && id.back() != '-' && (c != '\'' || parts(id)))
      id += '-';
  }
  id.resize(std::min(id.size(), std::size_t{pack::max_id}));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string mend_id(std::string_view text) {
  if (text.size() > pack::max_id && is_id(text.substr(0, pack::max_id)))
    return fmt::format("it has {} characters and may have {}; shorten it", text.size(), pack::max_id);
  const std::string id = proposed_id(text);
  return fmt::format("ids are small letters a to z, digits and -{}", id.empty() ? "" : fmt::format(", as \"{}\"", id));
}

}  // namespace lectern::compiler
