#include "include/lazy_crypto.h"

#include <lazy_library.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/md5.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>
#include <time.h>

#define TEXT_OF(number) #number
#define NAME_OF(version) "libcrypto.so." TEXT_OF(version)

static struct lazy_library library = {.name = NAME_OF(OPENSSL_SHLIB_VERSION)};

#define CRYPTO_FUNCTION(name) LAZY_FUNCTION(library, name)

// What OpenSSL remembers of failures is of no use to anybody here.
static void forget_errors(void) { CRYPTO_FUNCTION(ERR_clear_error)(); }

#define DIGEST(NAME, HASH, CONTEXT)                                              \
  void NAME(const void *data, size_t count, unsigned char *digest) {             \
    CONTEXT context;                                                             \
    CRYPTO_FUNCTION(HASH##_Init)(&context);                                      \
    CRYPTO_FUNCTION(HASH##_Update)(&context, data, count);                       \
    CRYPTO_FUNCTION(HASH##_Final)(digest, &context);                             \
  }

DIGEST(crypto_sha256, SHA256, SHA256_CTX)
DIGEST(crypto_sha1, SHA1, SHA_CTX)
DIGEST(crypto_md5, MD5, MD5_CTX)

// FIPS 198-1 with a block of 64 bytes, which SHA-1 and SHA-256 share.
#define HMAC_OF(NAME, DIGEST, HASH, CONTEXT, SIZE)                                                      \
  void NAME(const void *key, size_t key_count, const void *message, size_t message_count,               \
            unsigned char *digest) {                                                                    \
    unsigned char block[64] = {0};                                                                      \
    CONTEXT context;                                                                                    \
    if (key_count > sizeof block) {                                                                     \
      DIGEST(key, key_count, block);                                                                    \
    } else if (key_count > 0) {                                                                         \
      memcpy(block, key, key_count);                                                                    \
    }                                                                                                   \
    for (size_t i = 0; i < sizeof block; i++) block[i] ^= 0x36;                                         \
    CRYPTO_FUNCTION(HASH##_Init)(&context);                                                             \
    CRYPTO_FUNCTION(HASH##_Update)(&context, block, sizeof block);                                      \
    CRYPTO_FUNCTION(HASH##_Update)(&context, message, message_count);                                   \
    CRYPTO_FUNCTION(HASH##_Final)(digest, &context);                                                    \
    for (size_t i = 0; i < sizeof block; i++) block[i] ^= 0x36 ^ 0x5c;                                  \
    CRYPTO_FUNCTION(HASH##_Init)(&context);                                                             \
    CRYPTO_FUNCTION(HASH##_Update)(&context, block, sizeof block);                                      \
    CRYPTO_FUNCTION(HASH##_Update)(&context, digest, SIZE);                                             \
    CRYPTO_FUNCTION(HASH##_Final)(digest, &context);                                                    \
    OPENSSL_cleanse(block, sizeof block);                                                               \
  }

HMAC_OF(crypto_hmac_sha256, crypto_sha256, SHA256, SHA256_CTX, 32)
HMAC_OF(crypto_hmac_sha1, crypto_sha1, SHA1, SHA_CTX, 20)

X509 *crypto_certificate_from_pem(const void *text, int count) {
  BIO *bio = CRYPTO_FUNCTION(BIO_new_mem_buf)(text, count);
  if (bio == NULL) return NULL;
  X509 *certificate = CRYPTO_FUNCTION(PEM_read_bio_X509)(bio, NULL, NULL, (void *)"");
  CRYPTO_FUNCTION(BIO_free)(bio);
  forget_errors();
  return certificate;
}

static int seconds_of(const ASN1_TIME *time, int64_t *seconds) {
  struct tm fields;
  if (time == NULL || CRYPTO_FUNCTION(ASN1_TIME_to_tm)(time, &fields) != 1) {
    forget_errors();
    return 0;
  }
  *seconds = (int64_t)timegm(&fields);
  return 1;
}

int crypto_certificate_validity(const X509 *certificate, int64_t *from, int64_t *to) {
  return seconds_of(CRYPTO_FUNCTION(X509_get0_notBefore)(certificate), from) &&
         seconds_of(CRYPTO_FUNCTION(X509_get0_notAfter)(certificate), to);
}

EVP_PKEY *crypto_rsa_generate(int bits) {
  // What the macro `EVP_RSA_gen` calls.
  EVP_PKEY *key = CRYPTO_FUNCTION(EVP_PKEY_Q_keygen)(NULL, NULL, "RSA", (size_t)bits);
  forget_errors();
  return key;
}

EVP_PKEY *crypto_rsa_from_der(const unsigned char *der, long count, int is_private) {
  const unsigned char *end = der;
  EVP_PKEY *key = is_private ? CRYPTO_FUNCTION(d2i_PrivateKey)(EVP_PKEY_RSA, NULL, &end, count)
                             : CRYPTO_FUNCTION(d2i_PublicKey)(EVP_PKEY_RSA, NULL, &end, count);
  forget_errors();
  if (key != NULL && end != der + count) {
    EVP_PKEY_free(key);
    return NULL;
  }
  return key;
}

int crypto_rsa_to_der(EVP_PKEY *key, unsigned char *der, int is_private) {
  unsigned char *end = der;
  unsigned char **place = der == NULL ? NULL : &end;
  int count = is_private ? CRYPTO_FUNCTION(i2d_PrivateKey)(key, place) : CRYPTO_FUNCTION(i2d_PublicKey)(key, place);
  forget_errors();
  return count;
}

static size_t sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, unsigned char *signature,
                          size_t room) {
  EVP_MD_CTX *context = CRYPTO_FUNCTION(EVP_MD_CTX_new)();
  const EVP_MD *hash = CRYPTO_FUNCTION(EVP_sha256)();
  size_t length = room;
  if (context == NULL || CRYPTO_FUNCTION(EVP_DigestSignInit)(context, NULL, hash, NULL, key) != 1 ||
      CRYPTO_FUNCTION(EVP_DigestSign)(context, signature, &length, message, count) != 1) {
    length = 0;
  }
  CRYPTO_FUNCTION(EVP_MD_CTX_free)(context);
  forget_errors();
  return length;
}

size_t crypto_rsa_sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, unsigned char *signature,
                              size_t room) {
  return sign_sha256(key, message, count, signature, room);
}

int crypto_rsa_verify_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, const unsigned char *signature,
                             size_t length) {
  EVP_MD_CTX *context = CRYPTO_FUNCTION(EVP_MD_CTX_new)();
  const EVP_MD *hash = CRYPTO_FUNCTION(EVP_sha256)();
  int valid = context != NULL && CRYPTO_FUNCTION(EVP_DigestVerifyInit)(context, NULL, hash, NULL, key) == 1 &&
              CRYPTO_FUNCTION(EVP_DigestVerify)(context, signature, length, message, count) == 1;
  CRYPTO_FUNCTION(EVP_MD_CTX_free)(context);
  forget_errors();
  return valid;
}

EVP_PKEY *crypto_p256_from_der(const unsigned char *der, long count) {
  const unsigned char *end = der;
  EVP_PKEY *key = CRYPTO_FUNCTION(d2i_AutoPrivateKey)(NULL, &end, count);
  char curve[32] = "";
  size_t length = 0;
  forget_errors();
  if (key == NULL) return NULL;
  int is_good = end == der + count && CRYPTO_FUNCTION(EVP_PKEY_get_base_id)(key) == EVP_PKEY_EC &&
                CRYPTO_FUNCTION(EVP_PKEY_get_group_name)(key, curve, sizeof curve, &length) == 1 &&
                strcmp(curve, "prime256v1") == 0;
  forget_errors();
  if (is_good) return key;
  EVP_PKEY_free(key);
  return NULL;
}

int crypto_p256_public_key(EVP_PKEY *key, unsigned char *coordinates) {
  BIGNUM *x = NULL;
  BIGNUM *y = NULL;
  int done = CRYPTO_FUNCTION(EVP_PKEY_get_bn_param)(key, OSSL_PKEY_PARAM_EC_PUB_X, &x) == 1 &&
             CRYPTO_FUNCTION(EVP_PKEY_get_bn_param)(key, OSSL_PKEY_PARAM_EC_PUB_Y, &y) == 1 &&
             CRYPTO_FUNCTION(BN_bn2binpad)(x, coordinates, 32) == 32 &&
             CRYPTO_FUNCTION(BN_bn2binpad)(y, coordinates + 32, 32) == 32;
  CRYPTO_FUNCTION(BN_free)(x);
  CRYPTO_FUNCTION(BN_free)(y);
  forget_errors();
  return done;
}

int crypto_p256_sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, unsigned char *signature) {
  // Two integers of 33 bytes at the most, and the tags and lengths round them.
  unsigned char der[80];
  size_t length = sign_sha256(key, message, count, der, sizeof der);
  const unsigned char *start = der;
  ECDSA_SIG *pair = length == 0 ? NULL : CRYPTO_FUNCTION(d2i_ECDSA_SIG)(NULL, &start, (long)length);
  int done = pair != NULL &&
             CRYPTO_FUNCTION(BN_bn2binpad)(CRYPTO_FUNCTION(ECDSA_SIG_get0_r)(pair), signature, 32) == 32 &&
             CRYPTO_FUNCTION(BN_bn2binpad)(CRYPTO_FUNCTION(ECDSA_SIG_get0_s)(pair), signature + 32, 32) == 32;
  CRYPTO_FUNCTION(ECDSA_SIG_free)(pair);
  forget_errors();
  return done;
}

LAZY_STAND_IN int SHA256_Init(SHA256_CTX *context) { return CRYPTO_FUNCTION(SHA256_Init)(context); }

LAZY_STAND_IN int SHA256_Update(SHA256_CTX *context, const void *data, size_t count) {
  return CRYPTO_FUNCTION(SHA256_Update)(context, data, count);
}

LAZY_STAND_IN int SHA256_Final(unsigned char *digest, SHA256_CTX *context) {
  return CRYPTO_FUNCTION(SHA256_Final)(digest, context);
}

LAZY_STAND_IN void OPENSSL_cleanse(void *place, size_t count) { CRYPTO_FUNCTION(OPENSSL_cleanse)(place, count); }

LAZY_STAND_IN int CRYPTO_memcmp(const void *first, const void *second, size_t count) {
  return CRYPTO_FUNCTION(CRYPTO_memcmp)(first, second, count);
}

LAZY_STAND_IN void EVP_PKEY_free(EVP_PKEY *key) { CRYPTO_FUNCTION(EVP_PKEY_free)(key); }

LAZY_STAND_IN void X509_free(X509 *certificate) { CRYPTO_FUNCTION(X509_free)(certificate); }

LAZY_STAND_IN int i2d_X509(const X509 *certificate, unsigned char **der) {
  return CRYPTO_FUNCTION(i2d_X509)(certificate, der);
}
