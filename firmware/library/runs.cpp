// SPDX-License-Identifier: MIT
#include "firmware/library/runs.hpp"

#include <cstdlib>
#include <string>

#include "assets/base/bytes.hpp"
#include "assets/base/folder.hpp"
#include "assets/base/storage.hpp"
#include "firmware/library/seal.hpp"

namespace lectern::app {

namespace {

constexpr const char* shown_name = "shown";
constexpr const char* ends_name = "ends";
constexpr const char* well_name = "well";
constexpr std::uint64_t most_bytes = 64U << 10;  // some hundred ends; what is longer is not ours

/// A file of the folder, whole; empty where there is none that could be ours.
std::string text_of(const std::filesystem::path& folder, const char* name) {
  const auto opened = open_folder(folder);
  const auto file = opened ? (*opened)->open(name) : Result<std::unique_ptr<ReadableFile>>(nullptr);
  if (!file || *file == nullptr || (*file)->size() > most_bytes) return {};
  Bytes bytes((*file)->size());
  if (!(*file)->read_at(0, bytes)) return {};
  return std::string(as_text(bytes));
}

/// Takes a file of the folder away, if there is one.
Result<void> remove(const std::filesystem::path& folder, const char* name) {
  LECTERN_TRY(opened, open_folder(folder));
  return opened->remove(name);
}

}  // namespace

Runs Runs::of_environment() {
  const char* folder = std::getenv("RUNTIME_DIRECTORY");
  if (folder == nullptr || *folder == '\0') return {};
  return Runs(std::filesystem::path(folder));
}

Runs runs_of_service() {
  constexpr const char* installed = "/run/lectern";
  return std::getenv("RUNTIME_DIRECTORY") == nullptr ? Runs(installed) : Runs::of_environment();
}

std::vector<End> Runs::ends() const {
  return folder_ ? ends_of(text_of(*folder_, ends_name)) : std::vector<End>();
}

Result<void> Runs::shows(const std::optional<pack::Hash>& seal) const {
  if (!folder_) return {};
  if (!seal) return remove(*folder_, shown_name);
  return write_file(*folder_ / shown_name, as_bytes(in_digits(*seal)));
}

Result<void> Runs::ended(std::string_view result, std::chrono::milliseconds now, std::string_view status) const {
  if (!folder_) return {};
  const std::string pack = text_of(*folder_, shown_name);
  if (pack.empty()) return {};
  if (is_bad_end(result, status)) {
    const std::string lines = as_lines(with_end(ends(), {now, pack, std::string(result)}));
    LECTERN_CHECK(write_file(*folder_ / ends_name, as_bytes(lines)));
  }
  return remove(*folder_, shown_name);
}

Result<void> Runs::well(const pack::Hash& seal) const {
  if (!folder_) return {};
  return write_file(*folder_ / well_name, as_bytes(in_digits(seal)));
}

std::string Runs::well() const {
  return folder_ ? text_of(*folder_, well_name) : std::string();
}

std::string Runs::shown() const {
  return folder_ ? text_of(*folder_, shown_name) : std::string();
}

Result<void> Runs::begin_anew() const {
  if (!folder_) return {};
  if (!open_folder(*folder_)) return {};  // the service never ran
  LECTERN_CHECK(remove(*folder_, well_name));
  return remove(*folder_, ends_name);
}

}  // namespace lectern::app
