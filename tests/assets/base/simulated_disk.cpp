// SPDX-License-Identifier: MIT
#include "tests/assets/base/simulated_disk.hpp"

#include <algorithm>
#include <utility>

#include "tests/assets/base/memory_file.hpp"

namespace lectern::test {

namespace {

constexpr std::size_t sector = 512;  // bytes that a disk writes whole or not at all

}  // namespace

class SimulatedFile final : public GrowingFile {
 public:
  SimulatedFile(SimulatedDisk& disk, std::size_t inode) : disk_(disk), inode_(inode) {}

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    LECTERN_CHECK(disk_.step());
    Bytes& file = disk_.now_.files[inode_];
    file.insert(file.end(), bytes.begin(), bytes.end());
    disk_.pending_.emplace_back(SimulatedDisk::Written{inode_, Bytes(bytes.begin(), bytes.end())});
    return {};
  }

 private:
  SimulatedDisk& disk_;
  std::size_t inode_;
};

Result<void> SimulatedDisk::step() {
  if (left_ && *left_ == 0) return fail(ErrorCode::unwritable, "the power is gone");
  if (left_) --*left_;
  ++steps_;
  return {};
}

void SimulatedDisk::name(Named change) {
  for (const auto& [path, entry] : change.changes) {
    if (entry)
      now_.names[path] = *entry;
    else
      now_.names.erase(path);
  }
  pending_.emplace_back(std::move(change));
}

std::string SimulatedDisk::resolved(const State& state, std::string path) {
  for (int most = 8; most > 0; --most) {
    const auto found = state.names.find(path);
    if (found == state.names.end() || !std::holds_alternative<Link>(found->second)) return path;
    path = (std::filesystem::path(path).parent_path() / std::get<Link>(found->second).target).string();
  }
  return {};
}

Result<std::unique_ptr<ReadableFile>> SimulatedDisk::open(const std::filesystem::path& path) {
  const auto found = now_.names.find(resolved(now_, path.string()));
  if (found == now_.names.end() || !std::holds_alternative<Inode>(found->second))
    return fail(ErrorCode::missing, "there is no file " + path.string());
  return memory_file(now_.files[std::get<Inode>(found->second)]);
}

Result<std::unique_ptr<GrowingFile>> SimulatedDisk::create(const std::filesystem::path& path) {
  LECTERN_CHECK(step());
  const Inode inode = next_++;
  now_.files[inode] = {};
  name({{{path.string(), Entry(inode)}}});
  return std::make_unique<SimulatedFile>(*this, inode);
}

Result<void> SimulatedDisk::sync(const std::filesystem::path& path) {
  LECTERN_CHECK(step());
  if (forgotten_ == syncs_++) return {};
  const auto found = now_.names.find(path.string());
  if (found != now_.names.end() && std::holds_alternative<Inode>(found->second)) {
    const Inode file = std::get<Inode>(found->second);
    durable_.files[file] = now_.files[file];
    std::erase_if(pending_, [&](const Step& one) {
      const auto* written = std::get_if<Written>(&one);
      return written != nullptr && written->file == file;
    });
    return {};
  }
  // A folder: what its own names mean, and nothing of the bytes.
  const auto lies_here = [&](const std::string& name) { return std::filesystem::path(name).parent_path() == path; };
  for (Step& one : pending_) {
    auto* named = std::get_if<Named>(&one);
    if (named == nullptr) continue;
    std::erase_if(named->changes, [&](const auto& change) {
      if (!lies_here(change.first)) return false;
      if (change.second)
        durable_.names[change.first] = *change.second;
      else
        durable_.names.erase(change.first);
      return true;
    });
  }
  std::erase_if(pending_, [](const Step& one) {
    const auto* named = std::get_if<Named>(&one);
    return named != nullptr && named->changes.empty();
  });
  return {};
}

Result<void> SimulatedDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  LECTERN_CHECK(step());
  const auto found = now_.names.find(from.string());
  if (found == now_.names.end()) return fail(ErrorCode::unwritable, "there is no " + from.string());
  name({{{to.string(), found->second}, {from.string(), std::nullopt}}});
  return {};
}

Result<void> SimulatedDisk::link(const std::filesystem::path& target, const std::filesystem::path& path) {
  LECTERN_CHECK(step());
  if (now_.names.contains(path.string())) return fail(ErrorCode::unwritable, path.string() + " is there already");
  name({{{path.string(), Entry(Link{target.string()})}}});
  return {};
}

std::optional<std::filesystem::path> SimulatedDisk::target(const std::filesystem::path& path) {
  const auto found = now_.names.find(path.string());
  if (found == now_.names.end() || !std::holds_alternative<Link>(found->second)) return std::nullopt;
  return std::get<Link>(found->second).target;
}

Result<void> SimulatedDisk::remove(const std::filesystem::path& path) {
  LECTERN_CHECK(step());
  if (now_.names.contains(path.string())) name({{{path.string(), std::nullopt}}});
  return {};
}

std::unique_ptr<SimulatedDisk> SimulatedDisk::after_cut(std::mt19937& random, std::size_t& faults) const {
  const auto one_of = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  auto disk = std::make_unique<SimulatedDisk>();
  State& found = disk->now_;
  found = durable_;
  for (const Step& one : pending_) {
    if (const auto* named = std::get_if<Named>(&one)) {
      // A file system writes its names in order or not, but each step whole.
      if (one_of(2) == 0) {
        ++faults;
        continue;
      }
      for (const auto& [path, entry] : named->changes) {
        if (entry)
          found.names[path] = *entry;
        else
          found.names.erase(path);
      }
      continue;
    }
    const Written& written = std::get<Written>(one);
    Bytes bytes = written.bytes;
    const std::size_t fate = one_of(4);
    if (fate != 0) ++faults;
    if (fate == 1) bytes.clear();
    if (fate == 2) bytes.resize(one_of(bytes.size() + 1));
    if (fate == 3 && !bytes.empty()) {
      const std::size_t at = one_of(bytes.size()) / sector * sector;
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at + sector, bytes.size())), std::byte{0});
    }
    Bytes& file = found.files[written.file];
    file.insert(file.end(), bytes.begin(), bytes.end());
  }
  disk->next_ = next_;
  disk->lasts();
  return disk;
}

}  // namespace lectern::test
