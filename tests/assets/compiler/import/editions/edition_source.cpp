// SPDX-License-Identifier: MIT
#include "tests/assets/compiler/import/editions/edition_source.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "assets/base/storage.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler::test {

namespace {

std::vector<std::string> names_below(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(folder).generic_string());
  std::sort(names.begin(), names.end());
  return names;
}

void add_said(std::string& text, std::string_view name, const std::optional<std::string>& said) {
  if (said) text += fmt::format("  {}: {}\n", name, *said);
}

void add_remarks(std::string& text, std::string_view name, const std::vector<Remark>& remarks) {
  for (const Remark& remark : remarks)
    text += fmt::format("{} {}:{}:{}: {}{}{}\n", name, remark.place.file.string(), remark.place.line,
                        remark.place.column, remark.what, remark.mend.empty() ? "" : "; ", remark.mend);
}

std::string kind_name(LayerKind kind) {
  return kind == LayerKind::translation ? "translation" : kind == LayerKind::transcript ? "transcript" : "other";
}

void add_document(std::string& text, const ImportedDocument& document) {
  text += fmt::format("document {}: {}\n", document.id, document.title);
  text += fmt::format("  date {} ({}), from {} to {}, in {}{}\n", document.date, document.date_as_given, document.from,
                      document.to, document.original_language, document.begins_at_right ? ", begins at the right" : "");
  for (const auto& [language, title] : document.short_title)
    text += fmt::format("  short title {}: {}\n", language, title);
  add_said(text, "summary", document.summary);
  add_said(text, "reference", document.archive_reference);
  add_said(text, "credits", document.credits);
  add_said(text, "rights", document.rights);
  add_said(text, "address", document.address);
  for (const std::string& line : document.contents) text += fmt::format("  contents: {}\n", line);
  for (const ImportedField& field : document.fields) text += fmt::format("  field {}: {}\n", field.label, field.value);
  for (const ImportedPage& page : document.pages) {
    text += fmt::format("  page \"{}\"", page.label);
    if (page.picture)
      text += fmt::format(" {} as {}, {}x{}{}{}", page.picture->name, page.picture->save_as, page.picture->size.w,
                          page.picture->size.h, page.picture->address.empty() ? "" : ", to fetch from ",
                          page.picture->address);
    text += "\n";
    for (const ImportedLine& line : page.lines)
      text += fmt::format("    line {:.0f},{:.0f} {:.0f}x{:.0f}: {}\n", line.box.x, line.box.y, line.box.w, line.box.h,
                          line.text);
  }
  for (const ImportedText& one : document.texts) {
    text += fmt::format("  {}.{}{}{} by {}\n", kind_name(one.kind), one.language, one.variant.empty() ? "" : ".",
                        one.variant, one.credit.by.value_or("?"));
    text += dump(one.blocks);
    for (const SourceFootnote& note : one.footnotes)
      text += fmt::format("  note {} [{}]\n{}", note.id, note.label, dump(note.blocks));
  }
}

bool is_page(const ImportedDocument& document, const std::string& name) {
  if (document.pages.empty()) return false;
  if (document.pages.front().label.empty()) return std::stoul(name) <= document.pages.size();
  return std::any_of(document.pages.begin(), document.pages.end(),
                     [&](const ImportedPage& page) { return page.label == name; });
}

}  // namespace

ImportSource source_at(const std::filesystem::path& file, const std::map<std::string, std::string>& maps) {
  ImportSource source;
  source.name = file.filename().string();
  source.bytes = read_file(file, max_import_file).value();
  const std::filesystem::path folder = file.parent_path();
  source.names = names_below(folder);
  source.beside = [folder, maps](std::string_view name) -> Result<Bytes> {
    for (const auto& [base, copies] : maps)
      if (name.starts_with(base)) return read_file(copies + std::string(name.substr(base.size())), max_import_file);
    return read_file(folder / std::string(name), max_import_file);
  };
  source.options.maps = maps;
  return source;
}

ImportSource folder_at(const std::filesystem::path& folder) {
  ImportSource source;
  source.name = folder.filename().string();
  source.is_folder = true;
  source.names = names_below(folder);
  source.beside = [folder](std::string_view name) { return read_file(folder / std::string(name), max_import_file); };
  return source;
}

ImportSource source_of(std::string name, std::string_view words, std::map<std::string, std::string> beside) {
  ImportSource source;
  const ByteView bytes = as_bytes(words);
  source.bytes.assign(bytes.begin(), bytes.end());
  source.names = {name};
  for (const auto& [other, unused] : beside) source.names.push_back(other);
  source.name = std::move(name);
  source.beside = [beside = std::move(beside)](std::string_view wanted) -> Result<Bytes> {
    const auto found = beside.find(std::string(wanted));
    if (found == beside.end()) return fail(ErrorCode::missing, "not there");
    const ByteView held = as_bytes(found->second);
    return Bytes(held.begin(), held.end());
  };
  return source;
}

std::string dump(const Imported& imported) {
  std::string text = fmt::format("exhibit {} in {}\n", imported.id, fmt::join(imported.languages, ", "));
  for (const auto& [language, title] : imported.title) text += fmt::format("title {}: {}\n", language, title);
  for (const ImportedDocument& document : imported.documents) add_document(text, document);
  for (const ImportedPerson& person : imported.people) {
    text += fmt::format("person {}:", person.id);
    for (const auto& [language, name] : person.names) text += fmt::format(" {} {}", language, name);
    for (const auto& [language, names] : person.aliases)
      text += fmt::format(", also {} {}", language, fmt::join(names, ", "));
    for (const auto& [language, sentence] : person.sentence) text += fmt::format("; {} {}", language, sentence);
    text += "\n";
  }
  add_remarks(text, "left out", imported.left_out);
  add_remarks(text, "question", imported.questions);
  return text;
}

void count_letters(std::string_view text, Letters& letters) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    if (letter.well_formed && is_word_character(letter.value)) ++letters[letter.value];
    at += letter.size;
  }
}

Letters letters_of(const ImportedDocument& document) {
  Letters letters;
  const auto count = [&](const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks)
      for (const Cell& cell : block.cells) count_letters(cell.text, letters);
  };
  for (const ImportedText& text : document.texts) {
    count(text.blocks);
    for (const SourceFootnote& note : text.footnotes) count(note.blocks);
  }
  return letters;
}

std::string broken_promise(const Imported& imported) {
  std::set<std::string> ids;
  for (const auto* remarks : {&imported.left_out, &imported.questions})
    for (const Remark& remark : *remarks)
      if (remark.what.empty() || remark.place.file.empty()) return "a remark without words or place: " + remark.what;
  if (imported.languages.empty() || imported.title.empty()) return "no language or no title";
  std::set<std::string> people;
  for (const ImportedPerson& person : imported.people)
    if (!is_id(person.id) || !people.insert(person.id).second || person.names.empty())
      return "a person without id or name";
  for (const ImportedDocument& document : imported.documents) {
    if (!is_id(document.id) || !ids.insert(document.id).second) return "the id " + document.id;
    if (document.title.empty() || document.short_title.empty()) return "no title";
    if (!is_language_code(document.original_language)) return "the language " + document.original_language;
    if (!document.date.empty() && !parse_edtf(document.date, Calendar::gregorian)) return "the date " + document.date;
    for (const ImportedPage& page : document.pages)
      for (const ImportedLine& line : page.lines)
        if (!page.picture || line.box.x < 0 || line.box.y < 0 || line.box.right() > page.picture->size.w + 0.01 ||
            line.box.bottom() > page.picture->size.h + 0.01)
          return "a line outside its page: " + line.text;
    for (const ImportedText& text : document.texts)
      for (const SourceBlock& block : text.blocks)
        for (const Cell& cell : block.cells) {
          for (const SourceSpan& span : cell.spans) {
            if (span.start > span.end || span.end > cell.text.size()) return "a span outside " + cell.text;
            if (span.kind == SpanKind::person && !people.contains(span.target)) return "nobody is " + span.target;
            if (span.kind == SpanKind::page && !is_page(document, span.target)) return "page " + span.target;
          }
          for (const EmphasisSpan& span : cell.emphasis)
            if (span.start >= span.end || span.end > cell.text.size()) return "an emphasis outside " + cell.text;
        }
  }
  return {};
}

}  // namespace lectern::compiler::test
