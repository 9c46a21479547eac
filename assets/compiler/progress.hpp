// SPDX-License-Identifier: MIT
// How far a long step is, and whether somebody asked to stop. Shown by commands/, reported by whoever takes long.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::compiler {

/// Where a long step reports how far it is. Called from one thread only.
class Progress {
 public:
  virtual ~Progress() = default;
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `what` is a few words without a full stop ("setting pages"); done rises to total, call by call.
  virtual void step(std::string_view what, std::size_t done, std::size_t total) = 0;

  /// Somebody asked to stop: what is half made is given up, as after an error.
  [[nodiscard]] virtual bool is_stopped() const { return false; }
};

/// Of steps that nobody looks at.
class NoProgress final : public Progress {
 public:
  void step(std::string_view /*what*/, std::size_t /*done*/, std::size_t /*total*/) override {}
};

}  // namespace lectern::compiler
