// SPDX-License-Identifier: MIT
#include "tests/fuzz/text_input.hpp"

#include <algorithm>
#include <array>

#include "assets/pack/check_parts.hpp"
#include "assets/pack/name.hpp"

namespace lectern::fuzz {

namespace {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(name[i]);
  return value;
}

constexpr std::array scripts = {tag("Latn"), tag("Arab"), tag("Hebr"), tag("Khmr"),
                                tag("Deva"), tag("Thai"), tag("Hang"), tag("Zyyy")};

class Taker {
 public:
  explicit Taker(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  std::uint8_t one() {
    if (bytes_.empty()) return 0;
    const std::uint8_t value = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return value;
  }
  std::string rest() { return {bytes_.begin(), bytes_.end()}; }

 private:
  std::span<const std::uint8_t> bytes_;
};

// Bytes that are no UTF-8 become question marks.
std::string well_formed(std::string words) {
  for (std::size_t i = 0; i < words.size();) {
    std::size_t length = 1;
    while (length <= 4 && !pack::is_well_formed(std::string_view(words).substr(i, length))) ++length;
    if (length > 4) words[i] = '?';
    i += length > 4 ? 1 : length;
  }
  return words;
}

// The next edge of a character at or after a place.
std::uint32_t edge(std::string_view words, std::size_t at) {
  at = std::min(at, words.size());
  while (!pack::on_edge(words, at)) ++at;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

TextInput read_text(std::span<const std::uint8_t> bytes) {
  Taker take(bytes);
  TextInput input;
  input.width = static_cast<std::uint16_t>(take.one() << 8);
  input.width = static_cast<std::uint16_t>(input.width | take.one());
  input.size = take.one();
  input.lines = take.one();
  input.manner = take.one();
  input.runs.resize(take.one());
  for (auto& run : input.runs) run = {take.one(), take.one(), take.one(), take.one()};
  input.breaks.resize(take.one());
  for (auto& place : input.breaks) place = {take.one(), take.one()};
  input.joined.resize(take.one());
  for (auto& gap : input.joined) gap = take.one();
  input.words = well_formed(take.rest());
  return input;
}

std::vector<std::uint8_t> write_text(const TextInput& input) {
  std::vector<std::uint8_t> bytes = {static_cast<std::uint8_t>(input.width >> 8),
                                     static_cast<std::uint8_t>(input.width & 0xFF), input.size, input.lines,
                                     input.manner};
  bytes.push_back(static_cast<std::uint8_t>(input.runs.size()));
  for (const auto& run : input.runs) bytes.insert(bytes.end(), {run.length, run.font, run.script, run.level});
  bytes.push_back(static_cast<std::uint8_t>(input.breaks.size()));
  for (const auto& place : input.breaks) bytes.insert(bytes.end(), {place.gap, place.kind});
  bytes.push_back(static_cast<std::uint8_t>(input.joined.size()));
  for (const std::uint8_t gap : input.joined) bytes.push_back(gap);
  bytes.insert(bytes.end(), input.words.begin(), input.words.end());
  return bytes;
}

flatbuffers::DetachedBuffer packed(const TextInput& input) {
  flatbuffers::FlatBufferBuilder builder;
  const std::string_view words = input.words;
  std::vector<pack::fb::Run> runs;
  std::uint32_t at = 0;
  const auto add_run = [&](std::uint32_t end, const TextInput::RunStep& step) {
    if (end > at)
      runs.emplace_back(at, end, scripts[step.script % scripts.size()], step.font, std::uint16_t{0}, step.level);
    at = end;
  };
  for (const auto& step : input.runs) add_run(edge(words, at + step.length), step);
  add_run(static_cast<std::uint32_t>(words.size()), input.runs.empty() ? TextInput::RunStep{} : input.runs.back());
  std::vector<pack::fb::Break> breaks;
  at = 0;
  for (const auto& step : input.breaks) {
    at = edge(words, at + step.gap);
    breaks.emplace_back(at, static_cast<pack::fb::BreakKind>(step.kind));
  }
  std::vector<pack::fb::Mark> marks;
  std::vector<pack::fb::Drawn> drawn;
  at = 0;
  constexpr int with_marks = 4;
  if ((input.manner & with_marks) != 0)
    for (const auto& step : input.breaks) {
      const std::uint32_t start = at;
      at = edge(words, at + step.gap);
      if (at > start) marks.emplace_back(start, at, static_cast<pack::fb::MarkKind>(step.kind % 10));
      if (at > start) drawn.emplace_back(start, std::uint32_t{'A'} + step.kind % 26U);
    }
  std::vector<std::uint32_t> joined;
  at = 0;
  for (const std::uint8_t gap : input.joined) joined.push_back(at = edge(words, at + gap));
  const auto utf8 = builder.CreateString(words.data(), words.size());
  const auto run_vector = builder.CreateVectorOfStructs(runs);
  const auto break_vector = builder.CreateVectorOfStructs(breaks);
  const auto joined_vector = builder.CreateVector(joined);
  const auto base = static_cast<std::uint8_t>(input.manner & 1);
  const auto mark_vector = builder.CreateVectorOfStructs(marks);
  const auto drawn_vector = builder.CreateVectorOfStructs(drawn);
  builder.Finish(
      pack::fb::CreateText(builder, utf8, run_vector, break_vector, base, 0, joined_vector, mark_vector, drawn_vector));
  return builder.Release();
}

}  // namespace lectern::fuzz
