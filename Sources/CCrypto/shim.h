#pragma once

// The low-level digest functions are deprecated in OpenSSL 3 but keep their ABI; they skip the provider
// fetch and the heap context of EVP, which cost more than hashing a short request does.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <string.h>
#include <time.h>

static inline void shim_sha256(const void *data, size_t count, unsigned char *digest) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, data, count);
  SHA256_Final(digest, &context);
}

static inline void shim_sha1(const void *data, size_t count, unsigned char *digest) {
  SHA_CTX context;
  SHA1_Init(&context);
  SHA1_Update(&context, data, count);
  SHA1_Final(digest, &context);
}

static inline void shim_md5(const void *data, size_t count, unsigned char *digest) {
  MD5_CTX context;
  MD5_Init(&context);
  MD5_Update(&context, data, count);
  MD5_Final(digest, &context);
}

// FIPS 198-1 with a block of 64 bytes, which SHA-1 and SHA-256 share.
#define SHIM_HMAC(NAME, HASH, CONTEXT, INIT, UPDATE, FINAL, SIZE) \
  static inline void NAME(const void *key, size_t keyCount, const void *message, size_t messageCount, \
                          unsigned char *digest) { \
    unsigned char block[64] = {0}; \
    CONTEXT context; \
    if (keyCount > sizeof block) { \
      HASH(key, keyCount, block); \
    } else if (keyCount > 0) { \
      memcpy(block, key, keyCount); \
    } \
    for (size_t i = 0; i < sizeof block; i++) block[i] ^= 0x36; \
    INIT(&context); \
    UPDATE(&context, block, sizeof block); \
    UPDATE(&context, message, messageCount); \
    FINAL(digest, &context); \
    for (size_t i = 0; i < sizeof block; i++) block[i] ^= 0x36 ^ 0x5c; \
    INIT(&context); \
    UPDATE(&context, block, sizeof block); \
    UPDATE(&context, digest, SIZE); \
    FINAL(digest, &context); \
    OPENSSL_cleanse(block, sizeof block); \
  }

SHIM_HMAC(shim_hmac_sha256, shim_sha256, SHA256_CTX, SHA256_Init, SHA256_Update, SHA256_Final, 32)
SHIM_HMAC(shim_hmac_sha1, shim_sha1, SHA_CTX, SHA1_Init, SHA1_Update, SHA1_Final, 20)

// Reads the first certificate of a PEM text; the empty passphrase keeps OpenSSL from asking a terminal.
static inline X509 *shim_x509_from_pem(const void *text, int count) {
  BIO *bio = BIO_new_mem_buf(text, count);
  if (bio == NULL) return NULL;
  X509 *certificate = PEM_read_bio_X509(bio, NULL, NULL, (void *)"");
  BIO_free(bio);
  ERR_clear_error();
  return certificate;
}

// Seconds since 1970 of an ASN.1 time; returns 0 when the time is malformed.
static inline int shim_asn1_seconds(const ASN1_TIME *time, int64_t *seconds) {
  struct tm fields;
  if (time == NULL || ASN1_TIME_to_tm(time, &fields) != 1) {
    ERR_clear_error();
    return 0;
  }
  *seconds = (int64_t)timegm(&fields);
  return 1;
}

// A new RSA key; NULL where OpenSSL cannot make one.
static inline EVP_PKEY *shim_rsa_generate(int bits) {
  EVP_PKEY *key = EVP_RSA_gen((unsigned int)bits);
  ERR_clear_error();
  return key;
}

// Reads a PKCS#1 key, private or public, that fills all of the bytes; NULL where it does not.
static inline EVP_PKEY *shim_rsa_from_der(const unsigned char *der, long count, int isPrivate) {
  const unsigned char *end = der;
  EVP_PKEY *key = isPrivate ? d2i_PrivateKey(EVP_PKEY_RSA, NULL, &end, count)
                            : d2i_PublicKey(EVP_PKEY_RSA, NULL, &end, count);
  ERR_clear_error();
  if (key != NULL && end != der + count) {
    EVP_PKEY_free(key);
    return NULL;
  }
  return key;
}

// Writes the PKCS#1 form into `der`, or only counts its bytes where `der` is NULL; below 1 on failure.
static inline int shim_rsa_to_der(EVP_PKEY *key, unsigned char *der, int isPrivate) {
  unsigned char *end = der;
  unsigned char **place = der == NULL ? NULL : &end;
  int count = isPrivate ? i2d_PrivateKey(key, place) : i2d_PublicKey(key, place);
  ERR_clear_error();
  return count;
}

// RSASSA-PKCS1-v1_5 with SHA-256; returns the length of the signature, 0 on failure.
static inline size_t shim_rsa_sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count,
                                          unsigned char *signature, size_t room) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  size_t length = room;
  if (context == NULL || EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, key) != 1 ||
      EVP_DigestSign(context, signature, &length, message, count) != 1) {
    length = 0;
  }
  EVP_MD_CTX_free(context);
  ERR_clear_error();
  return length;
}

// Whether a signature is the key's over the message (RSASSA-PKCS1-v1_5 with SHA-256).
static inline int shim_rsa_verify_sha256(EVP_PKEY *key, const unsigned char *message, size_t count,
                                         const unsigned char *signature, size_t length) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  int valid = context != NULL && EVP_DigestVerifyInit(context, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestVerify(context, signature, length, message, count) == 1;
  EVP_MD_CTX_free(context);
  ERR_clear_error();
  return valid;
}
