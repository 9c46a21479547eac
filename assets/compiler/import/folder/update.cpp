// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/update.hpp"

#include <string_view>

namespace lectern::compiler {

namespace {

const std::string* find(const Sums& sums, const std::string& path) {
  const auto found = sums.find(path);
  return found == sums.end() ? nullptr : &found->second;
}

}  // namespace

std::string document_folder(std::string_view path) {
  constexpr std::string_view documents = "documents/";
  if (!path.starts_with(documents)) return {};
  const std::size_t end = path.find('/', documents.size());
  return end == std::string_view::npos ? std::string() : std::string(path.substr(0, end + 1));
}

std::vector<FileStep> update_steps(const Sums& wanted, const std::map<std::string, WrittenFile>& before,
                                   const Sums& there) {
  std::vector<FileStep> steps;
  const auto is_deleted_document = [&](const std::string& path) {
    const std::string folder = document_folder(path);
    const std::string file = folder + "document.toml";
    return !folder.empty() && before.contains(file) && !there.contains(file);
  };
  for (const auto& [path, sum] : wanted) {
    const auto written = before.find(path);
    const std::string* now = find(there, path);
    const bool new_to_import = written == before.end();
    const bool source_changed = !new_to_import && written->second.sha256 != sum;
    if (now != nullptr && *now == sum)
      steps.push_back({path, FileFate::same, false});
    else if (now == nullptr && (is_deleted_document(path) || !new_to_import))
      steps.push_back({path, FileFate::deleted, source_changed});
    else if (now == nullptr)
      steps.push_back({path, FileFate::made, false});
    else if (!new_to_import && *now == written->second.sha256)
      steps.push_back({path, FileFate::changed, false});
    else
      steps.push_back({path, FileFate::kept, source_changed || new_to_import});
  }
  for (const auto& [path, file] : before)
    if (!wanted.contains(path) && there.contains(path)) steps.push_back({path, FileFate::forgotten, false});
  return steps;
}

}  // namespace lectern::compiler
