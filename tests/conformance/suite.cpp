// SPDX-License-Identifier: MIT
#include "tests/conformance/suite.hpp"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <unicode/uchar.h>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::conformance {

namespace {

const std::filesystem::path folder = "/usr/share/unicode";

std::string unpacked(const std::filesystem::path& file) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(("bzip2 -dc " + file.string()).c_str(), "r"), &pclose);
  std::string text;
  std::array<char, 65536> part{};
  if (pipe == nullptr) return text;
  for (std::size_t n = 0; (n = std::fread(part.data(), 1, part.size(), pipe.get())) > 0;) text.append(part.data(), n);
  return text;
}

std::string contents(const std::filesystem::path& name) {
  if (std::ifstream file(folder / name); file) return (std::ostringstream() << file.rdbuf()).str();
  const std::filesystem::path packed = (folder / name).concat(".bz2");
  return std::filesystem::exists(packed) ? unpacked(packed) : std::string();
}

// "15.0"
std::string unicode_of_icu() {
  UVersionInfo version{};
  u_getUnicodeVersion(version);
  return fmt::format("{}.{}", version[0], version[1]);
}

}  // namespace

Suite read_suite(const std::filesystem::path& name) {
  Suite suite;
  const std::string text = contents(name);
  if (text.empty()) {
    suite.missing = fmt::format("{} is not there: install the package unicode-data", (folder / name).string());
    return suite;
  }
  const std::string wanted = fmt::format("# {}-{}.", name.stem().string(), unicode_of_icu());
  if (!text.starts_with(wanted)) {
    suite.missing = fmt::format("{} begins with \"{}\", ICU asks for \"{}…\"", (folder / name).string(),
                                text.substr(0, text.find('\n')), wanted);
    return suite;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    line.resize(std::min(line.find('#'), line.size()));
    const std::string_view data = compiler::trimmed(line);
    if (!data.empty()) suite.lines.emplace_back(data);
    at = end + 1;
  }
  return suite;
}

std::map<std::string, std::string> read_differences(const std::string& name) {
  std::map<std::string, std::string> reasons;
  std::ifstream file(LECTERN_SOURCE_DIR "/tests/conformance/" + name);
  std::string reason;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# "))
      reason = line.substr(2);
    else if (!line.empty() && !reason.empty())
      reasons[line] = reason;
  }
  return reasons;
}

std::vector<std::string> parts_of(std::string_view line, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    const std::string_view part = compiler::trimmed(line.substr(at, end - at));
    if (!part.empty() || separator != ' ') parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

std::u32string characters_of(std::string_view hex) {
  std::u32string characters;
  for (const std::string& number : parts_of(hex, ' '))
    characters.push_back(static_cast<char32_t>(std::stoul(number, nullptr, 16)));
  return characters;
}

std::string utf8_of(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) compiler::append_utf8(utf8, c);
  return utf8;
}

Tally::~Tally() {
  std::cout << fmt::format("{}: {} of {}", name_, passed_, cases_) << std::endl;
  EXPECT_GT(cases_, 0U) << name_;
  EXPECT_EQ(passed_, cases_) << name_;
}

}  // namespace lectern::conformance
