// SPDX-License-Identifier: MIT
#include "assets/compiler/audit/answer.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lectern::compiler {

namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t number_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

ViewFault fault_of(const json& line) {
  ViewFault fault;
  fault.kind = text_at(line, "fault");
  fault.view = text_at(line, "view");
  if (const auto languages = line.find("languages"); languages != line.end() && languages->is_array())
    for (const json& one : *languages)
      if (one.is_string()) fault.languages.push_back(one.get<std::string>());
  fault.document = text_at(line, "document");
  fault.layer = text_at(line, "layer");
  fault.passage = text_at(line, "passage");
  fault.person = text_at(line, "person");
  fault.note = text_at(line, "note");
  fault.text = text_at(line, "text");
  fault.string = text_at(line, "string");
  fault.what = text_at(line, "what");
  return fault;
}

void take_line(const json& line, TrialAnswer& answer) {
  if (line.contains("fault")) answer.faults.push_back(fault_of(line));
  if (line.contains("error")) {
    answer.error = text_at(line, "error");
    answer.too_much = text_at(line, "code") == "too-large";
  }
  if (!line.contains("exhibit")) return;
  answer.complete = true;
  answer.not_listed = number_at(line, "not_listed");
}

}  // namespace

TrialAnswer trial_answer(std::string_view said) {
  TrialAnswer answer;
  while (!said.empty()) {
    const std::size_t end = std::min(said.find('\n'), said.size());
    const json line = json::parse(said.substr(0, end), nullptr, false);
    if (line.is_object()) take_line(line, answer);
    said.remove_prefix(std::min(end + 1, said.size()));
  }
  return answer;
}

std::optional<std::size_t> trial_step(std::string_view said) {
  const std::size_t end = said.rfind('\n');
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  const std::size_t before = said.rfind('\n', end - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const json line = json::parse(said.substr(begin, end - begin), nullptr, false);
  constexpr std::size_t whole = 100;
  if (!line.is_object() || !line.contains("tried")) return std::nullopt;
  return std::min(number_at(line, "tried"), whole);
}

}  // namespace lectern::compiler
