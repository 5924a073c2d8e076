#pragma once

// libcurl, loaded when it is needed. Of its own functions those can be called that `lazy_curl.c` stands in for.

#include <curl/curl.h>
#include <sys/eventfd.h>

// Swift does not import variadic functions: these are curl's options and answers by the type they take.

CURLcode curl_easy_set_long(CURL *easy, CURLoption option, long value);
CURLcode curl_easy_set_size(CURL *easy, CURLoption option, curl_off_t value);
CURLcode curl_easy_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode curl_easy_set_pointer(CURL *easy, CURLoption option, void *value);

typedef size_t (*curl_data_callback)(char *data, size_t size, size_t count, void *context);
CURLcode curl_easy_set_receiver(CURL *easy, CURLoption option, curl_data_callback callback);

CURLMcode curl_multi_set_long(CURLM *multi, CURLMoption option, long value);

long curl_easy_status(CURL *easy);
void *curl_easy_context(CURL *easy);

// The next transfer that is over, with its result; NULL where there is none.
CURL *curl_multi_next_done(CURLM *multi, CURLcode *result);
