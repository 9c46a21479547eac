// SPDX-License-Identifier: MIT
// The door to the importer, a program of another user that reads sticks: it is asked one thing, tells lines, and ends.
// What it says is held within bounds. Used by service/service and import_socket alone.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "assets/base/result.hpp"
#include "firmware/staff/lines.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::service {

/// It ended: by itself, or it was cut off, and why.
struct Ended {
  std::string why;  ///< empty: by itself
};

using FromImporter = std::variant<staff::Told, Ended>;

class Importer {
 public:
  virtual ~Importer() = default;
  Importer() = default;
  Importer(const Importer&) = delete;
  Importer& operator=(const Importer&) = delete;

  /// Begins; one at a time.  Errors: unavailable.
  [[nodiscard]] virtual Result<void> ask(const staff::Request& request) = 0;
  /// Ends it, wherever it is.
  virtual void stop() = 0;
};

}  // namespace lectern::service
