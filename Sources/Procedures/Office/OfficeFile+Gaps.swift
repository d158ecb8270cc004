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
    for id in procedure.series.all where series(id) == nil {
      gaps.append("Seri nomor `\(id)` belum ada di numbers.yaml; tambahkan pada `seri`")
    }
    return gaps
  }
}
