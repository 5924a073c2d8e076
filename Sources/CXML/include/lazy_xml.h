#pragma once

// Documents that libxml2 reads, which is loaded when it is needed.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// The first trouble a parser met; what libxml2 reports after it is often only its consequence.
struct xml_trouble {
  int is_met;
  int is_document_type;
  int line;
  int column;
  char message[256];
};

struct xml_document;
struct xml_node;
struct xml_attribute;

// Reads a document of at most INT_MAX bytes; NULL where it cannot be read at all. A document that was read may have
// trouble as well. `<!DOCTYPE` ends the reading before any declaration inside it is read: without one there are no
// entities to expand.
struct xml_document *xml_read(const char *bytes, int count, struct xml_trouble *trouble);
void xml_free(struct xml_document *document);

// Everything below lives as long as its document, and is NULL where there is none.

const struct xml_node *xml_root(const struct xml_document *document);

enum xml_kind { XML_KIND_ELEMENT, XML_KIND_TEXT, XML_KIND_OTHER };
enum xml_kind xml_node_kind(const struct xml_node *node);
const char *xml_node_name(const struct xml_node *node);
const char *xml_node_namespace(const struct xml_node *node);
const char *xml_node_text(const struct xml_node *node);
long xml_node_line(const struct xml_node *node);
const struct xml_node *xml_node_first_child(const struct xml_node *node);
const struct xml_node *xml_node_next(const struct xml_node *node);

const struct xml_attribute *xml_node_first_attribute(const struct xml_node *node);
const struct xml_attribute *xml_attribute_next(const struct xml_attribute *attribute);
const char *xml_attribute_name(const struct xml_attribute *attribute);
const char *xml_attribute_namespace(const struct xml_attribute *attribute);
// The first of the nodes whose texts are its value.
const struct xml_node *xml_attribute_value(const struct xml_attribute *attribute);

#ifdef __cplusplus
}
#endif
