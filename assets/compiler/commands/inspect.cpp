// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/inspect_table.hpp"
#include "assets/compiler/commands/read_pack.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::compiler {

namespace {

using Json = nlohmann::ordered_json;
namespace fb = pack::fb;

std::string first_text(const flatbuffers::Vector<flatbuffers::Offset<fb::Text>>& texts) {
  return texts.size() == 0 ? std::string() : texts.Get(0)->utf8()->str();
}

/// Gathers what is said of a pack, and adds up bytes by kind; equal blobs count each time they are named.
class Gatherer {
 public:
  explicit Gatherer(const pack::Pack& pack) : pack_(pack) {}

  Result<Json> run() {
    const fb::Index& index = pack_.index();
    Json all = {{"id", index.id()->str()}, {"revision", index.revision()}, {"title", first_text(*index.title())}};
    all["hook"] = index.hook() != nullptr ? Json(first_text(*index.hook())) : Json();
    all["languages"] = Json::array();
    for (const auto* language : *index.languages()) all["languages"].push_back(language->str());
    all["documents"] = Json::array();
    for (const fb::Document* document : *index.documents()) {
      LECTERN_TRY(one, document_json(*document));
      all["documents"].push_back(std::move(one));
    }
    all["paths"] = Json::array();
    if (index.paths() != nullptr)
      for (const fb::Path* path : *index.paths())
        all["paths"].push_back({{"id", path->id()->str()},
                                {"title", first_text(*path->title())},
                                {"steps", path->steps()->size()},
                                {"plays", path->plays()}});
    all["sentences"] = Json::array();
    if (index.attract_sentences() != nullptr)
      for (const fb::AttractSentence* sentence : *index.attract_sentences()) {
        const fb::Document& document = *index.documents()->Get(sentence->document());
        all["sentences"].push_back({{"document", document.id()->str()},
                                    {"passage", document.passages()->Get(sentence->passage())->id()->str()},
                                    {"layer", document.layers()->Get(sentence->layer())->id()->str()},
                                    {"text", sentence->text()->utf8()->str()}});
      }
    all["people"] = index.people()->size();
    all["map"] = map_json(index);
    for (const fb::Person* person : *index.people()) {
      add_all("cards", *person->cards());
      if (person->portrait() != nullptr) add("portraits", person->portrait()->blob()->size());
    }
    all["context"] = index.context()->size();
    for (const fb::ContextLine* line : *index.context())
      if (line->cards() != nullptr) add_all("cards", *line->cards());
    all["fonts"] = Json::array();
    for (const fb::Font* font : *index.fonts()) {
      all["fonts"].push_back({{"name", font->name()->str()}, {"bytes", font->blob()->size()}});
      add("fonts", font->blob()->size());
    }
    all["sizes"] = sizes_;
    return all;
  }

 private:
  Result<Json> document_json(const fb::Document& document) {
    Json one = {{"id", document.id()->str()},
                {"date", date_json(document.date())},
                {"original_language", document.original_language()->str()},
                {"short_title", first_text(*document.short_title())}};
    one["layers"] = Json::array();
    for (const fb::Layer* layer : *document.layers()) one["layers"].push_back(layer_json(*layer));
    one["pages"] = Json::array();
    for (const fb::Page* page : *document.pages()) {
      LECTERN_TRY(page_of, page_json(document, *page));
      one["pages"].push_back(std::move(page_of));
    }
    one["passages"] = document.passages()->size();
    one["notes"] = document.notes()->size();
    one["qr"] = document.qr() != nullptr;
    one["quote"] = document.quote() != nullptr ? Json(first_text(*document.quote()->words())) : Json();
    for (const fb::Note* note : *document.notes()) add_all("cards", *note->cards());
    add_all("about", *document.about());
    if (document.thumbnail() != nullptr) add("thumbnails", document.thumbnail()->size());
    return one;
  }

  static Json map_json(const fb::Index& index) {
    if (index.map() == nullptr) return nullptr;
    const auto places = std::count_if(index.people()->begin(), index.people()->end(),
                                      [](const fb::Person* person) { return person->place() != nullptr; });
    return {{"places", places}, {"coasts", index.map()->ends()->size()}, {"points", index.map()->points()->size()}};
  }

  static Json date_json(const fb::Date* date) {
    if (date == nullptr) return nullptr;
    return fmt::format("{:04}-{:02}-{:02}", date->year(), date->month(), date->day());
  }

  Json layer_json(const fb::Layer& layer) {
    std::uint64_t bytes = 0;
    for (const fb::Part* part : *layer.parts()) bytes += part->blob()->size();
    add("texts", bytes);
    return {{"id", layer.id()->str()},
            {"language", layer.language()->str()},
            {"parts", layer.parts()->size()},
            {"bytes", bytes}};
  }

  Result<Json> page_json(const fb::Document& document, const fb::Page& page) {
    if (page.blob() == nullptr) return Json{{"label", page.label()->utf8()->str()}};
    LECTERN_TRY(blob, pack_.read_page(document, page));
    std::uint64_t tiles = 0;
    std::uint64_t bytes = 0;
    for (const fb::Level* level : *blob->levels())
      for (const fb::Blob* tile : *level->tiles()) {
        ++tiles;
        bytes += tile->size();
      }
    add("tiles", bytes);
    add("pages", page.blob()->size());
    return Json{{"label", page.label()->utf8()->str()},
                {"width", page.width()},
                {"height", page.height()},
                {"reset", page.reset()},
                {"grey", page.grey()},
                {"levels", blob->levels()->size()},
                {"tiles", tiles},
                {"zones", blob->zones()->size()},
                {"bytes", bytes}};
  }

  void add_all(const char* kind, const flatbuffers::Vector<const fb::Blob*>& blobs) {
    for (const fb::Blob* blob : blobs) add(kind, blob->size());
  }

  void add(const char* kind, std::uint64_t bytes) {
    const std::uint64_t before = sizes_.value(kind, std::uint64_t{0});
    sizes_[kind] = before + bytes;
  }

  const pack::Pack& pack_;
  Json sizes_ = Json::object();
};

Result<Json> gather(const std::filesystem::path& path) {
  LECTERN_CHECK(check_names_pack(path));
  LECTERN_TRY(opened, pack::Pack::open(path));
  LECTERN_TRY(file, open_file(path));
  Bytes bytes(pack::header_size);
  LECTERN_CHECK(file->read_at(0, bytes));
  LECTERN_TRY(header, pack::decode(bytes, file->size(), path.string()));
  Result<Json> gathered = Gatherer(opened).run();
  if (!gathered) return wrong_within(path, gathered.error());
  Json& all = *gathered;
  all["file"] = path.string();
  all["format"] = fmt::format("{}.{}", header.major, header.minor);
  all["bytes"] = header.file_size;
  all["index_bytes"] = header.index_size;
  return gathered;
}

}  // namespace

int run_inspect(const std::filesystem::path& path, Format format) {
  const Result<Json> all = gather(path);
  if (!all) {
    print_line(stderr, fmt::format("lectern-pack: {}", all.error().what));
    return status_errors;
  }
  if (format == Format::json)
    print_lines(stdout, all->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  else
    print_lines(stdout, pack_as_table(*all));
  return status_good;
}

}  // namespace lectern::compiler
