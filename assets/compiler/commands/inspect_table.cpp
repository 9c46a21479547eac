// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/inspect_table.hpp"

#include <cstdint>
#include <fmt/format.h>

#include "assets/base/visible.hpp"
#include "assets/compiler/counted.hpp"

namespace lectern::compiler {

namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& value) {
  return visible(value.get<std::string>());
}

std::string size(const Json& bytes) {
  constexpr double kibibyte = 1024.0;
  const auto count = static_cast<double>(bytes.get<std::uint64_t>());
  if (count < kibibyte) return fmt::format("{:.0f} B", count);
  if (count < kibibyte * kibibyte) return fmt::format("{:.1f} KiB", count / kibibyte);
  return fmt::format("{:.1f} MiB", count / kibibyte / kibibyte);
}

std::string number(const Json& count, std::string_view noun) {
  return counted(count.get<std::size_t>(), noun);
}

std::string document(const Json& one) {
  std::string table = fmt::format("\n{}  {}  {}\n", text(one["id"]),
                                  one["date"].is_null() ? "not dated" : text(one["date"]), text(one["short_title"]));
  for (const Json& layer : one["layers"])
    table +=
        fmt::format("  {:<18} {:<9} {:>12}\n", text(layer["id"]), number(layer["parts"], "part"), size(layer["bytes"]));
  for (const Json& page : one["pages"]) {
    if (!page.contains("width")) {
      table += fmt::format("  page {:<4} no picture\n", text(page["label"]));
      continue;
    }
    table += fmt::format("  page {:<4} {:>5} x {:<5} {:<10} {:>12}  {}{}{}\n", text(page["label"]),
                         page["width"].get<int>(), page["height"].get<int>(), number(page["tiles"], "tile"),
                         size(page["bytes"]), number(page["zones"], "zone"),
                         page["reset"].get<bool>() ? ", re-set" : "", page["grey"].get<bool>() ? ", grey" : "");
  }
  if (!one["quote"].is_null()) table += fmt::format("  quote {}\n", text(one["quote"]));
  return table + fmt::format("  {}, {}{}\n", number(one["passages"], "passage"), number(one["notes"], "note"),
                             one["qr"].get<bool>() ? ", QR code" : "");
}

}  // namespace

std::string pack_as_table(const nlohmann::ordered_json& pack) {
  std::string languages;
  for (const Json& language : pack["languages"]) languages += " " + text(language);
  std::string table = fmt::format("{} revision {}: {}\nformat {}, {}, index {}; languages{}\n", text(pack["id"]),
                                  pack["revision"].get<int>(), text(pack["title"]), text(pack["format"]),
                                  size(pack["bytes"]), size(pack["index_bytes"]), languages);
  if (!pack["hook"].is_null()) table += fmt::format("hook: {}\n", text(pack["hook"]));
  for (const Json& one : pack["documents"]) table += document(one);
  if (!pack["paths"].empty()) table += "\npaths\n";
  for (const Json& path : pack["paths"])
    table += fmt::format("  {:<36} {:>12}  {}{}\n", text(path["id"]), number(path["steps"], "step"),
                         text(path["title"]), path["plays"].get<bool>() ? ", plays by itself" : "");
  if (!pack["sentences"].empty()) table += "\nsentences of the attract screen\n";
  for (const Json& one : pack["sentences"])
    table += fmt::format("  {:<36} {:>5} {:<16} {}\n", text(one["document"]), text(one["passage"]), text(one["layer"]),
                         text(one["text"]));
  if (!pack["map"].is_null())
    table += fmt::format("\nmap\n  {}, {} of {}\n", number(pack["map"]["places"], "place"),
                         number(pack["map"]["coasts"], "coast"), number(pack["map"]["points"], "point"));
  table += "\nfonts\n";
  for (const Json& font : pack["fonts"])
    table += fmt::format("  {:<36} {:>12}\n", text(font["name"]), size(font["bytes"]));
  table += "\nbytes\n";
  for (const auto& [kind, bytes] : pack["sizes"].items()) table += fmt::format("  {:<36} {:>12}\n", kind, size(bytes));
  return table;
}

}  // namespace lectern::compiler
