// SPDX-License-Identifier: MIT
#include "assets/compiler/source/portraits.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

bool is_said(std::string_view text) {
  return !trimmed(text).empty();
}

/// In every language that it is said in.
bool is_said(const ByLanguage& texts) {
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [](const auto& one) { return is_said(one.second); });
}

class PortraitCheck {
 public:
  PortraitCheck(const SourceExhibit& exhibit, const SourcePerson& person, Report& report)
      : exhibit_(exhibit), person_(person), report_(report) {}

  void run() const {
    const bool credited = is_said(person_.one_credit) || is_said(person_.portrait_credit);
    const bool named = exhibit_.people_places.contains(person_.id + ".portrait");
    if (!named && exhibit_.people_places.contains(person_.id + ".portrait_credit"))
      report_.warning(place("portrait_credit"), "a credit without a portrait is shown nowhere",
                      "name the picture with portrait = \"FILE\", or take the credit out");
    if (person_.portrait_name.empty()) return;
    if (!credited)
      report_.error(place("portrait"), fmt::format("the portrait of {} does not say whose picture it is", person_.id),
                    fmt::format("add portrait_credit = \"…\", or [{}.portrait_credit] with a text a language; where "
                                "nobody knows, leave the portrait out",
                                person_.id));
    if (person_.kind != EntryKind::person)
      report_.error(place("portrait"),
                    fmt::format("{} is a {}, and only persons have a portrait", person_.id,
                                person_.kind == EntryKind::place ? "place" : "term"),
                    "take portrait out, or write kind = \"person\"");
    picture();
  }

 private:
  [[nodiscard]] Place place(std::string_view key) const {
    const auto found = exhibit_.people_places.find(fmt::format("{}.{}", person_.id, key));
    return found == exhibit_.people_places.end() ? person_.place : found->second;
  }

  /// That it is one, and in its folder; what is wrong within it is told by who opens it.
  void picture() const {
    const std::string& name = person_.portrait_name;
    if (!is_name_in_folder(name))
      return report_.error(place("portrait"), fmt::format("\"{}\" is no file's name", name),
                           "put the picture into portraits/ beside people.toml, and write its name alone");
    const std::filesystem::path file = exhibit_.folder / portraits_folder / name;
    if (!is_there(file))
      return report_.error(place("portrait"), fmt::format("there is no file {} in portraits/", name), mend_missing());
    if (person_.portrait.file.empty())
      return report_.error(place("portrait"), fmt::format("portraits/{} is no picture", name),
                           "save the portrait as JPEG, PNG or TIFF in portraits/, and write that file's name");
    if (person_.portrait.pages.size() > 1)
      report_.error(place("portrait"),
                    fmt::format("portraits/{} has {}; a portrait is one picture", name,
                                counted(person_.portrait.pages.size(), "page")),
                    "save the one that is meant as a file of its own");
  }

  [[nodiscard]] std::string mend_missing() const {
    Report told;
    std::vector<std::string> names;
    for (const std::filesystem::path& path : list_folder(exhibit_.folder, exhibit_.folder / portraits_folder, told))
      names.push_back(path.filename().string());
    return did_you_mean(person_.portrait_name, names, "put it into portraits/ beside people.toml, or take the key out");
  }

  const SourceExhibit& exhibit_;
  const SourcePerson& person_;
  Report& report_;
};

}  // namespace

void check_portraits(const SourceExhibit& exhibit, Report& report) {
  for (const SourcePerson& person : exhibit.people) PortraitCheck(exhibit, person, report).run();
}

}  // namespace lectern::compiler
