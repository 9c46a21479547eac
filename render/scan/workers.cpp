// SPDX-License-Identifier: MIT
#include "render/scan/workers.hpp"

#include <iterator>
#include <utility>

namespace lectern::scan {

Done carry_out(const pack::Pack& pack, const Job& job) {
  Done done{job.id, std::nullopt};
  if (job.blob.size() > max_tile_bytes) return done;
  const auto bytes = pack.read(job.blob);
  if (!bytes) return done;
  auto decoded = decode_jpeg(*bytes, job.most);
  if (!decoded || decoded->components > job.components || (job.exact && decoded->size != job.most)) return done;
  done.pixels = std::move(*decoded);
  return done;
}

Workers::Workers(const pack::Pack& pack, unsigned count, std::function<void()> wake)
    : pack_(pack), wake_(std::move(wake)) {
  for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::do_one(std::unique_lock<std::mutex>& lock) {
  if (jobs_.empty()) return false;
  const Job job = jobs_.front();
  jobs_.pop_front();
  ++busy_;
  lock.unlock();
  Done done = carry_out(pack_, job);
  lock.lock();
  --busy_;
  const bool first = done_.empty();
  done_.push_back(std::move(done));
  changed_.notify_all();
  if (first && wake_) {
    lock.unlock();
    wake_();
    lock.lock();
  }
  return true;
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  while (!ending_)
    if (!do_one(lock) && !ending_) changed_.wait(lock);
}

std::vector<Job> Workers::replace(std::vector<Job> jobs) {
  std::vector<Job> given_up;
  {
    const std::lock_guard lock(mutex_);
    given_up.assign(jobs_.begin(), jobs_.end());
    jobs_.assign(std::make_move_iterator(jobs.begin()), std::make_move_iterator(jobs.end()));
  }
  changed_.notify_all();
  return given_up;
}

std::vector<Done> Workers::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, {});
}

void Workers::finish() {
  std::unique_lock lock(mutex_);
  if (threads_.empty()) {
    while (do_one(lock)) {
    }
    return;
  }
  changed_.wait(lock, [this] { return jobs_.empty() && busy_ == 0; });
}

}  // namespace lectern::scan
