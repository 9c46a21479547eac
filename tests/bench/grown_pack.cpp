// SPDX-License-Identifier: MIT
// Makes a large pack for import_pack: the tests' small one with parts of 64 KB, as large as tiles are, that its index
// does not name and nobody looks at. It is sound, and the same each time.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <span>

#include "assets/base/terminal.hpp"
#include "assets/pack/writer.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace {

using namespace lectern;

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t part = 64'000;  // bytes

Result<void> write(const std::filesystem::path& path, std::size_t bytes) {
  LECTERN_TRY(writer, pack::Writer::begin(path));
  std::mt19937_64 random(1951);
  Bytes filling(part);
  while (writer.size() < bytes) {
    for (std::byte& one : filling) one = static_cast<std::byte>(random());
    if (const auto blob = writer.add(filling); !blob) return tl::unexpected(blob.error());
  }
  const test::plain::IndexT index =
      test::small_index([&](ByteView one) { return writer.add(one).value_or(pack::fb::Blob()); });
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(test::plain::Index::Pack(builder, &index), test::plain::IndexIdentifier());
  return writer.finish(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize())));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    print_line(stderr, "grown_pack FILE MEGABYTES");
    return 2;
  }
  const auto written = write(argv[1], std::strtoul(argv[2], nullptr, 10) * megabyte);
  if (!written) print_line(stderr, fmt::format("grown_pack: {}", written.error().what));
  return written ? 0 : 1;
}
