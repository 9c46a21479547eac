// SPDX-License-Identifier: MIT
#include "render/sdl/outputs.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <system_error>
#include <tuple>

#include "assets/base/storage.hpp"

namespace lectern::sdl {

namespace {

namespace fs = std::filesystem;

/// The first line of a file of the kernel's; such a file has no size, and is read until it ends.
std::string first_line(const fs::path& path) {
  constexpr std::size_t longest = 256;
  const auto file = open_file(path);
  std::string line;
  std::byte one{};
  while (file && line.size() < longest && (*file)->read_at(line.size(), {&one, 1}) && one != std::byte{'\n'})
    line += static_cast<char>(one);
  return line;
}

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  return wrong == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

struct Connector {
  int card = 0;
  int id = 0;  ///< the kernel's number, in whose order SDL finds them; 0 where an old kernel does not say
  std::string name;
};

/// A connector's folder is called "card1-HDMI-A-1".
std::optional<Connector> connector_of(const fs::path& folder) {
  constexpr std::string_view card = "card";
  const std::string name = folder.filename().string();
  const auto dash = name.find('-');
  if (!name.starts_with(card) || dash == std::string::npos) return std::nullopt;
  const auto number = number_of(std::string_view(name).substr(card.size(), dash - card.size()));
  if (!number || first_line(folder / "status") != "connected" || first_line(folder / "modes").empty())
    return std::nullopt;
  return Connector{*number, number_of(first_line(folder / "connector_id")).value_or(0), name.substr(dash + 1)};
}

}  // namespace

Result<std::size_t> choose_output(std::span<const std::string> names, std::string_view wanted) {
  if (names.empty()) return fail(ErrorCode::unavailable, "there is no display: no output has one connected");
  if (wanted.empty()) return std::size_t{0};
  const auto whole = std::find(names.begin(), names.end(), wanted);
  if (whole != names.end()) return static_cast<std::size_t>(whole - names.begin());
  const std::string in_parentheses = fmt::format("({})", wanted);
  const auto ending =
      std::find_if(names.begin(), names.end(), [&](const std::string& name) { return name.ends_with(in_parentheses); });
  if (ending != names.end()) return static_cast<std::size_t>(ending - names.begin());
  return fail(ErrorCode::unavailable,
              fmt::format("no display is connected to an output '{}', which the configuration names (screen.output); "
                          "write one of those that have one, or take the line out: {}",
                          wanted, fmt::join(names, ", ")));
}

std::vector<CardOutput> connected_outputs(const fs::path& cards) {
  std::vector<Connector> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(cards, none))
    if (auto connector = connector_of(entry.path())) found.push_back(std::move(*connector));
  std::sort(found.begin(), found.end(), [](const Connector& a, const Connector& b) {
    return std::tie(a.card, a.id, a.name) < std::tie(b.card, b.id, b.name);
  });
  std::vector<CardOutput> outputs;
  for (Connector& one : found) {
    const bool same_card = !outputs.empty() && outputs.back().card == one.card;
    outputs.push_back({one.card, same_card ? outputs.back().nth + 1 : 0, std::move(one.name)});
  }
  return outputs;
}

}  // namespace lectern::sdl
