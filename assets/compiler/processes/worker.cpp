// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/worker.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <optional>
#include <span>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "assets/base/beneath.hpp"
#include "assets/base/descriptor.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/processes/hash_text.hpp"
#include "assets/compiler/processes/order_line.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/walls/walls.hpp"

namespace lectern::compiler {

namespace {

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
  const auto key = hash_of_text(order[6]);
  if (!take_number(order[3], page.at.number) || !take_number(order[7], page.at.turn) ||
      !take_number(order[4], page.quality) || !key)
    return fail(ErrorCode::usage, "the order for a page makes no sense");
  page.key = *key;
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
  LECTERN_CHECK(renew_seconds(max_scan_seconds));
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

/// Where orders come from and answers go to, kept from the libraries: what they print goes nowhere.
class Talk {
 public:
  Talk() : in_(moved(STDIN_FILENO, O_RDONLY)), out_(moved(STDOUT_FILENO, O_WRONLY)) {}

  /// Nothing: there are no more.
  std::optional<std::string> next_order() {
    for (;;) {
      if (const std::size_t end = heard_.find('\n'); end != std::string::npos) {
        std::string line = heard_.substr(0, end);
        heard_.erase(0, end + 1);
        return line;
      }
      std::array<char, 4096> some{};
      const ::ssize_t got = ::read(in_.get(), some.data(), some.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return std::nullopt;
      heard_.append(some.data(), static_cast<std::size_t>(got));
    }
  }

  [[nodiscard]] bool say(std::string_view text) const {
    while (!text.empty()) {
      const ::ssize_t put = ::write(out_.get(), text.data(), text.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return false;
      text.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
  }

 private:
  static Descriptor moved(int standard, int mode) {
    Descriptor kept(::fcntl(standard, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    const Descriptor nowhere(::open("/dev/null", mode | O_CLOEXEC));
    if (nowhere.is_open()) ::dup2(nowhere.get(), standard);
    return kept;
  }

  Descriptor in_;
  Descriptor out_;
  std::string heard_;
};

}  // namespace

std::vector<std::string> probe_words(const std::filesystem::path& root, const std::filesystem::path& file) {
  return {"look", root.string(), file.string()};
}

std::vector<std::string> read_words(const std::filesystem::path& root, const PageAt& at) {
  return {"read", root.string(), at.file.string(), std::to_string(at.number)};
}

std::vector<std::string> make_words(const std::filesystem::path& root, const PageOrder& order) {
  return {"make",
          root.string(),
          order.at.file.string(),
          std::to_string(order.at.number),
          std::to_string(order.quality),
          order.output.string(),
          as_text(order.key),
          std::to_string(order.at.turn)};
}

namespace {

/// One page's memory serves the next: given back to the system in between, all of it would have to be cleared anew.
void keep_memory() {
  constexpr int largest = 32 << 20;  // bytes; glibc takes no more
  constexpr int most_kept = 128 << 20;
  mallopt(M_MMAP_THRESHOLD, largest);
  mallopt(M_TRIM_THRESHOLD, most_kept);
}

}  // namespace

std::vector<std::string> worker_words(const std::vector<std::filesystem::path>& folders) {
  std::vector<std::string> words = {worker_word};
  for (const auto& folder : folders) words.push_back(folder.string());
  return words;
}

void wall_in(const std::vector<std::string>& folders) {
  // Fonts and what else decoders look for lie wherever a computer has them; what they read leads nowhere but into
  // tiles.
  const walls::Places places{{"/"}, {folders.begin(), folders.end()}, {"/dev/null"}};
  (void)walls::raise(walls::Profile::scan_worker, places);
  if (!folders.empty()) ::setenv("TMPDIR", folders.front().c_str(), 1);
}

int run_worker(const std::vector<std::string>& folders) {
  keep_memory();
  wall_in(folders);
  const auto limited = limit_this_process({max_scan_memory, max_scan_file, max_scan_seconds + max_worker_seconds});
  Talk talk;
  while (const auto line = talk.next_order()) {
    ScanAnswer answer;
    const auto done = limited
                          ? run(words_of_order(*line), answer,
                                [&](const std::string& warning) {
                                  const auto known = std::find(answer.warnings.begin(), answer.warnings.end(), warning);
                                  if (known == answer.warnings.end()) answer.warnings.push_back(warning);
                                })
                          : limited;
    if (!done) answer.error = done.error();
    if (!talk.say(as_text(answer))) return 1;
  }
  return 0;
}

}  // namespace lectern::compiler
