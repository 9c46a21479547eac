// SPDX-License-Identifier: MIT
#include "tests/house/tree.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "assets/base/storage.hpp"

namespace lectern::house {

namespace {

constexpr std::array<std::string_view, 7> top_folders = {"assets", "board", "docs",     "firmware",
                                                         "render", "tests", "toolchain"};
constexpr std::array<std::string_view, 9> text_endings = {".hpp",  ".cpp",    ".cmake",         ".fbs",      ".md",
                                                          ".toml", ".script", "CMakeLists.txt", "README.txt"};

bool is_text(const std::string& path) {
  const bool named = std::any_of(text_endings.begin(), text_endings.end(),
                                 [&](std::string_view ending) { return path.ends_with(ending); });
  return named || lies_in(path, "toolchain");
}

std::string content(const std::filesystem::path& path) {
  constexpr std::uint64_t plenty = 16U << 20;
  const auto bytes = read_file(path, plenty);
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

}  // namespace

std::vector<SourceFile> read_tree(const std::filesystem::path& root) {
  std::vector<SourceFile> files;
  for (const std::string_view folder : top_folders) {
    if (!std::filesystem::is_directory(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      if (entry.is_regular_file() && is_text(path)) files.push_back({path, content(entry.path())});
    }
  }
  for (const char* name : {"CMakeLists.txt", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"})
    files.push_back({name, content(root / name)});
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  const auto skip_blanks = [](std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  std::size_t number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    skip_blanks(line);
    if (!line.starts_with('#')) continue;
    line.remove_prefix(1);
    skip_blanks(line);
    if (!line.starts_with("include")) continue;
    line.remove_prefix(std::string_view("include").size());
    skip_blanks(line);
    const bool angled = line.starts_with('<');
    const std::size_t end = line.find(angled ? '>' : '"', 1);
    if (end == std::string_view::npos) continue;
    includes.push_back({number, std::string(line.substr(1, end - 1)), angled});
  }
  return includes;
}

}  // namespace lectern::house
