#pragma once

// What Rootlatch needs of OpenSSL's libcrypto, which is loaded when it is needed. Of its own functions those can be
// called that `lazy_crypto.c` stands in for.

// The low-level digest functions are deprecated in OpenSSL 3 but keep their ABI; they skip the provider
// fetch and the heap context of EVP, which cost more than hashing a short request does.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <stddef.h>
#include <stdint.h>

void crypto_sha256(const void *data, size_t count, unsigned char *digest);
void crypto_sha1(const void *data, size_t count, unsigned char *digest);
void crypto_md5(const void *data, size_t count, unsigned char *digest);

void crypto_hmac_sha256(const void *key, size_t key_count, const void *message, size_t message_count,
                        unsigned char *digest);
void crypto_hmac_sha1(const void *key, size_t key_count, const void *message, size_t message_count,
                      unsigned char *digest);

// Reads the first certificate of a PEM text; the empty passphrase keeps OpenSSL from asking a terminal.
X509 *crypto_certificate_from_pem(const void *text, int count);

// Seconds since 1970 of the moments a certificate is valid between; 0 when one is malformed.
int crypto_certificate_validity(const X509 *certificate, int64_t *from, int64_t *to);

// A new RSA key; NULL where OpenSSL cannot make one.
EVP_PKEY *crypto_rsa_generate(int bits);

// Reads a PKCS#1 key, private or public, that fills all of the bytes; NULL where it does not.
EVP_PKEY *crypto_rsa_from_der(const unsigned char *der, long count, int is_private);

// Writes the PKCS#1 form into `der`, or only counts its bytes where `der` is NULL; below 1 on failure.
int crypto_rsa_to_der(EVP_PKEY *key, unsigned char *der, int is_private);

// RSASSA-PKCS1-v1_5 with SHA-256; returns the length of the signature, 0 on failure.
size_t crypto_rsa_sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, unsigned char *signature,
                              size_t room);

// Reads a private key of the curve P-256, in SEC 1 or PKCS#8, that fills all of the bytes; NULL where it does not.
EVP_PKEY *crypto_p256_from_der(const unsigned char *der, long count);

// Writes the two coordinates of the public key, 32 bytes each; 0 on failure.
int crypto_p256_public_key(EVP_PKEY *key, unsigned char *coordinates);

// ECDSA with SHA-256: writes r and s, 32 bytes each; 0 on failure.
int crypto_p256_sign_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, unsigned char *signature);

// Whether a signature is the key's over the message (RSASSA-PKCS1-v1_5 with SHA-256).
int crypto_rsa_verify_sha256(EVP_PKEY *key, const unsigned char *message, size_t count, const unsigned char *signature,
                             size_t length);
