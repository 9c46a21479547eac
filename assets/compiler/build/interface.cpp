// SPDX-License-Identifier: MIT
#include "assets/compiler/build/interface.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/build/composer.hpp"
#include "assets/compiler/build/fonts.hpp"
#include "assets/compiler/build/interface_words.hpp"
#include "assets/compiler/prepare/installed_fonts.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/source/strings.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;

/// English first: it has every word.
std::vector<std::string> languages_in(const std::filesystem::path& folder) {
  std::vector<std::string> languages;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none))
    if (entry.path().extension() == ".toml") languages.push_back(entry.path().stem().string());
  std::sort(languages.begin(), languages.end(), [](const std::string& a, const std::string& b) {
    return std::pair(a != "en", a) < std::pair(b != "en", b);
  });
  return languages;
}

/// `bands`: null where this is no preview.
ByteView finished(Composer& composer, WordsOffset words, BandsOffset bands, const FontBlobs& fonts) {
  auto& index = composer.index;
  const auto languages = index.CreateVectorOfStrings(composer.languages());
  const auto tags = index.CreateVectorOfStrings(composer.tags.all());
  const auto font_table = write_font_table(fonts, index);
  fb::FinishInterfaceBuffer(index, fb::CreateInterface(index, languages, tags, font_table, words, bands));
  return {reinterpret_cast<const std::byte*>(index.GetBufferPointer()), index.GetSize()};
}

tl::unexpected<Error> refused() {
  return fail(ErrorCode::malformed, "the interface's pack was not written; the report says what and where");
}

bool every_word(std::string_view, const std::string&) {
  return true;
}

/// Writes the pack of `words`; with what was `found`, that of a preview, in which no finding is one of its own.
Result<InterfaceSummary> write_interface(const SourceExhibit& words, const BandWords* found,
                                         const std::filesystem::path& output, Report& report) {
  LECTERN_TRY(installed, InstalledFonts::open());
  LECTERN_TRY(book, PackFonts::open(installed, {}));
  LECTERN_TRY(writer, pack::Writer::begin(output));
  Composer composer(words, book, writer, report, static_cast<std::uint16_t>(pack::interface_numbers));
  const WordsOffset written = write_words(composer, every_word);
  const BandsOffset bands = found != nullptr ? write_bands(composer, *found) : BandsOffset();
  LECTERN_TRY(made, book.make());
  check_fonts(words, made, report);
  if (found == nullptr && report.has_errors()) return refused();
  LECTERN_TRY(fonts, write_fonts(made, writer));
  LECTERN_CHECK(writer.finish_interface(finished(composer, written, bands, fonts)));
  return InterfaceSummary{words.languages, fonts.size(), writer.size()};
}

}  // namespace

Result<InterfaceSummary> build_interface(const std::filesystem::path& strings, const std::filesystem::path& output,
                                         Report& report) {
  SourceExhibit words;
  words.folder = strings;
  words.languages = languages_in(strings);
  words.strings = read_strings(strings, {}, words.languages, report);
  if (report.has_errors() || words.strings.empty()) return refused();
  return write_interface(words, nullptr, output, report);
}

Result<InterfaceSummary> build_preview_interface(const std::filesystem::path& strings,
                                                 const std::filesystem::path& folder,
                                                 const std::vector<std::string>& languages, const BandWords& found,
                                                 const std::filesystem::path& output) {
  Report unread;  // what is wrong with the exhibit's words is among `found`
  SourceExhibit words;
  words.folder = strings;
  std::vector<std::string> wanted = {"en"};
  for (const std::string& language : languages)
    if (language != "en") wanted.push_back(language);
  words.strings = read_strings(strings, folder / "strings", wanted, unread);
  for (const std::string& language : wanted)
    if (words.strings.contains(language)) words.languages.push_back(language);
  if (!words.strings.contains("en"))
    return fail(ErrorCode::missing,
                fmt::format("Lectern's own English words are not in {}; name their folder with --strings DIR",
                            strings.string()));
  return write_interface(words, &found, output, unread);
}

}  // namespace lectern::compiler
