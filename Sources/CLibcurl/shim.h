#pragma once

#include <curl/curl.h>
#include <netinet/in.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, and Swift cannot call variadic C
// functions: each door below fixes the type of the last argument and does nothing else.

static inline CURLcode hearsay_easy_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hearsay_easy_set_off(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hearsay_easy_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hearsay_easy_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hearsay_easy_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
typedef size_t (*hearsay_bytes_callback)(char *bytes, size_t size, size_t count, void *user);
static inline CURLcode hearsay_easy_set_bytes_callback(CURL *handle, CURLoption option, hearsay_bytes_callback value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode hearsay_easy_set_open_socket(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline CURLcode hearsay_easy_set_close_socket(CURL *handle, curl_closesocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, value);
}
static inline CURLcode hearsay_easy_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode hearsay_easy_get_off(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode hearsay_easy_get_pointer(CURL *handle, CURLINFO info, void **value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLMcode hearsay_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}
static inline CURLMcode hearsay_multi_set_pointer(CURLM *handle, CURLMoption option, void *value) {
  return curl_multi_setopt(handle, option, value);
}
static inline CURLMcode hearsay_multi_set_socket_callback(CURLM *handle, curl_socket_callback value) {
  return curl_multi_setopt(handle, CURLMOPT_SOCKETFUNCTION, value);
}
static inline CURLMcode hearsay_multi_set_timer_callback(CURLM *handle, curl_multi_timer_callback value) {
  return curl_multi_setopt(handle, CURLMOPT_TIMERFUNCTION, value);
}
// A union member that Swift imports by a name of its own making.
static inline CURLcode hearsay_message_result(const CURLMsg *message) { return message->data.result; }
// A macro with a cast.
static inline CURLcode hearsay_global_init(void) { return curl_global_init(CURL_GLOBAL_ALL); }
