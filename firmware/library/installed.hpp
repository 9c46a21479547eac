// SPDX-License-Identifier: MIT
// Where packs lie on a board: the link that names the one on show, and the one that came with the program. Used by
// command_line, main, swap, probation, show_command and service.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace lectern::app {

/// The folder of packs and links of an installed viewer.
inline constexpr const char* installed_folder = "/var/lib/lectern";
/// In it: names the pack on show; lectern-show exchanges it in one step.
inline constexpr const char* on_show_link = "exhibit.pack";
/// In it: names the one that was on show before.
inline constexpr const char* before_link = "before.pack";
/// In it: names the pack that was put on show and was not yet on the glass for a minute.
inline constexpr const char* probation_link = "probation.pack";
/// In it: names the pack that is being taken off show, because it ended the viewer again and again, or as it does not
/// open any more.
inline constexpr const char* crashed_link = "crashed.pack";
inline constexpr const char* unopened_link = "unopened.pack";

/// What tells two files of one name apart.
struct FileMark {
  std::uint64_t number = 0;
  std::int64_t seconds = 0, nanoseconds = 0;  ///< when it was made
  friend bool operator==(const FileMark&, const FileMark&) = default;
};

/// Notices that a link was replaced, even if it leads where it led before: somebody asked for what it names.
class LinkWatch {
 public:
  /// Remembers which link is there now; it need not be there.
  explicit LinkWatch(std::filesystem::path link);
  /// The link, if it is another than when it was last asked.  Cost: one system call.
  [[nodiscard]] std::optional<std::filesystem::path> changed();

 private:
  std::filesystem::path link_;
  std::optional<FileMark> mark_;
};

/// Notices that a regular file was replaced by another, which took its name.
class FileWatch {
 public:
  /// Remembers which file is there now; it need not be there.
  explicit FileWatch(std::filesystem::path file);
  /// Whether it is another than when it was last asked.  Cost: one system call.
  [[nodiscard]] bool changed();

 private:
  std::filesystem::path file_;
  std::optional<FileMark> mark_;
};

/// The only exhibit in a folder; nothing where there is none, or several. The interface's pack is none.
[[nodiscard]] std::optional<std::filesystem::path> only_pack(const std::filesystem::path& folder);

/// The exhibit that came with a program: beside it, or in ../share/lectern as it is installed.
[[nodiscard]] std::optional<std::filesystem::path> pack_of_program(const std::filesystem::path& program);

/// Where the interface's words are: where `named` says, else beside the program, else where they are installed with it.
[[nodiscard]] std::filesystem::path interface_of(const std::filesystem::path& named,
                                                 const std::filesystem::path& program);

}  // namespace lectern::app
