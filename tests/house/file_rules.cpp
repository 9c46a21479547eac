// SPDX-License-Identifier: MIT
#include "tests/house/file_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <regex>

namespace lectern::house {

namespace {

constexpr std::string_view licence = "// SPDX-License-Identifier: MIT";

constexpr std::array<std::string_view, 7> empty_words = {"util",   "utils",   "helper", "helpers",
                                                         "common", "manager", "misc"};

/// The one file that prints.
constexpr std::string_view terminal = "assets/base/terminal.cpp";

// In two halves, so that this file does not break its own rule.
const std::array<std::string, 2> notes = {std::string("TO") + "DO", std::string("FIX") + "ME"};

/// The words of a path or a name: "text/shape_cache.hpp" and "ShapeCache" alike.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (!letter || std::isupper(static_cast<unsigned char>(c)) != 0) words.emplace_back();
    if (letter) words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return words;
}

bool says_nothing(std::string_view name) {
  const auto words = words_of(name);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(empty_words.begin(), empty_words.end(), word) != empty_words.end();
  });
}

std::string without_head(const SourceFile& file) {
  const auto lines = lines_of(file.text);
  if (lines.empty() || lines[0] != licence) return fmt::format("{} does not begin with \"{}\"", file.path, licence);
  if (!is_header(file)) return {};
  std::size_t comment = 1;
  while (comment < lines.size() && lines[comment].starts_with("//")) ++comment;
  if (comment == 1) return fmt::format("{} does not say what it is, below its first line", file.path);
  if (comment >= lines.size() || lines[comment] != "#pragma once")
    return fmt::format("{} has no \"#pragma once\" below what it says of itself", file.path);
  return {};
}

}  // namespace

std::vector<std::string> too_long(const std::vector<SourceFile>& tree) {
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file)) continue;
    const std::size_t lines = lines_of(file.text).size();
    const std::size_t most = is_header(file) ? longest_header : longest_file;
    if (lines > most) findings.push_back(fmt::format("{} has {} lines; {} are the most", file.path, lines, most));
  }
  return findings;
}

std::vector<std::string> headless(const std::vector<SourceFile>& tree) {
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file)) continue;
    if (std::string finding = without_head(file); !finding.empty()) findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<std::string> empty_names(const std::vector<SourceFile>& tree) {
  static const std::regex declared(R"((?:^|\n)\s*(?:class|struct|namespace)\s+(?:\[\[\w+\]\]\s*)?([A-Za-z_]\w*))");
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (says_nothing(file.path)) findings.push_back(fmt::format("{} has a name that says nothing", file.path));
    if (!is_cpp(file)) continue;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), declared), end; it != end; ++it)
      if (says_nothing((*it)[1].str()))
        findings.push_back(fmt::format("{} declares {}, a name that says nothing", file.path, (*it)[1].str()));
  }
  return findings;
}

std::vector<std::string> unfinished(const std::vector<SourceFile>& tree) {
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
      ++number;
      for (const std::string& note : notes)
        if (line.find(note) != std::string_view::npos)
          findings.push_back(fmt::format("{}:{} says {}: mend it, or write an issue", file.path, number, note));
    }
  }
  return findings;
}

std::vector<std::string> printing(const std::vector<SourceFile>& tree) {
  // What prints, in C, C++, fmt and SDL; and a parser of command lines, which prints when it is asked to end.
  static const std::regex prints(
      R"((?:^|[^A-Za-z0-9_])((?:fmt::(?:v?print|println)|v?f?printf|v?dprintf|f?puts|f?putc|putchar|fwrite|perror|psignal|syslog|SDL_Log\w*)\s*\(|std::(?:cout|cerr|clog)\b|app\.exit\s*\())");
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file) || lies_in(file.path, "tests") || lies_in(file.path, "toolchain") || file.path == terminal)
      continue;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
      ++number;
      std::match_results<std::string_view::const_iterator> found;
      if (std::regex_search(line.begin(), line.end(), found, prints))
        findings.push_back(fmt::format("{}:{} prints by itself ({}); use what assets/base/terminal.hpp has", file.path,
                                       number, found[1].str()));
    }
  }
  return findings;
}

std::vector<std::string> not_pasteable(const std::vector<SourceFile>& tree) {
  static const std::regex explained(
      R"( {2,}(?=(?:sudo|(?:bin/)?lectern(?:-[a-z]+)?|toolchain/\S+) )[^#]*[^# ] {2,}[^ #].*)");
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!file.path.ends_with(".md") && !file.path.ends_with("README.txt")) continue;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
      ++number;
      if (std::regex_match(line.begin(), line.end(), explained))
        findings.push_back(fmt::format("{}:{} cannot be pasted; write # before what it does", file.path, number));
    }
  }
  return findings;
}

std::vector<std::size_t> lengths(const std::vector<SourceFile>& tree) {
  std::vector<std::size_t> lengths;
  for (const SourceFile& file : tree)
    if (is_cpp(file)) lengths.push_back(lines_of(file.text).size());
  std::sort(lengths.begin(), lengths.end());
  return lengths;
}

}  // namespace lectern::house
