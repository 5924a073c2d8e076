#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

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

static inline int http_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

// Says farewell before a socket is closed, and throws away what has come: with bytes left unread, closing would be
// a reset, which can overtake the response.
static inline void http_part(void *context, struct MHD_Connection *connection, void **state,
                             enum MHD_ConnectionNotificationCode code) {
  (void)context;
  (void)state;
  if (code != MHD_CONNECTION_NOTIFY_CLOSED) return;
  int socket = http_connection_socket(connection);
  struct linger linger = {0};
  socklen_t size = sizeof linger;
  if (getsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, &size) == 0 && linger.l_onoff) return;
  shutdown(socket, SHUT_WR);
  char waste[16384];
  for (int parts = 0; parts < 64 && recv(socket, waste, sizeof waste, MSG_DONTWAIT) > 0; parts++) {
  }
}

// NULL where it cannot start, with errno set; EADDRNOTAVAIL where the host is no numeric address.
static inline struct MHD_Daemon *http_daemon_start(const struct http_daemon_settings *settings) {
  struct sockaddr_storage storage;
  struct sockaddr_in *four = (struct sockaddr_in *)&storage;
  struct sockaddr_in6 *six = (struct sockaddr_in6 *)&storage;
  // Without MHD_USE_TURBO the daemon shuts a broken connection down before it says so, and nothing could be sent.
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO;
  memset(&storage, 0, sizeof storage);
  if (inet_pton(AF_INET, settings->host, &four->sin_addr) == 1) {
    four->sin_family = AF_INET;
    four->sin_port = htons(settings->port);
  } else if (inet_pton(AF_INET6, settings->host, &six->sin6_addr) == 1) {
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(settings->port);
    flags |= MHD_USE_IPv6;
  } else {
    errno = EADDRNOTAVAIL;
    return NULL;
  }
  errno = 0;
  return MHD_start_daemon(
      flags, settings->port, NULL, NULL, settings->proceed, settings->context,
      MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&storage,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads > 1 ? settings->threads : 0,
      MHD_OPTION_CONNECTION_LIMIT, settings->connections,
      MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
      // 1 closes the connection on a space in the target, without a response; the server checks it, and Host.
      MHD_OPTION_STRICT_FOR_CLIENT, 0,
      MHD_OPTION_URI_LOG_CALLBACK, settings->begin, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->end, settings->context,
      MHD_OPTION_NOTIFY_CONNECTION, http_part, NULL,
      MHD_OPTION_END);
}

// Makes the closing of a connection a reset: the client finds neither an answer nor an end.
static inline void http_close_by_reset(struct MHD_Connection *connection) {
  struct linger linger = {.l_onoff = 1, .l_linger = 0};
  setsockopt(http_connection_socket(connection), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
}

// Whether the client will send no more, and all it has sent was read.
static inline int http_client_has_finished(struct MHD_Connection *connection) {
  char byte;
  return recv(http_connection_socket(connection), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

static inline void http_limit_silence(struct MHD_Connection *connection, unsigned int seconds) {
  MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

// The date as HTTP writes it (RFC 9110 section 5.6.7); 30 bytes with the end.
static inline void http_date_now(char *text) {
  time_t now = time(NULL);
  struct tm parts;
  gmtime_r(&now, &parts);
  strftime(text, 30, "%a, %d %b %Y %H:%M:%S GMT", &parts);
}

static inline uint16_t http_daemon_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}
