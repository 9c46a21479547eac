// SPDX-License-Identifier: MIT
#include "tests/house/head_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string_view>

namespace lectern::house {

namespace {

using Names = std::vector<std::string>;

struct Claim {
  Names users;
  Names strangers;  ///< who never includes it
  bool alone = false;
};

/// The comment above `#pragma once`, as one line.
std::string head_of(const SourceFile& file) {
  std::string head;
  for (std::string_view line : lines_of(file.text)) {
    if (!line.starts_with("//")) break;
    line.remove_prefix(2);
    head += line;
  }
  return head;
}

/// What follows each "used by" or "never used by" of a head, and whether it is the latter; "used only by", "used in"
/// and the like begin a claim too, so that none goes unread for being written otherwise.
struct Beginning {
  bool never = false;
  std::string rest;
};

std::vector<Beginning> claims_in(const std::string& head) {
  static const std::regex begins(R"((\b[Nn]ever )?\b[Uu]sed (?=(?:by|only|alone|in|inside|within)\b))");
  std::vector<Beginning> found;
  for (std::sregex_iterator it(head.begin(), head.end(), begins), end; it != end; ++it)
    found.push_back({(*it)[1].matched, it->suffix().str()});
  return found;
}

Names names_in(const std::string& list) {
  static const std::regex gap(", | and ");
  return {std::sregex_token_iterator(list.begin(), list.end(), gap, -1), std::sregex_token_iterator()};
}

std::optional<Claim> claim_of(const Beginning& beginning) {
  static const std::string name = "(?!(?:and|alone|never) )[a-z0-9_/]+";
  static const std::string names = fmt::format("({0}(?:, {0})*(?: and {0})?)", name);
  static const std::regex written(fmt::format("^by {0}( alone)?(?:; never by {0})?[.:;](?: |$)", names));
  std::smatch found;
  if (!std::regex_search(beginning.rest, found, written)) return std::nullopt;
  Claim claim{names_in(found[1].str()), {}, found[2].matched};
  if (beginning.never) std::swap(claim.users, claim.strangers);
  if (found[3].matched) claim.strangers = names_in(found[3].str());
  return claim;
}

std::string without_ending(const std::string& path) {
  return path.substr(0, path.rfind('.'));
}

/// Whether `name` stands for the file: its path without the ending has the name's words side by side.
bool stands_for(const std::string& name, const std::string& path) {
  if (lies_in(path, "tests") || lies_in(name, "tests")) return lies_in(without_ending(path), name);
  return fmt::format("/{}/", without_ending(path)).find(fmt::format("/{}/", name)) != std::string::npos;
}

bool any_stands_for(const Names& names, const std::string& path) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return stands_for(name, path); });
}

/// What is wrong with a claim about a header that `users` include.
Names wrong_with(const Claim& claim, const std::string& header, const std::set<std::string>& users) {
  Names findings;
  for (const std::string& name : claim.users)
    if (std::none_of(users.begin(), users.end(), [&](const std::string& user) { return stands_for(name, user); }))
      findings.push_back(fmt::format("{} says that it is used by {}, which does not include it", header, name));
  for (const std::string& user : users) {
    if (any_stands_for(claim.strangers, user))
      findings.push_back(fmt::format("{} says that it is never used by {}, which includes it", header, user));
    const bool counts = !lies_in(user, "tests") || lies_in(header, "tests");
    if (claim.alone && counts && !any_stands_for(claim.users, user))
      findings.push_back(fmt::format("{} says that it is used by {} alone, but {} includes it", header,
                                     fmt::join(claim.users, ", "), user));
  }
  return findings;
}

}  // namespace

std::vector<std::string> false_heads(const std::vector<SourceFile>& tree) {
  std::map<std::string, std::set<std::string>> users;  // of a header
  for (const SourceFile& file : tree) {
    if (!is_cpp(file)) continue;
    for (const Include& include : includes_of(file))
      if (without_ending(include.path) != without_ending(file.path)) users[include.path].insert(file.path);
  }
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_header(file)) continue;
    for (const Beginning& beginning : claims_in(head_of(file))) {
      const auto claim = claim_of(beginning);
      if (!claim) {
        findings.push_back(fmt::format("{} says \"used {}…\", whose names cannot be looked up", file.path,
                                       beginning.rest.substr(0, 40)));
        continue;
      }
      for (std::string& finding : wrong_with(*claim, file.path, users[file.path]))
        findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace lectern::house
