// SPDX-License-Identifier: MIT
// Runs one of Lectern's programs as a person would, and catches what it says. Used by tests/assets/compiler,
// tests/board and tests/scenario alone.
#pragma once

#include <cstdio>
#include <string>
#include <sys/wait.h>

namespace lectern::test {

struct Said {
  int status = -1;
  std::string out;  ///< standard output and error, as they come
};

/// Runs `program` with these words in the folder `in`; `before` is put in front, to set the environment or a limit.
inline Said run_program(const std::string& program, const std::string& in, const std::string& words,
                        const std::string& before = {}) {
  const std::string command = "cd '" + in + "' && " + before + " '" + program + "' " + words + " 2>&1";
  Said said;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return said;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) said.out.append(buffer, got);
  const int status = ::pclose(pipe);
  said.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return said;
}

}  // namespace lectern::test
