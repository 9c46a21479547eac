// SPDX-License-Identifier: MIT
// A text of somebody's, in whatever bytes, becomes a text's file that reads as the same text again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assets/compiler/import/folder/markdown_writer.hpp"
#include "assets/compiler/import/folder/plain_text.hpp"
#include "assets/compiler/import/plain/plain_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern::compiler;
  constexpr std::size_t longest = 4096;
  if (size == 0 || size > longest) return 0;
  ImportSource source;
  source.name = data[0] % 2 == 0 ? "letter.txt" : "letter.md";
  source.bytes.assign(reinterpret_cast<const std::byte*>(data) + 1, reinterpret_cast<const std::byte*>(data) + size);
  if (!knows_plain_file(source)) return 0;
  Report report;
  auto found = read_plain_file(source, report);
  if (!found) return 0;
  for (ImportedText& text : found->documents.front().texts) {
    text.language = "de";
    UnwritableSigns signs;
    const ImportedText plain = plain_text(std::move(text), signs);
    if (!plain.blocks.empty() && !write_markdown(plain).exact) std::abort();
  }
  return 0;
}
