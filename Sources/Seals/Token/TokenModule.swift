import CPKCS11
import Foundation
import Synchronization

/// A PKCS#11 module (OASIS PKCS #11 v2.40), loaded once in a process and kept: a module cannot be unloaded safely.
final class TokenModule: Sendable {
  private let functions: CK_FUNCTION_LIST
  /// Slots in which somebody is logged in. Login is the process's, not the session's (5.6): without this a second
  /// official could sign on the first one's PIN.
  private let busy = Mutex<Set<CK_SLOT_ID>>([])

  private static let loaded = Mutex<[String: TokenModule]>([:])

  static func at(_ path: String) throws(SealError) -> TokenModule {
    try loaded.withLock { known throws(SealError) in
      if let module = known[path] { return module }
      let module = try TokenModule(path)
      known[path] = module
      return module
    }
  }

  private init(_ path: String) throws(SealError) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .token(.moduleMissing(path: path, dlerror().map { String(cString: $0) } ?? ""))
    }
    guard let symbol = dlsym(handle, "C_GetFunctionList") else {
      dlclose(handle)
      throw .token(.notAModule(path: path))
    }
    let getList = unsafeBitCast(symbol, to: CK_C_GetFunctionList.self)
    var list: UnsafeMutablePointer<CK_FUNCTION_LIST>?
    guard getList(&list) == CKR_OK, let list else { throw .token(.notAModule(path: path)) }
    functions = list.pointee
    var arguments = CK_C_INITIALIZE_ARGS()
    arguments.flags = CK_FLAGS(CKF_OS_LOCKING_OK)
    let code = functions.C_Initialize?(&arguments) ?? CK_RV(CKR_GENERAL_ERROR)
    guard code == CKR_OK || code == CKR_CRYPTOKI_ALREADY_INITIALIZED else {
      throw .token(.failed(call: "C_Initialize", code: UInt(code)))
    }
  }

  /// Calls one function of the module.
  /// - Throws: `.failed` unless it returns CKR_OK.
  func call(_ name: String, _ body: (CK_FUNCTION_LIST) -> CK_RV?) throws(SealError) {
    let code = body(functions) ?? CK_RV(CKR_FUNCTION_NOT_SUPPORTED)
    guard code == CKR_OK else { throw .token(.failed(call: name, code: UInt(code))) }
  }

  /// The slot whose token has the label.
  func slot(labelled label: String) throws(SealError) -> CK_SLOT_ID {
    var count: CK_ULONG = 0
    try call("C_GetSlotList") { $0.C_GetSlotList?(CK_BBOOL(1), nil, &count) }
    var slots = [CK_SLOT_ID](repeating: 0, count: Int(min(count, 1_000)))
    count = CK_ULONG(slots.count)
    try call("C_GetSlotList") { $0.C_GetSlotList?(CK_BBOOL(1), &slots, &count) }
    for slot in slots.prefix(Int(count)) {
      var info = CK_TOKEN_INFO()
      guard (try? call("C_GetTokenInfo") { $0.C_GetTokenInfo?(slot, &info) }) != nil else { continue }
      guard Self.text(info.label) == label else { continue }
      if info.flags & CK_FLAGS(CKF_USER_PIN_LOCKED) != 0 { throw .token(.locked(label: label)) }
      let ready = CK_FLAGS(CKF_TOKEN_INITIALIZED) | CK_FLAGS(CKF_USER_PIN_INITIALIZED)
      guard info.flags & ready == ready else { throw .token(.notReady(label: label)) }
      return slot
    }
    throw .token(.noToken(label: label))
  }

  /// - Returns: false when somebody is logged in there.
  func occupy(_ slot: CK_SLOT_ID) -> Bool { busy.withLock { $0.insert(slot).inserted } }

  func release(_ slot: CK_SLOT_ID) { busy.withLock { _ = $0.remove(slot) } }

  /// A text padded with spaces.
  private static func text<Bytes>(_ bytes: Bytes) -> String {
    let all = withUnsafeBytes(of: bytes) { Array($0) }
    return String(decoding: all.prefix(1 + (all.lastIndex { $0 != 32 && $0 != 0 } ?? -1)), as: UTF8.self)
  }
}
