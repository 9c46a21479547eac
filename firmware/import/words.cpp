// SPDX-License-Identifier: MIT
#include "firmware/import/words.hpp"

#include <fmt/format.h>

#include "firmware/library/sentences.hpp"

namespace lectern::importing {

namespace {

using app::sentence_of;
using staff::Outcome;

std::string size_of(std::uint64_t bytes) {
  constexpr double megabyte = 1e6;
  constexpr double least = 0.1;  // what is there is not nothing
  return fmt::format("{:.1f} MB", std::max(static_cast<double>(bytes) / megabyte, least));
}

}  // namespace

std::string in_words(const staff::Found& found) {
  std::string line = found.name;
  if (!found.label.empty()) line += fmt::format("  [{}]", found.label);
  if (found.bytes > 0) line += "  " + size_of(found.bytes);
  if (!found.id.empty() && found.revision) line += fmt::format("  {} {}", found.id, *found.revision);
  if (!found.museum.empty()) line += fmt::format("  for {}", found.museum);
  if (!found.key.empty()) line += fmt::format("  key {}", found.key);
  return fmt::format("{}: {}", line, sentence_of(found.verdict));
}

std::string in_words(const staff::Event& event) {
  std::string line = event.name.empty() ? std::string() : event.name + ": ";
  // Why is a sentence of its own.
  if (event.outcome == Outcome::failed && !event.detail.empty()) return line + event.detail;
  line += sentence_of(event.outcome);
  if (!event.detail.empty()) line += fmt::format(" ({})", event.detail);
  return line;
}

std::string in_words(const staff::Progress& progress) {
  const bool copying = progress.work == staff::Work::copying;
  return fmt::format("{}: {} {} %", progress.name, copying ? "copied" : "checked", progress.percent);
}

}  // namespace lectern::importing
