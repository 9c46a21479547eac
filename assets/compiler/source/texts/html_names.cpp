// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/html_names.hpp"

#include <algorithm>
#include <array>

namespace lectern::compiler {

namespace {

constexpr auto html_elements = std::to_array<std::string_view>(
    {"a",      "abbr",   "acronym",  "address",    "article", "aside",   "audio",   "b",       "basefont", "bdi",
     "bdo",    "big",    "blink",    "blockquote", "body",    "br",      "button",  "caption", "center",   "cite",
     "code",   "col",    "colgroup", "data",       "dd",      "del",     "details", "dfn",     "div",      "dl",
     "dt",     "em",     "embed",    "figcaption", "figure",  "font",    "footer",  "form",    "h1",       "h2",
     "h3",     "h4",     "h5",       "h6",         "head",    "header",  "hr",      "html",    "i",        "iframe",
     "img",    "input",  "ins",      "kbd",        "label",   "li",      "link",    "main",    "mark",     "meta",
     "nav",    "nobr",   "object",   "ol",         "option",  "p",       "picture", "pre",     "q",        "rp",
     "rt",     "ruby",   "s",        "samp",       "script",  "section", "select",  "small",   "source",   "span",
     "strike", "strong", "style",    "sub",        "summary", "sup",     "svg",     "table",   "tbody",    "td",
     "tfoot",  "th",     "thead",    "time",       "title",   "tr",      "tt",      "u",       "ul",       "var",
     "video",  "wbr"});

}  // namespace

bool is_html_element(std::string_view name) {
  return std::binary_search(html_elements.begin(), html_elements.end(), name);
}

}  // namespace lectern::compiler
