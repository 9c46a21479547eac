// SPDX-License-Identifier: MIT
// Walls that a process raises around itself, for good: from then on the system does for it only what its kind of work
// needs, whatever strangers' bytes have made of it. Two of them: which calls it may make (seccomp), and which files it
// may reach (Landlock, where the kernel has it). Used by firmware and compiler; it never says who needs a wall.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::walls {

/// A kind of work, each with its list of calls (calls.cpp).
enum class Profile {
  viewer,       ///< draws, reads touches and packs
  importer,     ///< copies packs from a stick into its own folder
  service,      ///< staff's: exchanges packs, and has them tried by children
  judge,        ///< tries a pack: reads what is open, writes into one pipe
  scan_worker,  ///< opens scans of strangers and writes tiles
};

/// Files and folders, with all that lies in them. What is not there is passed over; what is none of these cannot be
/// opened. What was opened before stays open.
struct Places {
  std::vector<std::filesystem::path> read;
  std::vector<std::filesystem::path> write;    ///< read, made, changed, renamed, removed
  std::vector<std::filesystem::path> devices;  ///< opened for reading and writing, and asked of themselves
};

/// Which walls stand.
struct Standing {
  bool calls = false;
  int places = 0;                    ///< Landlock's version; 0: it does not stand
  std::vector<std::string> missing;  ///< what does not stand, and why; for the journal
};

/// Raises the wall around files.  Shape: the process has one thread; those that are made later stand behind it too.
/// A kernel without Landlock is told of, and no error.
[[nodiscard]] Standing raise_places(const Places& places);

/// Raises the wall around calls, for all threads there are. A call that is not on the list fails with EPERM; starting
/// another program, tracing, mounting and sockets of networks end the process (ended_by_wall).
/// `only_output`: of a judge, the one descriptor that it may write to.
[[nodiscard]] Standing raise_calls(Profile profile, std::optional<int> only_output = std::nullopt);

/// Both, for a process that has one thread.
[[nodiscard]] Standing raise(Profile profile, const Places& places);

/// Both as one: the viewer's, which are raised one after the other.
[[nodiscard]] Standing both(Standing places, Standing calls);

/// What the staff page says: the names of those that stand, which are the same in all languages.
/// Shape: "seccomp", "Landlock 3".
[[nodiscard]] std::vector<std::string> walls_in_words(const Standing& standing);

/// How many different calls off the list this process has made and was refused.  Cost: reads a number.
[[nodiscard]] std::size_t off_list_count();
/// Their names as the kernel's manual has them, in order of their numbers.  None is noted for judges and scan workers.
[[nodiscard]] std::vector<std::string> off_list();

/// Whether a process was ended by one of its walls: it says something of the program or of who took it over, and never
/// anything against the pack that was on show.  Source: systemd.exec, EXIT_CODE and EXIT_STATUS.
[[nodiscard]] bool ended_by_wall(std::string_view exit_code, std::string_view exit_status);

}  // namespace lectern::walls
