// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/worker.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <span>
#include <string_view>
#include <utility>

#include "assets/compiler/scans/answer.hpp"
#include "assets/compiler/scans/child.hpp"
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

Result<void> look(std::span<const std::string> words, ScanAnswer& answer) {
  LECTERN_TRY(pages, look_at(words[1]));
  answer.pages = std::move(pages);
  return {};
}

Result<void> read(std::span<const std::string> words, const Warn& warn) {
  PageAt at{words[1], 0};
  if (!take_number(words[2], at.number)) return fail(ErrorCode::usage, "the order to read makes no sense");
  return read_page(at, warn);
}

Result<void> make(std::span<const std::string> words, const Warn& warn) {
  PageOrder order{{words[1], 0}, 0, words[4], {}};
  if (!take_number(words[2], order.at.number) || !take_number(words[3], order.quality) ||
      !take_hash(words[5], order.key))
    return fail(ErrorCode::usage, "the order for a page makes no sense");
  return make_page(order, warn);
}

Result<void> run(std::span<const std::string> words, ScanAnswer& answer, const Warn& warn) try {
  LECTERN_CHECK(limit_this_process({max_scan_memory, max_scan_file, max_scan_seconds}));
  if (words.size() == 2 && words[0] == "look") return look(words, answer);
  if (words.size() == 3 && words[0] == "read") return read(words, warn);
  if (words.size() == 6 && words[0] == "make") return make(words, warn);
  return fail(ErrorCode::usage, "scan-worker is not for people");
} catch (const std::exception& error) {
  return fail(ErrorCode::malformed, error.what());
}

}  // namespace

std::vector<std::string> look_words(const std::filesystem::path& file) {
  return {worker_word, "look", file.string()};
}

std::vector<std::string> read_words(const PageAt& at) {
  return {worker_word, "read", at.file.string(), std::to_string(at.number)};
}

std::vector<std::string> make_words(const PageOrder& order) {
  return {worker_word,
          "make",
          order.at.file.string(),
          std::to_string(order.at.number),
          std::to_string(order.quality),
          order.output.string(),
          hexadecimal(order.key)};
}

int run_worker(const std::vector<std::string>& words) {
  ScanAnswer answer;
  const auto done = run(words, answer, [&](const std::string& warning) {
    if (std::find(answer.warnings.begin(), answer.warnings.end(), warning) == answer.warnings.end())
      answer.warnings.push_back(warning);
  });
  if (!done) answer.error = done.error();
  const std::string text = as_text(answer);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace lectern::compiler
