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
  for (std::size_t b = 0; b < std::min(text.blocks.size(), read.blocks.size()); ++b)
    if (!is_same_block(text.blocks[b], read.blocks[b]))
      for (std::size_t c = 0; c < text.blocks[b].cells.size(); ++c)
        RC_LOG() << "differs: " << b << " cell " << c << " " << int(text.blocks[b].cells[c].alignment) << " " << int(read.blocks[b].cells[c].alignment) << "\n";
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

}  // namespace
}  // namespace lectern::compiler
