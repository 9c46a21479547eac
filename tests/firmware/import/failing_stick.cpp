// SPDX-License-Identifier: MIT
#include "tests/firmware/import/failing_stick.hpp"

#include <algorithm>

namespace lectern::importing {

namespace {

constexpr std::size_t sector = 16U << 10;  // bytes of one operation

class FailingFile final : public ReadableFile {
 public:
  FailingFile(StickState& state, const Bytes& bytes, std::uint64_t inode, std::uint64_t size)
      : state_(state), bytes_(bytes), inode_(inode), size_(size) {}

  [[nodiscard]] std::uint64_t size() const override { return size_; }

  [[nodiscard]] std::optional<FileState> state() const override {
    const bool wrong = state_.goes_wrong();
    if (wrong && (state_.fault == Fault::fails || state_.fault == Fault::is_pulled)) return std::nullopt;
    FileState now{1, inode_, bytes_.size(), 7, 7};
    if (wrong && state_.fault == Fault::grows) now.size += 1;
    if (wrong && state_.fault == Fault::shrinks) now.size /= 2;
    return now;
  }

  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    while (!into.empty()) {
      const auto part = into.first(std::min(into.size(), sector));
      LECTERN_CHECK(read_part(offset, part));
      offset += part.size();
      into = into.subspan(part.size());
    }
    return {};
  }

 private:
  Result<void> read_part(std::uint64_t offset, std::span<std::byte> into) const {
    const bool wrong = state_.goes_wrong();
    if (offset + into.size() > bytes_.size()) return fail(ErrorCode::damaged, "it ends before its content does");
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    if (!wrong) return {};
    switch (state_.fault) {
      case Fault::ends_early:
      case Fault::shrinks:
        return fail(ErrorCode::damaged, "it ends before its content does");
      case Fault::fails:
      case Fault::is_pulled:
        return fail(ErrorCode::unreadable, "it cannot be read");
      case Fault::changes:
        into.front() ^= std::byte{1};
        return {};
      case Fault::zeroes:
        std::fill(into.begin(), into.end(), std::byte{0});
        return {};
      default:
        return {};
    }
  }

  StickState& state_;
  const Bytes& bytes_;
  std::uint64_t inode_, size_;
};

class FailingFolder final : public Folder {
 public:
  explicit FailingFolder(StickState& state) : state_(state) {}

  [[nodiscard]] Result<Entries> entries(std::size_t /*most*/) override {
    const bool wrong = state_.goes_wrong();
    if (wrong && is_unreadable()) return fail(ErrorCode::unreadable, "it cannot be read");
    if (wrong && state_.fault == Fault::vanishes) return Entries{};
    return Entries{{{"letters.pack", EntryKind::file}, {"letters.pack.minisig", EntryKind::file}}, false};
  }

  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(std::string_view name) override {
    const bool wrong = state_.goes_wrong();
    const bool is_pack = name == "letters.pack";
    if (wrong && is_unreadable()) return fail(ErrorCode::unreadable, "it cannot be opened");
    if (wrong && state_.fault == Fault::vanishes) return fail(ErrorCode::missing, "there is no such file");
    const Bytes& bytes = is_pack ? state_.pack : state_.signature;
    std::uint64_t size = bytes.size();
    if (wrong && state_.fault == Fault::lies) size *= 1000;
    if (wrong && state_.fault == Fault::grows) size += 1;
    if (wrong && state_.fault == Fault::shrinks) size /= 2;
    const std::uint64_t inode = wrong && state_.fault == Fault::is_another ? 2 : 1;
    return std::make_unique<FailingFile>(state_, bytes, inode, size);
  }

  // Nothing of this may ever be asked of a stick.
  [[nodiscard]] Result<std::unique_ptr<Folder>> folder(std::string_view /*name*/) override { return written(); }
  [[nodiscard]] Result<std::unique_ptr<Folder>> inner(std::string_view /*name*/) override { return written(); }
  [[nodiscard]] Result<Room> room() override { return written(); }
  [[nodiscard]] Result<void> hold() override { return written(); }
  [[nodiscard]] std::vector<std::string> names() override { return {}; }
  [[nodiscard]] Result<std::unique_ptr<ReadableFile>> keep(std::string_view /*name*/) override { return written(); }
  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> begin() override { return written(); }
  [[nodiscard]] Result<std::unique_ptr<NamelessFile>> adopt(Folder& /*from*/, std::string_view /*name*/) override {
    return written();
  }
  [[nodiscard]] Result<void> sync() override { return written(); }
  [[nodiscard]] Result<void> rename(std::string_view /*from*/, std::string_view /*to*/) override { return written(); }
  [[nodiscard]] Result<void> link(const std::filesystem::path& /*target*/, std::string_view /*name*/) override {
    return written();
  }
  [[nodiscard]] std::optional<std::filesystem::path> target(std::string_view /*name*/) override { return {}; }
  [[nodiscard]] Result<void> remove(std::string_view /*name*/) override { return written(); }

 private:
  [[nodiscard]] bool is_unreadable() const {
    return state_.fault == Fault::fails || state_.fault == Fault::is_pulled || state_.fault == Fault::is_refused;
  }
  static tl::unexpected<Error> written() { return fail(ErrorCode::usage, "a stick is only read"); }

  StickState& state_;
};

}  // namespace

bool StickState::goes_wrong() {
  const bool wrong = done++ >= from;
  fired = fired || wrong;
  return wrong;
}

std::unique_ptr<Folder> failing_stick(StickState& state) {
  return std::make_unique<FailingFolder>(state);
}

}  // namespace lectern::importing
