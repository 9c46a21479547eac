// SPDX-License-Identifier: MIT
#include "firmware/service/service_command.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <fmt/format.h>
#include <optional>
#include <pwd.h>
#include <string>
#include <unistd.h>
#include <variant>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/walls/walls.hpp"
#include "firmware/hours/told.hpp"
#include "firmware/service/import_socket.hpp"
#include "firmware/service/server.hpp"
#include "firmware/service/this_computer.hpp"
#include "firmware/settings/config.hpp"

namespace lectern::service {

namespace {

constexpr int failed = 1;
constexpr int wrong_use = 2;

constexpr const char* footer =
    R"(It is what the staff page of the exhibit can do and the exhibit itself may not: it verifies the PIN, puts packs on
show that were imported, brings the one before back where a new one fails, keeps the counts of visits, and restarts the
computer. The exhibit asks it over a socket; nobody else may. The service manager starts it:

  systemctl status lectern-staff             whether it runs
  journalctl -u lectern-staff                what it did, and why
  sudo lectern-show --pin                    sets the PIN, without which the staff page does not open

Exit status: 0 it was told to end; 1 it cannot serve; 2 wrong use.)";

struct Asked {
  std::string root = "/";
  std::string viewer = "lectern";
  std::string trial_user = "lectern";
  std::string size = "1920x1080";
};

// Written by a signal and read by the loop.
volatile std::sig_atomic_t told_to_end = 0;

void end_soon(int /*signal*/) {
  told_to_end = 1;
}

int say(const Error& error) {
  print_line(stderr, fmt::format("lectern-staff: {}", error.what));
  return failed;
}

std::variant<Asked, int> parse(int argc, const char* const* argv) {
  Asked asked;
  CLI::App app{"Does what the exhibit's staff page asks for and the exhibit itself may not.", "lectern-staff"};
  app.set_version_flag("--version", "lectern-staff " LECTERN_VERSION);
  app.footer(footer);
  app.add_option("--root", asked.root, "where the kiosk's folders begin; elsewhere than in / nothing is switched off")
      ->type_name("DIR")
      ->capture_default_str()
      ->check(CLI::ExistingDirectory);
  app.add_option("--viewer", asked.viewer, "whose processes may ask, besides root's")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--trial-user", asked.trial_user, "who packs are tried as; never root")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--size", asked.size, "pixels of the glass that packs are tried on")
      ->type_name("WxH")
      ->capture_default_str()
      ->check(CLI::Validator(
          [](const std::string& text) {
            const auto size = app::parse_size(text);
            return size ? std::string() : size.error().what;
          },
          ""));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return print_stop(app, error) == 0 ? 0 : wrong_use;
  }
  return asked;
}

/// Its socket, which the service manager made, or this process does.
Result<Descriptor> socket_of(const std::filesystem::path& path, const ::passwd& viewer) {
  if (auto socket = handed_over()) return *std::move(socket);
  const bool own = viewer.pw_uid == ::geteuid();
  return listen_at(path, own ? std::nullopt : std::optional<unsigned>(viewer.pw_gid));
}

/// What it reaches of the disk.
walls::Places places_of(const std::filesystem::path& root) {
  const auto at = [&](const char* path) { return root / path; };
  walls::Places places;
  // The user's database, the interface's words, the exhibit of the program.
  places.read = {"/usr", "/lib", "/lib64", "/etc", "/proc", this_program().parent_path(), at("etc/lectern"), at("sys")};
  // What is made anew with each start of the viewer lies below /run. A display's brightness is a device's attribute.
  places.write = {at("var/lib/lectern"), at("run"), at("sys/devices"), at("sys/class/backlight")};
  return places;
}

}  // namespace

int service_command(int argc, const char* const* argv) {
  const auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const Asked& asked = std::get<Asked>(parsed);
  const ::passwd* const viewer = ::getpwnam(asked.viewer.c_str());
  if (viewer == nullptr)
    return say({ErrorCode::unavailable,
                fmt::format("there is no user \"{}\", whose exhibit asks; install the package lectern, or name another "
                            "with --viewer",
                            asked.viewer)});
  const ::passwd of_viewer = *viewer;
  for (const int signal : {SIGTERM, SIGINT}) {
    struct sigaction action {};
    action.sa_handler = end_soon;
    ::sigaction(signal, &action, nullptr);
  }
  const std::filesystem::path root = asked.root;
  ThisComputer::Options options;
  options.root = root;
  options.trial_user = asked.trial_user;
  options.glass = *app::parse_size(asked.size);
  options.may_go_on = [] { return told_to_end == 0; };
  auto socket = socket_of(root / "run/lectern-staff/socket", of_viewer);
  if (!socket) return say(socket.error());
  const walls::Standing walls = walls::raise(walls::Profile::service, places_of(root));
  for (const std::string& missing : walls.missing) print_line(stderr, fmt::format("lectern-staff: {}", missing));
  options.walls = walls::walls_in_words(walls);
  ThisComputer computer(std::move(options));
  ImportSocket importer(root / "run/lectern-import/socket");
  Server server(*std::move(socket), of_viewer.pw_uid, computer, importer, app::since_boot);
  while (told_to_end == 0) server.step(server.patience());
  server.close();
  return 0;
}

}  // namespace lectern::service
