// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/answer.hpp"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <sstream>
#include <utility>

#include "assets/compiler/scans/limits.hpp"

namespace lectern::compiler {

namespace {

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

std::string rest_of(std::istringstream& line) {
  std::string rest;
  std::getline(line >> std::ws, rest);
  return rest;
}

/// One line; false where it is none of ours.
bool take(const std::string& text, ScanAnswer& answer, bool& ended) {
  std::istringstream line(text);
  std::string word;
  line >> word;
  if (word == "warning") {
    answer.warnings.push_back(rest_of(line));
  } else if (word == "page") {
    ScanPage page;
    if (!(line >> page.number >> page.width >> page.height >> page.dpi)) return false;
    answer.pages.push_back(page);
  } else if (word == "error") {
    int code = 0;
    if (!(line >> code) || code < 0 || code > static_cast<int>(ErrorCode::usage)) return false;
    answer.error = Error{static_cast<ErrorCode>(code), rest_of(line)};
    ended = true;
  } else if (word == "done") {
    ended = true;
  } else {
    return false;
  }
  return true;
}

std::string what_killed(const Ended& ended) {
  if (ended.out_of_time())
    return fmt::format("it was not read after {} seconds; it is damaged, or drawn in too many strokes",
                       max_scan_seconds);
  if (ended.signal == SIGXFSZ) return "it is larger than this computer can unpack";
  return fmt::format("reading it ended in a fault; it is damaged, or needs more than {} GiB of memory",
                     max_scan_memory >> 30);
}

}  // namespace

std::string as_text(const ScanAnswer& answer) {
  std::string text;
  for (const std::string& warning : answer.warnings) text += fmt::format("warning {}\n", on_one_line(warning));
  for (const ScanPage& page : answer.pages)
    text += fmt::format("page {} {} {} {}\n", page.number, page.width, page.height, page.dpi);
  if (answer.error)
    return text + fmt::format("error {} {}\n", static_cast<int>(answer.error->code), on_one_line(answer.error->what));
  return text + "done\n";
}

Result<ScanAnswer> answer_of(std::string_view text) {
  ScanAnswer answer;
  bool ended = false;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    if (ended || !take(line, answer, ended)) return fail(ErrorCode::damaged, "an answer was cut off");
  if (!ended) return fail(ErrorCode::damaged, "an answer was cut off");
  return answer;
}

ScanAnswer answer_of(const Ended& ended) {
  if (ended.signal == 0)
    if (auto answer = answer_of(ended.said)) return std::move(*answer);
  return {Error{ErrorCode::malformed, what_killed(ended)}, {}, {}};
}

}  // namespace lectern::compiler
