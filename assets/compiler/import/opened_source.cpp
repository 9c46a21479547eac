// SPDX-License-Identifier: MIT
#include "assets/compiler/import/opened_source.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ranges>
#include <system_error>
#include <utility>

#include "assets/base/beneath.hpp"
#include "assets/base/folder_of.hpp"
#include "assets/base/pieces.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/import/percents.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/vips/format.hpp"
#include "assets/pack/sha256.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest_folder = 12;

/// "b/c" of ".\b\.\c"; nothing for what leads out of the folder.
std::optional<std::string> within(std::string_view name) {
  std::string plain(name);
  std::replace(plain.begin(), plain.end(), '\\', '/');
  const fs::path path = fs::path(plain).lexically_normal();
  if (path.empty() || path.is_absolute() || *path.begin() == "..") return std::nullopt;
  return path.generic_string();
}

bool is_picture_file(const fs::path& path) {
  return is_file(path) && format_of(path).has_value();
}

/// The part of an image service's address that names the picture: "ID" of "ID/full/max/0/default.jpg".
std::string without_request(const std::string& rest) {
  const std::size_t full = rest.rfind("/full/");
  return full == std::string::npos ? rest : rest.substr(0, full);
}

/// Why a folder of a source is not looked into; empty: it is.
std::string why_passed_over(const fs::path& folder, std::size_t depth) {
  // Perhaps the one that is made of this source.
  if (is_file(folder / "exhibit.toml")) return "this folder is an exhibit already, and no part of the source";
  if (fs::is_symlink(folder)) return "this is a link to a folder, which is not followed";
  return depth < deepest_folder ? "" : "this folder lies too deep to be looked into";
}

}  // namespace

Result<std::string> sum_of_file(const fs::path& path) {
  LECTERN_TRY(file, open_file(path));
  pack::Sha256 sum;
  LECTERN_CHECK(for_each_piece(*file, [&](const Bytes& piece) -> Result<void> {
    sum.add(piece);
    return {};
  }));
  return sum.digits();
}

Result<std::unique_ptr<OpenedSource>> OpenedSource::open(const fs::path& path, ImportOptions options) {
  std::unique_ptr<OpenedSource> opened(new OpenedSource);
  const fs::path whole = fs::absolute(path).lexically_normal();
  const fs::path named = whole.has_filename() ? whole : whole.parent_path();
  ImportSource& source = opened->source_;
  source.name = named.filename().string();
  source.path = named;
  source.options = std::move(options);
  source.is_folder = is_folder(named);
  if (!source.is_folder && !is_there(named))
    return fail(ErrorCode::missing, fmt::format("there is no file or folder {}", path.string()));
  opened->root_ = source.is_folder ? named : folder_of(named);
  LECTERN_CHECK(opened->look_through());
  if (!source.is_folder) {
    LECTERN_TRY(bytes, opened->read_remembered(named, source.name));
    source.bytes = std::move(bytes);
  }
  OpenedSource* const self = opened.get();
  source.beside = [self](std::string_view name) { return self->read_beside(name); };
  source.read_other = [](const ImportSource& other, Report& report) -> Result<Imported> {
    ImportSource single = other;
    single.options.as.clear();
    single.read_other = {};
    LECTERN_TRY(reader, reader_of(single));
    return reader->read(single, report);
  };
  return opened;
}

Result<void> OpenedSource::look_through() {
  struct Folder {
    fs::path path;
    std::size_t depth;
  };
  std::vector<Folder> folders = {{root_, 0}};
  Report report;
  while (!folders.empty()) {
    const Folder folder = folders.back();
    folders.pop_back();
    std::vector<Folder> below;
    for (const fs::path& path : list_folder(root_, folder.path, report)) {
      if (is_folder(path)) {
        const std::string why = why_passed_over(path, folder.depth + 1);
        if (why.empty())
          below.push_back({path, folder.depth + 1});
        else if (source_.is_folder)
          passed_over_.push_back({{path.lexically_relative(root_)}, why, ""});
        continue;
      }
      if (source_.names.size() == max_import_files) {
        if (!source_.is_folder) return {};
        return fail(ErrorCode::too_large,
                    fmt::format("{} holds more than {} files; divide it", root_.string(), max_import_files));
      }
      source_.names.push_back(path.lexically_relative(root_).generic_string());
    }
    std::reverse(below.begin(), below.end());
    folders.insert(folders.end(), below.begin(), below.end());
  }
  for (const std::string& name : source_.names) by_folded_.emplace(folded(name), name);
  return {};
}

std::optional<std::string> OpenedSource::resolved(std::string_view name) const {
  for (const std::string& spelled : {std::string(name), without_percents(name)}) {
    const auto plain = within(spelled);
    if (!plain) continue;
    if (const auto known = by_folded_.find(folded(*plain)); known != by_folded_.end()) {
      const bool exact = std::find(source_.names.begin(), source_.names.end(), *plain) != source_.names.end();
      return exact ? *plain : known->second;
    }
  }
  return std::nullopt;
}

Result<Bytes> OpenedSource::read_remembered(const fs::path& path, const std::string& name) {
  std::error_code error;
  Seen seen{path, fs::file_size(path, error), fs::last_write_time(path, error), {}};
  LECTERN_TRY(bytes, read_file_beneath(root_, path, max_import_file));
  seen.sha256 = pack::sha256(bytes);
  const auto [known, is_new] = seen_.emplace(name, seen);
  if (!is_new && known->second.sha256 != seen.sha256)
    return fail(ErrorCode::unreadable,
                fmt::format("{} changed while it was read; try again when nobody writes to it", name));
  return bytes;
}

/// The copy of an address in a folder that a map names: a list of annotations, a page's text.
Result<Bytes> OpenedSource::read_mapped(std::string_view address) {
  for (const auto& [base_given, copies] : source_.options.maps) {
    std::string_view base = base_given;
    while (base.ends_with('/')) base.remove_suffix(1);
    if (!address.starts_with(base) || address.substr(base.size(), 1) != "/") continue;
    const auto plain = within(without_percents(address.substr(base.size() + 1)));
    if (!plain || !is_file(fs::path(copies) / *plain)) continue;
    const fs::path path = fs::path(copies) / *plain;
    std::error_code error;
    Seen seen{path, fs::file_size(path, error), fs::last_write_time(path, error), {}};
    LECTERN_TRY(bytes, read_file_beneath(copies, path, max_import_file));
    seen.sha256 = pack::sha256(bytes);
    seen_.emplace(std::string(address), seen);
    return bytes;
  }
  return fail(ErrorCode::missing, fmt::format("there is no copy of {}", address));
}

Result<Bytes> OpenedSource::read_beside(std::string_view name) {
  if (source_.options.is_stopped && source_.options.is_stopped())
    return fail(ErrorCode::unavailable, "interrupted; nothing was written");
  if (name.find("://") != std::string_view::npos)
    if (auto copy = read_mapped(name)) return copy;
  const auto known = resolved(name);
  if (!known) {
    const bool out = !within(name) && !within(without_percents(name));
    return out ? fail(ErrorCode::elsewhere,
                      fmt::format("{} lies outside of the folder {}; copy it there", name, root_.string()))
               : fail(ErrorCode::missing, fmt::format("there is no file {}", name));
  }
  return read_remembered(root_ / *known, *known);
}

std::optional<fs::path> OpenedSource::mapped(const std::string& address, const std::string& save_as) const {
  for (const auto& map : std::views::reverse(source_.options.maps)) {
    std::string base = map.first;
    while (base.ends_with('/')) base.pop_back();
    if (!address.starts_with(base) || (address.size() > base.size() && address[base.size()] != '/')) continue;
    const std::string rest =
        without_percents(std::string_view(address).substr(std::min(base.size() + 1, address.size())));
    const std::string picture = without_request(rest);
    std::vector<std::string> names = {rest, picture, fs::path(rest).filename().string(),
                                      fs::path(picture).filename().string(), save_as};
    for (const std::string_view ending : picture_endings()) {
      names.push_back(picture + std::string(ending));
      names.push_back(fs::path(picture).filename().string() + std::string(ending));
    }
    for (const std::string& name : names) {
      const auto plain = within(name);
      if (plain && is_picture_file(fs::path(map.second) / *plain)) return fs::path(map.second) / *plain;
    }
  }
  return std::nullopt;
}

std::optional<fs::path> OpenedSource::find_picture(const ImportedPicture& picture) const {
  std::vector<std::string> names = {picture.name, picture.address};
  names.insert(names.end(), picture.also_named.begin(), picture.also_named.end());
  for (const std::string& name : names) {
    if (name.empty()) continue;
    const auto known = name.find("://") == std::string::npos ? resolved(name) : std::nullopt;
    // It must lie in the source's folder, whatever links say.
    if (known && is_picture_file(root_ / *known) && open_file_beneath(root_, root_ / *known)) return root_ / *known;
    if (auto path = mapped(name, picture.save_as)) return path;
  }
  return std::nullopt;
}

Result<std::string> OpenedSource::sum_of(const fs::path& file, const std::string& name) {
  if (const auto known = seen_.find(name); known != seen_.end() && known->second.path == file)
    return known->second.sha256;
  std::error_code error;
  Seen seen{file, fs::file_size(file, error), fs::last_write_time(file, error), {}};
  LECTERN_TRY(sum, sum_of_file(file));
  seen.sha256 = sum;
  seen_[name] = seen;
  return sum;
}

std::vector<SourceFile> OpenedSource::files_read() const {
  std::vector<SourceFile> files;
  for (const auto& [name, seen] : seen_) files.push_back({name, seen.size, seen.sha256});
  return files;
}

Result<void> OpenedSource::check_unchanged() const {
  for (const auto& [name, seen] : seen_) {
    std::error_code error;
    const bool same = fs::file_size(seen.path, error) == seen.size && !error &&
                      fs::last_write_time(seen.path, error) == seen.time && !error;
    if (!same)
      return fail(
          ErrorCode::unreadable,
          fmt::format("{} changed while it was read; nothing was written, try again when nobody writes to it", name));
  }
  return {};
}

}  // namespace lectern::compiler
