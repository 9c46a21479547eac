// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/pictures.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/percents.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/file_purpose.hpp"

namespace lectern::compiler {

namespace {

/// With its point; empty where it is none of a picture.
std::string ending_of(std::string_view name) {
  const std::filesystem::path last = last_part(name);
  return is_named_as_picture(last) ? lowered(last.extension().string()) : std::string();
}

/// "scan%201.jpg" and "scans\\1.jpg" as they lie in a folder.
std::string as_path(std::string_view name) {
  std::string path(name);
  std::replace(path.begin(), path.end(), '\\', '/');
  return without_percents(path);
}

/// Without "./" and "a/../".
std::string normal(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(name.substr(0, slash + 1));
}

/// An address of the IIIF Image API without its region, size, rotation and quality; empty where it is none.
std::string service_of(std::string_view address) {
  if (address.ends_with("/info.json")) return std::string(address.substr(0, address.size() - 10));
  std::size_t at = address.size();
  for (int part = 0; part < 4; ++part) {
    if (at == 0) return {};
    at = address.rfind('/', at - 1);
    if (at == std::string_view::npos) return {};
  }
  const std::string_view tail = address.substr(at + 1);
  const std::string_view file = tail.substr(tail.rfind('/') + 1);
  const bool is_quality = file.starts_with("default.") || file.starts_with("native.") || file.starts_with("color.") ||
                          file.starts_with("gray.") || file.starts_with("bitonal.");
  return is_quality ? std::string(address.substr(0, at)) : std::string();
}

}  // namespace

bool is_address(std::string_view name) {
  return name.starts_with("http://") || name.starts_with("https://");
}

Neighbours::Neighbours(const ImportSource& source) : source_(source) {
  for (const std::string& name : source.names) {
    by_path_.emplace(lowered(name), name);
    const auto [known, is_new] = by_last_.emplace(lowered(last_part(name)), name);
    if (!is_new) known->second.clear();
  }
}

std::string Neighbours::named(std::string_view name) const {
  const std::string path = lowered(as_path(name.substr(0, name.find('#'))));
  if (path.empty()) return {};
  if (!is_address(name))
    for (const std::string& tried : {normal(lowered(folder_of(source_.name)) + path), normal(path)})
      if (const auto found = by_path_.find(tried); found != by_path_.end()) return found->second;
  // "default.jpg" is every picture of a service.
  if (!service_of(name).empty()) return {};
  // "scan_1" of an edition whose pictures have an ending that it leaves out.
  if (ending_of(name).empty() && last_part(path).find('.') == std::string::npos)
    for (const std::string_view ending : picture_endings())
      for (const std::string& tried : {normal(path), last_part(path)}) {
        const auto& known = tried.find('/') == std::string::npos ? by_last_ : by_path_;
        const auto with_ending = known.find(tried + std::string(ending));
        if (with_ending != known.end() && !with_ending->second.empty()) return with_ending->second;
      }
  const auto found = by_last_.find(lowered(last_part(as_path(name))));
  return found == by_last_.end() ? std::string() : found->second;
}

Result<Bytes> Neighbours::bytes_of(std::string_view name) const {
  if (!source_.beside) return fail(ErrorCode::missing, fmt::format("{} is not here", name));
  // An address first as it stands: whoever opens files knows where its copies lie.
  if (is_address(name))
    if (Result<Bytes> copy = source_.beside(name)) return copy;
  const std::string known = named(name);
  return source_.beside(known.empty() ? name : std::string_view(known));
}

ImportedPicture Neighbours::picture(std::string_view name) const {
  ImportedPicture picture;
  picture.name = named(name);
  if (!picture.name.empty()) return picture;
  picture.name = name;
  if (!is_address(name)) return picture;
  picture.address = name;
  const std::string service = service_of(name);
  if (service.empty()) return picture;
  picture.also_named.push_back(service);
  if (name.ends_with("/info.json")) picture.address = picture.name = whole_picture(service, 3);
  return picture;
}

std::string whole_picture(std::string_view service, int version) {
  while (!service.empty() && service.back() == '/') service.remove_suffix(1);
  return fmt::format("{}/full/{}", service, version < 2 ? "full/0/native.jpg" : "max/0/default.jpg");
}

std::string save_as(std::size_t number, const ImportedPicture& picture) {
  std::string ending = ending_of(picture.name);
  if (ending.empty()) ending = ending_of(picture.address);
  if (ending == ".jpeg" || ending.empty()) ending = ".jpg";
  return fmt::format("{:03}{}", number, ending);
}

}  // namespace lectern::compiler
