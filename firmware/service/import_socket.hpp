// SPDX-License-Identifier: MIT
// The importer behind a socket of the service manager, which starts one for each connection. It is another user's, and
// reads what strangers made: what it says is bounded in time and size, and whoever breaks a bound is cut off. Used by
// server and service_command.
#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "assets/base/descriptor.hpp"
#include "firmware/service/importer.hpp"
#include "firmware/service/session.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::service {

/// It tells how far it is oftener than this, or it hangs.
inline constexpr std::chrono::seconds most_silence{60};
/// What it may say of one thing, in bytes.
inline constexpr std::uint64_t most_said = 8U << 20;

class ImportSocket final : public Importer {
 public:
  explicit ImportSocket(std::filesystem::path path) : path_(std::move(path)) {}

  [[nodiscard]] Result<void> ask(const staff::Request& request) override;
  void stop() override;

  /// What it said since; an end is the last.  `now`: by which it is measured how long it was silent.
  [[nodiscard]] std::vector<FromImporter> said(SinceBoot now);
  /// To wait for; -1: it is asked nothing.
  [[nodiscard]] int descriptor() const { return socket_.get(); }

 private:
  [[nodiscard]] Ended ended(std::string why);

  std::filesystem::path path_;
  Descriptor socket_;
  staff::LineReader lines_;
  std::uint64_t bytes_ = 0;
  std::optional<SinceBoot> last_;  ///< when it last said something
};

}  // namespace lectern::service
