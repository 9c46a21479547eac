// SPDX-License-Identifier: MIT
// What setting a text costs, one case a run, for callgrind: `bench/text` counts the instructions of counted_*() below.
// Says how many glyphs, lines, shaped runs and bytes there were, and fails where something was shaped that was known.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "assets/compiler/prepare/prepare.hpp"
#include "render/layout/lay.hpp"

namespace {

using namespace lectern;
using namespace lectern::compiler;

constexpr int words_in_a_paragraph = 100;
constexpr int column = 900;  // px

/// Texts as a pack would hold them, and the viewer's text engine over the pack's fonts.
class Book {
 public:
  explicit Book(const std::vector<std::string>& paragraphs, const std::string& language)
      : shelf_(InstalledFonts::open().value()), book_(PackFonts::open(shelf_, {}).value()) {
    Preparer preparer(book_, tags_, report_);
    for (const std::string& words : paragraphs) {
      flatbuffers::FlatBufferBuilder builder;
      builder.Finish(write(builder, preparer.prepare(words, {language, Style::serif})));
      texts_.push_back(builder.Release());
    }
    made_ = book_.make().value();
    fonts_ = std::make_unique<text::Fonts>([this](std::uint16_t n) -> Result<Bytes> { return made_.at(n).bytes; });
    for (std::size_t n = 0; n < made_.size(); ++n)  // opening files is not counted
      (void)fonts_->metrics(static_cast<std::uint16_t>(n));
    typesetter_ = std::make_unique<text::Typesetter>(*fonts_, tags_.all());
  }

  [[nodiscard]] const pack::fb::Text& text(std::size_t i) const {
    return *flatbuffers::GetRoot<pack::fb::Text>(texts_[i].data());
  }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  text::Typesetter& typesetter() { return *typesetter_; }

 private:
  InstalledFonts shelf_;
  PackFonts book_;
  Tags tags_;
  Report report_;
  std::vector<flatbuffers::DetachedBuffer> texts_;
  std::vector<MadeFont> made_;
  std::unique_ptr<text::Fonts> fonts_;
  std::unique_ptr<text::Typesetter> typesetter_;
};

[[gnu::noinline]] layout::Flow counted_layout(Book& book, int size) {
  layout::Styles styles;
  styles.body = {F26Dot6::from_px(size), size * 3 / 2, size / 2, layout::Role::body};
  layout::Column laid(book.typesetter(), styles, column);
  for (std::size_t i = 0; i < book.size(); ++i) laid.add(book.text(i), styles.body);
  return laid.take();
}

void tell(const char* what, const layout::Flow& flow, const text::Typesetter& typesetter) {
  std::size_t glyphs = 0;
  std::size_t lines = 0;
  std::size_t bytes = 0;
  for (const layout::Box& box : flow.boxes) {
    glyphs += box.set.glyphs.size();
    lines += box.set.lines.size();
    bytes += sizeof box + box.set.glyphs.capacity() * sizeof(draw::Glyph) +
             box.set.clusters.capacity() * sizeof(text::Cluster) + box.set.lines.capacity() * sizeof(text::Line) +
             box.set.runs.capacity() * sizeof(text::GlyphRun);
  }
  std::printf("%s: %zu glyphs, %zu lines, %llu runs shaped, %zu bytes laid out, %zu bytes of shapes kept\n", what,
              glyphs, lines, static_cast<unsigned long long>(typesetter.counters().shapes), bytes,
              typesetter.counters().cached_bytes);
}

// So many words of a file that begin with a letter beyond ASCII, again from its start where it has fewer.
std::vector<std::string> paragraphs_of(const char* file, int count) {
  std::ifstream stream(file);
  std::istringstream all((std::ostringstream() << stream.rdbuf()).str());
  std::vector<std::string> found;
  for (std::string word; all >> word;)
    if ((static_cast<unsigned char>(word[0]) & 0x80) != 0) found.push_back(word);
  std::vector<std::string> paragraphs;
  for (int i = 0; i < count; ++i) {
    if (i % words_in_a_paragraph == 0) paragraphs.emplace_back();
    paragraphs.back() +=
        (i % words_in_a_paragraph == 0 ? "" : " ") + found.at(static_cast<std::size_t>(i) % found.size());
  }
  return paragraphs;
}

std::string repeated(const char* what, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += what;
  return text;
}

int run(const std::string& what, int count, const char* file) {
  constexpr int size = 34;  // px, as the reader's at 1920x1080
  std::vector<std::string> paragraphs;
  if (what == "words" || what == "size") paragraphs = paragraphs_of(file, count);
  if (what == "long") paragraphs = {repeated("x", count)};
  if (what == "marks") paragraphs = {"a" + repeated("\u0301", count)};
  if (what == "arabic") paragraphs = {repeated("ب", count)};
  Book book(paragraphs, what == "arabic" ? "ar" : "ru");
  layout::Flow flow;
  if (what == "size") {
    layout::Column before(book.typesetter(), {}, column);
    for (std::size_t i = 0; i < book.size(); ++i)
      before.add(book.text(i), {F26Dot6::from_px(size), size * 3 / 2, 0, layout::Role::body});
    const auto shapes = book.typesetter().counters().shapes;
    flow = counted_layout(book, size * 2);
    if (book.typesetter().counters().shapes != shapes) {
      std::fprintf(stderr, "another size shaped %llu runs again\n",
                   static_cast<unsigned long long>(book.typesetter().counters().shapes - shapes));
      return 1;
    }
  } else {
    flow = counted_layout(book, size);
  }
  tell(what.c_str(), flow, book.typesetter());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  return run(arguments[1], std::atoi(arguments[2]), count > 3 ? arguments[3] : "");
}
