// SPDX-License-Identifier: MIT
#include "tests/scenario/played.hpp"

#include <fmt/format.h>

namespace lectern::app::testing {

std::string opening(std::string_view document) {
  return fmt::format("1s tap @begin\n+0ms settle\n+0ms tap @document:{}\n+0ms settle\n", document);
}

nlohmann::json Played::after(const std::string& script, const PlayOptions& options) {
  play_script(script + "+0ms settle\n+0ms dump end\n", out_, options);
  return dumped("end");
}

nlohmann::json Played::dumped(std::string_view name) const {
  return json::parse(read_text(out_ / fmt::format("{}.json", name)));
}

nlohmann::json Played::target(const json& dump, std::string_view id) {
  for (const json& one : dump["targets"])
    if (one["id"] == id) return one;
  return nullptr;
}

std::string Played::focused(const json& dump) {
  for (const json& one : dump["targets"])
    if (one["focused"].get<bool>()) return one["id"];
  return {};
}

}  // namespace lectern::app::testing
