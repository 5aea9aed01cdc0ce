#if !__has_include(<openssl/evp.h>)
#error "OpenSSL 3 is missing. Install libssl-dev, or build with the trait BundledCrypto, which needs no library."
#endif
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#if OPENSSL_VERSION_MAJOR < 3
#error "This OpenSSL is older than 3.0. Build with the trait BundledCrypto, which needs no library."
#endif
