#pragma once

// libmicrohttpd, loaded when it is needed. Of its own functions those can be called that `lazy_microhttpd.c` stands in
// for.

#include <errno.h>
#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>

// Swift does not import variadic functions: these are the calls of that kind that the server makes.

struct http_daemon_settings {
  unsigned int threads;
  unsigned int idle_seconds;
  unsigned int connections;  // at most, for each thread
  size_t connection_memory;
  void *context;  // handed to each of the callbacks
  void *(*begin)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback proceed;
  MHD_RequestCompletedCallback end;
  MHD_NotifyConnectionCallback part;
};

int http_connection_socket(struct MHD_Connection *connection);

// NULL where it cannot start, with errno set. Connections are handed to it, since its threads would take what they
// find: of many that come at once, one thread may take all.
struct MHD_Daemon *http_daemon_start(const struct http_daemon_settings *settings);

// A socket that listens; -1 where there is none, with errno set: EADDRNOTAVAIL where the host is no numeric address.
int http_listen(const char *host, uint16_t port);

// The port of a socket that listens.
uint16_t http_port(int listener);

// Waits for a connection and hands it to one of the daemon's threads, which take turns by the socket's number.
// 0, or the errno of what went wrong.
int http_accept(int listener, struct MHD_Daemon *daemon);

// Says farewell before a socket is closed, and throws away what has come: with bytes left unread, closing would be
// a reset, which can overtake the response.
void http_part(struct MHD_Connection *connection);

// Makes the closing of a connection a reset: the client finds neither an answer nor an end.
void http_close_by_reset(struct MHD_Connection *connection);

// Whether the client will send no more, and all it has sent was read.
int http_client_has_finished(struct MHD_Connection *connection);

void http_limit_silence(struct MHD_Connection *connection, unsigned int seconds);

// The date as HTTP writes it (RFC 9110 section 5.6.7); 30 bytes with the end.
void http_date_now(char *text);
