// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/compiler/check/quoted.hpp"
#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"

namespace lectern::compiler {

namespace {

using Ids = std::vector<std::string>;

// What the smallest glass holds beside the button, of a sentence and, in its place, of a gloss.
constexpr QuotedKind sentence_kind{"sentence", "attract", "the smallest glass", 200, true};

class AttractCheck {
 public:
  AttractCheck(const SourceExhibit& exhibit, Report& report) : exhibit_(exhibit), report_(report) {
    for (const SourceDocument& document : exhibit.documents) documents_.push_back(document.id);
  }

  void run() const {
    for (const SourceSentence& sentence : exhibit_.sentences) check(sentence);
    // What could not be read may be what a sentence's language hangs on.
    for (const SourceSentence& sentence : exhibit_.sentences)
      if (exhibit_.unread.documents.empty() && !sentence.layer.empty() && !is_ever_written(sentence))
        report_.warning(sentence.place,
                        fmt::format("{} of {} is never written: every language has sentences that come before it",
                                    sentence.layer, sentence.document),
                        "take the sentence out, or list its language in `languages`");
    if (!exhibit_.sentences.empty() && !exhibit_.attract.empty())
      report_.warning(place_of(exhibit_, "attract_pages"),
                      "attract_pages: no page drifts past where sentences are written",
                      "take attract_pages out, or [[attract]]");
  }

 private:
  void check(const SourceSentence& sentence) const {
    const auto document = std::find_if(exhibit_.documents.begin(), exhibit_.documents.end(),
                                       [&](const SourceDocument& d) { return d.id == sentence.document; });
    if (document != exhibit_.documents.end()) return check_quoted(*document, sentence, sentence_kind, report_);
    const auto& unread = exhibit_.unread.documents;
    if (!sentence.document.empty() && std::find(unread.begin(), unread.end(), sentence.document) == unread.end())
      report_.error(place_of(sentence, "document"), fmt::format("there is no document {}", sentence.document),
                    did_you_mean(sentence.document, documents_, "a document's id is the name of its folder"));
  }

  /// Whether a language writes it: of its own sentences all, else of those in their document's own language, else any.
  [[nodiscard]] bool is_ever_written(const SourceSentence& sentence) const {
    const auto language = [](const SourceSentence& one) {
      const std::size_t from = one.layer.find('.');
      const std::size_t start = from == std::string::npos ? one.layer.size() : from + 1;
      return one.layer.substr(start, one.layer.find('.', start) - start);
    };
    const auto is_original = [&](const SourceSentence& one) {
      return std::any_of(exhibit_.documents.begin(), exhibit_.documents.end(), [&](const SourceDocument& document) {
        return document.id == one.document && document.original_language == language(one);
      });
    };
    const auto& all = exhibit_.sentences;
    return std::any_of(exhibit_.languages.begin(), exhibit_.languages.end(), [&](const std::string& shown) {
      const auto own = [&](const SourceSentence& one) { return language(one) == shown; };
      if (std::any_of(all.begin(), all.end(), own)) return own(sentence);
      return is_original(sentence) || std::none_of(all.begin(), all.end(), is_original);
    });
  }

  const SourceExhibit& exhibit_;
  Report& report_;
  Ids documents_;
};

}  // namespace

void check_attract(const SourceExhibit& exhibit, Report& report) {
  AttractCheck(exhibit, report).run();
}

}  // namespace lectern::compiler
