// SPDX-License-Identifier: MIT
#include "assets/compiler/import/language_guess.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unicode/uscript.h>
#include <vector>

#include "assets/compiler/import/folded_words.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct FrequentWords {
  std::string_view language, words;  ///< parted by spaces, with one at either end
};

/// Words that are frequent in one language and rare in the others of its script.
constexpr auto frequent_words = std::to_array<FrequentWords>({
    {"en", " the and of to is was that it with have you for be not this are but his her my your dear were which "},
    {"de",
     " der die das und ist ich nicht ein eine zu den dem mit es auf für wir dir dich mein deine dein lieber liebe "
     "sich von war daß dass auch hier beim sie haben habe "},
    {"fr",
     " le la les et est je vous une des dans que qui pour pas ne cher chère mon votre avec nous au du sur il elle "},
    {"es", " el los las y es que un una por con para no su querido querida mi lo del se al muy pero como "},
    {"it", " il lo gli e è che di una per con non caro cara mio sono del della anche questo ma come "},
    {"pt", " o os as e é que não um uma para com meu minha querido do da em ao se mas como você "},
    {"nl", " de het een en is ik niet van dat je wij zijn voor met op lieve beste maar ook aan heb "},
    {"pl", " i w na się nie jest że do z jak moja mój drogi droga jestem tak ale bardzo ma są od po "},
    {"cs", " a je se na že v jsem ne to s do jak milý milá ale jako bylo byl už tak mi pro si "},
    {"sv", " och är jag inte det att en ett för med som på av min kära du har var vi "},
    {"da", " og er jeg ikke det at en et for med som på af min kære du har var vi "},
    {"hu", " a az és nem hogy egy van is kedves de meg én te volt már ez csak mint "},
    {"ru", " и в не на я что с как это он мы но по к у из за вы для мой дорогой дорогая его "},
    {"uk", " і в не на я що з як це він ми але по до у та за ви для мій дорогий його є "},
    {"bg", " и в не на да се от с за е че са по си ще като но ми му съм това "},
    {"sr", " и у не на је да се од са за сам то као али ми су што "},
});

/// Fewer hits than this are no evidence.
constexpr std::size_t fewest_hits = 3;

struct ScriptLanguage {
  UScriptCode script;
  std::string_view language;
};

/// Scripts that tell a language by themselves, or nearly so.
constexpr auto script_languages = std::to_array<ScriptLanguage>({{USCRIPT_HANGUL, "ko"},
                                                                 {USCRIPT_HIRAGANA, "ja"},
                                                                 {USCRIPT_KATAKANA, "ja"},
                                                                 {USCRIPT_HAN, "zh"},
                                                                 {USCRIPT_ARABIC, "ar"},
                                                                 {USCRIPT_HEBREW, "he"},
                                                                 {USCRIPT_GREEK, "el"},
                                                                 {USCRIPT_ARMENIAN, "hy"},
                                                                 {USCRIPT_GEORGIAN, "ka"},
                                                                 {USCRIPT_THAI, "th"},
                                                                 {USCRIPT_DEVANAGARI, "hi"}});

using Scripts = std::map<UScriptCode, std::size_t>;

UScriptCode script_at(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

Scripts scripts_of(std::string_view words) {
  Scripts scripts;
  for (const char32_t c : code_points(words))
    if (const UScriptCode script = script_at(c); script > USCRIPT_INHERITED) ++scripts[script];
  return scripts;
}

UScriptCode most_of(const Scripts& scripts) {
  const auto most = std::max_element(scripts.begin(), scripts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == scripts.end() ? USCRIPT_COMMON : most->first;
}

/// Japanese and Korean are written with Han too.
std::string by_script(const Scripts& scripts) {
  const auto share = [&](UScriptCode script) {
    const auto found = scripts.find(script);
    return found == scripts.end() ? 0 : found->second;
  };
  constexpr std::size_t tenth = 10;
  const UScriptCode most = most_of(scripts);
  if (most == USCRIPT_HAN) {
    if ((share(USCRIPT_HIRAGANA) + share(USCRIPT_KATAKANA)) * tenth > share(USCRIPT_HAN)) return "ja";
    if (share(USCRIPT_HANGUL) * tenth > share(USCRIPT_HAN)) return "ko";
  }
  for (const auto& [script, language] : script_languages)
    if (script == most) return std::string(language);
  return {};
}

std::string by_words(std::string_view text, UScriptCode script) {
  constexpr std::size_t most_words = 2'000;
  std::vector<std::string> words = folded_words(text.substr(0, std::size_t{64} << 10));
  if (words.size() > most_words) words.resize(most_words);
  std::string best;
  std::size_t most = 0;
  std::size_t second = 0;
  for (const FrequentWords& one : frequent_words) {
    const std::string_view frequent = one.words;
    if ((script_at(code_point_at(frequent, 1).value) == USCRIPT_CYRILLIC) != (script == USCRIPT_CYRILLIC)) continue;
    const auto hits = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return frequent.find(" " + word + " ") != std::string_view::npos;
    }));
    if (hits > most) {
      second = std::exchange(most, hits);
      best = one.language;
    } else {
      second = std::max(second, hits);
    }
  }
  return most >= fewest_hits && most > second ? best : std::string();
}

/// Letters that only one of the Cyrillic languages has.
std::string by_cyrillic_letters(std::string_view text) {
  const std::u32string points = code_points(text.substr(0, std::size_t{64} << 10));
  const auto has = [&](std::u32string_view letters) {
    return std::any_of(points.begin(), points.end(),
                       [&](char32_t c) { return letters.find(c) != std::u32string_view::npos; });
  };
  if (has(U"іїєґІЇЄҐ") && !has(U"ыэъЫЭЪ")) return "uk";
  if (has(U"ыэЫЭ")) return "ru";
  return {};
}

/// Whether letters of a script may be of a language, as far as the file's word is to be doubted.
bool is_written_in(std::string_view language, UScriptCode script) {
  std::array<UScriptCode, 8> known{};
  UErrorCode status = U_ZERO_ERROR;
  const int count =
      uscript_getCode(std::string(language).c_str(), known.data(), static_cast<int>(known.size()), &status);
  return U_SUCCESS(status) != 0 && std::find(known.begin(), known.begin() + count, script) != known.begin() + count;
}

}  // namespace

GuessedLanguage guess_language(std::string_view words, const std::map<std::string, std::size_t>& declared) {
  const Scripts scripts = scripts_of(words);
  const UScriptCode script = most_of(scripts);
  if (std::string language = by_script(scripts); !language.empty()) return {std::move(language), true};
  std::string guessed = script == USCRIPT_CYRILLIC ? by_cyrillic_letters(words) : "";
  if (guessed.empty()) guessed = by_words(words, script);
  std::string said;
  std::size_t most = 0;
  for (const auto& [language, letters] : declared) {
    const std::string code(primary_subtag(meant_language(language).empty() ? language : meant_language(language)));
    if (letters > most && is_language_code(code) && is_written_in(code, script)) {
      most = letters;
      said = code;
    }
  }
  // A program notes the language of its menus for texts of any other.
  if (!said.empty() && (guessed.empty() || guessed == said)) return {said, true};
  if (!guessed.empty()) return {guessed, false};
  return {said, false};
}

Remark ask_language(const Place& place, const GuessedLanguage& guess, std::string_view given) {
  return {
      place,
      fmt::format("the language is not said; \"{}\" stands there{}", given, guess.code.empty() ? "" : ", by its words"),
      "import again with --language CODE where that is wrong"};
}

std::string_view language_of_word(std::string_view word, bool is_last) {
  struct Named {
    std::string_view language, forms;
  };
  static constexpr auto names = std::to_array<Named>({
      {"en", " english englisch englische englischer en eng английский англ anglais anglaise 英文 英语 英語 영어 "},
      {"de", " german deutsch deutsche deutscher de ger немецкий нем allemand allemande 德文 德语 "},
      {"fr", " french französisch fr fra французский français française 法文 法语 "},
      {"ru", " russian russisch russische ru rus русский рус russe 俄文 俄语 俄語 러시아어 "},
      {"zh", " chinese chinesisch zh китайский chinois chinoise 中文 汉语 漢語 중국어 "},
      {"ko", " korean koreanisch ko корейский coréen 韩文 韓文 한국어 "},
      {"ja", " japanese japanisch ja японский japonais 日文 日语 일본어 "},
      {"es", " spanish spanisch es испанский espagnol español "},
      {"it", " italian italienisch it итальянский italien italiano "},
      {"pl", " polish polnisch pl польский polonais polski "},
      {"cs", " czech tschechisch cs чешский tchèque česky "},
      {"uk", " ukrainian ukrainisch uk украинский ukrainien українська "},
      {"nl", " dutch niederländisch nl голландский néerlandais "},
  });
  constexpr std::size_t code_size = 2;
  const std::vector<std::string> words = folded_words(word);
  // "de" and "en" are words of French within a name, and codes at its end.
  if (words.size() != 1 || (words.front().size() <= code_size && !is_last)) return {};
  for (const auto& [language, forms] : names)
    if (forms.find(" " + words.front() + " ") != std::string_view::npos) return language;
  return {};
}

std::string language_in_name(std::string_view name) {
  std::string found;
  const std::vector<std::string> words = folded_words(name);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto language = language_of_word(words[i], i + 1 == words.size()); !language.empty()) found = language;
  return found;
}

}  // namespace lectern::compiler
