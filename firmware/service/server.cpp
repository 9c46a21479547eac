// SPDX-License-Identifier: MIT
#include "firmware/service/server.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace lectern::service {

namespace {

using namespace std::chrono_literals;

constexpr int first_handed_over = 3;  // SD_LISTEN_FDS_START
constexpr int waiting = 4;            // connections
constexpr std::size_t most_to_send = 4 * staff::longest_line;
constexpr mode_t for_group = 0660;

std::optional<long> number_in(const char* name) {
  const char* const text = std::getenv(name);
  if (text == nullptr) return std::nullopt;
  long number = 0;
  const char* const end = text + std::strlen(text);
  const auto [stop, wrong] = std::from_chars(text, end, number);
  if (wrong != std::errc{} || stop != end) return std::nullopt;
  return number;
}

}  // namespace

bool may_ask(int socket, unsigned viewer) {
  ::ucred peer{};
  ::socklen_t size = sizeof peer;
  if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
  return peer.uid == 0 || peer.uid == viewer;
}

std::optional<Descriptor> handed_over() {
  if (number_in("LISTEN_PID") != ::getpid() || number_in("LISTEN_FDS").value_or(0) < 1) return std::nullopt;
  return Descriptor(first_handed_over);
}

Result<Descriptor> listen_at(const std::filesystem::path& path, std::optional<unsigned> group) {
  const std::string name = path.string();
  const auto failed = [&](std::string_view why) {
    return fail(ErrorCode::unavailable, fmt::format("nobody can be listened to at {}: {}", name, why));
  };
  ::sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.size() >= sizeof address.sun_path) return failed("the path is too long");
  std::copy(name.begin(), name.end(), static_cast<char*>(address.sun_path));
  Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  ::unlink(name.c_str());
  if (!socket.is_open() || ::bind(socket.get(), reinterpret_cast<const ::sockaddr*>(&address), sizeof address) != 0 ||
      ::chmod(name.c_str(), for_group) != 0)
    return failed(std::strerror(errno));
  if (group && ::chown(name.c_str(), ::geteuid(), *group) != 0) return failed(std::strerror(errno));
  if (::listen(socket.get(), waiting) != 0) return failed(std::strerror(errno));
  return socket;
}

Server::Server(Descriptor listening, unsigned viewer, Computer& computer, ImportSocket& importer, Service::Clock clock)
    : listening_(std::move(listening)),
      viewer_(viewer),
      importer_(importer),
      clock_(clock),
      service_(computer, importer, std::move(clock), [this](const staff::Report& report) { tell(report); }) {}

std::chrono::milliseconds Server::patience() const {
  return viewer_socket_.is_open() || importer_.descriptor() >= 0 ? 1000ms : std::chrono::milliseconds(look_every);
}

void Server::step(std::chrono::milliseconds at_most) {
  std::array<::pollfd, 3> ready{};
  ready[0] = {listening_.get(), POLLIN, 0};
  const auto wanted = static_cast<short>(to_send_.empty() ? POLLIN : POLLIN | POLLOUT);
  ready[1] = {viewer_socket_.is_open() ? viewer_socket_.get() : -1, wanted, 0};
  ready[2] = {importer_.descriptor(), POLLIN, 0};
  ::poll(ready.data(), ready.size(), static_cast<int>(at_most.count()));
  for (const FromImporter& one : importer_.said(clock_())) service_.heard(one);
  if (ready[1].revents != 0) listen();
  if ((ready[0].revents & POLLIN) != 0) take_over();
  service_.turn();
  tell(service_.report());
}

void Server::take_over() {
  Descriptor socket(::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!socket.is_open() || !may_ask(socket.get(), viewer_)) return;
  viewer_socket_ = std::move(socket);
  lines_ = {};
  sent_.clear();
  to_send_.clear();
  service_.connected();
}

void Server::drop() {
  viewer_socket_.close();
  service_.disconnected();
}

void Server::listen() {
  std::array<char, 4096> some{};
  ssize_t got = 0;
  // What one wake brings is bounded, so that others have their turn.
  for (int most = 32; most > 0 && (got = ::recv(viewer_socket_.get(), some.data(), some.size(), 0)) > 0; --most) {
    lines_.append(std::string_view(some.data(), static_cast<std::size_t>(got)));
    for (;;) {
      auto line = lines_.next();
      if (!line) return drop();
      if (!*line) break;
      const auto request = staff::request_of(**line);
      if (!request) return drop();
      service_.ask(*request);
      if (!viewer_socket_.is_open()) return;
    }
  }
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) drop();
}

void Server::tell(const staff::Report& report) {
  if (!viewer_socket_.is_open()) return;
  std::string line = staff::line_of(report);
  if (line != sent_) {
    to_send_ += line;
    sent_ = std::move(line);
  }
  send();
}

void Server::send() {
  while (!to_send_.empty()) {
    const ssize_t put = ::send(viewer_socket_.get(), to_send_.data(), to_send_.size(), MSG_NOSIGNAL);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0 && errno != EAGAIN) return drop();
    if (put < 0) break;
    to_send_.erase(0, static_cast<std::size_t>(put));
  }
  if (to_send_.size() > most_to_send) drop();
}

void Server::close() {
  drop();
}

}  // namespace lectern::service
