// SPDX-License-Identifier: MIT
#include "firmware/loop/own_facts.hpp"

#include <charconv>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace lectern::app {

namespace {

constexpr std::size_t most_read = 8192;  // bytes

/// A file of the kernel's has no size: it is read until it ends.
std::string text_in(const ReadableFile& file) {
  std::string text;
  std::byte one{};
  while (text.size() < most_read && file.read_at(text.size(), {&one, 1})) text += static_cast<char>(one);
  return text;
}

/// MemoryMax of the unit, as the kernel holds it; 0: there is no limit.
std::uint64_t memory_limit() {
  const auto groups = open_file("/proc/self/cgroup");
  if (!groups) return 0;
  const std::string text = text_in(**groups);
  constexpr std::string_view unified = "0::";
  const auto at = text.find(unified);
  if (at == std::string::npos) return 0;
  const std::string group = text.substr(at + unified.size(), text.find('\n', at) - at - unified.size());
  const auto file = open_file(fmt::format("/sys/fs/cgroup{}/memory.max", group));
  if (!file) return 0;
  const std::string limit = text_in(**file);
  std::uint64_t bytes = 0;
  const auto [end, wrong] = std::from_chars(limit.data(), limit.data() + limit.size(), bytes);
  return wrong == std::errc{} && end != limit.data() ? bytes : 0;
}

}  // namespace

std::uint64_t detail::number_in(std::string_view status, std::string_view name) {
  const std::string line = fmt::format("\n{}:", name);
  const auto at = status.find(line);
  if (at == std::string_view::npos) return 0;
  status.remove_prefix(at + line.size());
  status.remove_prefix(std::min(status.find_first_not_of(" \t"), status.size()));
  std::uint64_t number = 0;
  const auto [end, wrong] = std::from_chars(status.data(), status.data() + status.size(), number);
  return wrong == std::errc{} && end != status.data() ? number : 0;
}

OwnFacts::OwnFacts(std::string version) : version_(std::move(version)), most_memory_(memory_limit()) {
  if (auto status = open_file("/proc/self/status")) status_ = std::move(*status);
}

KioskFacts OwnFacts::read() const {
  constexpr std::uint64_t kilobyte = 1024;
  KioskFacts facts;
  facts.version = version_;
  facts.most_memory = most_memory_;
  if (status_ == nullptr) return facts;
  const std::string status = text_in(*status_);
  facts.memory = detail::number_in(status, "VmRSS") * kilobyte;
  return facts;
}

}  // namespace lectern::app
