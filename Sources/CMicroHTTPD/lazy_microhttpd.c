#define _GNU_SOURCE  // for accept4

#include "include/lazy_microhttpd.h"

#include <arpa/inet.h>
#include <errno.h>
#include <lazy_library.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static struct lazy_library library = {.name = "libmicrohttpd.so.12"};

#define MHD_FUNCTION(name) LAZY_FUNCTION(library, name)

int http_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_FUNCTION(MHD_get_connection_info)(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

void http_part(struct MHD_Connection *connection) {
  int socket = http_connection_socket(connection);
  struct linger linger = {0};
  socklen_t size = sizeof linger;
  if (getsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, &size) == 0 && linger.l_onoff) return;
  shutdown(socket, SHUT_WR);
  char waste[16384];
  for (int parts = 0; parts < 64 && recv(socket, waste, sizeof waste, MSG_DONTWAIT) > 0; parts++) {
  }
}

struct MHD_Daemon *http_daemon_start(const struct http_daemon_settings *settings) {
  // Without MHD_USE_TURBO the daemon shuts a broken connection down before it says so, and nothing could be sent.
  unsigned int flags =
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO | MHD_USE_NO_LISTEN_SOCKET;
  errno = 0;
  return MHD_FUNCTION(MHD_start_daemon)(
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

int http_listen(const char *host, uint16_t port) {
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

uint16_t http_port(int listener) {
  struct sockaddr_storage storage = {0};
  socklen_t size = sizeof storage;
  if (getsockname(listener, (struct sockaddr *)&storage, &size) != 0) return 0;
  return ntohs(storage.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&storage)->sin6_port
                                             : ((struct sockaddr_in *)&storage)->sin_port);
}

int http_accept(int listener, struct MHD_Daemon *daemon) {
  struct sockaddr_storage storage;
  socklen_t size = sizeof storage;
  int socket = accept4(listener, (struct sockaddr *)&storage, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (socket < 0) return errno;
  return MHD_FUNCTION(MHD_add_connection)(daemon, socket, (struct sockaddr *)&storage, size) == MHD_YES ? 0 : ECONNABORTED;
}

void http_close_by_reset(struct MHD_Connection *connection) {
  struct linger linger = {.l_onoff = 1, .l_linger = 0};
  setsockopt(http_connection_socket(connection), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
}

int http_client_has_finished(struct MHD_Connection *connection) {
  char byte;
  return recv(http_connection_socket(connection), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void http_limit_silence(struct MHD_Connection *connection, unsigned int seconds) {
  MHD_FUNCTION(MHD_set_connection_option)(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

void http_date_now(char *text) {
  time_t now = time(NULL);
  struct tm parts;
  gmtime_r(&now, &parts);
  strftime(text, 30, "%a, %d %b %Y %H:%M:%S GMT", &parts);
}

LAZY_STAND_IN void MHD_stop_daemon(struct MHD_Daemon *daemon) { MHD_FUNCTION(MHD_stop_daemon)(daemon); }

LAZY_STAND_IN void MHD_suspend_connection(struct MHD_Connection *connection) {
  MHD_FUNCTION(MHD_suspend_connection)(connection);
}

LAZY_STAND_IN void MHD_resume_connection(struct MHD_Connection *connection) {
  MHD_FUNCTION(MHD_resume_connection)(connection);
}

LAZY_STAND_IN int MHD_get_connection_values_n(struct MHD_Connection *connection, enum MHD_ValueKind kind,
                                              MHD_KeyValueIteratorN iterator, void *context) {
  return MHD_FUNCTION(MHD_get_connection_values_n)(connection, kind, iterator, context);
}

LAZY_STAND_IN struct MHD_Response *MHD_create_response_from_buffer(size_t size, void *buffer,
                                                                   enum MHD_ResponseMemoryMode mode) {
  return MHD_FUNCTION(MHD_create_response_from_buffer)(size, buffer, mode);
}

LAZY_STAND_IN struct MHD_Response *MHD_create_response_from_callback(uint64_t size, size_t block_size,
                                                                     MHD_ContentReaderCallback read, void *context,
                                                                     MHD_ContentReaderFreeCallback free) {
  return MHD_FUNCTION(MHD_create_response_from_callback)(size, block_size, read, context, free);
}

LAZY_STAND_IN enum MHD_Result MHD_add_response_header(struct MHD_Response *response, const char *header,
                                                      const char *content) {
  return MHD_FUNCTION(MHD_add_response_header)(response, header, content);
}

LAZY_STAND_IN enum MHD_Result MHD_queue_response(struct MHD_Connection *connection, unsigned int status_code,
                                                 struct MHD_Response *response) {
  return MHD_FUNCTION(MHD_queue_response)(connection, status_code, response);
}

LAZY_STAND_IN void MHD_destroy_response(struct MHD_Response *response) {
  MHD_FUNCTION(MHD_destroy_response)(response);
}
