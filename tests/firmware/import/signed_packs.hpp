// SPDX-License-Identifier: MIT
// Packs that somebody signed, and kiosks that believe them, for tests of what brings packs in. Used by tests alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assets/base/bytes.hpp"
#include "firmware/import/kiosk.hpp"
#include "tests/assets/base/simulated_disk.hpp"

namespace lectern::importing {

/// Where packs of tests lie on a stick.
inline constexpr const char* on_stick = "/stick/letters.pack";
inline constexpr const char* beside = "/stick/letters.pack.minisig";

/// A pack of the exhibit "small" at a revision. `filling` bytes of it are a font that nobody draws from.
[[nodiscard]] const Bytes& pack_of(std::uint32_t revision, std::size_t filling = 0);

/// What the museum's key makes of a pack; "small REVISION" is the usual comment.
[[nodiscard]] std::string signed_by_museum(ByteView pack, const std::string& comment);
/// What a key makes of it that nobody here knows.
[[nodiscard]] std::string signed_by_stranger(ByteView pack, const std::string& comment);

/// A kiosk that trusts the museum's key.
[[nodiscard]] signature::Trust believing();

/// Reads what a pack says in this process: a test's packs are its own.
[[nodiscard]] Facts facts_in_process();

/// The kiosk of a simulated board.
[[nodiscard]] Kiosk kiosk_on(test::SimulatedDisk& disk, signature::Trust trust);
/// A folder of the same disk as a stick.
[[nodiscard]] std::vector<Source> stick_on(test::SimulatedDisk& disk);

/// What is told meanwhile.
struct Heard {
  std::vector<staff::Found> found;
  std::vector<staff::Progress> progress;
  std::vector<staff::Event> events;
  [[nodiscard]] Steps steps();
};

/// Lists a stick and brings a pack of it in.
[[nodiscard]] staff::Event bring_from(const std::vector<Source>& sources, const Kiosk& kiosk, const std::string& name,
                                      const Steps& steps);

[[nodiscard]] Bytes bytes_of(const ReadableFile& file);

}  // namespace lectern::importing
