// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

#include "assets/base/toml.hpp"
#include "assets/base/toml_slips.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/bare_date.hpp"

namespace lectern::compiler {

namespace {

// toml++ makes a table of each part of a dotted key and frees them one inside the other; no real line has so many dots.
constexpr std::ptrdiff_t most_dots_of_a_line = 500;

Place place_of(const std::filesystem::path& file, const toml::source_region& region) {
  return {file, region.begin.line, region.begin.column};
}

class Converter {
 public:
  Converter(const std::filesystem::path& file, Report& report) : file_(file), report_(report) {}

  TomlTable table(const toml::table& from, std::size_t depth) {
    TomlTable result;
    for (const auto& [key, node] : from)
      result.members.push_back({std::string(key.str()), place_of(file_, key.source()), value(node, depth + 1)});
    // toml++ sorts by name; what is listed in order by the curator stays in order.
    std::stable_sort(result.members.begin(), result.members.end(), [](const TomlMember& a, const TomlMember& b) {
      return std::tuple(a.place.line, a.place.column) < std::tuple(b.place.line, b.place.column);
    });
    return result;
  }

  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  TomlValue value(const toml::node& from, std::size_t depth) {
    TomlValue result{place_of(file_, from.source()), TomlOther{"something else"}};
    if (depth > max_toml_depth) {
      if (!std::exchange(too_deep_, true))
        report_.error(result.place, "tables are nested too deeply", "compare the key with assets/compiler/FORMAT.md");
      return result;
    }
    if (const auto* text = from.as_string()) {
      refuse_characters(text->get(), result.place);
      result.data = text->get();
    } else if (const auto* number = from.as_integer())
      result.data = number->get();
    else if (const auto* truth = from.as_boolean())
      result.data = truth->get();
    else if (const auto* date = from.as_date())
      result.data = CalendarDate{date->get().year, date->get().month, date->get().day};
    else if (const auto* inner = from.as_table())
      result.data = table(*inner, depth);
    else if (const auto* list = from.as_array())
      result.data = array(*list, depth);
    else if (const auto* fraction = from.as_floating_point())
      result.data = fraction->get();
    else if (from.is_date_time())
      result.data = TomlOther{"a date with a time"};
    else if (from.is_time())
      result.data = TomlOther{"a time"};
    return result;
  }

  /// Those that stand there as themselves were reported when the file was read; these are written as \\u….
  void refuse_characters(std::string_view text, const Place& place) {
    for (const char32_t c : code_points(text)) {
      if (c == U'\uFFFD' || c == U'\uFFFC')
        report_.error(
            place,
            fmt::format("the character U+{:04X} stands where a letter or a picture was lost", static_cast<unsigned>(c)),
            "write what stood there, or [...] where it cannot be known");
      if (const std::string_view why = refusal(c); !why.empty())
        report_.error(place, fmt::format("the character U+{:04X} {}", static_cast<unsigned>(c), why),
                      "take out the \\u… that stands for it");
    }
  }

  TomlArray array(const toml::array& from, std::size_t depth) {
    TomlArray result;
    for (const toml::node& node : from) result.push_back(value(node, depth + 1));
    return result;
  }

  const std::filesystem::path& file_;
  Report& report_;
  bool too_deep_ = false;
};

/// The line that would make a tower of tables, 0 if there is none.
std::size_t line_of_dots(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view key = text.substr(start, std::min(text.find('=', start), end) - start);
    if (std::count(key.begin(), key.end(), '.') > most_dots_of_a_line) return line;
    start = end + 1;
  }
  return 0;
}

}  // namespace

const TomlMember* TomlTable::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const TomlMember& m) { return m.key == key; });
  return found == members.end() ? nullptr : &*found;
}

std::string TomlValue::kind() const {
  struct Names {
    std::string operator()(const TomlOther& other) const { return other.kind; }
    std::string operator()(const std::string&) const { return "a text"; }
    std::string operator()(std::int64_t) const { return "a number"; }
    std::string operator()(double) const { return "a number with a fraction"; }
    std::string operator()(bool) const { return "true or false"; }
    std::string operator()(const CalendarDate&) const { return "a date"; }
    std::string operator()(const TomlArray&) const { return "a list"; }
    std::string operator()(const TomlTable&) const { return "a table"; }
  };
  return std::visit(Names{}, data);
}

std::optional<TomlTable> parse_toml(const std::filesystem::path& file, std::string_view text, Report& report) {
  if (const std::size_t line = line_of_dots(text); line > 0) {
    report.error({file, line, 1}, "this key has hundreds of dots", "put the text in quotation marks");
    return std::nullopt;
  }
  try {
    const toml::table root = toml::parse(text);
    Converter converter(file, report);
    TomlTable result = converter.table(root, 0);
    if (converter.too_deep()) return std::nullopt;
    return result;
  } catch (const toml::parse_error& error) {
    const Place place = place_of(file, error.source());
    const TomlSlip slip = told_as_date(toml_slip(text, place.line, error.description()), text);
    report.error(place, slip.what, slip.mend);
  } catch (const std::exception& error) {
    report.error({file}, fmt::format("this cannot be read as TOML: {}", error.what()), "divide the file");
  }
  return std::nullopt;
}

std::optional<TomlTable> read_toml_file(const std::filesystem::path& root, const std::filesystem::path& file,
                                        Report& report) {
  const std::optional<std::string> text = read_text_file(root, file, report);
  return text ? parse_toml(file, *text, report) : std::nullopt;
}

}  // namespace lectern::compiler
