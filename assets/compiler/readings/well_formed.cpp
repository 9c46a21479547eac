// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/well_formed.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <limits>
#include <memory>

#include "assets/compiler/readings/read_xml.hpp"

namespace lectern::compiler {

namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeBuffer {
  void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
};

/// Without a call of itself: the file says how deep it goes.
bool is_deep(const xmlNode* root) {
  int depth = 0;
  for (const xmlNode* node = root; node != nullptr;) {
    if (depth > max_reading_depth) return true;
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != root && node != nullptr && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    node = node == root || node == nullptr ? nullptr : node->next;
  }
  return false;
}

}  // namespace

Result<std::string> well_formed(std::string_view html) {
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return fail(ErrorCode::too_large, "it is too large");
  // Of letters that are none libxml2 tells the standard error all the same.
  xmlSetStructuredErrorFunc(nullptr, [](void*, auto*) {});
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, nullptr, options));
  xmlNode* const root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return fail(ErrorCode::malformed, "it holds no element of HTML");
  if (is_deep(root))
    return fail(ErrorCode::too_large,
                fmt::format("its elements lie more than {} deep in each other", max_reading_depth));
  const std::unique_ptr<xmlBuffer, FreeBuffer> buffer(xmlBufferCreate());
  xmlSaveCtxt* const save = xmlSaveToBuffer(buffer.get(), "UTF-8", XML_SAVE_AS_XML | XML_SAVE_NO_DECL);
  if (save == nullptr) return fail(ErrorCode::malformed, "it cannot be written as XML");
  xmlSaveTree(save, root);
  xmlSaveClose(save);
  const xmlChar* const text = xmlBufferContent(buffer.get());
  return std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(xmlBufferLength(buffer.get())));
}

}  // namespace lectern::compiler
