// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/inspect_table.hpp"

#include <cstdint>
#include <fmt/format.h>

namespace lectern::compiler {

namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& value) {
  return value.get<std::string>();
}

std::string size(const Json& bytes) {
  constexpr double kibibyte = 1024.0;
  const auto count = static_cast<double>(bytes.get<std::uint64_t>());
  if (count < kibibyte) return fmt::format("{:.0f} B", count);
  if (count < kibibyte * kibibyte) return fmt::format("{:.1f} KiB", count / kibibyte);
  return fmt::format("{:.1f} MiB", count / kibibyte / kibibyte);
}

std::string document(const Json& one) {
  std::string table = fmt::format("\n{}  {}  {}\n", text(one["id"]), text(one["date"]), text(one["short_title"]));
  for (const Json& layer : one["layers"])
    table += fmt::format("  {:<18} {:>3} parts {:>12}\n", text(layer["id"]), layer["parts"].get<int>(),
                         size(layer["bytes"]));
  for (const Json& page : one["pages"])
    table += fmt::format("  page {:<4} {:>5} x {:<5} {:>4} tiles {:>12}  {} zones{}{}\n", text(page["label"]),
                         page["width"].get<int>(), page["height"].get<int>(), page["tiles"].get<int>(),
                         size(page["bytes"]), page["zones"].get<int>(), page["reset"].get<bool>() ? ", re-set" : "",
                         page["grey"].get<bool>() ? ", grey" : "");
  return table + fmt::format("  {} passages, {} notes{}\n", one["passages"].get<int>(), one["notes"].get<int>(),
                             one["qr"].get<bool>() ? ", QR code" : "");
}

}  // namespace

std::string pack_as_table(const nlohmann::ordered_json& pack) {
  std::string languages;
  for (const Json& language : pack["languages"]) languages += " " + text(language);
  std::string table = fmt::format("{} revision {}: {}\nformat {}, {}, index {}; languages{}\n", text(pack["id"]),
                                  pack["revision"].get<int>(), text(pack["title"]), text(pack["format"]),
                                  size(pack["bytes"]), size(pack["index_bytes"]), languages);
  for (const Json& one : pack["documents"]) table += document(one);
  table += "\nfonts\n";
  for (const Json& font : pack["fonts"])
    table += fmt::format("  {:<36} {:>12}\n", text(font["name"]), size(font["bytes"]));
  table += "\nbytes\n";
  for (const auto& [kind, bytes] : pack["sizes"].items()) table += fmt::format("  {:<36} {:>12}\n", kind, size(bytes));
  return table;
}

}  // namespace lectern::compiler
