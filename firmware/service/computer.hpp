// SPDX-License-Identifier: MIT
// The door to the computer that the service looks after: its files, its parts, its power. Tests put another in its
// place. Used by service/service, switching and this_computer alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/folder.hpp"
#include "assets/base/result.hpp"
#include "firmware/hours/hours.hpp"
#include "firmware/library/examine.hpp"
#include "firmware/library/runs.hpp"
#include "firmware/library/swap.hpp"
#include "firmware/settings/config.hpp"
#include "firmware/staff/report.hpp"

namespace lectern::service {

/// What the kiosk's own root does on the computer.
enum class Power : std::uint8_t { restart, shut_down };

class Computer {
 public:
  virtual ~Computer() = default;
  Computer() = default;
  Computer(const Computer&) = delete;
  Computer& operator=(const Computer&) = delete;

  /// The hash that opens the staff page; nothing: there is none, or no file of ours.
  [[nodiscard]] virtual std::optional<std::string> pin_hash() = 0;
  /// Errors: those of read_config.
  [[nodiscard]] virtual Result<app::Config> settings() = 0;
  /// Folders of packs, for a moment.  Errors: missing, unreadable, unwritable.
  [[nodiscard]] virtual Result<app::Shelf> shelf() = 0;
  /// The folder of what is kept; nothing: there is none.
  [[nodiscard]] virtual std::unique_ptr<Folder> kept() = 0;
  /// The viewer's record of its runs.
  [[nodiscard]] virtual app::Runs runs() = 0;
  /// Behind which walls packs are read.
  [[nodiscard]] virtual app::Walls walls() = 0;
  /// Who holds a pack's trial.  Errors: missing (the interface's words).
  [[nodiscard]] virtual Result<app::Judge> trial(const app::Config& config, const app::Tell& heard) = 0;
  /// Who reads all of a pack.
  [[nodiscard]] virtual app::Judge whole() = 0;
  /// What a pack says of itself.  Errors: those of facts_behind.
  [[nodiscard]] virtual Result<staff::Found> facts(const ReadableFile& file, const std::string& name) = 0;

  [[nodiscard]] virtual std::string boot_id() = 0;
  [[nodiscard]] virtual std::string version() = 0;
  [[nodiscard]] virtual staff::Board board() = 0;
  /// What is wrong with where packs lie, but for garbage; nothing: it is well.
  [[nodiscard]] virtual std::optional<staff::Event> storage() = 0;
  /// A stick is mounted.
  [[nodiscard]] virtual bool stick() = 0;
  /// Somebody said which port sticks are read from.
  [[nodiscard]] virtual bool port_named() = 0;
  /// Changes when something in incoming/ does.
  [[nodiscard]] virtual std::string incoming() = 0;
  /// The hour that staff told, and now; empty: nobody did.
  [[nodiscard]] virtual std::string hour() = 0;

  /// What mounts sticks reads it: "open", "closed" or "copy".  Errors: unwritable.
  [[nodiscard]] virtual Result<void> tell_door(std::string_view word) = 0;
  /// Puts the counts where they are copied to a stick from.  Errors: unwritable.
  [[nodiscard]] virtual Result<void> offer_counts(std::string_view csv) = 0;
  /// What came of copying, once; empty: nothing yet.
  [[nodiscard]] virtual std::string copied() = 0;
  /// Errors: unavailable.
  [[nodiscard]] virtual Result<void> switch_power(Power power) = 0;
  /// Units: per cent.  Errors: unavailable, unwritable.
  [[nodiscard]] virtual Result<void> set_brightness(int percent) = 0;
  /// Errors: unwritable, unavailable.
  [[nodiscard]] virtual Result<void> tell_hour(app::TimeOfDay hour) = 0;
  /// The walls of this process, as the staff page says them.
  [[nodiscard]] virtual std::vector<std::string> standing_walls() = 0;
  /// Calls of this process that they refused, by their names.
  [[nodiscard]] virtual std::vector<std::string> refused_calls() = 0;
  /// For the technician.
  virtual void journal(std::string_view words) = 0;
};

}  // namespace lectern::service
