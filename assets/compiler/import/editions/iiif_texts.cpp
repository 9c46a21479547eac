// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif_texts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/html_words.hpp"
#include "assets/compiler/import/editions/iiif_words.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Motivations of those who write down what stands on a page. Of the others only what says so in its label is one.
constexpr std::array<std::string_view, 3> writing_down = {"painting", "supplementing", "transcribing"};

bool transcribes(const IiifAnnotation& annotation, std::string_view list_label) {
  for (const std::string& one : annotation.motivations)
    if (std::find(writing_down.begin(), writing_down.end(), one) != writing_down.end()) return true;
  const std::string label = lowered(said_in(words_of(annotation.whole["label"]), {}) + " " + std::string(list_label));
  return label.find("transcri") != std::string::npos || annotation.whole["textGranularity"].is_there();
}

/// A text that grows page by page.
class Grown {
 public:
  void add(std::size_t page, std::string_view text, bool has_place) {
    if (page != page_) {
      page_ = page;
      is_marked_ = false;
      is_open_ = false;
    }
    if (has_place && is_open_) {
      last().text += "\n" + std::string(trimmed(text));
      return;
    }
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", at), text.size());
      const std::string_view paragraph = trimmed(text.substr(at, end - at));
      at = end + 2;
      if (!paragraph.empty()) begin(paragraph);
    }
    is_open_ = has_place;
  }

  std::vector<SourceBlock> blocks;

 private:
  Cell& last() { return blocks.back().cells.front(); }
  void begin(std::string_view paragraph) {
    blocks.push_back({BlockKind::paragraph, 0, {Cell{Alignment::start, std::string(paragraph), {}, {}, {}}}});
    if (!is_marked_) last().spans.push_back({0, 0, SpanKind::page, std::to_string(page_), {}});
    is_marked_ = true;
  }

  std::size_t page_ = 0;
  bool is_marked_ = false;
  bool is_open_ = false;
};

class Collector {
 public:
  Collector(std::vector<IiifPage>& pages, std::string language, const Neighbours& neighbours, Tally& tally)
      : pages_(pages), language_(std::move(language)), neighbours_(neighbours), tally_(tally) {}

  void take(const IiifCanvas& canvas, std::size_t page) {
    may_be_picture_ = true;
    for (const IiifAnnotation& annotation : canvas.painting) take(annotation, page, {});
    may_be_picture_ = false;
    for (const IiifAnnotation& annotation : canvas.others) take(annotation, page, {});
    for (const JsonValue& list : canvas.referenced) take_referenced(list, page);
  }

  IiifTexts run() {
    IiifTexts result;
    result.remarks = std::move(remarks_);
    result.says_language = says_language_;
    for (auto& [language, grown] : texts_) {
      ImportedText text;
      text.language = language;
      text.blocks = std::move(grown.blocks);
      result.texts.push_back(std::move(text));
    }
    const auto length_of = [](const ImportedText& text) {
      std::size_t count = 0;
      for (const SourceBlock& block : text.blocks) count += block.cells.front().text.size();
      return count;
    };
    std::stable_sort(result.texts.begin(), result.texts.end(),
                     [&](const auto& one, const auto& other) { return length_of(one) > length_of(other); });
    for (std::size_t i = 1; i < result.texts.size(); ++i) result.texts[i].kind = LayerKind::translation;
    return result;
  }

 private:
  void take_referenced(const JsonValue& list, std::size_t page) {
    const std::string address = id_of(list);
    auto bytes = neighbours_.bytes_of(address);
    if (!bytes)
      return tally_.add("a list of annotations that stands in another file was left out: " + address, list,
                        "if it transcribes the page, fetch it into a folder, and name that: --map ADDRESS=FOLDER");
    Report unheard;
    auto file = JsonFile::read(last_part(address), std::move(*bytes), unheard);
    if (!file) return tally_.add("a list of annotations that is no JSON was left out: " + address, list);
    // Values point into the file.
    const JsonFile& kept = files_.emplace_back(std::move(*file));
    const std::string label = said_in(words_of(list["label"]), {});
    for (const IiifAnnotation& annotation : annotations_of(JsonValue(kept))) take(annotation, page, label);
  }

  void take(const IiifAnnotation& annotation, std::size_t page, std::string_view list_label) {
    const bool is_transcript = transcribes(annotation, list_label);
    for (const JsonValue& body : annotation.bodies) {
      const auto [language, text] = words_in(body);
      if (text.empty()) continue;
      if (!is_transcript) {
        tell_remark(annotation, page, text);
        continue;
      }
      says_language_ = says_language_ || names_language_;
      texts_[language].add(page, text, annotation.box.has_value());
      if (annotation.box) place(annotation, page, text);
    }
  }

  void place(const IiifAnnotation& annotation, std::size_t page, const std::string& text) {
    IiifPage& on = pages_[page - 1];
    if (const auto box = on_picture(*annotation.box, on))
      on.page.lines.push_back({*box, text, {}});
    else if (on.page.picture)
      tally_.add("a line's place lies outside its page, and was left out", annotation.whole);
  }

  void tell_remark(const IiifAnnotation& annotation, std::size_t page, const std::string& text) {
    const std::string& label = pages_[page - 1].page.label;
    remarks_.push_back({fmt::format("Remark on {}", label.empty() ? fmt::format("page {}", page) : label), text});
    tally_.add(fmt::format("an annotation that does not transcribe (\"{}\") stands with what the source says besides",
                           annotation.motivations.empty() ? "without motivation" : annotation.motivations.front()),
               annotation.whole, "if it is the page's text, copy it into a transcript");
  }

  /// A body's language and words; no words where it has none, which is told unless it is a picture.
  std::pair<std::string, std::string> words_in(const JsonValue& body) {
    const std::string type = type_of(body);
    const JsonValue inside = body.any_of({"value", "chars"});
    if (type == "choice") {
      const auto first = body.any_of({"items", "item", "default"}).each();
      if (!first.empty() && type_of(first.front()) != "choice") return words_in(first.front());
    }
    const auto languages = body.any_of({"language", "@language", "dc:language"}).each();
    std::string language = languages.empty() ? std::string() : language_meant(languages.front().text());
    names_language_ = !language.empty();
    if (language.empty()) language = language_;
    std::string format = lowered(body["format"].text());
    if (inside.is_text()) return {language, words(inside.text(), format, body)};
    if (body.is_text() && !may_be_picture_ && !is_address(body.text())) return {language, words(body.text(), {}, body)};
    if (type == "text" || format.starts_with("text/")) return {language, words_elsewhere(body, format)};
    if (!may_be_picture_)
      tally_.add(fmt::format("an annotation without words (\"{}\") was left out", type.empty() ? "no type" : type),
                 body);
    return {};
  }

  std::string words(const std::string& text, std::string_view format, const JsonValue& body) {
    if (format.find("xml") != std::string_view::npos && format.find("xhtml") == std::string_view::npos) {
      tally_.add("an annotation that holds XML was left out", body, "import what it holds by itself");
      return {};
    }
    const bool is_marked = format.find("html") != std::string_view::npos || (format.empty() && is_html(text));
    return cleaned(is_marked ? html_words(text) : text, body.whole_file(), tally_);
  }

  std::string words_elsewhere(const JsonValue& body, std::string_view format) {
    const std::string address = id_of(body);
    const auto bytes = neighbours_.bytes_of(address);
    if (bytes) return words(std::string(as_text(*bytes)), format, body);
    tally_.add("a page's text that stands in another file was left out: " + address, body,
               "fetch it into a folder, and name that: --map ADDRESS=FOLDER");
    return {};
  }

  std::vector<IiifPage>& pages_;
  std::string language_;
  const Neighbours& neighbours_;
  Tally& tally_;
  std::list<JsonFile> files_;
  bool may_be_picture_ = false;  ///< what the canvas itself shows was taken as its picture
  std::map<std::string, Grown> texts_;
  std::vector<ImportedField> remarks_;
  bool names_language_ = false;  ///< the body that was looked at last
  bool says_language_ = false;
};

}  // namespace

IiifTexts texts_of(const std::vector<IiifCanvas>& canvases, std::vector<IiifPage>& pages, const std::string& language,
                   const Neighbours& neighbours, Tally& tally) {
  Collector collector(pages, language, neighbours, tally);
  for (std::size_t i = 0; i < canvases.size(); ++i) collector.take(canvases[i], i + 1);
  return collector.run();
}

}  // namespace lectern::compiler
