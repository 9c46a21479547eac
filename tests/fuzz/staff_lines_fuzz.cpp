// SPDX-License-Identifier: MIT
// Any bytes as lines of another program: what is read is written and read again alike, and nothing else comes through.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "firmware/staff/lines.hpp"

namespace {

using namespace lectern;
using namespace lectern::staff;

void must(bool holds) {
  if (!holds) std::abort();
}

template <class Read>
void read_again(std::string_view line, Read read) {
  const auto value = read(line);
  if (!value) return;
  const std::string written = line_of(*value);
  must(written.size() <= longest_line && written.find('\n') == written.size() - 1);
  const auto again = read(std::string_view(written).substr(0, written.size() - 1));
  must(again && line_of(*again) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  LineReader reader;
  std::string bytes(data, data + size);
  reader.append(std::string_view(bytes).substr(0, size / 2));
  reader.append(std::string_view(bytes).substr(size / 2));
  for (auto line = reader.next(); line && *line; line = reader.next()) {
    read_again(**line, request_of);
    read_again(**line, report_of);
    read_again(**line, told_of);
  }
  return 0;
}
