#pragma once

// libmicrohttpd, loaded when it is needed. Of its own functions those can be called that `lazy_microhttpd.c` stands in
// for.

#include <errno.h>
#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>

// Swift does not import variadic functions: these are the calls of that kind that the server makes.

struct http_daemon_settings {
  const char *host;  // a numeric address
  uint16_t port;
  unsigned int threads;
  unsigned int idle_seconds;
  unsigned int connections;
  size_t connection_memory;
  void *context;  // handed to each of the three callbacks
  void *(*begin)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback proceed;
  MHD_RequestCompletedCallback end;
};

int http_connection_socket(struct MHD_Connection *connection);

// NULL where it cannot start, with errno set; EADDRNOTAVAIL where the host is no numeric address.
struct MHD_Daemon *http_daemon_start(const struct http_daemon_settings *settings);

// Makes the closing of a connection a reset: the client finds neither an answer nor an end.
void http_close_by_reset(struct MHD_Connection *connection);

// Whether the client will send no more, and all it has sent was read.
int http_client_has_finished(struct MHD_Connection *connection);

void http_limit_silence(struct MHD_Connection *connection, unsigned int seconds);

// The date as HTTP writes it (RFC 9110 section 5.6.7); 30 bytes with the end.
void http_date_now(char *text);

uint16_t http_daemon_port(struct MHD_Daemon *daemon);
