// SPDX-License-Identifier: MIT
// A kiosk in memory: its disk is simulated, its trial says what a test wants, its power is counted. Used by
// tests/firmware/service.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firmware/library/examine.hpp"
#include "firmware/library/facts.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/service/computer.hpp"
#include "firmware/service/importer.hpp"
#include "firmware/settings/pin.hpp"
#include "tests/assets/base/simulated_disk.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::service::test {

using lectern::test::SimulatedDisk;

inline constexpr std::string_view right_pin = "271829";

/// Hashing is slow on purpose: once for all tests.
inline const std::string& hash_of_right_pin() {
  static const std::string hash = app::hash_of_pin(right_pin).value();
  return hash;
}

class FakeComputer final : public Computer {
 public:
  std::optional<std::string> pin_hash() override {
    ++looks;
    return hash;
  }
  Result<app::Config> settings() override {
    ++looks;
    if (settings_say) return tl::unexpected(*settings_say);
    return config;
  }
  Result<app::Shelf> shelf() override {
    if (shelf_is_gone) return fail(ErrorCode::missing, "there is no folder");
    return app::Shelf{disk.folder("/kiosk"), disk.folder("/kiosk/packs"), std::nullopt, disk.folder("/kiosk/imported")};
  }
  std::unique_ptr<Folder> kept() override { return keeps_nothing ? nullptr : disk.folder("/kiosk/staff"); }
  app::Runs runs() override { return app::Runs(run.path()); }
  app::Walls walls() override { return {"nobody", app::trial_memory, app::trial_seconds}; }
  Result<app::Judge> trial(const app::Config&, const app::Tell& heard) override {
    ++trials;
    return app::Judge([this, heard](const ReadableFile& file, const std::string& name) -> Result<std::string> {
      heard(50);
      if (trial_says) return tl::unexpected(*trial_says);
      return app::read_pack_whole(borrowed(file), name);
    });
  }
  app::Judge whole() override {
    return [](const ReadableFile& file, const std::string& name) { return app::read_pack_whole(borrowed(file), name); };
  }
  Result<staff::Found> facts(const ReadableFile& file, const std::string& name) override {
    return app::facts_of(file, name, app::Reading::index, [](int) {});
  }
  std::string boot_id() override { return boot; }
  std::string version() override { return installed; }
  staff::Board board() override {
    ++looks;
    return {};
  }
  std::optional<staff::Event> storage() override { return wrong_storage; }
  bool stick() override { return has_stick; }
  bool port_named() override { return true; }
  std::string incoming() override { return in_incoming; }
  std::string hour() override { return {}; }
  Result<void> tell_door(std::string_view word) override {
    doors.emplace_back(word);
    return {};
  }
  Result<void> offer_counts(std::string_view csv) override {
    offered = csv;
    return {};
  }
  std::string copied() override { return std::exchange(copied_word, {}); }
  Result<void> switch_power(Power power) override {
    powers.push_back(power);
    return {};
  }
  Result<void> set_brightness(int percent) override {
    brightness = percent;
    return {};
  }
  Result<void> tell_hour(app::TimeOfDay hour) override {
    hours.push_back(hour);
    return {};
  }
  std::vector<std::string> standing_walls() override { return {"seccomp"}; }
  std::vector<std::string> refused_calls() override { return refused; }
  void journal(std::string_view words) override { said += std::string(words) + "\n"; }

  SimulatedDisk disk;
  lectern::test::TemporaryFolder run;
  std::optional<std::string> hash = hash_of_right_pin();
  app::Config config;
  std::optional<Error> trial_says, settings_say;
  std::optional<staff::Event> wrong_storage;
  std::string boot = "boot-1", installed = "0.1.0", in_incoming, copied_word, offered, said;
  std::vector<std::string> doors, refused;
  std::vector<Power> powers;
  std::vector<app::TimeOfDay> hours;
  int trials = 0, brightness = -1;
  int looks = 0;  ///< at files that a report is made of
  bool has_stick = false, keeps_nothing = false, shelf_is_gone = false;
};

class FakeImporter final : public Importer {
 public:
  Result<void> ask(const staff::Request& request) override {
    if (unreachable) return fail(ErrorCode::unavailable, "nobody listens");
    asked.push_back(request);
    return {};
  }
  void stop() override { ++stops; }

  std::vector<staff::Request> asked;
  int stops = 0;
  bool unreachable = false;
};

/// A pack whose tile says so.
inline Bytes pack_saying(std::string_view tile) {
  lectern::test::SmallContent content = lectern::test::stand_ins();
  content.tile.assign(as_bytes(tile).begin(), as_bytes(tile).end());
  return lectern::test::small_pack(content);
}

}  // namespace lectern::service::test
