// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/tesseract.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/source/language.hpp"

namespace lectern::compiler {

namespace {

std::vector<std::string> parts_of(std::string_view languages) {
  std::vector<std::string> parts;
  while (!languages.empty()) {
    const std::size_t end = std::min(languages.find('+'), languages.size());
    if (end > 0) parts.emplace_back(languages.substr(0, end));
    languages.remove_prefix(std::min(end + 1, languages.size()));
  }
  return parts;
}

}  // namespace

std::string tesseract_language(std::string_view language) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_+";
  if (language.size() >= 3 && language.find_first_not_of(letters) == std::string_view::npos)
    return std::string(language);
  if (language.starts_with("zh")) return language.find("Hant") != std::string_view::npos ? "chi_tra" : "chi_sim";
  if (language.starts_with("sr-Latn")) return "srp_latn";
  return three_letters(language);
}

std::string install_tesseract(std::string_view languages) {
  std::string command = "sudo apt install tesseract-ocr";
  for (std::string part : parts_of(languages)) {
    std::replace(part.begin(), part.end(), '_', '-');
    command += " tesseract-ocr-" + part;
  }
  return command;
}

std::vector<std::string> lacking_languages(std::string_view languages, std::string_view listed) {
  std::vector<std::string> lacking;
  const std::string lines = fmt::format("\n{}\n", listed);
  for (const std::string& part : parts_of(languages))
    if (lines.find(fmt::format("\n{}\n", part)) == std::string::npos) lacking.push_back(part);
  return lacking;
}

}  // namespace lectern::compiler
