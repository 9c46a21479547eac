// SPDX-License-Identifier: MIT
// Every picture file of an exhibit: the scans of its documents, then the portraits of its people. Used by probe_jobs
// and make_jobs alone.
#pragma once

#include <string>
#include <string_view>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Under which a portrait's page stands in PagesInCache; no document has such an id.
[[nodiscard]] inline std::string portrait_key(const SourcePerson& person) {
  return "portrait of " + person.id;
}

/// Calls `use(scan, key)` for each; `key` is that of PagesInCache.
template <class Exhibit, class Use>
void each_scan(Exhibit& exhibit, const Use& use) {
  for (auto& document : exhibit.documents)
    for (auto& scan : document.scans) use(scan, document.id);
  for (auto& person : exhibit.people)
    if (!person.portrait.file.empty()) use(person.portrait, portrait_key(person));
}

}  // namespace lectern::compiler
