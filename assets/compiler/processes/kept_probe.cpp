// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/kept_probe.hpp"

#include <algorithm>
#include <utility>

#include "assets/base/storage.hpp"

namespace lectern::compiler {

namespace {

constexpr std::uint64_t most_bytes = 4U << 20;

pack::Hash sum_of(ByteView text, const pack::Hash& key) {
  return pack::hash({text, std::as_bytes(std::span(key))});
}

}  // namespace

std::optional<ScanAnswer> kept_probe(const std::filesystem::path& path, const pack::Hash& key) {
  const auto bytes = read_file(path, most_bytes);
  if (!bytes || bytes->size() < key.size()) return std::nullopt;
  const ByteView text = ByteView(*bytes).subspan(key.size());
  const pack::Hash sum = sum_of(text, key);
  const auto expected = std::as_bytes(std::span(sum));
  if (!std::equal(expected.begin(), expected.end(), bytes->begin())) return std::nullopt;
  auto answer = answer_of(lectern::as_text(text));
  if (!answer || answer->error) return std::nullopt;
  return std::move(*answer);
}

Result<void> keep_probe(const std::filesystem::path& path, const pack::Hash& key, const ScanAnswer& answer) {
  const std::string text = as_text(answer);
  const pack::Hash sum = sum_of(as_bytes(text), key);
  const auto front = std::as_bytes(std::span(sum));
  Bytes bytes(front.begin(), front.end());
  const ByteView words = as_bytes(text);
  bytes.insert(bytes.end(), words.begin(), words.end());
  return write_file(path, bytes);
}

}  // namespace lectern::compiler
