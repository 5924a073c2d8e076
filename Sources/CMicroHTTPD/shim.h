#pragma once

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

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

static inline int http_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

// Says farewell before a socket is closed, and throws away what has come: with bytes left unread, closing would be
// a reset, which can overtake the response.
static inline void http_part(struct MHD_Connection *connection) {
  int socket = http_connection_socket(connection);
  struct linger linger = {0};
  socklen_t size = sizeof linger;
  if (getsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, &size) == 0 && linger.l_onoff) return;
  shutdown(socket, SHUT_WR);
  char waste[16384];
  for (int parts = 0; parts < 64 && recv(socket, waste, sizeof waste, MSG_DONTWAIT) > 0; parts++) {
  }
}

// NULL where it cannot start, with errno set. Connections are handed to it, since its threads would take what they
// find: of many that come at once, one thread may take all.
static inline struct MHD_Daemon *http_daemon_start(const struct http_daemon_settings *settings) {
  // Without MHD_USE_TURBO the daemon shuts a broken connection down before it says so, and nothing could be sent.
  unsigned int flags =
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO | MHD_USE_NO_LISTEN_SOCKET;
  errno = 0;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, settings->proceed, settings->context,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads > 1 ? settings->threads : 0,
      // One more than there are, since a connection that is said to be closed is counted for a moment longer.
      MHD_OPTION_CONNECTION_LIMIT, settings->threads * (settings->connections + 1),
      MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
      // 1 closes the connection on a space in the target, without a response; the server checks it, and Host.
      MHD_OPTION_STRICT_FOR_CLIENT, 0,
      MHD_OPTION_URI_LOG_CALLBACK, settings->begin, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->end, settings->context,
      MHD_OPTION_NOTIFY_CONNECTION, settings->part, settings->context,
      MHD_OPTION_END);
}

// A socket that listens; -1 where there is none, with errno set: EADDRNOTAVAIL where the host is no numeric address.
static inline int http_listen(const char *host, uint16_t port) {
  struct sockaddr_storage storage;
  struct sockaddr_in *four = (struct sockaddr_in *)&storage;
  struct sockaddr_in6 *six = (struct sockaddr_in6 *)&storage;
  socklen_t size;
  memset(&storage, 0, sizeof storage);
  if (inet_pton(AF_INET, host, &four->sin_addr) == 1) {
    four->sin_family = AF_INET;
    four->sin_port = htons(port);
    size = sizeof *four;
  } else if (inet_pton(AF_INET6, host, &six->sin6_addr) == 1) {
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(port);
    size = sizeof *six;
  } else {
    errno = EADDRNOTAVAIL;
    return -1;
  }
  int on = 1;
  int listener = socket(storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0) return -1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (storage.ss_family == AF_INET6) setsockopt(listener, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
  if (bind(listener, (struct sockaddr *)&storage, size) == 0 && listen(listener, SOMAXCONN) == 0) return listener;
  int number = errno;
  close(listener);
  errno = number;
  return -1;
}

// The port of a socket that listens.
static inline uint16_t http_port(int listener) {
  struct sockaddr_storage storage = {0};
  socklen_t size = sizeof storage;
  if (getsockname(listener, (struct sockaddr *)&storage, &size) != 0) return 0;
  return ntohs(storage.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&storage)->sin6_port
                                             : ((struct sockaddr_in *)&storage)->sin_port);
}

// Waits for a connection and hands it to one of the daemon's threads, which takes turns by the socket's number.
// 0, or the errno of what went wrong.
static inline int http_accept(int listener, struct MHD_Daemon *daemon) {
  struct sockaddr_storage storage;
  socklen_t size = sizeof storage;
  int socket = accept4(listener, (struct sockaddr *)&storage, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (socket < 0) return errno;
  return MHD_add_connection(daemon, socket, (struct sockaddr *)&storage, size) == MHD_YES ? 0 : ECONNABORTED;
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
