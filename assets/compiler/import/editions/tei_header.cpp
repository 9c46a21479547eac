// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei_header.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>

#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/editions/tei_elements.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/dates/proposals.hpp"

namespace lectern::compiler {

namespace {

bool is_edtf(const std::string& text) {
  return parse_edtf(text, Calendar::gregorian).has_value();
}

/// "1914-07-28" of "1914-07-28T00:00:00Z" and of ISO 8601's short form "19140728"; empty where no date begins it.
std::string day_of(std::string_view when) {
  std::string day(when.substr(0, when.find('T')));
  constexpr std::size_t short_form = 8;
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 2;
  if (day.size() == short_form && day.find_first_not_of("0123456789") == std::string::npos)
    day.insert(year + month, "-").insert(year, "-");
  return is_edtf(day) ? day : std::string();
}

std::string when_attribute(const pugi::xml_node& date, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const std::string_view value = attribute(date, name); !value.empty()) return day_of(value);
  return {};
}

pugi::xml_node path(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) node = child(node, name);
  return node;
}

void add_field(ImportedDocument& made, std::string_view label, std::string value) {
  if (!value.empty()) made.fields.push_back({std::string(label), std::move(value)});
}

void join(std::string& text, const std::string& more, std::string_view with = ", ") {
  if (more.empty()) return;
  if (!text.empty()) text += with;
  text += more;
}

/// The words of a description, whose elements are parted where the file has no blank: height and width, one hand and
/// the next.
std::string parted_words(const pugi::xml_node& node) {
  std::string words;
  for (pugi::xml_node one = node.first_child(); one; one = next_in_file(one, node)) {
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) words += one.value();
    if (one.type() == pugi::node_element && role_of(local_name(one)) != TeiRole::within) words += ' ';
  }
  return with_single_blanks(words);
}

class HeaderReader {
 public:
  HeaderReader(const XmlFile& file, const pugi::xml_node& document, TeiPeople& people, ImportedDocument& made,
               Tally& tally, std::vector<Remark>& questions)
      : file_(file),
        document_(document),
        header_(child(document, "teiHeader")),
        people_(people),
        made_(made),
        tally_(tally),
        questions_(questions) {}

  TeiHeader run() {
    take_title();
    take_responsible();
    take_publication();
    take_source();
    take_profile();
    take_correspondence();
    if (made_.date.empty() && made_.date_as_given.empty()) find_date();
    for (const char* const part : {"encodingDesc", "revisionDesc", "xenoData"})
      if (const auto node = child(header_, part))
        tally_.add(fmt::format("the header's {} was left out", part), file_.at(node));
    return std::move(credits_);
  }

 private:
  void take_title() {
    const pugi::xml_node statement = path(header_, {"fileDesc", "titleStmt"});
    std::vector<pugi::xml_node> titles;
    for (const pugi::xml_node& one : statement.children())
      if (local_name(one) == "title" && !plain_words(one).empty()) titles.push_back(one);
    const auto rank = [](const pugi::xml_node& title) {
      const std::string_view type = attribute(title, "type");
      const std::string_view level = attribute(title, "level");
      return type == "main" ? 0 : level == "a" ? 1 : type.empty() && level.empty() ? 2 : 3;
    };
    std::stable_sort(titles.begin(), titles.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (!titles.empty()) made_.title = plain_words(titles.front());
    for (std::size_t i = 1; i < titles.size(); ++i) add_field(made_, "Title", plain_words(titles[i]));
  }

  void take_responsible() {
    const pugi::xml_node statement = path(header_, {"fileDesc", "titleStmt"});
    std::string editors;
    std::string transcribers;
    std::string translators;
    for (const pugi::xml_node& one : statement.children()) {
      const std::string_view name = local_name(one);
      if (name == "author") add_field(made_, "Author", plain_words(one));
      if (name == "editor") {
        const std::string_view role = attribute(one, "role");
        join(role == "translator" ? translators : editors, plain_words(one));
        add_field(made_, role.empty() ? "Editor" : role, plain_words(one));
      }
      if (name != "respStmt") continue;
      std::string what;
      std::string who;
      for (const pugi::xml_node& part : one.children())
        join(local_name(part) == "resp" ? what : who, plain_words(part));
      const std::string low = lowered(what);
      const auto says = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](auto word) { return low.find(word) != std::string::npos; });
      };
      if (says({"transcri", "transkri", "erfasst", "расшифр", "транскри"})) join(transcribers, who);
      if (says({"translat", "übersetz", "traduc", "перевод"})) join(translators, who);
      add_field(made_, what.empty() ? "Responsible" : what, who);
    }
    const std::string& by = transcribers.empty() ? editors : transcribers;
    if (!by.empty()) credits_.transcript.by = by;
    if (!translators.empty()) credits_.translation.by = translators;
  }

  void take_publication() {
    const pugi::xml_node statement = path(header_, {"fileDesc", "publicationStmt"});
    std::string publishers;
    for (const pugi::xml_node& one : statement.children()) {
      const std::string_view name = local_name(one);
      if (name == "availability")
        take_rights(one);
      else if (name == "publisher" || name == "distributor" || name == "authority")
        join(publishers, plain_words(one));
      else if (name == "p" || name == "ab")
        add_field(made_, "Published", plain_words(one));
      else if (name == "idno" && attribute(one, "type") == "URI")
        made_.address = plain_words(one);
      else if (one.type() == pugi::node_element)
        add_field(made_, fmt::format("Publication, {}", name), plain_words(one));
    }
    if (!publishers.empty()) made_.credits = publishers;
    for (const char* const part : {"editionStmt", "extent", "seriesStmt", "notesStmt"})
      for (const pugi::xml_node& one : child(header_, "fileDesc").children())
        if (local_name(one) == part) add_field(made_, part, plain_words(one));
  }

  void take_rights(const pugi::xml_node& availability) {
    std::string rights = plain_words(availability);
    for (const char* const name : {"licence", "license", "ref"})
      for (const pugi::xml_node& one : descendants(availability, name)) {
        const std::string target(attribute(one, "target"));
        if (rights.find(target) == std::string::npos) join(rights, target, " ");
      }
    if (!rights.empty()) made_.rights = rights;
  }

  void take_source() {
    for (const pugi::xml_node& one : path(header_, {"fileDesc", "sourceDesc"}).children()) {
      const std::string_view name = local_name(one);
      if (name == "msDesc" || name == "msFrag")
        take_manuscript(one);
      else if (name == "listPerson" || name == "listPlace" || name == "listOrg")
        continue;
      else if (one.type() == pugi::node_element) {
        const std::string words = plain_words(one);
        add_field(made_, "Source", words);
        if (!words.empty() && !credits_.transcript.source) credits_.transcript.source = words;
      }
    }
  }

  void take_manuscript(const pugi::xml_node& description) {
    std::string reference;
    for (const pugi::xml_node& one : child(description, "msIdentifier").children())
      if (local_name(one) != "altIdentifier") join(reference, plain_words(one));
    if (!reference.empty()) {
      if (made_.archive_reference)
        add_field(made_, "Archive", reference);
      else
        made_.archive_reference = reference;
    }
    for (const pugi::xml_node& alternative : descendants(child(description, "msIdentifier"), "altIdentifier"))
      add_field(made_, "Other reference", plain_words(alternative));
    for (const pugi::xml_node& one : description.children())
      if (one.type() == pugi::node_element && local_name(one) != "msIdentifier")
        add_field(made_, fmt::format("Description, {}", local_name(one)), parted_words(one));
  }

  void take_profile() {
    for (const pugi::xml_node& one : child(header_, "profileDesc").children()) {
      const std::string_view name = local_name(one);
      if (name == "abstract")
        made_.summary = plain_words(one);
      else if (name == "textClass")
        add_field(made_, "Keywords", plain_words(one));
      else if (name == "creation")
        add_field(made_, "Written", plain_words(one));
      else if (name == "settingDesc" || name == "textDesc" || name == "calendarDesc")
        add_field(made_, name, plain_words(one));
    }
  }

  void take_correspondence() {
    for (const pugi::xml_node& description : descendants(header_, "correspDesc"))
      for (const pugi::xml_node& one : description.children()) {
        const std::string_view name = local_name(one);
        const std::string_view type = attribute(one, "type");
        if (name == "correspAction" && (type == "sent" || type == "received"))
          take_action(one, type == "sent");
        else if (name == "correspAction" || name == "note" || name == "p")
          add_field(made_, "Correspondence", plain_words(one));
        else if (name == "correspContext")
          for (const pugi::xml_node& reference : one.children())
            add_field(made_, "Other letters", plain_words(reference));
      }
    if (!made_.from.empty()) return;
    const pugi::xml_node author = path(header_, {"fileDesc", "titleStmt", "author"});
    if (author) made_.from = met(author);
  }

  std::string met(const pugi::xml_node& name) {
    const std::string_view reference = attribute(name, "ref").empty() ? attribute(name, "key") : attribute(name, "ref");
    std::string words = plain_words(name);
    // "Schnitzler, Arthur"
    if (const std::size_t comma = words.find(", ");
        comma != std::string::npos && words.find(',', comma + 1) == std::string::npos)
      words = words.substr(comma + 2) + " " + words.substr(0, comma);
    return people_.meet(file_, reference, words, made_.original_language);
  }

  void take_action(const pugi::xml_node& action, bool is_sent) {
    std::string& end = is_sent ? made_.from : made_.to;
    for (const pugi::xml_node& one : action.children()) {
      const std::string_view name = local_name(one);
      const bool is_somebody = name == "persName" || name == "orgName" || name == "name" || name == "rs";
      if (is_somebody && end.empty())
        end = met(one);
      else if (is_somebody) {
        add_field(made_, is_sent ? "Also from" : "Also to", plain_words(one));
        questions_.push_back(
            {file_.at(one),
             fmt::format("the letter has several {}; the first was taken", is_sent ? "senders" : "receivers"),
             "say so in the title or the line where it matters"});
      }
      if (name == "placeName" || name == "settlement")
        add_field(made_, is_sent ? "Sent from" : "Received at", plain_words(one));
      if (name == "note") add_field(made_, "Correspondence", plain_words(one));
      if (name != "date") continue;
      if (is_sent)
        take_date(one);
      else
        add_field(made_, "Received", plain_words(one));
    }
  }

  void take_date(const pugi::xml_node& date) {
    made_.date = edtf_of(date);
    made_.date_as_given = plain_words(date);
    if (made_.date.empty()) ask_date(date);
  }

  /// What the words of a date may mean, where no attribute says it.
  void ask_date(const pugi::xml_node& date) {
    constexpr std::size_t longest_date = 200;  // more is a text about dates
    if (made_.date_as_given.empty() || made_.date_as_given.size() > longest_date) return;
    const std::vector<std::string> languages = {made_.original_language};
    const auto dates = proposed_dates(made_.date_as_given, Calendar::gregorian, languages);
    if (dates.size() == 1)
      made_.date = dates.front();
    else
      questions_.push_back({file_.at(date),
                            fmt::format("the date \"{}\" cannot be told", shortened(made_.date_as_given, 60)),
                            "write date = \"…\" into document.toml"});
  }

  void find_date() {
    const pugi::xml_node text = child(document_, "text");
    std::vector<pugi::xml_node> candidates;
    for (const char* const place : {"opener", "dateline", "closer"})
      for (const pugi::xml_node& within : descendants(text, place))
        for (const pugi::xml_node& date : descendants(within, "date")) candidates.push_back(date);
    for (const pugi::xml_node& date : descendants(header_, "origDate")) candidates.push_back(date);
    for (const pugi::xml_node& date : descendants(path(header_, {"profileDesc", "creation"}), "date"))
      candidates.push_back(date);
    for (const pugi::xml_node& date : descendants(path(header_, {"fileDesc", "sourceDesc"}), "date"))
      candidates.push_back(date);
    for (const pugi::xml_node& date : candidates)
      if (!edtf_of(date).empty()) return take_date(date);
    if (!candidates.empty()) take_date(candidates.front());
  }

  const XmlFile& file_;
  pugi::xml_node document_;
  pugi::xml_node header_;
  TeiPeople& people_;
  ImportedDocument& made_;
  Tally& tally_;
  std::vector<Remark>& questions_;
  TeiHeader credits_;
};

}  // namespace

std::string edtf_of(const pugi::xml_node& date) {
  const std::string when = when_attribute(date, {"when", "when-iso"});
  std::string text = when;
  if (text.empty()) {
    const std::string begin = when_attribute(date, {"from", "notBefore", "from-iso", "notBefore-iso"});
    const std::string end = when_attribute(date, {"to", "notAfter", "to-iso", "notAfter-iso"});
    if (begin.empty() && end.empty()) return {};
    text = fmt::format("{}/{}", begin.empty() ? ".." : begin, end.empty() ? ".." : end);
    if (begin == end) text = begin;
  }
  const std::string_view certainty = attribute(date, "cert");
  if ((certainty == "low" || certainty == "medium") && is_edtf(text + "?"))
    text += "?";
  else if (attribute(date, "precision") == "low" && is_edtf(text + "~"))
    text += "~";
  return is_edtf(text) ? text : std::string();
}

std::string language_of(const pugi::xml_node& document) {
  const pugi::xml_node text = child(document, "text");
  std::vector<std::string_view> said = {attribute(text, "lang"), attribute(child(text, "body"), "lang")};
  for (const pugi::xml_node& one : descendants(document, "textLang")) said.push_back(attribute(one, "mainLang"));
  for (const pugi::xml_node& one : descendants(document, "language")) said.push_back(attribute(one, "ident"));
  for (const pugi::xml_node& one : child(text, "body").children()) said.push_back(attribute(one, "lang"));
  said.push_back(attribute(document, "lang"));
  for (const pugi::xml_node& one : descendants(document, "language")) said.emplace_back(one.child_value());
  for (const std::string_view one : said)
    if (std::string language = one.empty() ? std::string() : language_meant(one); !language.empty()) return language;
  return {};
}

TeiHeader take_header(const XmlFile& file, const pugi::xml_node& document, TeiPeople& people, ImportedDocument& made,
                      Tally& tally, std::vector<Remark>& questions) {
  return HeaderReader(file, document, people, made, tally, questions).run();
}

}  // namespace lectern::compiler
