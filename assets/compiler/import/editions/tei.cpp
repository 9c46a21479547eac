// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/editions/pictures.hpp"
#include "assets/compiler/import/editions/tei_header.hpp"
#include "assets/compiler/import/editions/tei_text.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/file_purpose.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t short_title_letters = 60;  // it stands on a card
constexpr std::size_t files_asked = 12;          // of a folder, before it is taken for something else

bool is_xml(std::string_view name) {
  return lowered(name).ends_with(".xml") || lowered(name).ends_with(".tei");
}

bool looks_like_tei(ByteView bytes) {
  constexpr std::size_t beginning = 64U << 10U;
  // UTF-16 has a zero beside each of these letters.
  std::string head(as_text(bytes).substr(0, beginning));
  std::erase(head, '\0');
  for (const std::string_view sign : {"<TEI", "<teiCorpus", ":TEI", ":teiCorpus"})
    if (head.find(sign) != std::string::npos) return true;
  return false;
}

/// Whether a document is a list of people or places and nothing else.
bool is_register(const pugi::xml_node& document) {
  const std::size_t all = plain_words(child(document, "text")).size();
  std::size_t listed = 0;
  for (const char* const name : {"listPerson", "listPlace", "listOrg", "listBibl", "listEvent"})
    for (const pugi::xml_node& one : descendants(child(document, "text"), name)) {
      const bool is_inner = !local_name(one.parent()).starts_with("list");
      if (is_inner) listed += plain_words(one).size();
    }
  constexpr std::size_t headings = 200;  // letters that may stand beside
  return listed > 0 ? listed + headings >= all : all == 0 && child(document, "standOff");
}

class EditionReader {
 public:
  EditionReader(const ImportSource& source, Report& report) : source_(source), report_(report), neighbours_(source) {}

  Result<Imported> run() {
    if (source_.is_folder)
      take_folder();
    else
      LECTERN_CHECK(take_only());
    if (imported_.documents.empty()) {
      const std::string what = "nothing here has words or pages";
      report_.error({source_.name, 0, 0}, what,
                    "look whether this is the edition's text; lists of people are taken from beside it");
      return fail(ErrorCode::missing, fmt::format("{}: {}", source_.name, what));
    }
    finish();
    return std::move(imported_);
  }

 private:
  Result<void> take_only() {
    take_registers_beside();
    LECTERN_TRY(file, XmlFile::read(source_.name, source_.bytes, source_.options.encoding, tally_, report_));
    take_file(file, false);
    return {};
  }

  void take_folder() {
    for (const std::string& name : source_.names) {
      if (!source_.beside) continue;
      if (!is_xml(name)) {
        if (!is_named_as_picture(name)) tally_.add("a file that is no edition in TEI was left out", {name, 0, 0});
        continue;
      }
      auto bytes = source_.beside(name);
      if (!bytes) {
        ask({name, 0, 0}, "this file cannot be read: " + bytes.error().what, "the others came in");
        continue;
      }
      if (!looks_like_tei(*bytes)) {
        tally_.add("a file that is no edition in TEI was left out", {name, 0, 0});
        continue;
      }
      Report own;
      const auto file = XmlFile::read(name, std::move(*bytes), source_.options.encoding, tally_, own);
      for (const Finding& finding : own.findings()) ask(finding.place, finding.what, finding.mend);
      if (file) take_file(*file, true);
    }
  }

  /// Lists of people that stand in other files and that this one refers to, or that are called so.
  void take_registers_beside() {
    for (const std::string& name : source_.names) {
      if (!is_xml(name) || lowered(name) == lowered(source_.name) || !source_.beside) continue;
      const std::string last = last_part(name);
      const std::string low = lowered(last);
      const bool is_called_so = low.find("person") != std::string::npos || low.find("place") != std::string::npos ||
                                low.find("listorg") != std::string::npos || low.find("register") != std::string::npos;
      if (!is_called_so && as_text(source_.bytes).find(last + "#") == std::string_view::npos) continue;
      auto bytes = source_.beside(name);
      if (!bytes || !looks_like_tei(*bytes)) continue;
      Report unheard;
      Tally untold;
      if (const auto file = XmlFile::read(name, std::move(*bytes), source_.options.encoding, untold, unheard))
        people_.take_lists(*file);
    }
  }

  void take_file(const XmlFile& file, bool is_one_of_many) {
    people_.take_lists(file);
    if (local_name(file.root()) != "teiCorpus") return take_document(file, file.root(), is_one_of_many);
    if (imported_.title.empty()) corpus_title_ = plain_words(descendant(child(file.root(), "teiHeader"), "title"));
    for (const pugi::xml_node& one : descendants(file.root(), "TEI")) take_document(file, one, true);
  }

  void take_document(const XmlFile& file, const pugi::xml_node& node, bool is_one_of_many) {
    if (is_one_of_many && is_register(node)) return;
    ImportedDocument made;
    made.original_language = source_.options.language.empty() ? language_of(node) : source_.options.language;
    if (made.original_language.empty()) {
      made.original_language = "en";
      ask(file.at(node), "the edition does not say in which language it is; en was written",
          "correct original_language in document.toml and the names of its texts, or import again with --language");
    }
    TeiHeader header = take_header(file, node, people_, made, tally_, imported_.questions);
    TeiFacsimile facsimile(file, node, neighbours_, tally_);
    TeiText text(file, node, made.original_language, facsimile, people_, tally_);
    made.texts = text.take(imported_.questions);
    made.pages = facsimile.take();
    if (made.texts.empty() && made.pages.empty())
      return ask(file.at(node), "a document without words and pages was left out", "");
    for (ImportedText& one : made.texts)
      one.credit = one.kind == LayerKind::translation ? header.translation : header.transcript;
    const std::string stem = stem_of(file.name().generic_string());
    if (made.title.empty()) {
      made.title = stem;
      ask(file.at(node), "the edition gives no title; the file's name was written",
          "write the archive's title into document.toml");
    }
    const std::string id(attribute(node, "id"));
    const bool is_of_corpus = node != file.root();
    made.id = ids_.take(!is_of_corpus ? stem
                        : id.empty()  ? shortened(made.title, short_title_letters)
                                      : id,
                        "document");
    clean(made, file.at(node), tally_);
    imported_.documents.push_back(std::move(made));
  }

  void finish() {
    const ImportedDocument& first = imported_.documents.front();
    imported_.languages = interface_languages(first.original_language);
    imported_.id =
        source_.is_folder ? Ids().take(source_.name, "edition") : Ids().take(stem_of(source_.name), "edition");
    const bool is_alone = imported_.documents.size() == 1;
    const std::string title = !corpus_title_.empty() ? corpus_title_ : is_alone ? first.title : stem_of(source_.name);
    imported_.title = in_each(imported_.languages, cleaned(title, {source_.name, 0, 0}, tally_));
    for (ImportedDocument& document : imported_.documents)
      document.short_title = in_each(imported_.languages, shortened(document.title, short_title_letters));
    people_.finish(imported_, tally_);
    tally_.into(imported_.left_out);
    questions_.into(imported_.questions);
  }

  void ask(const Place& place, std::string what, std::string mend) {
    questions_.add(std::move(what), place, std::move(mend));
  }

  const ImportSource& source_;
  Report& report_;
  Neighbours neighbours_;
  TeiPeople people_;
  Tally tally_;
  Tally questions_;  ///< one of four hundred letters has four hundred of a kind
  Ids ids_;
  Imported imported_;
  std::string corpus_title_;
};

}  // namespace

bool knows_tei(const ImportSource& source) {
  if (!source.is_folder) return looks_like_tei(source.bytes);
  std::size_t asked = 0;
  for (const std::string& name : source.names) {
    if (!is_xml(name) || !source.beside) continue;
    if (++asked > files_asked) return false;
    const auto bytes = source.beside(name);
    if (bytes && looks_like_tei(*bytes)) return true;
  }
  return false;
}

Result<Imported> read_tei(const ImportSource& source, Report& report) {
  return EditionReader(source, report).run();
}

}  // namespace lectern::compiler
