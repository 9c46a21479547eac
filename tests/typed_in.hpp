// SPDX-License-Identifier: MIT
// Runs one of Lectern's programs at a terminal of its own, and types what it asks for. Used by
// tests/assets/compiler/commands and tests/board alone.
#pragma once

#include <csignal>
#include <pty.h>
#include <string>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace lectern::test {

struct TypedIn {
  int status = -1;
  std::string shown;              ///< all that the terminal showed
  bool seen_while_asked = false;  ///< what was typed would have been shown
  bool seen_afterwards = false;   ///< what is typed next is
};

/// Answers one line each time that `question` stands at the end of what is shown; an empty one is a signal that asks
/// the program to end.  Shape: `words` are for a shell.
inline TypedIn type_in(const std::string& program, const std::string& in, const std::string& words,
                       const std::string& question, const std::vector<std::string>& answers) {
  TypedIn typed;
  int terminal = -1;
  const std::string command = "cd '" + in + "' && exec '" + program + "' " + words;
  const ::pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }
  const auto is_seen = [&] {
    termios now{};
    return ::tcgetattr(terminal, &now) == 0 && (now.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
  };
  std::size_t answered = 0;
  std::size_t looked = 0;
  char byte = 0;
  while (::read(terminal, &byte, 1) == 1) {
    typed.shown += byte;
    const std::size_t at = typed.shown.find(question, looked);
    if (at == std::string::npos || answered == answers.size()) continue;
    looked = at + question.size();
    typed.seen_while_asked = typed.seen_while_asked || is_seen();
    const std::string& answer = answers[answered++];
    if (answer.empty()) ::kill(child, SIGTERM);
    if (::write(terminal, answer.data(), answer.size()) < 0) break;
  }
  typed.seen_afterwards = is_seen();
  ::close(terminal);
  int status = 0;
  ::waitpid(child, &status, 0);
  typed.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return typed;
}

}  // namespace lectern::test
