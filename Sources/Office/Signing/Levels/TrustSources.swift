import Seals
import WorkingTime

/// How this server reaches those who vouch for signatures: timestamp authorities, OCSP responders, CRL servers.
public struct TrustSources: Sendable {
  let revocation: any RevocationSource
  let timestamps: @Sendable (_ address: String) -> any TimestampSource

  public init(
    revocation: any RevocationSource, timestamps: @escaping @Sendable (_ address: String) -> any TimestampSource
  ) {
    self.revocation = revocation
    self.timestamps = timestamps
  }

  /// The same, which asks nobody twice for what a pile of letters needs two hundred times.
  func remembering(by now: @escaping @Sendable () -> Moment) -> TrustSources {
    let memory = TrustMemory(now: now)
    let (revocation, timestamps) = (revocation, timestamps)
    return TrustSources(revocation: RememberedRevocation(source: revocation, memory: memory)) { address in
      PatientTimestamps(source: timestamps(address), address: address, memory: memory)
    }
  }
}
