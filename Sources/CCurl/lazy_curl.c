// Calls take three arguments here, and not curl's macros that check them.
#define CURL_DISABLE_TYPECHECK
#include "include/lazy_curl.h"

#include <lazy_library.h>
#include <stddef.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct lazy_library library = {.name = "libcurl.so.4"};

#define CURL_FUNCTION(name) LAZY_FUNCTION(library, name)

CURLcode curl_easy_set_long(CURL *easy, CURLoption option, long value) {
  return CURL_FUNCTION(curl_easy_setopt)(easy, option, value);
}

CURLcode curl_easy_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return CURL_FUNCTION(curl_easy_setopt)(easy, option, value);
}

CURLcode curl_easy_set_text(CURL *easy, CURLoption option, const char *value) {
  return CURL_FUNCTION(curl_easy_setopt)(easy, option, value);
}

CURLcode curl_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
  return CURL_FUNCTION(curl_easy_setopt)(easy, option, value);
}

CURLcode curl_easy_set_receiver(CURL *easy, CURLoption option, curl_data_callback callback) {
  return CURL_FUNCTION(curl_easy_setopt)(easy, option, callback);
}

CURLMcode curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return CURL_FUNCTION(curl_multi_setopt)(multi, option, value);
}

long curl_easy_status(CURL *easy) {
  long status = 0;
  CURL_FUNCTION(curl_easy_getinfo)(easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

void *curl_easy_context(CURL *easy) {
  char *context = NULL;
  CURL_FUNCTION(curl_easy_getinfo)(easy, CURLINFO_PRIVATE, &context);
  return context;
}

CURL *curl_multi_next_done(CURLM *multi, CURLcode *result) {
  CURLMsg *message;
  int left;
  while ((message = CURL_FUNCTION(curl_multi_info_read)(multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

LAZY_STAND_IN CURLcode curl_global_init(long flags) { return CURL_FUNCTION(curl_global_init)(flags); }

LAZY_STAND_IN CURL *curl_easy_init(void) { return CURL_FUNCTION(curl_easy_init)(); }

LAZY_STAND_IN void curl_easy_cleanup(CURL *easy) { CURL_FUNCTION(curl_easy_cleanup)(easy); }

LAZY_STAND_IN const char *curl_easy_strerror(CURLcode code) { return CURL_FUNCTION(curl_easy_strerror)(code); }

LAZY_STAND_IN CURLM *curl_multi_init(void) { return CURL_FUNCTION(curl_multi_init)(); }

LAZY_STAND_IN CURLMcode curl_multi_cleanup(CURLM *multi) { return CURL_FUNCTION(curl_multi_cleanup)(multi); }

LAZY_STAND_IN CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy) {
  return CURL_FUNCTION(curl_multi_add_handle)(multi, easy);
}

LAZY_STAND_IN CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *easy) {
  return CURL_FUNCTION(curl_multi_remove_handle)(multi, easy);
}

LAZY_STAND_IN CURLMcode curl_multi_perform(CURLM *multi, int *running) {
  return CURL_FUNCTION(curl_multi_perform)(multi, running);
}

LAZY_STAND_IN CURLMcode curl_multi_poll(CURLM *multi, struct curl_waitfd extra[], unsigned int extra_count,
                                        int timeout, int *ready) {
  return CURL_FUNCTION(curl_multi_poll)(multi, extra, extra_count, timeout, ready);
}

LAZY_STAND_IN struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
  return CURL_FUNCTION(curl_slist_append)(list, text);
}

LAZY_STAND_IN void curl_slist_free_all(struct curl_slist *list) { CURL_FUNCTION(curl_slist_free_all)(list); }
