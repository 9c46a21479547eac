// SPDX-License-Identifier: MIT
// Every key of every TOML file of an exhibit, as data. The checks of keys walk these tables, and a test holds them
// against FORMAT.md; nothing else decides what a key is called or what it takes.
#pragma once

#include <span>
#include <string_view>

namespace lectern::compiler {

enum class ValueType {
  text,
  id,
  natural,     ///< an integer from 1
  naturals,    ///< a list of them
  hundredths,  ///< an integer from 0 to 100
  page,        ///< a page's label, or its number
  turn,        ///< 90, 180 or 270, or a table of them by page
  paper,       ///< two whole numbers, or a table of them by page
  position,    ///< latitude and longitude
  truth,
  date,            ///< a day, or EDTF in quotation marks; given_date reads it
  texts,           ///< a list of texts
  ids,             ///< a list of ids
  languages,       ///< a table: one text a language
  some_languages,  ///< the same, where a language may lack it
  credit,          ///< a text, or a table of one a language
  aliases,         ///< a table: a list of texts a language
  by_layer,        ///< a table: one text a layer
  colours,         ///< a table: "#RRGGBB" by name
  word,            ///< one of the key's words
  table,           ///< holds other keys
  tables,          ///< a list of tables that hold other keys
};

enum class Need { optional, expected, required };

/// Parts of a path in capitals stand for any name: ID an id, NAME a label, LAYER "translation.en" or
/// "translation.en.1925".
struct Key {
  std::string_view path;
  ValueType type;
  Need need;
  std::span<const std::string_view> words = {};  ///< of a `word`
};

[[nodiscard]] std::span<const Key> exhibit_keys();
[[nodiscard]] std::span<const Key> people_keys();
[[nodiscard]] std::span<const Key> paths_keys();
[[nodiscard]] std::span<const Key> document_keys();

/// The names that NAME may have, and the colours of a theme.
[[nodiscard]] std::span<const std::string_view> label_names();
[[nodiscard]] std::span<const std::string_view> colour_names();

}  // namespace lectern::compiler
