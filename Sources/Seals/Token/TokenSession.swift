import CPKCS11
import Foundation

/// A session with a token in which an official is logged in. Ends with this object.
///
/// Not `Sendable`: whoever shares it locks it.
final class TokenSession {
  private let module: TokenModule
  private let slot: CK_SLOT_ID
  private let handle: CK_SESSION_HANDLE

  /// - Parameter pin: overwritten before this returns.
  init(_ module: TokenModule, tokenLabel: String, pin: inout [UInt8]) throws(SealError) {
    defer { for index in pin.indices { pin[index] = 0 } }
    let slot = try module.slot(labelled: tokenLabel)
    guard module.occupy(slot) else { throw .token(.inUse(label: tokenLabel)) }
    var handle: CK_SESSION_HANDLE = 0
    do throws(SealError) {
      try module.call("C_OpenSession") {
        $0.C_OpenSession?(slot, CK_FLAGS(CKF_SERIAL_SESSION), nil, nil, &handle)
      }
      do throws(SealError) {
        let count = CK_ULONG(pin.count)
        try module.call("C_Login") { $0.C_Login?(handle, CK_USER_TYPE(CKU_USER), &pin, count) }
      } catch {
        try? module.call("C_CloseSession") { $0.C_CloseSession?(handle) }
        throw Self.loginTrouble(error, tokenLabel)
      }
    } catch {
      module.release(slot)
      throw error
    }
    self.module = module
    self.slot = slot
    self.handle = handle
  }

  deinit {
    try? module.call("C_Logout") { $0.C_Logout?(handle) }
    try? module.call("C_CloseSession") { $0.C_CloseSession?(handle) }
    module.release(slot)
  }

  private static func loginTrouble(_ error: SealError, _ label: String) -> SealError {
    guard case .token(.failed(_, let code)) = error else { return error }
    switch CK_RV(code) {
    case CK_RV(CKR_PIN_INCORRECT), CK_RV(CKR_PIN_INVALID), CK_RV(CKR_PIN_LEN_RANGE): return .wrongPassphrase
    case CK_RV(CKR_PIN_LOCKED): return .token(.locked(label: label))
    case CK_RV(CKR_PIN_EXPIRED), CK_RV(CKR_USER_PIN_NOT_INITIALIZED): return .token(.notReady(label: label))
    case CK_RV(CKR_USER_ALREADY_LOGGED_IN): return .token(.inUse(label: label))
    default: return error
    }
  }

  // MARK: Objects

  /// Objects of a class, at most a hundred.
  func objects(_ objectClass: CK_OBJECT_CLASS) throws(SealError) -> [CK_OBJECT_HANDLE] {
    var value = objectClass
    var found = [CK_OBJECT_HANDLE](repeating: 0, count: 100)
    var count: CK_ULONG = 0
    var failure: SealError?
    withUnsafeMutablePointer(to: &value) { value in
      var attribute = CK_ATTRIBUTE(
        type: CK_ATTRIBUTE_TYPE(CKA_CLASS), pValue: value, ulValueLen: CK_ULONG(MemoryLayout<CK_OBJECT_CLASS>.size))
      do throws(SealError) {
        try module.call("C_FindObjectsInit") { $0.C_FindObjectsInit?(handle, &attribute, 1) }
        let most = CK_ULONG(found.count)
        defer { try? module.call("C_FindObjectsFinal") { $0.C_FindObjectsFinal?(handle) } }
        try module.call("C_FindObjects") { $0.C_FindObjects?(handle, &found, most, &count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return Array(found.prefix(Int(count)))
  }

  /// The bytes of an attribute; empty where the object has none.
  func attribute(_ type: UInt, of object: CK_OBJECT_HANDLE) -> [UInt8] {
    var attribute = CK_ATTRIBUTE(type: CK_ATTRIBUTE_TYPE(type), pValue: nil, ulValueLen: 0)
    guard (try? module.call("C_GetAttributeValue") { $0.C_GetAttributeValue?(handle, object, &attribute, 1) }) != nil,
      attribute.ulValueLen > 0, attribute.ulValueLen < 100_000
    else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(attribute.ulValueLen))
    let isRead = bytes.withUnsafeMutableBytes { buffer in
      attribute.pValue = buffer.baseAddress
      return (try? module.call("C_GetAttributeValue") { $0.C_GetAttributeValue?(handle, object, &attribute, 1) }) != nil
    }
    return isRead ? bytes : []
  }

  /// The signature of a key over data, in one step (5.11).
  func sign(_ data: [UInt8], with key: CK_OBJECT_HANDLE, mechanism: UInt) throws(SealError) -> [UInt8] {
    var mechanism = CK_MECHANISM(mechanism: CK_MECHANISM_TYPE(mechanism), pParameter: nil, ulParameterLen: 0)
    try module.call("C_SignInit") { $0.C_SignInit?(handle, &mechanism, key) }
    var data = data
    let length = CK_ULONG(data.count)
    var signature = [UInt8](repeating: 0, count: 1_024)
    var count = CK_ULONG(signature.count)
    try module.call("C_Sign") { $0.C_Sign?(handle, &data, length, &signature, &count) }
    return Array(signature.prefix(Int(count)))
  }
}
