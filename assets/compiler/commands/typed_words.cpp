// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/typed_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <system_error>

#include "assets/compiler/import/percents.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

/// Those that people and Word set around names.
constexpr auto quotation_marks = std::to_array<std::string_view>(
    {"“", "”", "„", "‟", "«", "»", "‹", "›", "‘", "’", "‚", "\"", "'", "`", "「", "」"});
/// What Word makes of one or two hyphens.
constexpr auto dashes = std::to_array<std::string_view>({"–", "—", "−", "‒"});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string without_quotation_marks(std::string_view word) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : quotation_marks) {
      if (word.starts_with(mark)) word.remove_prefix(mark.size()), found = true;
      if (word.ends_with(mark)) word.remove_suffix(mark.size()), found = true;
    }
  }
  return std::string(word);
}

/// "/mnt/c/Users/Anna" of "C:\Users\Anna".
std::optional<std::string> windows_path(std::string_view typed) {
  if (typed.size() < 3 || !is_letter(typed[0]) || typed[1] != ':') return std::nullopt;
  // Without quotation marks a shell takes every backslash: "C:UsersAnna".
  const bool is_capital = typed[0] <= 'Z' && typed[2] >= 'A' && typed[2] <= 'Z';
  if (typed[2] != '\\' && typed[2] != '/' && !is_capital) return std::nullopt;
  std::string path = "/mnt/" + lowered(typed.substr(0, 1)) + "/";
  for (const char c : typed.substr(2)) {
    const bool parts = c == '\\' || c == '/';
    if (!parts || path.back() != '/') path += parts ? '/' : c;
  }
  return path;
}

/// Case, forms of letters and spaces made the same.
std::string name_as_heard(std::string_view name) {
  std::string heard;
  for (const char c : folded(name))
    if (c != ' ' && c != '_' && c != '-') heard += c;
  return heard;
}

/// The name in its folder that is nearest to one that is not there.
std::optional<std::string> near_name(const std::string& typed) {
  const fs::path path = fs::path(typed).lexically_normal();
  const fs::path clean = path.has_filename() ? path : path.parent_path();
  const fs::path folder = clean.has_parent_path() ? clean.parent_path() : fs::path(".");
  constexpr std::size_t most_names = 10'000;
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator one(folder, error), end; !error && one != end && names.size() < most_names;
       one.increment(error))
    if (std::string name = one->path().filename().string(); !name.starts_with('.')) names.push_back(std::move(name));
  std::sort(names.begin(), names.end());
  const std::string wanted = clean.filename().string();
  const auto same = std::find_if(names.begin(), names.end(),
                                 [&](const std::string& name) { return name_as_heard(name) == name_as_heard(wanted); });
  const std::string near = same != names.end() ? *same : nearest(wanted, names);
  if (near.empty()) return std::nullopt;
  return (clean.has_parent_path() ? clean.parent_path() / near : fs::path(near)).string();
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  return fmt::format("{}", fmt::join(words.begin() + static_cast<std::ptrdiff_t>(from),
                                     words.begin() + static_cast<std::ptrdiff_t>(to), " "));
}

/// The command with the words of names that lie there set together; nothing where none do.
std::optional<std::string> with_quotation_marks(const std::vector<std::string>& words) {
  std::vector<std::string> typed = {words.front()};
  bool found = false;
  for (std::size_t i = 1; i < words.size();) {
    std::size_t end = words.size();
    while (end > i + 1 && !is_there(without_quotation_marks(joined(words, i, end)))) --end;
    found = found || end > i + 1;
    typed.push_back(as_typed(end > i + 1 ? without_quotation_marks(joined(words, i, end)) : words[i]));
    i = end;
  }
  if (!found) return std::nullopt;
  return fmt::format("lectern-pack {}", fmt::join(typed, " "));
}

}  // namespace

std::string as_typed(std::string_view word) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:=,+@%";
  const auto is_plain = [&](char c) {
    return plain.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
  if (word.find_first_of("\"$`\\!") == std::string_view::npos) return fmt::format("\"{}\"", word);
  std::string typed = "'";
  for (const char c : word) typed += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return typed + "'";
}

std::string mend_foreign_name(const std::string& typed) {
  constexpr std::string_view file_scheme = "file://";
  if (typed.starts_with(file_scheme))
    return fmt::format("write it without file://: {}",
                       as_typed(without_percents(std::string_view(typed).substr(file_scheme.size()))));
  if (typed.find("://") != std::string::npos || lowered(typed).starts_with("www."))
    return "nothing is fetched from the web: open the address in a browser, save what it shows (Ctrl+S) and name that "
           "file";
  if (const auto path = windows_path(typed)) {
    const bool has_lost_its_signs = typed.find_first_of("\\/") == std::string::npos;
    return has_lost_its_signs
               ? "this is a path of Windows; in WSL write it with / as \"/mnt/c/Users/…\", in quotation marks"
               : fmt::format("this is a path of Windows; in WSL it is \"{}\"", *path);
  }
  const char* const home = std::getenv("HOME");
  if (typed.starts_with("~/") && home != nullptr)
    return fmt::format("within quotation marks ~ is not your own folder; write {}",
                       as_typed((fs::path(home) / typed.substr(2)).string()));
  const std::string bare = without_quotation_marks(typed);
  if (bare != typed && !bare.empty())
    return fmt::format("these quotation marks are not those of the keyboard's key, or are doubled; write {}",
                       as_typed(bare));
  return {};
}

std::string mend_name(const std::string& typed, std::string_view ending) {
  if (std::string foreign = mend_foreign_name(typed); !foreign.empty()) return foreign;
  if (const std::string whole = fmt::format("{}{}", typed, ending); !ending.empty() && is_there(whole))
    return fmt::format("did you mean {}?", as_typed(whole));
  std::string turned = typed;
  std::replace(turned.begin(), turned.end(), '\\', '/');
  if (turned != typed && is_there(turned)) return fmt::format("did you mean {}?", as_typed(turned));
  if (const auto near = near_name(typed)) return fmt::format("did you mean {}?", as_typed(*near));
  return {};
}

std::string mend_command(const std::vector<std::string>& words, const std::string& usage, bool too_many) {
  for (const std::string& word : words)
    for (const std::string_view dash : dashes)
      if (word.starts_with(dash)) {
        const std::size_t start = word.find_first_not_of('-', dash.size());
        return fmt::format("{} begins with a dash; write --{}, with two hyphens", word,
                           start == std::string::npos ? "" : word.substr(start));
      }
  constexpr std::string_view spaces = "a name that has spaces stands in quotation marks";
  if (const auto typed = with_quotation_marks(words)) return fmt::format("{}: {}", spaces, *typed);
  return fmt::format("{}{}write it as: lectern-pack {}", too_many ? spaces : "", too_many ? "; " : "", usage);
}

}  // namespace lectern::compiler
