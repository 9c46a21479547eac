// SPDX-License-Identifier: MIT
#include "firmware/library/ledger.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "assets/base/bytes.hpp"
#include "assets/base/visible.hpp"
#include "assets/pack/name.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::app {

namespace {

constexpr std::string_view guesses_file = "guesses";
constexpr std::string_view counts_file = "counts.csv";
constexpr std::string_view shown_file = "shown";
constexpr std::string_view order_file = "order";
constexpr std::string_view fallen_file = "fallen";
constexpr std::uint64_t most_small = 64U << 10;  // bytes
constexpr std::uint64_t most_counts = 1U << 20;  // bytes
constexpr std::size_t most_shown = 256;          // exhibits
constexpr std::size_t most_order = 64;           // packs
constexpr std::size_t most_fallen = 64;          // packs
constexpr std::size_t seal_digits = 64;          // of 32 bytes
constexpr std::uint32_t wrong_of_garbage = 5;    // guesses: staff wait for minutes, and who guesses gains nothing
constexpr std::uint32_t most_wrong = 1'000'000;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string in_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

std::optional<std::string> Ledger::read(std::string_view name, std::uint64_t most) {
  if (!folder_) return std::nullopt;
  const auto file = folder_->open(name);
  if (!file && file.error().code == ErrorCode::missing) return std::nullopt;
  auto bytes = file ? read_whole(**file, name, most) : Result<Bytes>(tl::unexpected(file.error()));
  if (bytes) return std::string(as_text(*bytes));
  is_garbage(name);
  return std::nullopt;
}

Result<void> Ledger::write(std::string_view name, std::string_view text) {
  if (!folder_) return fail(ErrorCode::unwritable, "there is no folder for what the kiosk keeps");
  LECTERN_TRY(file, folder_->begin());
  LECTERN_CHECK(file->append(as_bytes(text)));
  LECTERN_CHECK(file->finish());
  LECTERN_CHECK(file->take_name(name));
  LECTERN_CHECK(folder_->sync());
  std::erase(garbage_, name);
  return {};
}

void Ledger::is_garbage(std::string_view name) {
  if (std::find(garbage_.begin(), garbage_.end(), name) == garbage_.end()) garbage_.emplace_back(name);
}

std::uint32_t Ledger::wrong_guesses() {
  const auto text = read(guesses_file, most_small);
  if (!text && std::find(garbage_.begin(), garbage_.end(), guesses_file) == garbage_.end()) return 0;
  const std::string_view line = text ? std::string_view(*text) : std::string_view();
  const auto number = line.ends_with('\n') ? number_of(line.substr(0, line.size() - 1)) : std::nullopt;
  if (number && *number <= most_wrong) return *number;
  is_garbage(guesses_file);
  return wrong_of_garbage;
}

Result<void> Ledger::keep_wrong_guesses(std::uint32_t wrong) {
  return write(guesses_file, fmt::format("{}\n", std::min(wrong, most_wrong)));
}

std::string Ledger::counts() {
  return read(counts_file, most_counts).value_or("");
}

Result<void> Ledger::keep_counts(std::string_view csv) {
  return write(counts_file, csv);
}

std::optional<staff::Event> Ledger::last(std::string_view what) {
  auto text = read(what, most_small);
  if (!text) return std::nullopt;
  if (text->ends_with('\n')) text->pop_back();
  auto told = staff::told_of(*text);
  if (told && std::holds_alternative<staff::Event>(*told)) return std::get<staff::Event>(*std::move(told));
  is_garbage(what);
  return std::nullopt;
}

Result<void> Ledger::keep_last(std::string_view what, const staff::Event& event) {
  return write(what, staff::line_of(staff::Told(event)));
}

std::vector<signature::Shown> Ledger::shown() {
  std::vector<signature::Shown> all;
  for (const std::string& line : lines_of(read(shown_file, most_small).value_or(""))) {
    const std::size_t space = line.find(' ');
    const auto revision =
        space == std::string::npos ? std::nullopt : number_of(std::string_view(line).substr(space + 1));
    const std::string id = line.substr(0, space);
    if (revision && pack::is_id(id))
      all.push_back({id, *revision});
    else
      is_garbage(shown_file);
  }
  return all;
}

Result<void> Ledger::keep_shown(const signature::Shown& one) {
  std::vector<signature::Shown> all = shown();
  signature::Shown highest = one;
  for (const signature::Shown& other : all)
    if (other.id == one.id) highest.revision = std::max(highest.revision, other.revision);
  std::erase_if(all, [&](const signature::Shown& other) { return other.id == one.id; });
  all.push_back(highest);
  if (all.size() > most_shown) all.erase(all.begin());
  std::vector<std::string> lines;
  lines.reserve(all.size());
  for (const signature::Shown& other : all) lines.push_back(fmt::format("{} {}", other.id, other.revision));
  return write(shown_file, in_lines(lines));
}

std::vector<std::string> Ledger::order() {
  std::vector<std::string> names = lines_of(read(order_file, most_small).value_or(""));
  if (std::erase_if(names, [](const std::string& name) { return !is_file_name(name); }) > 0) is_garbage(order_file);
  return names;
}

Result<void> Ledger::keep_order(const std::string& name) {
  std::vector<std::string> names = order();
  std::erase(names, name);
  names.push_back(name);
  if (names.size() > most_order) names.erase(names.begin());
  return write(order_file, in_lines(names));
}

std::vector<std::string> Ledger::fallen() {
  std::vector<std::string> seals = lines_of(read(fallen_file, most_small).value_or(""));
  const auto is_seal = [](const std::string& line) {
    return line.size() == seal_digits && line.find_first_not_of("0123456789abcdef") == std::string::npos;
  };
  if (std::erase_if(seals, [&](const std::string& line) { return !is_seal(line); }) > 0) is_garbage(fallen_file);
  return seals;
}

Result<void> Ledger::keep_fallen(const std::string& seal) {
  std::vector<std::string> seals = fallen();
  std::erase(seals, seal);
  seals.push_back(seal);
  if (seals.size() > most_fallen) seals.erase(seals.begin());
  return write(fallen_file, in_lines(seals));
}

Result<void> Ledger::keep_risen(const std::string& seal) {
  std::vector<std::string> seals = fallen();
  if (std::erase(seals, seal) == 0) return {};
  return write(fallen_file, in_lines(seals));
}

std::string Ledger::word(std::string_view what) {
  auto text = read(what, most_small);
  if (!text) return {};
  if (text->ends_with('\n')) text->pop_back();
  if (visible(*text) == *text) return *text;
  is_garbage(what);
  return {};
}

std::uint32_t Ledger::number(std::string_view what) {
  const std::string said = word(what);
  const auto number = number_of(said);
  if (!number && !said.empty()) is_garbage(what);
  return number.value_or(0);
}

Result<void> Ledger::keep_word(std::string_view what, std::string_view word) {
  return write(what, fmt::format("{}\n", word));
}

}  // namespace lectern::app
