// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/iiif_about.hpp"
#include "assets/compiler/import/editions/iiif_pages.hpp"
#include "assets/compiler/import/editions/iiif_texts.hpp"
#include "assets/compiler/import/editions/iiif_words.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t title_letters = 60;  // of a short title, which stands on a card

void tell_odd_pages(const IiifManifest& manifest, std::vector<Remark>& questions) {
  Tally odd;
  for (const IiifCanvas& canvas : manifest.canvases) {
    if (canvas.size.w == 0 || canvas.size.h == 0)
      odd.add("a canvas has no width or no height", canvas.whole,
              "places of its lines are counted in pixels of its picture; look whether they lie right");
    for (const IiifAnnotation& annotation : canvas.painting)
      if (!annotation.target.empty() && !canvas.id.empty() && annotation.target != canvas.id)
        odd.add("an image is said to be of another canvas than the one it stands in", annotation.whole,
                "look whether the page shows the right picture");
  }
  odd.into(questions);
}

void name_document(const ImportSource& source, const std::vector<std::string>& languages, ImportedDocument& document) {
  Ids ids;
  const std::string stem = stem_of(source.name);
  document.id = ids.take(stem == "manifest" ? shortened(document.title, title_letters) : stem, "document");
  ByLanguage short_titles;
  for (const std::string& language : languages) {
    const auto said = document.short_title.find(language);
    short_titles[language] =
        shortened(said == document.short_title.end() ? document.title : said->second, title_letters);
  }
  document.short_title = std::move(short_titles);
}

}  // namespace

bool knows_iiif(const ImportSource& source) {
  constexpr std::size_t beginning = 64U << 10U;
  std::string_view text = as_text(source.bytes).substr(0, beginning);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = trimmed(text);
  if (!text.starts_with("{")) return false;
  for (const std::string_view sign : {"iiif.io/api/presentation", "iiif.io/api/image", "shared-canvas.org",
                                      "sc:Manifest", "\"Manifest\"", "\"AnnotationPage\""})
    if (text.find(sign) != std::string_view::npos) return true;
  return false;
}

/// An archive describes a letter in its own language, which need not be the letter's.
void ask_language(const IiifManifest& manifest, const std::string& said, const std::string& language,
                  std::vector<Remark>& questions) {
  const std::string why = said.empty() ? std::string() : fmt::format(", the language of its title and fields,");
  questions.push_back(
      {manifest.whole.place(),
       fmt::format("the manifest does not say in which language the document is; {}{} was written", language, why),
       "correct original_language in document.toml, and the names of its texts"});
}

Result<Imported> read_iiif(const ImportSource& source, Report& report) {
  LECTERN_TRY(file, JsonFile::read(source.name, source.bytes, report));
  LECTERN_CHECK(is_manifest(file, report));
  Tally tally;
  Imported imported;
  const IiifManifest manifest = manifest_of(file, tally);
  if (manifest.canvases.empty()) {
    const Place place = manifest.whole.any_of({"sequences", "items"}).place();
    report.error(place, "this manifest has no page (canvas) that can be read", "fetch it again, or ask the archive");
    return fail(ErrorCode::malformed,
                fmt::format("{}: this manifest has no page (canvas) that can be read", source.name));
  }
  ImportedDocument document;
  const std::string said = main_language(manifest);
  std::string language = source.options.language.empty() ? document_language(manifest) : source.options.language;
  const bool is_guessed = language.empty();
  if (is_guessed) language = said.empty() ? "en" : said;
  imported.languages = interface_languages(said.empty() ? "en" : said);
  document.original_language = language;
  describe(manifest, imported.languages.front(), document, tally, imported.questions);
  tell_odd_pages(manifest, imported.questions);

  const Neighbours neighbours(source);
  std::vector<IiifPage> pages;
  for (const IiifCanvas& canvas : manifest.canvases)
    pages.push_back(page_of(canvas, pages.size() + 1, neighbours, tally));
  IiifTexts texts = texts_of(manifest.canvases, pages, language, neighbours, tally);
  for (IiifPage& page : pages) document.pages.push_back(std::move(page.page));
  if (!texts.texts.empty()) document.original_language = texts.texts.front().language;
  if (is_guessed && !texts.says_language) ask_language(manifest, said, language, imported.questions);
  document.texts = std::move(texts.texts);
  for (ImportedField& remark : texts.remarks) document.fields.push_back(std::move(remark));
  for (const IiifAnnotation& annotation : manifest.others) {
    for (const JsonValue& body : annotation.bodies)
      if (const std::string words = said_in(words_of(body), {}); !words.empty())
        document.fields.push_back({"Remark", words});
    tally.add("an annotation of the whole object stands with what the source says besides", annotation.whole);
  }
  name_document(source, imported.languages, document);
  clean(document, manifest.whole.place(), tally);
  imported.id = document.id;
  imported.title = in_each(imported.languages, document.title);
  imported.documents.push_back(std::move(document));
  tally.into(imported.left_out);
  return imported;
}

}  // namespace lectern::compiler
