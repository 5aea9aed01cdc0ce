/// Everything an embedder of the whole library needs: `import KnownMedia`.
@_exported public import HashIndex
@_exported public import ImageDecoding
@_exported public import KnownHashStore
@_exported public import MediaScan
@_exported public import PerceptualHash
@_exported public import ScanReport
