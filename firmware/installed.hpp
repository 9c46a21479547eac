// SPDX-License-Identifier: MIT
// Where packs lie on a board: the link that names the one on show, and the one that came with the program. Used by the
// command line, the loop's door to another exhibit, and lectern-show.
#pragma once

#include <filesystem>
#include <optional>

namespace lectern::app {

/// Names the pack on show; lectern-show exchanges it in one step.
inline constexpr const char* installed_pack = "/var/lib/lectern/exhibit.pack";

/// Notices that a link leads elsewhere than before.
class LinkWatch {
 public:
  /// Remembers where `link` leads now; it need not be there.
  explicit LinkWatch(std::filesystem::path link);
  /// The link, if it leads elsewhere than when it was last asked.  Cost: one system call.
  [[nodiscard]] std::optional<std::filesystem::path> changed();

 private:
  std::filesystem::path link_, target_;
};

/// The only pack in a folder; nothing where there is none, or several.
[[nodiscard]] std::optional<std::filesystem::path> only_pack(const std::filesystem::path& folder);

/// The exhibit that came with a program: beside it, or in ../share/lectern as it is installed.
[[nodiscard]] std::optional<std::filesystem::path> pack_of_program(const std::filesystem::path& program);

}  // namespace lectern::app
