// SPDX-License-Identifier: MIT
// Strikes the letters of a reading on a sheet, each in the middle of its cell: in GNU Typewriter, else in the next face
// that has it, made smaller where it would be wider than its cell. Words of scripts that fit no cells are set as their
// font has them, in one size. Used by reset_pages alone.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>

#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/reset/layout.hpp"
#include "assets/compiler/reset/reading.hpp"
#include "assets/compiler/reset/sheet.hpp"

namespace lectern::compiler {

class Typewriter {
 public:
  /// Finds a face for every letter of the reading and cuts the faces down to them. A letter that no installed font has
  /// will be a box; the report says which, in one finding.  Errors: unavailable, missing, unreadable, malformed.
  [[nodiscard]] static Result<Typewriter> open(const Reading& reading, Report& report);
  Typewriter(Typewriter&&) noexcept;
  Typewriter& operator=(Typewriter&&) noexcept;
  ~Typewriter();

  /// Finds how wide each word is that is set as its font has it.
  void measure(Reading& reading);

  void strike(const TypedLine& line, Sheet& sheet);

  /// "U+50B7 傷, Noto Sans Mono CJK SC", "the script Arabic, Noto Sans Arabic": what GNU Typewriter lacks, to how often
  /// it stands in the reading.
  [[nodiscard]] const std::map<std::string, std::size_t>& fallbacks() const;

 private:
  struct Machine;
  explicit Typewriter(std::unique_ptr<Machine> machine);
  std::unique_ptr<Machine> machine_;
};

}  // namespace lectern::compiler
