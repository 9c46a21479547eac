// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/document_pages.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <set>

#include "assets/base/visible.hpp"
#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

/// "007.jpg" for a name that cannot be a file's, or that another picture has.
std::string file_name(const ImportedPicture& picture, std::size_t page, const std::set<std::string>& used) {
  const std::string& name = picture.save_as;
  const bool good = !name.empty() && name.size() < 200 && name.front() != '.' &&
                    name.find_first_of("/\\:*?\"<>|\n\r\t") == std::string::npos;
  if (good && !used.contains(name)) return name;
  std::string ending = std::filesystem::path(good ? name : picture.name).extension().string();
  if (ending.size() < 2 || ending.size() > 5 ||
      ending.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 1) !=
          std::string::npos)
    ending = ".jpg";
  std::string free = fmt::format("{:03}{}", page, ending);
  for (std::size_t n = 2; used.contains(free); ++n) free = fmt::format("{:03}-{}{}", page, n, ending);
  return free;
}

bool is_plain_number(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > 5 || text.front() == '0' ||
      text.find_first_not_of("0123456789") != std::string_view::npos)
    return false;
  return std::stoul(std::string(text)) <= most;
}

std::vector<SourceSpan*> page_marks(ImportedText& text) {
  std::vector<SourceSpan*> marks;
  for (SourceBlock& block : text.blocks)
    for (Cell& cell : block.cells)
      for (SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) marks.push_back(&span);
  std::erase_if(marks, [](const SourceSpan* mark) { return mark->target.empty(); });
  return marks;
}

/// Of one line, not too long, and no other page's.
std::string label_of(const std::string& given, std::size_t page, std::set<std::string>& used) {
  std::string label(first_of(in_one_line(given), pack::max_page_label - 8));
  for (std::size_t at = label.find("--"); at != std::string::npos; at = label.find("--", at)) label.erase(at, 1);
  std::erase(label, '>');
  if (label.empty()) label = fmt::format("{}", page);
  std::string free = label;
  for (std::size_t n = 2; used.contains(free); ++n) free = fmt::format("{} ({})", label, n);
  used.insert(free);
  return free;
}

/// Words before the first mark stand on page 1, marked or not.
bool begins_unmarked(const ImportedText& text) {
  bool words = false;
  for (const SourceBlock& block : text.blocks)
    for (const Cell& cell : block.cells) {
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) return words || span.start > 0;
      words = words || !cell.text.empty();
    }
  return false;
}

class PageSettler {
 public:
  PageSettler(ImportedDocument& document, const ExhibitFacts& facts) : document_(document), facts_(facts) {}

  DocumentPages run() {
    pictures();
    if (document_.pages.empty())
      labels_of_marks();
    else
      labels_of_pages();
    for (ImportedText& text : document_.texts) settle_marks(text);
    const bool numbers =
        std::all_of(labels_.begin(), labels_.end(),
                    [n = std::size_t{0}](const std::string& label) mutable { return label == std::to_string(++n); });
    if (!numbers) result_.labels = labels_;
    return std::move(result_);
  }

 private:
  void pictures() {
    std::map<std::string, std::string> known;  // by the name in the source: several pages may be of one file
    std::set<std::string> used;
    for (std::size_t p = 0; p < document_.pages.size(); ++p) {
      ImportedPage& page = document_.pages[p];
      if (!page.picture || page.picture->name.empty()) {
        result_.lost.push_back(p + 1);
        continue;
      }
      ImportedPicture& picture = *page.picture;
      const auto before = known.find(picture.name);
      const bool same_file = before != known.end() && p > 0 && document_.pages[p - 1].picture &&
                             document_.pages[p - 1].picture->name == picture.name;
      picture.save_as = same_file ? before->second : file_name(picture, p + 1, used);
      used.insert(picture.save_as);
      known[picture.name] = picture.save_as;
      const std::string path = fmt::format("documents/{}/scans/{}", document_.id, picture.save_as);
      for (const std::string& other : picture.also_named)
        if (!facts_.has_picture(picture.name, path) && facts_.has_picture(other, path)) picture.name = other;
      if (!facts_.has_picture(picture.name, path)) {
        if (!same_file)
          result_.wanted.push_back({picture.address.empty() ? picture.name : picture.address, path, picture.size});
        result_.lost.push_back(p + 1);
      } else if (same_file && !result_.here.empty()) {
        result_.here.back().pages.push_back(&page);
      } else {
        result_.here.push_back({picture.name, picture.save_as, {&page}});
      }
    }
    // Words alone, of pages that nobody knows more of than that there are some.
    const bool blank = result_.here.empty() && result_.wanted.empty();
    if (blank && !document_.texts.empty()) result_.lost.clear();
  }

  void labels_of_pages() {
    std::set<std::string> used;
    for (std::size_t p = 0; p < document_.pages.size(); ++p) {
      const std::string& given = document_.pages[p].label;
      labels_.push_back(label_of(given, p + 1, used));
      if (!given.empty()) renamed_.emplace(given, labels_.back());
    }
  }

  /// Without pages those that texts mark, in their order.
  void labels_of_marks() {
    std::set<std::string> used;
    if (std::any_of(document_.texts.begin(), document_.texts.end(), begins_unmarked))
      labels_.push_back(label_of({}, 1, used));
    for (ImportedText& text : document_.texts)
      for (const SourceSpan* mark : page_marks(text))
        if (!renamed_.contains(mark->target)) {
          labels_.push_back(label_of(mark->target, labels_.size() + 1, used));
          renamed_.emplace(mark->target, labels_.back());
        }
    // Pages that are counted from 1 without a gap need no labels.
    const bool counted =
        std::all_of(labels_.begin(), labels_.end(),
                    [n = std::size_t{0}](const std::string& label) mutable { return label == std::to_string(++n); });
    if (counted) labels_.clear();
  }

  /// Marks name pages by their labels or numbers; one that goes back or names none goes.
  void settle_marks(ImportedText& text) {
    std::size_t last = begins_unmarked(text) ? 1 : 0;
    std::set<const SourceSpan*> gone;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < labels_.size(); ++i) places.emplace(labels_[i], i + 1);
    for (SourceSpan* mark : page_marks(text)) {
      if (const auto label = renamed_.find(mark->target); label != renamed_.end() && !labels_.empty())
        mark->target = label->second;
      const auto at = places.find(mark->target);
      std::size_t page = at == places.end() ? 0 : at->second;
      if (page == 0 && is_plain_number(mark->target, labels_.empty() ? pack::max_pages : labels_.size()))
        page = std::stoul(mark->target);
      if (page <= last)
        gone.insert(mark);
      else
        last = page;
    }
    for (SourceBlock& block : text.blocks)
      for (Cell& cell : block.cells)
        for (SourceSpan& span : cell.spans)
          if (gone.contains(&span)) span.target.clear();
    for (SourceBlock& block : text.blocks)
      for (Cell& cell : block.cells)
        std::erase_if(cell.spans, [](const SourceSpan& s) { return s.kind == SpanKind::page && s.target.empty(); });
  }

  ImportedDocument& document_;
  const ExhibitFacts& facts_;
  DocumentPages result_;
  std::vector<std::string> labels_;             ///< of every page, also where they are numbers
  std::map<std::string, std::string> renamed_;  ///< labels by what the source calls the page
};

}  // namespace

DocumentPages settle_pages(ImportedDocument& document, const ExhibitFacts& facts) {
  return PageSettler(document, facts).run();
}

}  // namespace lectern::compiler
