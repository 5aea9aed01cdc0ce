/// The library that computes.
///
/// It is swift-crypto with the package trait `BundledCrypto`. Without the trait it is CryptoKit on Apple platforms, and
/// elsewhere the system's libcrypto (OpenSSL 3). Each library extends this type with the same members: a running digest
/// for each function, `SigningKey` and `isValidSignature`, `AgreementKey`, `seal` and `open`, `derivedKey` and
/// `stretchedKey`.
enum Backend {}
