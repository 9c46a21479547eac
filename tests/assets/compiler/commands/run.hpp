// SPDX-License-Identifier: MIT
// Runs lectern-pack as a curator would, and catches what it says.
#pragma once

#include <cstdio>
#include <string>
#include <sys/wait.h>

namespace lectern::compiler::test {

struct Said {
  int status = -1;
  std::string out;  ///< standard output and error, as they come
};

/// Runs the program with these words in the folder `in`.
inline Said run_pack(const std::string& in, const std::string& words) {
  const std::string command = "cd '" + in + "' && '" LECTERN_PACK_PROGRAM "' " + words + " 2>&1";
  Said said;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return said;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) said.out.append(buffer, got);
  const int status = ::pclose(pipe);
  said.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return said;
}

}  // namespace lectern::compiler::test
