// SPDX-License-Identifier: MIT
#include "firmware/service/session.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace lectern::service {

namespace {

using std::chrono::seconds;

/// After the first wrong guess, the second, and so on; the last after every further one.
constexpr std::array<seconds, 10> waits = {seconds(5),   seconds(15),  seconds(60),   seconds(120),  seconds(300),
                                           seconds(600), seconds(900), seconds(1200), seconds(1800), seconds(3600)};

}  // namespace

seconds wait_after(std::uint32_t wrong) {
  if (wrong == 0) return seconds(0);
  return waits.at(std::min<std::size_t>(wrong, waits.size()) - 1);
}

Lock locked(std::uint32_t wrong, bool kept, SinceBoot now) {
  Lock lock;
  lock.wrong = wrong;
  lock.kept = kept;
  lock.next_guess = now + std::max(wait_after(wrong), kept ? seconds(0) : unkept_wait);
  return lock;
}

bool may_guess(const Lock& lock, SinceBoot now) {
  return now >= lock.next_guess;
}

Lock with_guess(Lock lock, bool kept, SinceBoot now) {
  ++lock.wrong;
  lock.kept = kept;
  lock.next_guess = now + std::max(wait_after(lock.wrong), kept ? seconds(0) : unkept_wait);
  return closed(lock);
}

Lock answered(Lock lock, bool right, SinceBoot now) {
  lock.last_wrong = !right;
  if (!right) return lock;
  lock.wrong = 0;
  lock.next_guess = now;
  lock.open_until = now + session_lasts;
  return lock;
}

bool is_open(const Lock& lock, SinceBoot now) {
  return lock.open_until && now < *lock.open_until;
}

Lock renewed(Lock lock, SinceBoot now) {
  if (is_open(lock, now)) lock.open_until = now + session_lasts;
  return lock;
}

Lock closed(Lock lock) {
  lock.open_until.reset();
  return lock;
}

bool admits(const Lock& lock, const staff::Request& request, SinceBoot now) {
  return std::holds_alternative<staff::Pin>(request) || std::holds_alternative<staff::Counts>(request) ||
         is_open(lock, now);
}

seconds left(SinceBoot until, SinceBoot now) {
  return std::chrono::ceil<seconds>(std::max(SinceBoot(0), until - now));
}

}  // namespace lectern::service
