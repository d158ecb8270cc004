import Casework

/// What is different about one kind of application.
struct KindChanges {
  let all: [String]

  init(_ old: ApplicationKind, _ new: ApplicationKind) {
    let renamed = old.label == new.label ? nil : "jenis permohonan \(old.label) kini disebut \(new.label)"
    let (before, after) = (old.earlier, new.earlier)
    let flag = { (flag: Bool?) in flag.map { $0 ? "ya" : "tidak" } }
    let said: [String?] = [
      ChangeWords.change("petunjuk", old.hint, new.hint),
      ChangeWords.change("akibat bagi surat lama", before.map(Self.effect), after.map(Self.effect)),
      ChangeWords.change("isian nomor surat lama", before?.field.rawValue, after?.field.rawValue),
      ChangeWords.change("diisi dari surat lama", flag(before?.fillsIn), flag(after?.fillsIn)),
      ChangeWords.change(
        "tetap diisi baru", before.map { ChangeWords.names($0.asksAnew) }, after.map { ChangeWords.names($0.asksAnew) }),
      ChangeWords.change(
        "menerima surat di luar register", flag(before?.mayBeUnregistered), flag(after?.mayBeUnregistered)),
      ChangeWords.change("masa berlaku seperti surat lama", flag(before?.keepsValidity), flag(after?.keepsValidity)),
      ChangeWords.change("berkas surat", old.letterPath, new.letterPath),
      ChangeWords.change("seri nomor surat", old.series?.rawValue, new.series?.rawValue),
    ]
    all = [renamed].compactMap(\.self) + said.compactMap(\.self).map { "jenis permohonan \(new.label): \($0)" }
  }

  private static func effect(_ rule: EarlierRule) -> String {
    ProcedureReader.effects.first { $0.value == rule.effect }?.key ?? ""
  }
}
