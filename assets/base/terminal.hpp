// SPDX-License-Identifier: MIT
// The one door to standard output and error of all programs: what passes through it is visible (visible.hpp), whoever
// wrote it. A test of the house sees to it that nothing else prints. And what a terminal shows of what is typed.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern {

/// Whether a person is looking at a stream: progress is drawn for people only.
[[nodiscard]] bool is_terminal(std::FILE* stream);

/// While a secret is typed at standard input: what is typed is not shown, and the signals that ask to stop wait until
/// the terminal is as it was. Where standard input is no terminal only they wait. One at a time.
class Unseen {
 public:
  Unseen();
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  /// A signal that came is obeyed now.
  ~Unseen();

  /// What is said where no line comes.
  struct Words {
    std::string_view stopped, nothing;
  };
  /// Hands a line's bytes on without its end, one by one, so that nothing behind it is taken; a carriage return before
  /// the end is part of it.
  /// Errors: unavailable (a signal came; nothing was typed before the end), what `take` gives.
  [[nodiscard]] Result<void> read_line(const Words& words, const std::function<Result<void>(char)>& take) const;

 private:
  /// Until something can be read; false: a signal came.
  [[nodiscard]] bool wait() const;

  struct Before;
  std::unique_ptr<Before> before_;
};

/// Prints one line, a line end after it; a line end within it is made visible too.
void print_line(std::FILE* stream, std::string_view line);

/// Prints lines whose ends are ours: words of others in them were made visible, or hold no line ends.
void print_lines(std::FILE* stream, std::string_view text);

/// Replaces the line that the cursor is on, without ending it.
void reprint_line(std::FILE* stream, std::string_view line);

/// Prints why a parser of command lines (CLI11) stopped: its help as it is, or the mistake as one line.
/// Returns the parser's status, 0 for help.
template <class Parser, class Stop>
[[nodiscard]] int print_stop(const Parser& parser, const Stop& stop) {
  if (stop.get_exit_code() != 0) {
    print_line(stderr, parser.get_name() + ": " + stop.what());
    print_line(stderr, "Run with --help for more information.");
    return stop.get_exit_code();
  }
  std::ostringstream out;
  const int status = parser.exit(stop, out, out);
  print_lines(stdout, out.str());
  return status;
}

}  // namespace lectern
