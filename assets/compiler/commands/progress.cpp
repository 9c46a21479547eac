// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/progress.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <string>

#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/time_left.hpp"

namespace lectern::compiler {

namespace {

/// Since the step that is under way began.
class Watch {
 public:
  void begin() { began_ = std::chrono::steady_clock::now(); }
  [[nodiscard]] std::string left(std::size_t done, std::size_t total) const {
    const auto taken = std::chrono::steady_clock::now() - began_;
    const std::string left = time_left(done, total, std::chrono::duration_cast<std::chrono::milliseconds>(taken));
    return left.empty() ? left : ", " + left;
  }

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

class Stoppable : public Progress {
 public:
  [[nodiscard]] bool is_stopped() const override { return Interruption::signal() != 0; }
};

class Bar final : public Stoppable {
 public:
  ~Bar() override {
    if (open_) print_line(stderr, {});
  }

  void step(std::string_view what, std::size_t done, std::size_t total) override {
    constexpr std::size_t width = 30;
    const std::size_t full = total == 0 ? width : std::min(width, width * done / total);
    if (open_ && what != what_) print_line(stderr, {});
    if (what != what_) watch_.begin();
    reprint_line(stderr, fmt::format("[{}{}] {} {}/{}{}", std::string(full, '#'), std::string(width - full, '.'), what,
                                     done, total, watch_.left(done, total)));
    what_ = what;
    open_ = true;
  }

 private:
  Watch watch_;
  std::string what_;
  bool open_ = false;
};

/// A line as a step begins, and one at each tenth of a step of many.
class Lines final : public Stoppable {
 public:
  void step(std::string_view what, std::size_t done, std::size_t total) override {
    constexpr std::size_t parts = 10;
    const std::size_t part = total == 0 ? 0 : done * parts / total;
    if (what != what_) {
      watch_.begin();
      print_line(stderr, fmt::format("{} ({})", what, total));
    } else if (total >= 2 * parts && part != part_ && done < total) {
      print_line(stderr, fmt::format("{} {}/{}{}", what, done, total, watch_.left(done, total)));
    }
    what_ = what;
    part_ = part;
  }

 private:
  Watch watch_;
  std::string what_;
  std::size_t part_ = 0;
};

}  // namespace

std::unique_ptr<Progress> make_progress() {
  if (is_terminal(stderr)) return std::make_unique<Bar>();
  return std::make_unique<Lines>();
}

}  // namespace lectern::compiler
