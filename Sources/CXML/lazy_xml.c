#include "include/lazy_xml.h"

#include <lazy_library.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>

#if LIBXML_VERSION >= 21400
static struct lazy_library library = {.name = "libxml2.so.16"};
#else
static struct lazy_library library = {.name = "libxml2.so.2"};
#endif

#define XML_FUNCTION(name) LAZY_FUNCTION(library, name)

static void refuse_document_type(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  struct xml_trouble *trouble = (struct xml_trouble *)parser->_private;
  if (!trouble->is_met) {
    trouble->is_met = 1;
    trouble->is_document_type = 1;
    trouble->line = parser->input != NULL ? parser->input->line : 0;
    trouble->column = parser->input != NULL ? parser->input->col : 0;
  }
  XML_FUNCTION(xmlStopParser)(parser);
}

// libxml2 2.12 and later hand over a constant error.
#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *error) {
#else
static void note_error(void *context, xmlError *error) {
#endif
  struct xml_trouble *trouble = (struct xml_trouble *)((xmlParserCtxtPtr)context)->_private;
  if (trouble->is_met || error->level < XML_ERR_ERROR) return;
  trouble->is_met = 1;
  trouble->line = error->line;
  trouble->column = error->int2;
  snprintf(trouble->message, sizeof trouble->message, "%s", error->message ? error->message : "malformed");
}

// The library's tables must be set up once before threads use it.
static void set_up(void) { XML_FUNCTION(xmlInitParser)(); }

struct xml_document *xml_read(const char *bytes, int count, struct xml_trouble *trouble) {
  static pthread_once_t is_set_up = PTHREAD_ONCE_INIT;
  pthread_once(&is_set_up, set_up);
  xmlParserCtxtPtr parser = XML_FUNCTION(xmlNewParserCtxt)();
  if (parser == NULL) {
    trouble->is_met = 1;
    snprintf(trouble->message, sizeof trouble->message, "out of memory");
    return NULL;
  }
  parser->_private = trouble;
  parser->sax->internalSubset = refuse_document_type;
  parser->sax->serror = note_error;
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  xmlDocPtr document = XML_FUNCTION(xmlCtxtReadMemory)(parser, bytes, count, NULL, NULL, options);
  XML_FUNCTION(xmlFreeParserCtxt)(parser);
  return (struct xml_document *)document;
}

void xml_free(struct xml_document *document) { XML_FUNCTION(xmlFreeDoc)((xmlDocPtr)document); }

static const xmlNode *node_of(const struct xml_node *node) { return (const xmlNode *)node; }

static const xmlAttr *attribute_of(const struct xml_attribute *attribute) { return (const xmlAttr *)attribute; }

static const char *namespace_of(const xmlNs *space) { return space == NULL ? NULL : (const char *)space->href; }

const struct xml_node *xml_root(const struct xml_document *document) {
  return (const struct xml_node *)XML_FUNCTION(xmlDocGetRootElement)((const xmlDoc *)document);
}

enum xml_kind xml_node_kind(const struct xml_node *node) {
  switch (node_of(node)->type) {
    case XML_ELEMENT_NODE: return XML_KIND_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return XML_KIND_TEXT;
    default: return XML_KIND_OTHER;
  }
}

const char *xml_node_name(const struct xml_node *node) { return (const char *)node_of(node)->name; }

const char *xml_node_namespace(const struct xml_node *node) { return namespace_of(node_of(node)->ns); }

const char *xml_node_text(const struct xml_node *node) { return (const char *)node_of(node)->content; }

long xml_node_line(const struct xml_node *node) { return XML_FUNCTION(xmlGetLineNo)(node_of(node)); }

const struct xml_node *xml_node_first_child(const struct xml_node *node) {
  return (const struct xml_node *)node_of(node)->children;
}

const struct xml_node *xml_node_next(const struct xml_node *node) {
  return (const struct xml_node *)node_of(node)->next;
}

const struct xml_attribute *xml_node_first_attribute(const struct xml_node *node) {
  return (const struct xml_attribute *)node_of(node)->properties;
}

const struct xml_attribute *xml_attribute_next(const struct xml_attribute *attribute) {
  return (const struct xml_attribute *)attribute_of(attribute)->next;
}

const char *xml_attribute_name(const struct xml_attribute *attribute) {
  return (const char *)attribute_of(attribute)->name;
}

const char *xml_attribute_namespace(const struct xml_attribute *attribute) {
  return namespace_of(attribute_of(attribute)->ns);
}

const struct xml_node *xml_attribute_value(const struct xml_attribute *attribute) {
  return (const struct xml_node *)attribute_of(attribute)->children;
}
