// SPDX-License-Identifier: MIT
#include "firmware/show/tried.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace lectern::app {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t room_for_last_line = 1024;  // bytes: an id is at most 128 long

/// Lines that stay within a number of bytes.
class Lines {
 public:
  explicit Lines(std::size_t most) : most_(most < room_for_last_line ? 0 : most - room_for_last_line) {}

  void add(const std::string& line) {
    if (text_.size() + line.size() < most_)
      text_ += line + "\n";
    else
      ++not_listed_;
  }
  [[nodiscard]] std::size_t not_listed() const { return not_listed_; }
  [[nodiscard]] std::string ended_with(const std::string& last) const { return text_ + last + "\n"; }

 private:
  std::size_t most_;
  std::string text_;
  std::size_t not_listed_ = 0;
};

/// The same text or control has a number behind its id where it stands twice in a view.
std::string without_number(const std::string& id) {
  return id.substr(0, id.find('#'));
}

/// A fault with all languages that have it.
struct Merged {
  const AuditFinding* first = nullptr;
  std::vector<std::string> languages;
};

std::vector<Merged> merged(const std::vector<AuditFinding>& found) {
  std::vector<Merged> all;
  using Key = std::tuple<Fault::Kind, std::string, std::string, std::string, std::string, std::string>;
  std::map<Key, std::size_t> seen;
  for (const AuditFinding& one : found) {
    const Fault& fault = one.fault;
    const std::string of = fault.string.empty() ? fault.what : fault.string;
    const Key key{fault.kind, without_number(fault.id), one.place.document, one.place.person, one.place.note, of};
    const auto [at, is_new] = seen.emplace(key, all.size());
    if (is_new) all.push_back({&one, {}});
    std::vector<std::string>& languages = all[at->second].languages;
    const std::string& language = one.place.language;
    if (!language.empty() && std::find(languages.begin(), languages.end(), language) == languages.end())
      languages.push_back(language);
  }
  return all;
}

std::string line(const ordered_json& object) {
  return object.dump(-1, ' ', true, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string tried_as_text(const Tried& tried, std::size_t most) {
  Lines lines(most);
  for (const AuditFinding& one : tried.found) lines.add(line_of(one));
  const std::string rest = lines.not_listed() == 0 ? std::string() : fmt::format(", {} not listed", lines.not_listed());
  return lines.ended_with(fmt::format(
      "{}: {}{}", tried.id, tried.found.empty() ? "nothing found" : fmt::format("{} found", tried.found.size()), rest));
}

std::string tried_as_json(const Tried& tried, std::size_t most) {
  Lines lines(most);
  const std::vector<Merged> all = merged(tried.found);
  for (const Merged& one : all) {
    const auto& [view, place, fault] = *one.first;
    lines.add(line({{"fault", name_of(fault.kind)},
                    {"view", view},
                    {"languages", one.languages},
                    {"document", place.document},
                    {"layer", fault.layer.empty() ? place.layer : fault.layer},
                    {"passage", fault.passage.empty() ? place.passage : fault.passage},
                    {"person", place.person},
                    {"note", place.note},
                    {"page", place.page},
                    {"text", without_number(fault.id)},
                    {"string", fault.string},
                    {"what", fault.what}}));
  }
  return lines.ended_with(line({{"exhibit", tried.id}, {"found", all.size()}, {"not_listed", lines.not_listed()}}));
}

std::string error_as_json(const Error& error) {
  return line({{"error", error.what}, {"code", error.code == ErrorCode::too_large ? "too-large" : "other"}});
}

}  // namespace lectern::app
