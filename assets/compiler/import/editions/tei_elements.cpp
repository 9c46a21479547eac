// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei_elements.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Names = std::initializer_list<std::string_view>;

std::map<std::string_view, TeiRole> make_roles() {
  std::map<std::string_view, TeiRole> roles;
  const auto are = [&](TeiRole role, Names names) {
    for (const std::string_view name : names) roles.emplace(name, role);
  };
  are(TeiRole::container,
      {"TEI",       "text",       "group",     "front",  "body",       "back",     "div",         "div0",
       "div1",      "div2",       "div3",      "div4",   "div5",       "div6",     "div7",        "floatingText",
       "titlePage", "docTitle",   "opener",    "closer", "postscript", "epigraph", "argument",    "sp",
       "spGrp",     "castList",   "castGroup", "set",    "prologue",   "epilogue", "performance", "sourceDoc",
       "surface",   "surfaceGrp", "cit",       "entry",  "entryFree",  "msDesc",   "noteGrp",     "listChange"});
  are(TeiRole::paragraph, {"p",         "ab",         "salute",    "signed",  "dateline",   "byline",     "trailer",
                           "titlePart", "docImprint", "docAuthor", "docDate", "docEdition", "imprimatur", "speaker",
                           "castItem",  "address",    "zone",      "bibl",    "biblStruct", "biblFull",   "u"});
  are(TeiRole::heading, {"head"});
  are(TeiRole::verse, {"lg"});
  are(TeiRole::line, {"l", "line", "addrLine"});
  are(TeiRole::list, {"list"});
  are(TeiRole::table, {"table"});
  are(TeiRole::choice, {"choice", "app"});
  are(TeiRole::note, {"note"});
  are(TeiRole::page, {"pb"});
  are(TeiRole::line_begins, {"lb"});
  are(TeiRole::column_begins, {"cb"});
  are(TeiRole::gap, {"gap"});
  are(TeiRole::space, {"space"});
  are(TeiRole::supplied, {"supplied"});
  are(TeiRole::character, {"g"});
  are(TeiRole::figure, {"figure"});
  are(TeiRole::described, {"figDesc"});
  are(TeiRole::reference, {"ref", "ptr"});
  are(TeiRole::named, {"persName", "placeName", "orgName", "rs", "name", "geogName", "objectName", "eventName"});
  are(TeiRole::register_of, {"listPerson", "listPlace", "listOrg", "listBibl", "listEvent", "listObject"});
  are(TeiRole::quotation, {"q", "quote", "said", "soCalled"});
  are(TeiRole::page_print, {"fw"});
  are(TeiRole::rule, {"milestone"});
  are(TeiRole::silent,
      {"delSpan",       "addSpan",   "damageSpan", "handShift",   "metamark",  "certainty", "precision", "respons",
       "substJoin",     "gb",        "alt",        "altGrp",      "link",      "linkGrp",   "join",      "joinGrp",
       "listTranspose", "witStart",  "witEnd",     "lacunaStart", "lacunaEnd", "graphic",   "media",     "binaryObject",
       "interp",        "interpGrp", "span",       "spanGrp",     "timeline",  "redo",      "undo"});
  are(TeiRole::within,
      {"hi",        "del",       "add",      "subst",      "unclear",     "sic",        "corr",     "orig",
       "reg",       "abbr",      "expan",    "ex",         "am",          "emph",       "foreign",  "term",
       "title",     "mentioned", "gloss",    "date",       "time",        "num",        "measure",  "unit",
       "seg",       "s",         "w",        "c",          "pc",          "m",          "cl",       "phr",
       "stage",     "role",      "roleDesc", "actor",      "forename",    "surname",    "nameLink", "roleName",
       "genName",   "addName",   "country",  "settlement", "region",      "district",   "bloc",     "street",
       "postCode",  "postBox",   "damage",   "retrace",    "restore",     "mod",        "surplus",  "secl",
       "lem",       "rdg",       "rdgGrp",   "email",      "idno",        "author",     "editor",   "pubPlace",
       "publisher", "biblScope", "formula",  "code",       "distinct",    "caesura",    "anchor",   "desc",
       "label",     "item",      "row",      "cell",       "affiliation", "occupation", "geo",      "offset",
       "locus",     "stamp"});
  return roles;
}

bool holds(std::string_view text, Names words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// By what stands in CSS or in the words that editors write into @rend.
void take_words(std::string_view words, std::vector<Emphasis>& found) {
  for (const std::string_view word : tokens(words)) {
    const bool is_one = word == "b" || word == "i" || word == "it" || word == "u" || word == "s" || word == "ul" ||
                        word == "sc" || word == "k";
    if (word == "b" || holds(word, {"bold", "fett", "strong"})) found.push_back(Emphasis::strong);
    if (word == "i" || word == "it" || holds(word, {"ital", "kursiv", "oblique"})) found.push_back(Emphasis::italic);
    if (word == "u" || word == "ul" || holds(word, {"underl", "unterstr", "soulign"}))
      found.push_back(Emphasis::underlined);
    if (word == "s" || holds(word, {"strike", "line-through", "durchgestr", "crossed"}))
      found.push_back(Emphasis::struck_out);
    if (!is_one && (word == "sup" || holds(word, {"super", "hochgest", "exponent"})))
      found.push_back(Emphasis::superscript);
    if (!is_one && (word == "sub" || holds(word, {"subscr", "tiefgest"}))) found.push_back(Emphasis::subscript);
    // "k" is Kapitälchen in the Deutsches Textarchiv's renditions.
    if (word == "sc" || word == "k" || holds(word, {"small-caps", "smallcap", "smcp", "kapitälchen"}))
      found.push_back(Emphasis::small_capitals);
    if (holds(word, {"highlight", "background-color"})) found.push_back(Emphasis::highlighted);
  }
}

std::string with_blanks(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ':' || c == ';' || c == ',' || c == '(' || c == ')'; }, ' ');
  return lowered(text);
}

}  // namespace

TeiRole role_of(std::string_view name) {
  static const std::map<std::string_view, TeiRole> roles = make_roles();
  const auto found = roles.find(name);
  return found == roles.end() ? TeiRole::unknown : found->second;
}

bool is_translation(const pugi::xml_node& node) {
  const std::string type = lowered(attribute(node, "type"));
  return holds(type, {"translat", "übersetzung", "uebersetzung", "traduc", "traduz", "traduction", "перевод"});
}

Renditions renditions_of(const pugi::xml_node& document) {
  Renditions renditions;
  for (const pugi::xml_node& one : descendants(child(document, "teiHeader"), "rendition"))
    if (const std::string_view id = attribute(one, "id"); !id.empty()) renditions.emplace(id, plain_words(one));
  return renditions;
}

std::vector<Emphasis> emphases_of(const pugi::xml_node& node, const Renditions& renditions) {
  std::vector<Emphasis> found;
  const std::string_view name = local_name(node);
  if (name == "del" || name == "surplus") found.push_back(Emphasis::struck_out);
  if (name == "add") found.push_back(Emphasis::inserted);
  if (name == "unclear") found.push_back(Emphasis::unclear);
  const std::string_view rend = attribute(node, "rend");
  take_words(with_blanks(std::string(rend)), found);
  take_words(with_blanks(std::string(attribute(node, "style"))), found);
  for (std::string_view one : tokens(attribute(node, "rendition"))) {
    one.remove_prefix(std::min(one.size(), one.find('#') + 1));
    if (const auto css = renditions.find(one); css != renditions.end())
      take_words(with_blanks(css->second), found);
    else
      take_words(with_blanks(std::string(one)), found);
  }
  if (name == "emph" && found.empty()) found.push_back(Emphasis::italic);
  // A deletion is struck out however it was made.
  std::vector<Emphasis> once;
  for (const Emphasis one : found)
    if (std::find(once.begin(), once.end(), one) == once.end()) once.push_back(one);
  return once;
}

bool has_private_letters(std::string_view text) {
  constexpr char32_t first = 0xE000;
  constexpr char32_t last = 0xF8FF;
  constexpr char32_t further = 0xF0000;
  if (text.find_first_of("\xEE\xEF\xF3\xF4") == std::string_view::npos) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    if ((letter.value >= first && letter.value <= last) || letter.value >= further) return true;
    at += letter.size;
  }
  return false;
}

std::map<std::string, std::string, std::less<>> characters_of(const pugi::xml_node& document) {
  std::map<std::string, std::string, std::less<>> characters;
  for (const char* const kind : {"char", "glyph"})
    for (const pugi::xml_node& one : descendants(child(document, "teiHeader"), kind)) {
      std::string shown;
      std::string own;
      for (const pugi::xml_node& mapping : one.children()) {
        if (local_name(mapping) != "mapping") continue;
        const std::string letter = plain_words(mapping);
        if (has_private_letters(letter)) own = letter;
        // Several may be given: what is nearest to the manuscript stands, not what is normalised.
        else if (shown.empty() || holds(lowered(attribute(mapping, "type")), {"unicode", "precomposed", "diplomatic"}))
          shown = letter;
      }
      if (shown.empty()) continue;
      if (const std::string_view id = attribute(one, "id"); !id.empty())
        characters.emplace("#" + std::string(id), shown);
      if (!own.empty()) characters.emplace(own, shown);
    }
  return characters;
}

}  // namespace lectern::compiler
