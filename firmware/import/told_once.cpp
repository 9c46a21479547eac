// SPDX-License-Identifier: MIT
#include "firmware/import/told_once.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <sstream>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/base/visible.hpp"

namespace lectern::importing {

namespace {

constexpr const char* told_name = "told";
constexpr std::uint64_t most_bytes = 64U << 10;  // 64 packs take a third of it

}  // namespace

ToldOnce::ToldOnce(std::optional<std::filesystem::path> folder) : folder_(std::move(folder)) {
  if (!folder_) return;
  const auto bytes = read_file(*folder_ / told_name, most_bytes);
  if (!bytes) return;
  std::istringstream lines{std::string(as_text(*bytes))};
  for (std::string line; std::getline(lines, line);) before_.insert(line);
}

ToldOnce ToldOnce::of_environment() {
  const char* const folder = std::getenv("RUNTIME_DIRECTORY");
  return ToldOnce(folder == nullptr ? std::nullopt : std::optional<std::filesystem::path>(folder));
}

bool ToldOnce::is_new(const staff::Event& event) {
  std::string line = fmt::format("{} {}", staff::name_of(event.outcome), visible(event.name));
  const bool known = before_.contains(line);
  now_.insert(std::move(line));
  return !known;
}

Result<void> ToldOnce::keep() const {
  if (!folder_ || now_ == before_) return {};
  return write_file(*folder_ / told_name, as_bytes(fmt::format("{}\n", fmt::join(now_, "\n"))));
}

}  // namespace lectern::importing
