// SPDX-License-Identifier: MIT
#include "assets/compiler/build/blocks.hpp"

#include <algorithm>
#include <set>

namespace lectern::compiler {

std::size_t PreparedBlock::size() const {
  std::size_t sum = 0;
  for (const Prepared& text : texts) sum += text.utf8.size();
  return sum;
}

std::uint32_t PreparedBlock::reading_units() const {
  std::uint32_t sum = 0;
  for (const Prepared& text : texts) sum += text.reading_units;
  return sum;
}

Bytes text_blob(std::span<const PreparedBlock> blocks) {
  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<pack::fb::Block>> written;
  for (const PreparedBlock& block : blocks) {
    std::vector<flatbuffers::Offset<pack::fb::Text>> texts;
    for (const Prepared& text : block.texts) texts.push_back(write(builder, text));
    const auto text_vector = builder.CreateVector(texts);
    const auto span_vector = builder.CreateVectorOfStructs(block.spans);
    const bool aligned = std::any_of(block.alignments.begin(), block.alignments.end(),
                                     [](pack::fb::Alignment a) { return a != pack::fb::Alignment::start; });
    const auto alignments = aligned ? builder.CreateVector(block.alignments) : 0;
    written.push_back(pack::fb::CreateBlock(builder, block.kind, block.level, text_vector, span_vector, alignments));
  }
  std::set<std::uint16_t> forms;
  for (const PreparedBlock& block : blocks) forms.insert(block.forms.begin(), block.forms.end());
  const auto block_vector = builder.CreateVector(written);
  const auto form_vector =
      forms.empty() ? 0 : builder.CreateVector(std::vector<std::uint16_t>(forms.begin(), forms.end()));
  pack::fb::FinishTextBlobBuffer(builder, pack::fb::CreateTextBlob(builder, block_vector, form_vector));
  const auto* data = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());
  return Bytes(data, data + builder.GetSize());
}

}  // namespace lectern::compiler
