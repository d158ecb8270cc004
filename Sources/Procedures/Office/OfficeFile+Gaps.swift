import Casework

/// What a procedure needs of an office before it can be put into service there.
extension OfficeFile {
  /// Each thing that is missing and what would be right, in Indonesian; empty when nothing is.
  public func gaps(for procedure: Procedure) -> [String] {
    var gaps: [String] = []
    for role in procedure.roles {
      let officials = officials.filter { $0.roles.contains(role.id) }
      if desk(role.id) == nil {
        gaps.append("Meja untuk peran `\(role.id)` belum ada di officials.yaml; tambahkan pada `meja`")
      } else if officials.isEmpty {
        gaps.append("Belum ada pejabat dengan peran `\(role.id)`; tambahkan pada `pejabat` di officials.yaml")
      }
    }
    if let approver = procedure.steps.first(where: { $0.act == .approve })?.role, let signer,
      !signer.roles.contains(approver)
    {
      gaps.append("\(signer.name) menandatangani surat, tetapi tidak memegang peran `\(approver)` yang menyetujuinya")
    }
    let kinds = procedure.kinds.compactMap(\.series) + (procedure.levy.map { [$0.series] } ?? [])
    let revoking = procedure.revocation.map { [$0.series] + ($0.kind.series.map { [$0] } ?? []) } ?? []
    var asked: Set<SeriesID> = []
    for id in procedure.series.all + kinds + revoking where asked.insert(id).inserted && series(id) == nil {
      let guess = Suggestion.guess(for: id.rawValue, among: series.map(\.id.rawValue))
      gaps.append(
        "Seri nomor `\(id)` belum ada di numbers.yaml; " + (guess.map { "\($0), atau " } ?? "")
          + "tambahkan pada `seri`")
    }
    return gaps
  }

  /// The roles in which no official could act today, because what a desk asks to be proven is not proven in the files;
  /// documents that were entered for accounts count beside them.
  public func unqualifiedRoles(for procedure: Procedure) -> [RoleID] {
    procedure.roles.map(\.id).filter { role in
      let holders = officials.filter { $0.roles.contains(role) }
      let demands = procedure.boxes.demands(of: role)
      return !holders.isEmpty && !demands.isEmpty
        && !holders.contains { official in
          let proofs = Set(official.proofs.map(\.proof))
          return demands.allSatisfy { $0.isMet(by: proofs, as: role) }
        }
    }
  }
}
