// SPDX-License-Identifier: MIT
// Exhibits and documents made in a line for the tests of rules, and what a rule says of them.
#pragma once

#include <string>

#include "assets/compiler/check/rules.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler::test {

/// A re-set document without a fault, with these layers.
inline SourceDocument document_of(const std::vector<std::pair<std::string, std::string>>& layers) {
  Report report;
  SourceDocument document;
  document.id = "a";
  document.place = {"a/document.toml", 1, 1};
  document.reset_pages = true;
  document.original_language = "ru";
  for (const auto& [name, text] : layers) {
    document.layers.push_back(layer_of(name, text, report));
    document.layers.back().credit.by = "not named";
  }
  return document;
}

template <class Rule>
std::string said_of(Rule rule, const SourceDocument& document) {
  Report report;
  rule(document, report);
  return dump(report);
}

}  // namespace lectern::compiler::test
