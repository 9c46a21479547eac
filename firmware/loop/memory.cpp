// SPDX-License-Identifier: MIT
#include "firmware/loop/memory.hpp"

#include <malloc.h>
#include <string>

#include "assets/base/storage.hpp"

namespace lectern::app {

namespace {

constexpr int large = 64 << 10;  // bytes; a grey tile has 256 KiB

}  // namespace

void return_memory_at_once() {
  // Naming the threshold also keeps the C library from raising it with every tile that is let go.
  mallopt(M_MMAP_THRESHOLD, large);
  mallopt(M_ARENA_MAX, 1);
}

void return_free_memory() {
  malloc_trim(0);
}

std::uint64_t resident_bytes() {
  constexpr std::uint64_t kilobyte = 1024;
  // A file of the kernel's has no size: it is read until it ends.
  const auto file = open_file("/proc/self/status");
  if (!file) return 0;
  std::string text;
  std::byte one{};
  while (text.size() < 8192 && (*file)->read_at(text.size(), {&one, 1})) text += static_cast<char>(one);
  const auto at = text.find("VmRSS:");
  return at == std::string::npos ? 0 : std::stoull(text.substr(at + 6)) * kilobyte;
}

}  // namespace lectern::app
