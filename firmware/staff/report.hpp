// SPDX-License-Identifier: MIT
// All that the service tells the viewer, as one value: what the staff page shows of the kiosk and of packs. The
// importer tells parts of it to the service. Values only; lines.hpp writes and reads them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firmware/staff/outcome.hpp"

namespace lectern::staff {

enum class Where : std::uint8_t { stick, incoming, imported, kept, built_in };

/// A pack that was found. What its index says is known only once it was imported and verified.
struct Found {
  Where where = Where::stick;
  std::string name;   ///< of its file, never a path; visible characters only
  std::string label;  ///< of a stick: what it is called
  std::uint64_t bytes = 0;
  std::string key;   ///< digits of the key that signed it; empty: nobody
  std::string seal;  ///< digits of what the viewer knows a pack by; empty: it has none
  std::string id;    ///< of the exhibit; empty: not known
  std::optional<std::uint32_t> revision;
  std::string museum;
  std::string title;  ///< in the exhibit's first language; empty: not known
  std::uint32_t documents = 0, pages = 0, languages = 0, parts = 0;  ///< parts: blobs found intact
  Outcome verdict = Outcome::none;
  bool on_show = false, before = false;
  bool fell = false;  ///< it was on show here, and the one before came back by itself
  friend bool operator==(const Found&, const Found&) = default;
};

enum class Work : std::uint8_t { none, listing, copying, checking, trying, copying_logs };

struct Progress {
  Work work = Work::none;
  std::string name;
  int percent = 0;
  friend bool operator==(const Progress&, const Progress&) = default;
};

/// Something that happened, and of which pack; `detail` is for the technician, in English.
struct Event {
  Outcome outcome = Outcome::none;
  std::string name, detail;
  friend bool operator==(const Event&, const Event&) = default;
};

/// Calls that a program's walls refused it, by their names.
struct Refused {
  std::vector<std::string> calls;
  friend bool operator==(const Refused&, const Refused&) = default;
};

/// What the computer says of itself; what it does not tell is absent.
struct Board {
  std::chrono::seconds up{0};
  std::optional<int> celsius;
  std::optional<bool> throttled;
  std::optional<std::uint64_t> free_bytes;
  std::optional<int> brightness;  ///< per cent
  std::string restart;            ///< why it last began: "power", "staff", "crash", "watchdog", "update"
  friend bool operator==(const Board&, const Board&) = default;
};

enum class Door : std::uint8_t { no_pin, closed, open };

struct Report {
  Door door = Door::closed;
  std::chrono::seconds wait{0};  ///< until the next guess of the PIN is looked at
  std::chrono::seconds left{0};  ///< of an open session
  bool wrong = false;            ///< the last guess was
  bool stick = false;            ///< one is there
  bool port_named = true;        ///< false: nobody said which port sticks are read from
  std::vector<Found> found;      ///< on the stick, in incoming/, imported, kept; the newest first
  Progress progress;
  std::optional<Event> import, change;  ///< the last of each
  std::optional<Event> storage;         ///< what is wrong with it
  Board board;
  std::vector<std::string> walls;    ///< of importer and service, those that stand
  std::vector<std::string> refused;  ///< calls that theirs refused them
  std::uint32_t visits_today = 0;
  std::chrono::seconds visited_today{0};
  std::string hours;           ///< "09:30-17:00", or empty
  std::string hour;            ///< as staff told it, or empty
  std::uint32_t switches = 0;  ///< how often another exhibit was put on show since the kiosk was set up
  friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace lectern::staff
