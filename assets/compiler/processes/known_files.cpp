// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/known_files.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "assets/compiler/processes/hash_text.hpp"
#include "assets/compiler/processes/order_line.hpp"

namespace lectern::compiler {

namespace {

constexpr std::uint64_t most_known_bytes = 64ULL << 20;

/// One line: hash, device, inode, size, modified, changed, name.
bool take_file(std::string_view line, std::string& name, FileState& state, pack::Hash& hash) {
  constexpr std::size_t count = 7;
  const std::vector<std::string> words = words_of_order(line);
  if (words.size() != count) return false;
  const auto sum = hash_of_text(words[0]);
  if (!sum) return false;
  hash = *sum;
  name = words[6];
  return take_number(words[1], state.device) && take_number(words[2], state.inode) &&
         take_number(words[3], state.size) && take_number(words[4], state.modified) &&
         take_number(words[5], state.changed);
}

}  // namespace

bool is_settled(const FileState& state, std::chrono::system_clock::time_point began) {
  using std::chrono::duration_cast;
  using std::chrono::nanoseconds;
  const auto reading = duration_cast<nanoseconds>(began.time_since_epoch());
  return nanoseconds(std::max(state.modified, state.changed)) + nanoseconds(longest_tick) < reading;
}

KnownFiles KnownFiles::read(const std::filesystem::path& path) {
  KnownFiles known;
  const auto bytes = read_file(path, most_known_bytes);
  if (!bytes) return known;
  std::string_view text = lectern::as_text(*bytes);
  const std::size_t foot = text.find('\n');
  // The first line is the hash of all others.
  if (foot == std::string_view::npos) return known;
  const auto sum = hash_of_text(text.substr(0, foot));
  text.remove_prefix(foot + 1);
  if (!sum || *sum != pack::hash({as_bytes(text)})) return known;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    std::string name;
    Known file;
    if (!take_file(text.substr(0, end), name, file.state, file.hash)) return {};
    known.files_.emplace(std::move(name), file);
    text.remove_prefix(end + 1);
  }
  return known;
}

std::optional<pack::Hash> KnownFiles::hash_of(const std::string& name, const FileState& state) {
  const auto found = files_.find(name);
  if (found == files_.end()) return std::nullopt;
  found->second.used = true;
  if (found->second.state != state) return std::nullopt;
  return found->second.hash;
}

void KnownFiles::keep(const std::string& name, const FileState& state, const pack::Hash& hash,
                      std::chrono::system_clock::time_point began) {
  if (is_settled(state, began))
    files_[name] = {state, hash, true};
  else
    files_.erase(name);
}

Result<void> KnownFiles::write(const std::filesystem::path& path) const {
  std::string text;
  for (const auto& [name, file] : files_) {
    if (!file.used) continue;
    const FileState& state = file.state;
    text +=
        order_line({as_text(file.hash), std::to_string(state.device), std::to_string(state.inode),
                    std::to_string(state.size), std::to_string(state.modified), std::to_string(state.changed), name});
  }
  return write_file(path, as_bytes(as_text(pack::hash({as_bytes(text)})) + "\n" + text));
}

}  // namespace lectern::compiler
