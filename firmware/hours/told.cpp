// SPDX-License-Identifier: MIT
#include "firmware/hours/told.hpp"

#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

#include "assets/base/bytes.hpp"
#include "assets/base/storage.hpp"

namespace lectern::app {

namespace {

constexpr const char* name_of_file = "hour";
constexpr std::uint64_t most_bytes = 256;

}  // namespace

SinceBoot since_boot() {
  std::timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return std::chrono::duration_cast<SinceBoot>(std::chrono::seconds(now.tv_sec) +
                                               std::chrono::nanoseconds(now.tv_nsec));
}

std::string boot_id(const std::filesystem::path& path) {
  // A file of the kernel's has no size: it is read until its line ends.
  const auto file = open_file(path);
  std::string id;
  std::byte one{};
  while (file && id.size() < most_bytes && (*file)->read_at(id.size(), {&one, 1}) && one != std::byte{'\n'})
    id += static_cast<char>(one);
  return id;
}

std::filesystem::path folder_of_hour() {
  const char* const named = std::getenv("RUNTIME_DIRECTORY");
  return named == nullptr || *named == '\0' ? "/run/lectern" : named;
}

Result<void> tell_hour(const std::filesystem::path& folder, TimeOfDay hour, SinceBoot now, const std::string& boot) {
  if (boot.empty())
    return fail(ErrorCode::unavailable, "the kernel does not say since when it runs: the hour cannot be kept");
  const std::string line = as_line({hour, now, boot});
  auto written = write_file(folder / name_of_file, as_bytes(line));
  if (written) return written;
  return fail(
      written.error().code,
      fmt::format("the hour cannot be kept ({}): it is told as root, and while the viewer runs", written.error().what));
}

Result<std::optional<ToldHour>> told_hour(const std::filesystem::path& folder, const std::string& boot) {
  auto bytes = read_file(folder / name_of_file, most_bytes);
  if (!bytes && bytes.error().code == ErrorCode::missing) return std::nullopt;
  if (!bytes) return tl::unexpected(bytes.error());
  LECTERN_TRY(told, told_of(as_text(*bytes)));
  if (boot.empty() || told.boot != boot) return std::nullopt;
  return std::optional(std::move(told));
}

}  // namespace lectern::app
