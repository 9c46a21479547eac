// SPDX-License-Identifier: MIT
#include "tests/assets/base/simulated_disk.hpp"

#include <algorithm>
#include <utility>

#include "tests/assets/base/memory_file.hpp"

namespace lectern::test {

namespace {

constexpr std::size_t sector = 512;  // bytes that a disk writes whole or not at all

}  // namespace

class SimulatedFile final : public NamelessFile {
 public:
  SimulatedFile(SimulatedDisk& disk, std::size_t inode, std::filesystem::path folder)
      : disk_(disk), inode_(inode), folder_(std::move(folder)) {}

  [[nodiscard]] Result<void> append(ByteView bytes) override {
    LECTERN_CHECK(disk_.step());
    Bytes& file = disk_.now_.files[inode_];
    file.insert(file.end(), bytes.begin(), bytes.end());
    disk_.pending_.emplace_back(SimulatedDisk::Written{inode_, Bytes(bytes.begin(), bytes.end())});
    return {};
  }

  [[nodiscard]] Result<void> finish() override {
    LECTERN_TRY(done, disk_.sync_step());
    if (done) disk_.sync_file(inode_);
    return {};
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> reader() override {
    return memory_file(disk_.now_.files[inode_]);
  }

  [[nodiscard]] Result<void> take_name(std::string_view name) override {
    if (!is_file_name(name)) return fail(ErrorCode::usage, "that is no name");
    const std::string wanted = (folder_ / name).string();
    const std::string part = wanted + std::string(unfinished_ending);
    LECTERN_CHECK(disk_.step());
    disk_.name({{{part, SimulatedDisk::Entry(inode_)}}});
    LECTERN_CHECK(disk_.step());
    disk_.name({{{wanted, SimulatedDisk::Entry(inode_)}, {part, std::nullopt}}});
    return {};
  }

 private:
  SimulatedDisk& disk_;
  std::size_t inode_;
  std::filesystem::path folder_;
};

class SimulatedFolder final : public Folder {
 public:
  SimulatedFolder(SimulatedDisk& disk, std::filesystem::path path) : disk_(disk), path_(std::move(path)) {}

  [[nodiscard]] Result<std::unique_ptr<Folder>> folder(std::string_view name) override {
    return disk_.folder(path_ / name);
  }
  [[nodiscard]] Result<std::unique_ptr<Folder>> inner(std::string_view name) override {
    return disk_.folder(path_ / name);
  }
  [[nodiscard]] Result<Entries> entries(std::size_t most) override {
    Entries found;
    for (const std::string& name : names()) {
      found.more = found.some.size() == most;
      if (found.more) break;
      const auto& entry = disk_.now_.names.at((path_ / name).string());
      found.some.push_back(
          {name, std::holds_alternative<SimulatedDisk::Inode>(entry) ? EntryKind::file : EntryKind::link});
    }
    return found;
  }
  [[nodiscard]] Result<Room> room() override { return Room{disk_.free_, false}; }
  [[nodiscard]] Result<void> hold() override { return {}; }

  [[nodiscard]] std::vector<std::string> names() override {
    std::vector<std::string> found;
    for (const auto& [path, entry] : disk_.now_.names)
      if (std::filesystem::path(path).parent_path() == path_)
        found.push_back(std::filesystem::path(path).filename().string());
    return found;
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(std::string_view name) override {
    LECTERN_TRY(file, file_of(name));
    return memory_file(disk_.now_.files[file]);
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> keep(std::string_view name) override {
    LECTERN_TRY(file, file_of(name));
    LECTERN_TRY(done, disk_.sync_step());
    if (done) disk_.sync_file(file);
    return memory_file(disk_.now_.files[file]);
  }

  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> begin() override {
    LECTERN_CHECK(disk_.step());
    const SimulatedDisk::Inode inode = disk_.next_++;
    disk_.now_.files[inode] = {};
    return std::make_unique<SimulatedFile>(disk_, inode, path_);
  }

  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> adopt(Folder& from, std::string_view name) override {
    LECTERN_TRY(file, dynamic_cast<SimulatedFolder&>(from).file_of(name));
    LECTERN_CHECK(disk_.step());
    return std::make_unique<SimulatedFile>(disk_, file, path_);
  }

  [[nodiscard]] Result<void> sync() override {
    LECTERN_TRY(done, disk_.sync_step());
    if (done) disk_.sync_folder(path_);
    return {};
  }

  [[nodiscard]] Result<void> rename(std::string_view from, std::string_view to) override {
    LECTERN_CHECK(disk_.step());
    const auto found = disk_.now_.names.find((path_ / from).string());
    if (found == disk_.now_.names.end()) return fail(ErrorCode::unwritable, "there is no " + std::string(from));
    disk_.name({{{(path_ / to).string(), found->second}, {(path_ / from).string(), std::nullopt}}});
    return {};
  }

  [[nodiscard]] Result<void> link(const std::filesystem::path& target, std::string_view name) override {
    LECTERN_CHECK(disk_.step());
    const std::string path = (path_ / name).string();
    if (disk_.now_.names.contains(path)) return fail(ErrorCode::unwritable, path + " is there already");
    disk_.name({{{path, SimulatedDisk::Entry(SimulatedDisk::Link{target.string()})}}});
    return {};
  }

  [[nodiscard]] std::optional<std::filesystem::path> target(std::string_view name) override {
    const auto found = disk_.now_.names.find((path_ / name).string());
    if (found == disk_.now_.names.end() || !std::holds_alternative<SimulatedDisk::Link>(found->second))
      return std::nullopt;
    return std::get<SimulatedDisk::Link>(found->second).target;
  }

  [[nodiscard]] Result<void> remove(std::string_view name) override {
    LECTERN_CHECK(disk_.step());
    const std::string path = (path_ / name).string();
    if (disk_.now_.names.contains(path)) disk_.name({{{path, std::nullopt}}});
    return {};
  }

 private:
  [[nodiscard]] Result<SimulatedDisk::Inode> file_of(std::string_view name) const {
    const auto found = disk_.now_.names.find((path_ / name).string());
    if (found == disk_.now_.names.end() || !std::holds_alternative<SimulatedDisk::Inode>(found->second))
      return fail(ErrorCode::missing, "there is no file " + std::string(name));
    return std::get<SimulatedDisk::Inode>(found->second);
  }

  SimulatedDisk& disk_;
  std::filesystem::path path_;
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

std::unique_ptr<Folder> SimulatedDisk::folder(const std::filesystem::path& path) {
  return std::make_unique<SimulatedFolder>(*this, path);
}

Result<std::unique_ptr<ReadableFile>> SimulatedDisk::open(const std::filesystem::path& path) const {
  const auto found = now_.names.find(resolved(now_, path.string()));
  if (found == now_.names.end() || !std::holds_alternative<Inode>(found->second))
    return fail(ErrorCode::missing, "there is no file " + path.string());
  return memory_file(now_.files.at(std::get<Inode>(found->second)));
}

void SimulatedDisk::put(const std::filesystem::path& path, ByteView bytes) {
  const Inode file = next_++;
  for (State* state : {&now_, &durable_}) {
    state->files[file] = Bytes(bytes.begin(), bytes.end());
    state->names[path.string()] = file;
  }
}

Result<bool> SimulatedDisk::sync_step() {
  LECTERN_CHECK(step());
  return forgotten_ != syncs_++;
}

void SimulatedDisk::sync_file(Inode file) {
  durable_.files[file] = now_.files[file];
  std::erase_if(pending_, [&](const Step& one) {
    const auto* written = std::get_if<Written>(&one);
    return written != nullptr && written->file == file;
  });
}

/// What its own names mean, and nothing of the bytes.
void SimulatedDisk::sync_folder(const std::filesystem::path& path) {
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
