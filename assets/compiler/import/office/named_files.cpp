// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/named_files.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr auto text_endings =
    std::to_array<std::string_view>({"docx", "docm", "odt", "fodt", "txt", "md", "doc", "rtf", "pages"});
/// More files in one range are no pages of a letter.
constexpr std::size_t most_in_range = 2'000;

std::string_view ending_of(std::string_view path) {
  const std::string_view name = last_part(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

template <std::size_t n>
bool has_ending(const std::array<std::string_view, n>& endings, std::string_view name) {
  const std::string ending = lowered(ending_of(name));
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Whether a name fits '*' and '?'.
bool fits(std::string_view name, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;
  std::size_t from = 0;
  while (at < name.size()) {
    if (in < pattern.size() && pattern[in] == '*') {
      star = in++;
      from = at;
    } else if (in < pattern.size() && (pattern[in] == '?' || pattern[in] == name[at])) {
      ++at;
      ++in;
    } else if (star != std::string_view::npos) {
      in = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (in < pattern.size() && pattern[in] == '*') ++in;
  return in == pattern.size();
}

struct Numbered {
  std::string before, digits, after;
};

/// A name's last digits, and what stands around them.
Numbered numbered(std::string_view item, std::string_view ending) {
  std::string_view stem = item;
  if (!ending.empty()) stem.remove_suffix(ending.size() + 1);
  const std::size_t end = stem.find_last_not_of("0123456789");
  const std::size_t start = end == std::string_view::npos ? 0 : end + 1;
  return {std::string(stem.substr(0, start)), std::string(stem.substr(start)),
          ending.empty() ? std::string() : "." + std::string(ending)};
}

constexpr auto bridges = std::to_array<std::string_view>(
    {" bis ", " to ", " until ", " до ", " по ", " à ", " 至 ", "..", "…", "–", "—", "‒", "-", "至", "~"});

std::vector<std::string> items_of(std::string_view cell) {
  std::vector<std::string> items(1);
  for (const char32_t c : code_points(cell)) {
    constexpr std::u32string_view parts = U",;\n|\t、，；";
    if (parts.find(c) != std::u32string_view::npos)
      items.emplace_back();
    else
      append_utf8(items.back(), c);
  }
  std::vector<std::string> result;
  for (const std::string& item : items)
    if (const auto words = trimmed(item); !words.empty()) result.emplace_back(words);
  return result;
}

std::string with_slashes(std::string_view item) {
  std::string path(item);
  std::replace(path.begin(), path.end(), '\\', '/');
  while (path.starts_with("./")) path.erase(0, 2);
  return path;
}

}  // namespace

std::string_view last_part(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = last_part(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string name_key(std::string_view name) {
  return folded(name);
}

bool is_picture_name(std::string_view name) {
  return is_named_as_picture(last_part(name));
}

bool is_text_name(std::string_view name) {
  return has_ending(text_endings, name);
}

FilesBeside::FilesBeside(const std::vector<std::string>& names) : names_(names) {
  for (const std::string& name : names_) {
    by_name_.emplace(name_key(name), name);
    if (last_part(name) != name) by_name_.emplace(name_key(last_part(name)), name);
    const std::string_view ending = ending_of(name);
    std::string_view whole = name;
    if (!ending.empty()) whole.remove_suffix(ending.size() + 1);
    by_stem_.emplace(name_key(whole), name);
    if (stem_of(name) != whole) by_stem_.emplace(name_key(stem_of(name)), name);
    for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
      folders_.insert(name.substr(0, slash));
  }
}

std::vector<std::string> FilesBeside::found(std::string_view item, IsKind is_kind) const {
  const std::string key = name_key(item);
  for (const auto* index : {&by_name_, &by_stem_}) {
    std::vector<std::string> files;
    for (auto [at, end] = index->equal_range(key); at != end; ++at)
      if (is_kind(at->second)) files.push_back(at->second);
    if (!files.empty()) {
      // A raw picture and its JPEG, a TIFF and its preview: the list means one of them.
      std::sort(files.begin(), files.end());
      const auto exact = std::find(files.begin(), files.end(), item);
      return {exact != files.end() ? *exact : files.front()};
    }
  }
  std::vector<std::string> files;
  if (item.find_first_of("*?") != std::string_view::npos) {
    for (const std::string& name : names_)
      if (is_kind(name) && (fits(name_key(name), key) || fits(name_key(last_part(name)), key))) files.push_back(name);
    return files;
  }
  std::string folder(item);
  while (folder.ends_with('/')) folder.pop_back();
  for (const std::string& one : folders_)
    if (name_key(one) == name_key(folder) || name_key(last_part(one)) == name_key(folder))
      for (const std::string& name : names_)
        if (name.starts_with(one + "/") && is_kind(name)) files.push_back(name);
  return files;
}

std::vector<std::string> FilesBeside::in_range(std::string_view item, IsKind is_kind, NamedFiles& into) const {
  for (const std::string_view bridge : bridges) {
    const std::size_t at = item.rfind(bridge);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view first = trimmed(item.substr(0, at));
    const std::string_view last = trimmed(item.substr(at + bridge.size()));
    const std::string_view ending = is_kind(last)    ? ending_of(last)
                                    : is_kind(first) ? ending_of(first)
                                                     : std::string_view();
    const Numbered from = numbered(first, is_kind(first) ? ending_of(first) : std::string_view());
    const Numbered to = numbered(last, is_kind(last) ? ending_of(last) : std::string_view());
    const bool alike = to.before.empty() || name_key(to.before) == name_key(from.before);
    if (from.digits.empty() || to.digits.empty() || !alike || from.digits.size() > 9 || to.digits.size() > 9) continue;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::from_chars(from.digits.data(), from.digits.data() + from.digits.size(), begin);
    // "IMG_2031-34" means 2034.
    const std::string whole = to.digits.size() < from.digits.size()
                                  ? from.digits.substr(0, from.digits.size() - to.digits.size()) + to.digits
                                  : to.digits;
    std::from_chars(whole.data(), whole.data() + whole.size(), end);
    if (end <= begin || end - begin >= most_in_range) continue;
    std::vector<std::string> files;
    std::vector<std::string> missing;
    for (std::size_t number = begin; number <= end; ++number) {
      std::string name = fmt::format("{}{:0{}}", from.before, number, from.digits.size());
      if (!ending.empty()) name += "." + std::string(ending);
      const auto one = found(name, is_kind);
      if (one.empty())
        missing.push_back(name);
      else
        files.push_back(one.front());
    }
    if (files.empty()) continue;
    into.missing.insert(into.missing.end(), missing.begin(), missing.end());
    return files;
  }
  return {};
}

bool FilesBeside::add(std::string_view typed, IsKind is_kind, NamedFiles& into) const {
  const std::string item = with_slashes(typed);
  std::vector<std::string> files = found(item, is_kind);
  if (files.size() == 1 && files.front() != item && last_part(files.front()) != item)
    into.forgiven.push_back(fmt::format("\"{}\" was taken for {}", typed, files.front()));
  if (files.empty()) files = in_range(item, is_kind, into);
  into.files.insert(into.files.end(), files.begin(), files.end());
  return !files.empty();
}

NamedFiles FilesBeside::find(std::string_view cell, IsKind is_kind) const {
  NamedFiles result;
  const std::string_view whole = trimmed(cell);
  // A name may hold a comma.
  if (whole.empty() || add(whole, is_kind, result)) return result;
  std::string before;
  for (const std::string& item : items_of(whole)) {
    if (item.find("://") != std::string::npos) {
      result.addresses.push_back(item);
      continue;
    }
    const bool digits = item.find_first_not_of("0123456789") == std::string::npos;
    // "IMG_2031, 2032": the rest of the name is that of the one before.
    if (add(item, is_kind, result) || (digits && !before.empty() && add(before + item, is_kind, result))) {
      if (!digits) before = numbered(item, is_kind(item) ? ending_of(item) : std::string_view()).before;
      continue;
    }
    result.missing.push_back(item);
  }
  return result;
}

NamedFiles FilesBeside::pictures(std::string_view cell) const {
  return find(cell, is_picture_name);
}

NamedFiles FilesBeside::texts(std::string_view cell) const {
  return find(cell, is_text_name);
}

}  // namespace lectern::compiler
