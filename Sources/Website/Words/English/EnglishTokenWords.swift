import Seals

/// What keeps a signing token from signing, and what to do, in English.
enum EnglishTokenWords {
  static func text(_ trouble: TokenTrouble) -> String {
    switch trouble {
    case .moduleMissing(let path, _):
      "The token module “\(path)” is not on this server. Ask who runs it to install it or to mend its path."
    case .notAModule(let path): "“\(path)” is no PKCS#11 module. Ask who runs the server to mend its path."
    case .noToken(let label): "The token “\(label)” is not plugged in. Plug it into the server and try again."
    case .locked(let label):
      "The token “\(label)” is locked after too many wrong PINs. Ask the holder of the security officer's PIN to unlock it."
    case .notReady(let label):
      "The token “\(label)” is not set up, or its PIN has to be changed. Do that, then try again."
    case .noKey(let label):
      label.map { "There is no key “\($0)” on the token. Check `kunci` in the office's file." }
        ?? "There is no key on the token."
    case .severalKeys: "There are several keys on the token. Name one by `kunci` in the office's file."
    case .noCertificate: "The token has no certificate for that key. Load it onto the token, then try again."
    case .inUse(let label): "The token “\(label)” is in use for signing. Wait until it is done, then try again."
    case .failed(let call, let code):
      "The token refused (\(call), 0x\(String(code, radix: 16))). Unplug it, plug it in and try once more."
    }
  }
}
