// SPDX-License-Identifier: MIT
// Whatever a reader makes of somebody's text, the file that is written of it reads as the same text again.
#include "assets/compiler/import/folder/markdown_writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "assets/compiler/import/folder/plain_text.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "tests/assets/compiler/import/folder/made_text.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

ImportedText plain(ImportedText text) {
  UnwritableSigns signs;
  return plain_text(std::move(text), signs);
}

SourceLayer read_again(const WrittenText& written, Report& report) {
  return parse_layer("transcript.de.md", {LayerKind::transcript, "de", ""}, written.text, report,
                     written.lines_kept ? LineEnds::kept : LineEnds::flow);
}

RC_GTEST_PROP(MarkdownWriter, WhatIsWrittenReadsTheSame, ()) {
  const ImportedText text = plain(test::made_text());
  const WrittenText written = write_markdown(text);
  RC_LOG() << written.text;
  Report report;
  const SourceLayer read = read_again(written, report);
  RC_PRE(!text.blocks.empty());
  RC_LOG() << test::dump(report) << "\nread: " << test::dump(read.blocks) << "\nwanted: " << test::dump(text.blocks);
  for (const SourceFootnote& note : read.footnotes) RC_LOG() << "read note: " << test::dump(note.blocks);
  for (const SourceFootnote& note : text.footnotes) RC_LOG() << "wanted note: " << test::dump(note.blocks);
  RC_ASSERT(written.exact);
  RC_ASSERT(!report.has_errors());
  RC_ASSERT(is_same_text(read.blocks, text.blocks));
  RC_ASSERT(read.footnotes.size() == text.footnotes.size());
  for (std::size_t n = 0; n < text.footnotes.size(); ++n)
    RC_ASSERT(is_same_text(read.footnotes[n].blocks, text.footnotes[n].blocks));
}

RC_GTEST_PROP(MarkdownWriter, APlainTextStaysAsItIs, ()) {
  const ImportedText text = plain(test::made_text());
  const ImportedText again = plain(text);
  RC_LOG() << "again: " << test::dump(again.blocks) << "\nonce: " << test::dump(text.blocks);
  RC_ASSERT(is_same_text(again.blocks, text.blocks));
}

std::string written_of(std::vector<SourceBlock> blocks) {
  ImportedText text;
  text.language = "de";
  text.blocks = std::move(blocks);
  return write_markdown(plain(std::move(text))).text;
}

SourceBlock made_block(BlockKind kind, std::string words, int level = 0) {
  SourceBlock block{kind, level, {}};
  block.cells.emplace_back();
  block.cells.back().text = std::move(words);
  return block;
}

TEST(MarkdownWriter, OrdinaryWordsStandAsTheyAre) {
  const std::string words = "Dear Karl, it's the 3rd of May (a Tuesday); 5 - 6 letters, \"all\" of them & more: 10%!";
  EXPECT_EQ(written_of({made_block(BlockKind::paragraph, words)}), words + "\n");
}

TEST(MarkdownWriter, WhatStandsOutHasTheShortSignsWhereTheyAreSure) {
  SourceBlock block = made_block(BlockKind::paragraph, "An italic word, a strong one and onetwo.");
  block.cells[0].emphasis = {{3, 9, Emphasis::italic}, {18, 24, Emphasis::strong}, {36, 39, Emphasis::italic}};
  EXPECT_EQ(written_of({block}), "An *italic* word, a **strong** one and one<i>two</i>.\n");
}

TEST(MarkdownWriter, SignsThatMarkdownWouldTakeAreShown) {
  EXPECT_EQ(written_of({made_block(BlockKind::paragraph, "3. Mai\n# 4\n- x <b> [sic] a|b")}),
            "3\\. Mai\\\n\\# 4\\\n\\- x \\<b> \\[sic\\] a\\|b\n");
  EXPECT_EQ(written_of({made_block(BlockKind::item, "- eins", 1), made_block(BlockKind::item, "- zwei", 1)}),
            "- eins\n- zwei\n");
}

}  // namespace
}  // namespace lectern::compiler
