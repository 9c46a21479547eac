// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/worker.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <span>
#include <string_view>
#include <utility>

#include "assets/base/beneath.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/scans/limits.hpp"

namespace lectern::compiler {

namespace {

std::string hexadecimal(const pack::Hash& hash) {
  return fmt::format("{:02x}", fmt::join(hash, ""));
}

bool take_hash(std::string_view text, pack::Hash& hash) {
  if (text.size() != 2 * hash.size()) return false;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const char* digits = text.data() + 2 * i;
    if (std::from_chars(digits, digits + 2, hash[i], 16).ptr != digits + 2) return false;
  }
  return true;
}

template <class Number>
bool take_number(const std::string& text, Number& number) {
  return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
}

/// An order: what to do, the folder to stay in, the file, and what else the kind of order wants.
using Order = std::span<const std::string>;

Result<void> look(const std::filesystem::path& file, ScanAnswer& answer) {
  LECTERN_TRY(pages, probe(file));
  answer.pages = std::move(pages);
  return {};
}

Result<void> read(const std::filesystem::path& file, Order order, const Warn& warn) {
  PageAt at{file, 0};
  if (!take_number(order[3], at.number)) return fail(ErrorCode::usage, "the order to read makes no sense");
  return read_page(at, warn);
}

Result<void> make(const std::filesystem::path& file, Order order, const Warn& warn) {
  PageOrder page{{file, 0}, 0, order[5], {}};
  if (!take_number(order[3], page.at.number) || !take_number(order[7], page.at.turn) ||
      !take_number(order[4], page.quality) || !take_hash(order[6], page.key))
    return fail(ErrorCode::usage, "the order for a page makes no sense");
  return make_page(page, warn);
}

Result<void> follow(const std::filesystem::path& file, Order order, ScanAnswer& answer, const Warn& warn) {
  if (order.size() == 3 && order[0] == "look") return look(file, answer);
  if (order.size() == 4 && order[0] == "read") return read(file, order, warn);
  if (order.size() == 8 && order[0] == "make") return make(file, order, warn);
  return fail(ErrorCode::usage, "scan-worker is not for people");
}

/// The name that the curator knows, in place of the one that the file was opened by.
std::string renamed(std::string words, const std::string& opened, const std::string& known) {
  for (std::size_t at = 0; (at = words.find(opened, at)) != std::string::npos; at += known.size())
    words.replace(at, opened.size(), known);
  return words;
}

Result<void> run(Order order, ScanAnswer& answer, const Warn& warn) try {
  LECTERN_CHECK(limit_this_process({max_scan_memory, max_scan_file, max_scan_seconds}));
  if (order.size() < 3) return fail(ErrorCode::usage, "scan-worker is not for people");
  // Held until all is done: the libraries open what was found, whatever its name leads to by then.
  LECTERN_TRY(found, Beneath::find(order[1], order[2]));
  const std::string opened = found.path();
  const auto done =
      follow(opened, order, answer, [&](const std::string& words) { warn(renamed(words, opened, order[2])); });
  if (!done) return fail(done.error().code, renamed(done.error().what, opened, order[2]));
  return {};
} catch (const std::exception& error) {
  return fail(ErrorCode::malformed, error.what());
}

}  // namespace

std::vector<std::string> probe_words(const std::filesystem::path& root, const std::filesystem::path& file) {
  return {worker_word, "look", root.string(), file.string()};
}

std::vector<std::string> read_words(const std::filesystem::path& root, const PageAt& at) {
  return {worker_word, "read", root.string(), at.file.string(), std::to_string(at.number)};
}

std::vector<std::string> make_words(const std::filesystem::path& root, const PageOrder& order) {
  return {worker_word,
          "make",
          root.string(),
          order.at.file.string(),
          std::to_string(order.at.number),
          std::to_string(order.quality),
          order.output.string(),
          hexadecimal(order.key),
          std::to_string(order.at.turn)};
}

int run_worker(const std::vector<std::string>& words) {
  ScanAnswer answer;
  const auto done = run(words, answer, [&](const std::string& warning) {
    if (std::find(answer.warnings.begin(), answer.warnings.end(), warning) == answer.warnings.end())
      answer.warnings.push_back(warning);
  });
  if (!done) answer.error = done.error();
  print_lines(stdout, as_text(answer));
  return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace lectern::compiler
