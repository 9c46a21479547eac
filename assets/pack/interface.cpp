// SPDX-License-Identifier: MIT
#include "assets/pack/interface.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "assets/pack/check.hpp"
#include "assets/pack/check_parts.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/place.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::pack {

namespace {

tl::unexpected<Error> wrong(ErrorCode code, std::string_view name, std::string_view what) {
  return fail(code, fmt::format("{} {}; put there the one that came with this program", name, what));
}

ByteView bytes_of(ByteView file, const fb::Blob& blob) {
  return file.subspan(static_cast<std::size_t>(blob.offset()), blob.size());
}

/// The first word of this program that the last language to fall back on lacks; empty: none.
std::string_view lacking(const fb::Interface& index) {
  std::set<std::string_view> known;
  for (flatbuffers::uoffset_t i = 0; i < index.languages()->size(); ++i) {
    if (index.languages()->Get(i)->string_view() != "en") continue;
    for (const auto* word : *index.words()->Get(i)->words()) {
      const std::string_view key = word->key()->string_view();
      if (key != seconds_left_key || word->texts()->size() == most_seconds_left + 1) known.insert(key);
    }
  }
  for (const std::string_view key : string_keys)
    if (!known.contains(key)) return key;
  return known.contains(seconds_left_key) ? std::string_view() : seconds_left_key;
}

}  // namespace

Result<std::shared_ptr<const Interface>> Interface::open(const std::filesystem::path& path) {
  LECTERN_TRY(file, open_file(path));
  return open(*file, path.string());
}

Result<std::shared_ptr<const Interface>> Interface::open(const ReadableFile& file, std::string_view name) {
  if (file.size() > max_interface_size)
    return wrong(ErrorCode::too_large, name, "is larger than the interface's words");
  if (file.size() < header_size) return wrong(ErrorCode::not_ours, name, "does not hold the interface's words");
  Bytes bytes(static_cast<std::size_t>(file.size()));
  LECTERN_CHECK(file.read_at(0, bytes));
  const ByteView head = ByteView(bytes).first(header_size);
  if (!begins_as_pack(head)) return wrong(ErrorCode::not_ours, name, "does not hold the interface's words");
  const auto header = decode(head, file.size(), name);
  if (!header && header.error().code == ErrorCode::other_version)
    return wrong(ErrorCode::other_version, name, "is of another version than this program");
  if (!header) return wrong(header.error().code, name, "is damaged");
  const ByteView index = ByteView(bytes).subspan(static_cast<std::size_t>(header->index_offset));
  if (!matches(head, index)) return wrong(ErrorCode::damaged, name, "is damaged");
  if (!has_identifier(index, fb::InterfaceIdentifier()))
    return wrong(ErrorCode::not_ours, name, "does not hold the interface's words");
  if (const auto sound = check_interface(index, header->index_offset); !sound)
    return wrong(ErrorCode::damaged, name, fmt::format("is damaged ({})", sound.error().what));
  const auto* root = fb::GetInterface(index.data());
  for (const auto* font : *root->fonts())
    if (!is_of(*font->blob(), bytes_of(bytes, *font->blob())))
      return wrong(ErrorCode::damaged, name, "is damaged in a font");
  if (const std::string_view key = lacking(*root); !key.empty())
    return wrong(ErrorCode::other_version, name, fmt::format("is older than this program: it lacks the word {}", key));
  return std::shared_ptr<const Interface>(new Interface(std::move(bytes), root));
}

Result<Bytes> Interface::font(std::uint16_t number) const {
  const std::uint32_t place = number - interface_numbers;
  if (number < interface_numbers || place >= index_->fonts()->size())
    return fail(ErrorCode::missing, "the interface has no such font");
  const ByteView bytes = bytes_of(file_, *index_->fonts()->Get(place)->blob());
  return Bytes(bytes.begin(), bytes.end());
}

}  // namespace lectern::pack
