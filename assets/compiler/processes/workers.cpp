// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/workers.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/compiler/processes/order_line.hpp"

namespace lectern::compiler {

namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;

/// An answer is a few lines; a worker that says more is not ours.
constexpr std::size_t most_answered = 4U << 20;
/// How often the time of those that are busy is looked at.
constexpr std::chrono::milliseconds look_every(1000);

tl::unexpected<Error> no_worker(std::string_view what) {
  return fail(ErrorCode::unavailable, fmt::format("{}: {}", what, std::strerror(errno)));
}

/// Of the processor, by a process that runs or was not waited for yet.
microseconds taken_by(int process) {
  ::clockid_t clock{};
  ::timespec time{};
  if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds(time.tv_sec) +
         std::chrono::duration_cast<microseconds>(std::chrono::nanoseconds(time.tv_nsec));
}

/// Bytes that a process has in memory and shares with no file.  Source: proc(5), statm: size, resident, shared.
std::uint64_t own_memory(int process) {
  const auto file = open_file(fmt::format("/proc/{}/statm", process));
  if (!file) return 0;
  std::array<std::uint64_t, 3> pages{};
  std::size_t field = 0;
  std::byte one{};
  // A file of the kernel's has no size: it is read until its third number ends.
  for (std::uint64_t at = 0; field < pages.size() && (*file)->read_at(at, {&one, 1}); ++at) {
    const auto c = static_cast<char>(one);
    if (c < '0' || c > '9')
      ++field;
    else
      pages[field] = pages[field] * 10 + static_cast<std::uint64_t>(c - '0');
  }
  const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  return pages[1] > pages[2] ? (pages[1] - pages[2]) * page : 0;
}

/// Whether an answer's last line is there.
bool is_whole(std::string_view said) {
  if (!said.ends_with('\n')) return false;
  said.remove_suffix(1);
  const std::string_view last = said.substr(said.rfind('\n') + 1);
  return last == "done" || last.starts_with("error ");
}

}  // namespace

Workers::Workers(std::filesystem::path program, std::vector<std::string> words, const WorkerBounds& bounds)
    : program_(std::move(program)), words_(std::move(words)), bounds_(bounds) {}

Workers::~Workers() {
  while (!workers_.empty()) remove(workers_.size() - 1);
}

std::size_t Workers::busy() const {
  return static_cast<std::size_t>(
      std::count_if(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.order.has_value(); }));
}

/// A worker that is done with holds nothing that is not in its place: what it makes takes its name before it answers.
void Workers::remove(std::size_t index) {
  const Worker worker = taken_out(index);
  ::kill(worker.process, SIGKILL);
  (void)end_of(worker.process);
}

Workers::Worker Workers::taken_out(std::size_t index) {
  Worker worker = std::move(workers_[index]);
  workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(index));
  return worker;
}

Result<void> Workers::start() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return no_worker("no pipe can be made");
  Descriptor ours(ends[0]);
  const Descriptor theirs(ends[1]);
  LECTERN_TRY(process, start_process(program_, words_, {theirs.get(), theirs.get()}));
  workers_.push_back({process, std::move(ours)});
  return {};
}

Result<void> Workers::give(std::size_t number, const std::vector<std::string>& order) {
  auto idle = std::find_if(workers_.begin(), workers_.end(), [](const Worker& worker) { return !worker.order; });
  if (idle == workers_.end()) {
    LECTERN_CHECK(start());
    idle = workers_.end() - 1;
  }
  send(*idle, {number, order_line(order)});
  return {};
}

Result<void> Workers::give_anew(Order order) {
  LECTERN_CHECK(start());
  send(workers_.back(), std::move(order));
  return {};
}

void Workers::send(Worker& worker, Order order) {
  worker.said.clear();
  worker.before = worker.seen = worker.fresh ? microseconds{} : taken_by(worker.process);
  worker.moved = steady_clock::now();
  worker.order = std::move(order);
  // One that has died meanwhile is found when it is heard; a line fits into what the system holds for it.
  std::string_view rest = worker.order->line;
  while (!rest.empty()) {
    const ::ssize_t sent = ::send(worker.socket.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return;
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
}

Result<Followed> Workers::wait_any(const std::function<bool()>& is_stopped) {
  assert(busy() > 0);
  constexpr int patience = 100;  // milliseconds
  for (;;) {
    if (is_stopped && is_stopped()) return fail(ErrorCode::unavailable, "it was interrupted");
    std::vector<::pollfd> wanted;
    for (const Worker& worker : workers_) wanted.push_back({worker.socket.get(), POLLIN, 0});
    if (::poll(wanted.data(), wanted.size(), patience) < 0 && errno != EINTR) return no_worker("waiting failed");
    look_after();
    // From the last, as one that is heard may be taken away.
    for (std::size_t i = wanted.size(); i-- > 0;) {
      if (wanted[i].revents == 0) continue;
      LECTERN_TRY(followed, hear(i));
      if (followed) return std::move(*followed);
    }
  }
}

/// Ends those that take more than they may, and those that stand still; both are then heard to have ended.
void Workers::look_after() {
  const auto now = steady_clock::now();
  if (now - looked_ < std::min(look_every, bounds_.stillness)) return;
  looked_ = now;
  // The kernel's own limit comes first, unless the worker is no longer ours.
  constexpr std::chrono::seconds grace(5);
  for (Worker& worker : workers_) {
    if (!worker.order) continue;
    const microseconds taken = taken_by(worker.process);
    if (taken != worker.seen) worker.moved = now;
    worker.seen = taken;
    if (now - worker.moved > bounds_.stillness || taken - worker.before > bounds_.order + grace)
      ::kill(worker.process, SIGKILL);
  }
}

Workers::Heard Workers::hear(std::size_t index) {
  Worker& worker = workers_[index];
  std::array<char, 4096> some{};
  const ::ssize_t got = ::recv(worker.socket.get(), some.data(), some.size(), MSG_DONTWAIT);
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return std::optional<Followed>();
  if (got <= 0) return ended(index);
  worker.said.append(some.data(), static_cast<std::size_t>(got));
  if (!worker.order || worker.said.size() > most_answered) return disowned(index);
  if (!is_whole(worker.said)) return std::optional<Followed>();
  auto answer = answer_of(std::string_view(worker.said));
  return answer ? answered(index, std::move(*answer)) : disowned(index);
}

Workers::Heard Workers::answered(std::size_t index, ScanAnswer answer) {
  Worker& worker = workers_[index];
  const microseconds now = taken_by(worker.process);
  Order order = std::move(*worker.order);
  order.spent += now - worker.before;
  const bool is_tried_again = answer.error && !worker.fresh;
  worker.order.reset();
  worker.fresh = false;
  // What met a fault may have been hurt by it.
  if (answer.error || now > bounds_.life || own_memory(worker.process) > bounds_.memory) remove(index);
  if (!is_tried_again) return std::optional<Followed>(Followed{order.number, std::move(answer), order.spent, false});
  LECTERN_CHECK(give_anew(std::move(order)));
  return std::optional<Followed>();
}

Workers::Heard Workers::ended(std::size_t index) {
  Worker worker = taken_out(index);
  LECTERN_TRY(end, end_of(worker.process));
  end.said = worker.said;
  return lost(std::move(worker), end);
}

/// It says what nobody asked, or what is no answer.
Workers::Heard Workers::disowned(std::size_t index) {
  Worker worker = taken_out(index);
  ::kill(worker.process, SIGKILL);
  LECTERN_TRY(end, end_of(worker.process));
  // That was ours: it is a fault of the order, not one of time.
  end.signal = 0;
  return lost(std::move(worker), end);
}

Workers::Heard Workers::lost(Worker worker, const Ended& end) {
  if (!worker.order) return std::optional<Followed>();
  Order order = std::move(*worker.order);
  const microseconds taken = std::max(end.processor - worker.before, microseconds{});
  order.spent += taken;
  const bool had_its_time = end.out_of_time() && taken >= bounds_.order;
  if (worker.fresh || had_its_time)
    return std::optional<Followed>(Followed{order.number, answer_of(end), order.spent, end.out_of_time()});
  LECTERN_CHECK(give_anew(std::move(order)));
  return std::optional<Followed>();
}

}  // namespace lectern::compiler
