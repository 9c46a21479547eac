// SPDX-License-Identifier: MIT
#include "firmware/texts/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

using pack::fb::Word;

/// The word of a list by its key, null where it has none.
const Word* find_word(const pack::fb::Words& list, std::string_view key) {
  const auto& words = *list.words();
  const auto found = std::lower_bound(words.begin(), words.end(), key, [](const Word* word, std::string_view k) {
    return word->key()->string_view() < k;
  });
  return found == words.end() || found->key()->string_view() != key ? nullptr : *found;
}

const pack::fb::Words* list_of(const pack::fb::Interface& interface, std::string_view language) {
  for (flatbuffers::uoffset_t i = 0; i < interface.languages()->size(); ++i)
    if (interface.languages()->Get(i)->string_view() == language) return interface.words()->Get(i);
  return nullptr;
}

/// The band in a language, else in English; null where there is none at all.
const pack::fb::Band* band_in(const pack::fb::Interface& interface, std::string_view language) {
  if (interface.bands() == nullptr) return nullptr;
  for (const std::string_view code : {language, std::string_view("en")})
    for (flatbuffers::uoffset_t i = 0; i < interface.languages()->size(); ++i)
      if (interface.languages()->Get(i)->string_view() == code) return interface.bands()->Get(i);
  return nullptr;
}

}  // namespace

Words::Words(const pack::fb::Index& exhibit, std::shared_ptr<const pack::Interface> interface)
    : interface_(std::move(interface)) {
  for (std::size_t language = 0; language < exhibit.languages()->size(); ++language) {
    const std::string_view code = pack::at(*exhibit.languages(), language).string_view();
    const std::vector<const pack::fb::Words*> lists = {
        &pack::at(*exhibit.words(), language), list_of(interface_->index(), code), list_of(interface_->index(), "en")};
    const auto find = [&](std::string_view key, std::size_t texts) -> const Texts* {
      for (const auto* list : lists)
        if (list != nullptr)
          if (const Word* word = find_word(*list, key); word != nullptr && word->texts()->size() == texts)
            return word->texts();
      return nullptr;
    };
    OfLanguage words;
    for (const std::string_view key : pack::string_keys) words.push_back(find(key, 1));
    words.push_back(find(pack::seconds_left_key, pack::most_seconds_left + 1));
    languages_.push_back(std::move(words));
    bands_.push_back(band_in(interface_->index(), code));
  }
}

const pack::fb::Text& Words::of(pack::StringId id, std::size_t language) const {
  return *languages_[language][static_cast<std::size_t>(id)]->Get(0);
}

const pack::fb::Text& Words::seconds_left(int seconds, std::size_t language) const {
  return pack::at(*languages_[language].back(), static_cast<std::size_t>(seconds));
}

std::vector<const pack::fb::Text*> Words::all() const {
  std::vector<const pack::fb::Text*> texts;
  for (const auto* list : *interface_->index().words())
    for (const Word* word : *list->words())
      for (const pack::fb::Text* text : *word->texts()) texts.push_back(text);
  return texts;
}

std::string Words::page(const pack::fb::Text& label, std::size_t language) const {
  constexpr std::string_view blank = "{n}";
  std::string text = of(pack::StringId::page_number, language).utf8()->str();
  if (const auto at = text.find(blank); at != std::string::npos) text.replace(at, blank.size(), label.utf8()->str());
  return text;
}

}  // namespace lectern::app
