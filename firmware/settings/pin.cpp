// SPDX-License-Identifier: MIT
#include "firmware/settings/pin.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <sodium.h>

namespace lectern::app {

namespace {

constexpr std::size_t memory = 64U << 20;  // bytes
constexpr unsigned long long passes = 2;   // over them
constexpr std::string_view hash_begins = "$argon2id$v=19$m=65536,t=2,p=1$";
constexpr std::size_t least_different = 4;  // digits

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}

/// Whether each digit follows the one before by one: 123456, 987654.
bool is_a_row(std::string_view pin) {
  constexpr int digits = 10;  // after 9 comes 0
  const auto step_to = [&](std::size_t at) { return (pin[at] - pin[at - 1] + digits) % digits; };
  for (std::size_t at = 1; at < pin.size(); ++at)
    if (step_to(at) != step_to(1)) return false;
  return step_to(1) == 1 || step_to(1) == digits - 1;
}

/// Whether it is a part of itself again and again: 121212, 123123.
bool repeats(std::string_view pin) {
  for (std::size_t part = 1; part <= pin.size() / 2; ++part)
    if (pin.size() % part == 0 && pin.substr(part) == pin.substr(0, pin.size() - part)) return true;
  return false;
}

/// Lines over the pad, and what stands for the year of many people.
constexpr auto guessed_first =
    std::to_array<std::string_view>({"147258", "147258369", "159753", "753951", "258456", "789456", "456789123",
                                     "147896", "102030", "112358", "314159", "271828", "142536", "159357"});

}  // namespace

Result<void> check_pin(std::string_view pin) {
  if (pin.size() < shortest_pin || pin.size() > longest_pin || !std::all_of(pin.begin(), pin.end(), is_digit))
    return fail(ErrorCode::usage, fmt::format("a PIN is {} to {} digits, 0 to 9 without spaces; choose another",
                                              shortest_pin, longest_pin));
  const auto weak = [](std::string_view why) {
    return fail(ErrorCode::usage, fmt::format("this PIN is found at the first guesses: {}; choose another", why));
  };
  if (pin.find_first_not_of(pin.front()) == std::string_view::npos) return weak("its digits are all the same");
  if (is_a_row(pin)) return weak("its digits are a row");
  if (repeats(pin)) return weak("it says the same again and again");
  if (std::set<char>(pin.begin(), pin.end()).size() < least_different)
    return weak(fmt::format("it has fewer than {} different digits", least_different));
  if (std::find(guessed_first.begin(), guessed_first.end(), pin) != guessed_first.end())
    return weak("many people have chosen it");
  return {};
}

Result<std::string> hash_of_pin(std::string_view pin) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 ||
      crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(ErrorCode::unavailable, "the PIN cannot be hashed: it takes 64 MiB of memory, which are not there");
  return std::string(hash.data());
}

bool is_pin_hash(std::string_view hash) {
  return hash.starts_with(hash_begins) && hash.size() < crypto_pwhash_STRBYTES &&
         std::all_of(hash.begin(), hash.end(), [](char sign) { return sign > ' ' && sign <= '~'; });
}

bool fits(const std::string& hash, std::string_view guess) {
  if (!is_pin_hash(hash) || guess.empty() || sodium_init() < 0) return false;
  std::array<char, crypto_pwhash_STRBYTES> kept{};
  std::copy(hash.begin(), hash.end(), kept.begin());
  return crypto_pwhash_str_verify(kept.data(), guess.data(), guess.size()) == 0;
}

}  // namespace lectern::app
