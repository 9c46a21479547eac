// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/progress.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string>

#include "assets/base/terminal.hpp"

namespace lectern::compiler {

namespace {

class Bar final : public Progress {
 public:
  ~Bar() override {
    if (open_) fmt::print(stderr, "\n");
  }

  void step(std::string_view what, std::size_t done, std::size_t total) override {
    constexpr std::size_t width = 30;
    const std::size_t full = total == 0 ? width : std::min(width, width * done / total);
    if (open_ && what != what_) fmt::print(stderr, "\n");
    fmt::print(stderr, "\r[{}{}] {} {}/{}\x1B[K", std::string(full, '#'), std::string(width - full, '.'), what, done,
               total);
    what_ = what;
    open_ = true;
  }

 private:
  std::string what_;
  bool open_ = false;
};

class Lines final : public Progress {
 public:
  void step(std::string_view what, std::size_t, std::size_t total) override {
    if (what != what_) fmt::print(stderr, "{} ({})\n", what, total);
    what_ = what;
  }

 private:
  std::string what_;
};

}  // namespace

std::unique_ptr<Progress> make_progress() {
  if (is_terminal(stderr)) return std::make_unique<Bar>();
  return std::make_unique<Lines>();
}

}  // namespace lectern::compiler
