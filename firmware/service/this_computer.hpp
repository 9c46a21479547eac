// SPDX-License-Identifier: MIT
// The computer that the service runs on. Under another root than "/" nothing of it is switched: what would be is
// written down there, so that all of it can be tried by anybody. Used by service_command.
#pragma once

#include <filesystem>

#include "assets/base/geometry.hpp"
#include "firmware/service/computer.hpp"

namespace lectern::service {

class ThisComputer final : public Computer {
 public:
  struct Options {
    std::filesystem::path root = "/";
    std::string trial_user = "lectern";  ///< who packs are read as
    Size glass{1920, 1080};              ///< pixels that a pack is tried on
    std::function<bool()> may_go_on;     ///< with a trial
    std::vector<std::string> walls;      ///< that were raised
  };

  explicit ThisComputer(Options options) : options_(std::move(options)) {}

  [[nodiscard]] std::optional<std::string> pin_hash() override;
  [[nodiscard]] Result<app::Config> settings() override;
  [[nodiscard]] Result<app::Shelf> shelf() override;
  [[nodiscard]] std::unique_ptr<Folder> kept() override;
  [[nodiscard]] app::Runs runs() override;
  [[nodiscard]] app::Walls walls() override;
  [[nodiscard]] Result<app::Judge> trial(const app::Config& config, const app::Tell& heard) override;
  [[nodiscard]] app::Judge whole() override;
  [[nodiscard]] Result<staff::Found> facts(const ReadableFile& file, const std::string& name) override;
  [[nodiscard]] std::string boot_id() override;
  [[nodiscard]] std::string version() override;
  [[nodiscard]] staff::Board board() override;
  [[nodiscard]] std::optional<staff::Event> storage() override;
  [[nodiscard]] bool stick() override;
  [[nodiscard]] bool port_named() override;
  [[nodiscard]] std::string incoming() override;
  [[nodiscard]] std::string hour() override;
  [[nodiscard]] Result<void> tell_door(std::string_view word) override;
  [[nodiscard]] Result<void> offer_counts(std::string_view csv) override;
  [[nodiscard]] std::string copied() override;
  [[nodiscard]] Result<void> switch_power(Power power) override;
  [[nodiscard]] Result<void> set_brightness(int percent) override;
  [[nodiscard]] Result<void> tell_hour(app::TimeOfDay hour) override;
  [[nodiscard]] std::vector<std::string> standing_walls() override;
  [[nodiscard]] std::vector<std::string> refused_calls() override;
  void journal(std::string_view words) override;

 private:
  /// A path below the root, which is said from "/".
  [[nodiscard]] std::filesystem::path at(std::string_view path) const;
  /// Whether it is slowed by heat or weak power; nothing: it does not tell.
  [[nodiscard]] std::optional<bool> throttled() const;
  /// The first line of a small file; nothing: there is none.
  [[nodiscard]] std::optional<std::string> line(const std::filesystem::path& file) const;

  Options options_;
};

}  // namespace lectern::service
