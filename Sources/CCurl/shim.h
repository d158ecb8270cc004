#include <curl/curl.h>

// Swift calls no variadic function; these are curl_easy_setopt and curl_easy_getinfo by the type of their argument.
static inline CURLcode simple_curl_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode simple_curl_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode simple_curl_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode simple_curl_recipients(CURL *curl, struct curl_slist *value) {
  return curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, value);
}
static inline CURLcode simple_curl_reader(CURL *curl, curl_read_callback value) {
  return curl_easy_setopt(curl, CURLOPT_READFUNCTION, value);
}
static inline CURLcode simple_curl_response(CURL *curl, long *code) {
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, code);
}
