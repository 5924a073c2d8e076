#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <stdio.h>

// The first trouble a parser met; what libxml2 reports after it is often only its consequence.
struct shim_trouble {
  int met;
  int isDoctype;
  int line;
  int column;
  char message[256];
};

// Stops at `<!DOCTYPE name`, before any declaration inside it is read: without one there are no entities
// to expand.
static inline void shim_refuse_doctype(void *context, const xmlChar *name, const xmlChar *external,
                                       const xmlChar *system) {
  (void)name, (void)external, (void)system;
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  struct shim_trouble *trouble = (struct shim_trouble *)parser->_private;
  if (!trouble->met) {
    trouble->met = 1;
    trouble->isDoctype = 1;
    trouble->line = parser->input != NULL ? parser->input->line : 0;
    trouble->column = parser->input != NULL ? parser->input->col : 0;
  }
  xmlStopParser(parser);
}

static inline void shim_note_error(void *context, xmlErrorPtr error) {
  struct shim_trouble *trouble = (struct shim_trouble *)((xmlParserCtxtPtr)context)->_private;
  if (trouble->met || error->level < XML_ERR_ERROR) return;
  trouble->met = 1;
  trouble->line = error->line;
  trouble->column = error->int2;
  snprintf(trouble->message, sizeof trouble->message, "%s", error->message ? error->message : "malformed");
}

static inline xmlParserCtxtPtr shim_new_parser(struct shim_trouble *trouble) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  parser->_private = trouble;
  parser->sax->internalSubset = shim_refuse_doctype;
  parser->sax->serror = shim_note_error;
  return parser;
}

static inline const char *shim_message(const struct shim_trouble *trouble) { return trouble->message; }
