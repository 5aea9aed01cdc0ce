import CKnownMedia

@implementation @c
public func km_abi_version() -> Int32 { KM_ABI_VERSION }

private let version: StaticString = "0.1.0"

@implementation @c
public func km_version() -> UnsafePointer<CChar>? {
    // SAFETY: a static string lives as long as the process and ends with a zero; its bytes are ASCII.
    unsafe UnsafeRawPointer(version.utf8Start).assumingMemoryBound(to: CChar.self)
}
