// SPDX-License-Identifier: MIT
#include "firmware/show/kiosk_commands.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "assets/base/bytes.hpp"
#include "assets/base/folder.hpp"
#include "assets/base/folder_of.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "firmware/settings/pin.hpp"
#include "firmware/settings/stick_port.hpp"
#include "firmware/show/asked_pin.hpp"

namespace lectern::app {

namespace {

constexpr int not_done = 1;

int tell(const Error& error) {
  print_line(stderr, fmt::format("lectern-show: {}", error.what));
  return not_done;
}

/// Nobody but its owner can read it, at no moment.
Result<void> write_for_owner(const std::filesystem::path& file, std::string_view text) {
  const std::string name = file.filename().string();
  const std::string made = name + std::string(unfinished_ending);
  LECTERN_TRY(folder, open_folder(folder_of(file)));
  LECTERN_CHECK(folder->remove(made));
  LECTERN_TRY(writer, begin_new_file(folder_of(file) / made, Readers::owner));
  LECTERN_CHECK(writer->append(as_bytes(text)));
  LECTERN_CHECK(writer->commit());
  LECTERN_CHECK(folder->rename(made, name));
  return folder->sync();
}

}  // namespace

int set_pin(const std::filesystem::path& file) {
  if (::access(folder_of(file).c_str(), W_OK) != 0)
    return tell({ErrorCode::unwritable,
                 fmt::format("{} cannot be written here; an administrator may, with sudo", file.string())});
  const auto pin = ask_pin();
  if (!pin) return tell(pin.error());
  const auto hash = hash_of_pin(*pin);
  if (!hash) return tell(hash.error());
  if (auto written = write_for_owner(file, *hash + "\n"); !written) return tell(written.error());
  print_line(stdout, "the staff page opens with this PIN from now on");
  return 0;
}

int set_stick_port(const std::filesystem::path& file, const std::filesystem::path& database, const std::string& named) {
  std::string port = named;
  if (port == "off") {
    if (auto written = write_file(file, {}); !written) return tell(written.error());
    print_line(stdout, "no stick is read any more; sudo lectern-show --stick-port names a port again");
    return 0;
  }
  if (port.empty()) {
    const std::vector<Plugged> plugged = plugged_in(database);
    if (plugged.empty())
      return tell({ErrorCode::missing,
                   "no USB stick is plugged in; plug one into the port that sticks are to be read from, and say this "
                   "again"});
    for (const Plugged& one : plugged) print_line(stdout, fmt::format("{}: {}", one.port, one.label));
    if (plugged.size() > 1)
      return tell({ErrorCode::usage, "there is more than one; pull the others out, or name the port of one of these"});
    port = plugged.front().port;
  }
  if (!is_port(port))
    return tell({ErrorCode::usage, fmt::format("{} is no port as udev calls it (ID_PATH); say --stick-port alone while "
                                               "a stick is plugged in",
                                               port)});
  if (auto written = write_file(file, as_bytes(port + "\n")); !written) return tell(written.error());
  print_line(stdout, fmt::format("sticks are read from {} and from no other port", port));
  return 0;
}

}  // namespace lectern::app
