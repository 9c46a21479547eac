// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/markdown_marks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/markdown_tree.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// U+FDD0, a noncharacter: refused in sources, and to Markdown a letter like any other.
constexpr std::string_view sentinel = "\xEF\xB7\x90";

// Marks that nothing can be done about cost several readings each; after these the curator has enough to mend.
constexpr std::size_t most_failures = 20;

/// How far from its own place a mark is tried: past signs of emphasis, past lines of signs, past both.
constexpr int most_tries = 4;

/// All marks that stand at one place.
struct Slot {
  std::size_t at = 0;
  std::size_t first_mark = 0;
  int tried = 0;
  std::optional<Anchor> anchor;
};

/// Past signs of emphasis, and tags of marks.
std::size_t past_signs(std::string_view text, std::size_t at, std::size_t end) {
  for (;;) {
    at = std::min(text.find_first_not_of("*_~| \t", at), end);
    const std::string_view rest = text.substr(at, end - at);
    const std::size_t closing = rest.find('>');
    if (rest.starts_with(tag_guard))
      at += tag_guard.size();
    else if (rest.starts_with('<') && closing != std::string_view::npos && inline_tag(rest.substr(0, closing + 1)))
      at += closing + 1;
    else
      return at;
  }
}

/// Where a sentinel goes; nothing where no text follows.
std::optional<std::size_t> resolve(std::string_view text, std::size_t at, int tried) {
  const bool skip_signs = tried % 2 == 1;
  const bool skip_lines = tried >= 2;
  std::size_t position = at;
  for (bool first = true;; first = false) {
    const std::size_t start = line_start(text, position);
    const std::size_t end = line_end(text, position);
    const std::string_view line = text.substr(start, end - start);
    if (!(skip_lines && is_all_signs(line))) {
      position = std::max(position, past_prefix(text, start));
      if (position < end)
        position += std::min(text.substr(position, end - position).find_first_not_of(" \t"), end - position);
      if (skip_signs && position < end) position = past_signs(text, position, end);
      if (position < end) return position;
    }
    if (end == text.size()) return std::nullopt;
    position = end + 1;
    if (!first && position > text.size()) return std::nullopt;
  }
}

/// Takes the sentinels out of a tree and says where each stood.
std::vector<Anchor> take_sentinels(std::vector<SourceBlock>& blocks) {
  std::vector<Anchor> anchors;
  for (std::size_t b = 0; b < blocks.size(); ++b)
    for (std::size_t c = 0; c < blocks[b].cells.size(); ++c) {
      std::string& text = blocks[b].cells[c].text;
      for (std::size_t at = text.find(sentinel); at != std::string::npos; at = text.find(sentinel, at)) {
        anchors.push_back({b, c, at});
        text.erase(at, sentinel.size());
      }
    }
  return anchors;
}

bool same(const std::vector<SourceBlock>& a, const std::vector<SourceBlock>& b) {
  const auto same_cell = [](const Cell& x, const Cell& y) { return x.text == y.text; };
  const auto same_block = [&](const SourceBlock& x, const SourceBlock& y) {
    return x.kind == y.kind && x.level == y.level &&
           std::equal(x.cells.begin(), x.cells.end(), y.cells.begin(), y.cells.end(), same_cell);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_block);
}

class AnchorFinder {
 public:
  AnchorFinder(const MarkedText& marked, const std::vector<SourceBlock>& blocks, Report& report)
      : marked_(marked), blocks_(blocks), report_(report) {
    for (std::size_t i = 0; i < marked.marks.size(); ++i)
      if (slots_.empty() || slots_.back().at != marked.marks[i].at) slots_.push_back({marked.marks[i].at, i, 0, {}});
  }

  std::vector<Anchor> run() {
    settle(0, slots_.size());
    std::vector<Anchor> anchors;
    Anchor last;
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      last = std::max(last, slots_[s].anchor.value_or(last));
      const std::size_t end = s + 1 < slots_.size() ? slots_[s + 1].first_mark : marked_.marks.size();
      anchors.resize(end, last);
    }
    return anchors;
  }

 private:
  void settle(std::size_t first, std::size_t last) {
    if (first == last || failures_ >= most_failures || fits(first, last)) return;
    if (last - first > 1) {
      const std::size_t middle = first + (last - first) / 2;
      settle(first, middle);
      settle(middle, last);
      return;
    }
    Slot& slot = slots_[first];
    while (++slot.tried < most_tries)
      if (fits(first, last)) return;
    ++failures_;
    report_.error(marked_.marks[slot.first_mark].place,
                  "the mark stands inside signs of Markdown, where it would change the text",
                  "move it to between two words");
  }

  /// Reads the text with the sentinels of these slots; keeps their anchors if it reads the same.
  bool fits(std::size_t first, std::size_t last) {
    std::vector<std::pair<std::size_t, std::size_t>> places;  // position, slot
    for (std::size_t s = first; s < last; ++s) {
      if (const auto position = resolve(marked_.text, slots_[s].at, slots_[s].tried))
        places.emplace_back(*position, s);
      else
        slots_[s].anchor = Anchor{blocks_.size(), 0, 0};
    }
    if (places.empty()) return true;
    std::sort(places.begin(), places.end());
    std::string text;
    std::size_t copied = 0;
    for (const auto& [position, slot] : places) {
      text.append(marked_.text, copied, position - copied).append(sentinel);
      copied = position;
    }
    text.append(marked_.text, copied);
    std::vector<SourceBlock> blocks = read_markdown(text).blocks;
    const std::vector<Anchor> anchors = take_sentinels(blocks);
    restore_asides(blocks);
    if (anchors.size() != places.size() || !same(blocks, blocks_)) return false;
    for (std::size_t i = 0; i < places.size(); ++i)
      slots_[places[i].second].anchor = before_signs(anchors[i], places[i]);
    return true;
  }

  /// With a sentinel in it, "[...]" was no aside.
  static void restore_asides(std::vector<SourceBlock>& blocks) {
    for (SourceBlock& block : blocks)
      if (block.kind == BlockKind::paragraph && block.cells.size() == 1 && block.cells.front().text == "[...]")
        block.kind = BlockKind::aside;
  }

  /// A sentinel went past a list's number; the mark did not, and the number is shown.
  Anchor before_signs(Anchor anchor, std::pair<std::size_t, std::size_t> place) const {
    const std::size_t at = slots_[place.second].at;
    std::string_view skipped = std::string_view(marked_.text).substr(at, place.first - at);
    std::string_view head = std::string_view(blocks_[anchor.block].cells[anchor.cell].text).substr(0, anchor.offset);
    for (skipped = trimmed(skipped); !skipped.empty(); skipped = trimmed(skipped)) {
      const std::size_t blank = skipped.find_last_of(" \t\n");
      const std::string_view sign = skipped.substr(blank == std::string_view::npos ? 0 : blank + 1);
      const std::string_view shown = head.substr(0, head.find_last_not_of(' ') + 1);
      if (!shown.ends_with(sign)) break;
      head = shown.substr(0, shown.size() - sign.size());
      anchor.offset = head.size();
      skipped.remove_suffix(sign.size());
    }
    return anchor;
  }

  const MarkedText& marked_;
  const std::vector<SourceBlock>& blocks_;
  Report& report_;
  std::vector<Slot> slots_;
  std::size_t failures_ = 0;
};

}  // namespace

std::vector<Anchor> find_anchors(const MarkedText& marked, const std::vector<SourceBlock>& blocks, Report& report) {
  return AnchorFinder(marked, blocks, report).run();
}

}  // namespace lectern::compiler
