// SPDX-License-Identifier: MIT
// Judges a file by a signature made here, as a kiosk does with a pack, so that tests/bench/signatures can say what that
// takes: nothing else is linked.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/signature/judgement.hpp"
#include "assets/signature/secret_key.hpp"

namespace {

using namespace lectern;
using namespace lectern::signature;

Result<Verdict> verdict_of_file(const std::filesystem::path& path) {
  LECTERN_TRY(secret, make_secret_key());
  LECTERN_TRY(file, open_file(path));
  LECTERN_TRY(digest, digest_of(*file));
  const std::string text = as_file(sign(digest, secret, "letters 1"));
  Trust trust;
  trust.trusted = {public_key_of(secret)};
  return judge(trust, {text, digest, Shown{"letters", 1}, {}}).verdict;
}

/// The most memory that this program had, in KiB. What a parent counts of its child includes the parent before it.
long most_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(sizeof "VmHWM:" - 1));
  return -1;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const auto verdict = verdict_of_file(words[1]);
  if (!verdict) std::fprintf(stderr, "%s\n", verdict.error().what.c_str());
  std::printf("%ld\n", most_memory());
  return verdict && *verdict == Verdict::trusted ? 0 : 1;
}
