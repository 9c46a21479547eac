// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/installed_fonts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/font_check.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/name.hpp"

namespace lectern::compiler {

namespace {

std::string text_of(const FcPattern* pattern, const char* object) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

int number_of(const FcPattern* pattern, const char* object, int otherwise) {
  int value = otherwise;
  return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : otherwise;
}

// How far a weight is from the one set: regular, or bold.
int distance(int weight, bool bold) {
  return std::abs(weight - (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
}

bool is(const FcPattern* pattern, const char* object) {
  FcBool value = FcFalse;
  return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value != FcFalse;
}

// A guess that opens no file; check_font() looks at what is taken. The default cut of a variable font calls itself
// fixed: it is known by the others of its file.
constexpr unsigned face_bits = 0xFFFF;
bool seems_unfit(const FcPattern* pattern) {
  return !is(pattern, FC_SCALABLE) || is(pattern, FC_COLOR) || is(pattern, FC_VARIABLE) ||
         static_cast<unsigned>(number_of(pattern, FC_INDEX, 0)) > face_bits;
}

FontFile file_of(const FcPattern* pattern, std::string family) {
  FontFile file;
  file.name = family;
  file.family = std::move(family);
  file.path = text_of(pattern, FC_FILE);
  file.index = static_cast<unsigned>(number_of(pattern, FC_INDEX, 0));
  file.width = number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL);
  file.weight = number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR);
  file.cut = {file.weight >= FC_WEIGHT_BOLD, number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN};
  if (file.cut.bold) file.name += " Bold";
  if (file.cut.italic) file.name += " Italic";
  file.pattern = pattern;
  return file;
}

// Families of other uses than one script: whole collections, cuts for display or screens.
bool is_script_family(std::string_view family) {
  constexpr std::array<std::string_view, 5> others = {" CJK", " Display", " Mono", " UI", " Slanted"};
  return std::none_of(others.begin(), others.end(),
                      [&](std::string_view part) { return family.find(part) != std::string_view::npos; });
}

}  // namespace

struct InstalledFonts::Content {
  FcConfig* config = nullptr;
  FcFontSet* set = nullptr;
  std::map<std::string, std::vector<FontFile>, std::less<>> families;

  ~Content() {
    if (set != nullptr) FcFontSetDestroy(set);
    if (config != nullptr) FcConfigDestroy(config);
  }
};

InstalledFonts::InstalledFonts(std::unique_ptr<Content> content) : content_(std::move(content)) {}
InstalledFonts::InstalledFonts(InstalledFonts&&) noexcept = default;
InstalledFonts& InstalledFonts::operator=(InstalledFonts&&) noexcept = default;
InstalledFonts::~InstalledFonts() = default;

Result<InstalledFonts> InstalledFonts::open() {
  auto content = std::make_unique<Content>();
  content->config = FcInitLoadConfigAndFonts();
  if (content->config == nullptr)
    return fail(ErrorCode::unavailable, "fontconfig finds no configuration: install the package fontconfig-config");
  FcPattern* every = FcPatternCreate();
  FcObjectSet* wanted = FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_CHARSET,
                                         FC_SCALABLE, FC_COLOR, FC_VARIABLE, nullptr);
  content->set = FcFontList(content->config, every, wanted);
  FcObjectSetDestroy(wanted);
  FcPatternDestroy(every);
  if (content->set == nullptr) return fail(ErrorCode::unavailable, "fontconfig finds no fonts");
  std::set<std::string> unfit;
  for (int i = 0; i < content->set->nfont; ++i)
    if (seems_unfit(content->set->fonts[i])) unfit.insert(text_of(content->set->fonts[i], FC_FILE));
  for (int i = 0; i < content->set->nfont; ++i) {
    const FcPattern* pattern = content->set->fonts[i];
    FcChar8* family = nullptr;
    for (int n = 0; FcPatternGetString(pattern, FC_FAMILY, n, &family) == FcResultMatch; ++n) {
      const std::string name = reinterpret_cast<const char*>(family);
      FontFile file = file_of(pattern, name);
      file.unfit = unfit.contains(file.path.string());
      content->families[name].push_back(std::move(file));
    }
  }
  for (auto& [name, files] : content->families)
    std::sort(files.begin(), files.end(), [](const FontFile& a, const FontFile& b) {
      return std::tie(a.path, a.index) < std::tie(b.path, b.index);
    });
  return InstalledFonts(std::move(content));
}

const FontFile* InstalledFonts::find(std::string_view family, Cut cut) const {
  const auto found = content_->families.find(family);
  if (found == content_->families.end()) return nullptr;
  const auto far = [&](const FontFile& file) {
    return std::tuple(file.unfit, file.cut.italic != cut.italic, std::abs(file.width - FC_WIDTH_NORMAL),
                      distance(file.weight, cut.bold));
  };
  return &*std::min_element(found->second.begin(), found->second.end(),
                            [&](const FontFile& a, const FontFile& b) { return far(a) < far(b); });
}

std::vector<std::string> InstalledFonts::families() const {
  std::vector<std::string> names;
  for (const auto& [name, files] : content_->families) names.push_back(name);
  return names;
}

std::vector<std::string> InstalledFonts::script_families(std::string_view prefix) const {
  std::vector<std::string> names;
  for (const auto& [name, files] : content_->families)
    if (name.starts_with(prefix) && is_script_family(name) && !find(name, {})->unfit) names.push_back(name);
  return names;
}

Result<void> InstalledFonts::check(const FontFile& font) {
  if (!pack::is_name(font.name))
    return fail(ErrorCode::malformed,
                fmt::format("the font {} has a name that no pack holds: more than {} bytes, or characters that control",
                            font.path.string(), pack::max_name));
  LECTERN_TRY(file, read_file(font.path, max_font_file));
  if (const auto checked = check_font(file, font.index); !checked)
    return fail(checked.error().code,
                fmt::format("the font \"{}\" ({}) {}", font.family, font.path.string(), checked.error().what));
  return {};
}

bool InstalledFonts::covers(const FontFile& font, char32_t character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(static_cast<const FcPattern*>(font.pattern), FC_CHARSET, 0, &characters) ==
             FcResultMatch &&
         FcCharSetHasChar(characters, character) == FcTrue;
}

}  // namespace lectern::compiler
