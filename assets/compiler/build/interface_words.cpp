// SPDX-License-Identifier: MIT
#include "assets/compiler/build/interface_words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/pack/string_id.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

constexpr std::string_view label_beginning = "label_";

// An exhibit may word these of the interface's labels in exhibit.toml.
constexpr std::array<std::string_view, 2> labels = {"label_reset", "label_reset_short"};

bool is_label(std::string_view key) {
  return std::find(labels.begin(), labels.end(), key) != labels.end();
}

std::string word_of(std::string_view key, const Wording& wording, const std::string& language) {
  return is_label(key) ? wording.label(key.substr(label_beginning.size()), language) : wording.word(key, language);
}

// Some stand as headings over their panels; all other words of the interface are plain.
Style style_of(std::string_view key) {
  constexpr std::array<std::string_view, 15> headings = {
      "about_document",    "people_and_terms",    "still_reading", "help",          "staff_pin_title", "staff_new",
      "staff_found",       "staff_none",          "staff_kiosk",   "staff_receipt", "staff_storage",   "staff_show_ask",
      "staff_restart_ask", "staff_shut_down_ask", "staff_still"};
  return std::find(headings.begin(), headings.end(), key) != headings.end() ? styles::heading : styles::interface;
}

std::vector<std::string_view> sorted_keys() {
  std::vector<std::string_view> keys(pack::string_keys.begin(), pack::string_keys.end());
  keys.push_back(pack::seconds_left_key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

Offset<fb::Word> write_word(std::string_view key, const std::string& language, Composer& composer) {
  const Place place{fmt::format("strings/{}.toml", language)};
  const auto text = [&](const std::string& words) {
    return composer.text({words, language}, style_of(key), place, pack::max_interface_text);
  };
  std::vector<TextOffset> texts;
  if (key == pack::seconds_left_key)
    for (int n = 0; n <= pack::most_seconds_left; ++n) texts.push_back(text(composer.wording.plural(key, n, language)));
  else
    texts.push_back(text(word_of(key, composer.wording, language)));
  const auto name = composer.index.CreateString(std::string(key));
  return fb::CreateWord(composer.index, name, composer.index.CreateVector(texts));
}

}  // namespace

WordsOffset write_words(Composer& composer,
                        const std::function<bool(std::string_view key, const std::string& language)>& wanted) {
  const std::vector<std::string_view> keys = sorted_keys();
  std::vector<Offset<fb::Words>> by_language;
  for (const std::string& language : composer.languages()) {
    std::vector<Offset<fb::Word>> words;
    for (const std::string_view key : keys)
      if (wanted(key, language)) words.push_back(write_word(key, language, composer));
    by_language.push_back(fb::CreateWords(composer.index, composer.index.CreateVector(words)));
  }
  return composer.index.CreateVector(by_language);
}

WordsOffset write_own_words(Composer& composer) {
  const SourceExhibit& exhibit = composer.exhibit;
  return write_words(composer, [&](std::string_view key, const std::string& language) {
    if (is_label(key)) {
      const auto label = exhibit.labels.find(std::string(key.substr(label_beginning.size())));
      if (label != exhibit.labels.end() && label->second.contains(language)) return true;
    }
    const auto strings = exhibit.strings.find(language);
    return strings != exhibit.strings.end() && strings->second.own.contains(std::string(key));
  });
}

}  // namespace lectern::compiler
