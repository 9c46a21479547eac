// SPDX-License-Identifier: MIT
// A source file as text: read whole, checked for UTF-8 and for characters that no text may hold, line ends made '\n'.
// Every text and TOML file of an exhibit comes in through here; nothing after this meets malformed bytes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// The most that is read of one file: a thousand pages of text have about 4 MiB.  Units: bytes.
inline constexpr std::size_t max_text_file = std::size_t{8} << 20;

/// The most of one line, twice what a block may hold: what reads a line again for each mark or cell in it has an end.
/// Units: bytes.
inline constexpr std::size_t max_text_line = std::size_t{128} << 10;

/// Where lines begin, so that an offset can be told as line and column.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// Lifetime: `text` is the one the index was made of.  Shape: offset <= text.size().  Cost: the same for long lines.
  [[nodiscard]] Place place(const std::filesystem::path& file, std::string_view text, std::size_t offset) const;

 private:
  /// A place that was counted once: where each line begins, and some within long ones.
  struct Counted {
    std::size_t offset, line, column;
  };
  std::vector<Counted> counted_;
};

/// Reports what is wrong with `bytes`: one error for what is of another encoding or no text at all, else every
/// malformed place, up to a limit, and what text_signs finds; makes line ends '\n'.  A byte order mark is dropped with
/// a warning: Windows editors write it, and nothing is lost.  A line may be as long as max_text_line.  Nothing if there
/// was an error.
[[nodiscard]] std::optional<std::string> accept_text(const std::filesystem::path& file, std::string bytes,
                                                     Report& report);

/// Reads a file that lies in `root`, the exhibit's folder; what is wrong goes into the report.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& root,
                                                        const std::filesystem::path& file, Report& report);

}  // namespace lectern::compiler
