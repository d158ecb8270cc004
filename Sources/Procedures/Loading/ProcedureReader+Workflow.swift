import Casework
import WorkingTime

/// Whether the steps make a workflow for each kind of application, under the rules of every day.
extension ProcedureReader {
  func checkWorkflows(_ procedure: Procedure, _ root: YAMLMap) {
    var told: Set<WorkflowProblem> = []
    for kind in procedure.kinds {
      for day in procedure.ruleChanges {
        do {
          _ = try procedure.workflow(kind: kind.id, on: day)
        } catch {
          for problem in error.all where told.insert(problem).inserted && !(stepsAreBroken && follows(problem)) {
            report(problem, kind: kind, day, procedure, root)
          }
        }
      }
    }
  }

  /// Whether it may only follow from a step that could not be read.
  private func follows(_ problem: WorkflowProblem) -> Bool {
    switch problem {
    case .actOutOfOrder, .missingAct, .secondCollection, .wrongPerformer, .noWayBack, .nobodyNeedsScans,
      .timeNotPositive, .nobodyProposes:
      true
    case .repeatedStep, .repeatedRequirement, .repeatedGroup, .sendsBackForward, .unknownStep, .noMandatoryRequirement:
      false
    }
  }

  private func report(
    _ problem: WorkflowProblem, kind: ApplicationKind, _ day: CivilDate, _ procedure: Procedure, _ root: YAMLMap
  ) {
    func at(_ step: StepID) -> Place { stepPlaces[step] ?? root.placeOfKey("langkah") }
    let steps = root.placeOfKey("langkah")
    switch problem {
    case .repeatedStep(let id):
      add("langkah `\(id)` ada lebih dari satu", "satu `id` untuk tiap langkah", at(id))
    case .repeatedRequirement(let id):
      add(
        "persyaratan `\(id)` ada lebih dari satu pada \(day)",
        "satu `id` untuk tiap persyaratan yang berlaku bersamaan",
        requirementPlaces[id] ?? root.placeOfKey("persyaratan"))
    case .repeatedGroup:
      // Told where it is named, when the form was read.
      break
    case .actOutOfOrder(let id, let expected):
      let acts = expected.map { "`\(Self.word($0))`" }.joined(separator: " atau ")
      add(
        "tindakan langkah `\(id)` tidak pada tempatnya",
        acts.isEmpty ? "tidak ada langkah lagi setelah surat diterima" : "di sini \(acts)", at(id))
    case .missingAct(let act):
      add("tidak ada langkah dengan tindakan `\(Self.word(act))`", "satu langkah dengan tindakan itu", steps)
    case .secondCollection(let id):
      add("langkah `\(id)` memungut retribusi untuk kedua kali", "satu langkah `pungut` saja", at(id))
    case .wrongPerformer(let id):
      add(
        "pelaksana langkah `\(id)` tidak sesuai dengan tindakannya",
        "`ajukan` dan `terima` oleh `\(Self.applicant)`, tindakan lain oleh sebuah peran", at(id))
    case .sendsBackForward(let id, let target):
      let isApplicant = procedure.step(target).map { $0.role == nil } ?? false
      add(
        "langkah `\(id)` mengembalikan ke `\(target)`, yang bukan meja sebelumnya",
        isApplicant ? "`kembali_ke_pemohon: ya`" : "langkah petugas sebelum `\(id)`",
        sendBacks[SendBack(from: id, to: target)] ?? at(id))
    case .unknownStep(let target, let id):
      let names = procedure.steps.map(\.id.rawValue)
      add(
        "langkah `\(id)` mengembalikan ke `\(target)`, yang tidak ada",
        Suggestion.text(for: target.rawValue, among: names), sendBacks[SendBack(from: id, to: target)] ?? at(id))
    case .noMandatoryRequirement:
      add(
        "tidak ada persyaratan wajib untuk jenis `\(kind.id)` pada \(day)",
        "paling sedikit satu persyaratan dengan `sifat: wajib`", root.placeOfKey("persyaratan"))
    case .noWayBack(let id):
      add(
        "langkah `\(id)` tidak dapat mengembalikan berkas",
        "`kembali_ke_pemohon: ya`, atau `kembali_ke` meja sebelumnya",
        at(id))
    case .nobodyNeedsScans:
      add(
        "tidak ada meja pemeriksa yang meminta pindaian",
        "`perlu_pindaian: ya` pada satu langkah `periksa_kelengkapan`",
        procedure.steps.first { $0.act == .checkCompleteness }.map { at($0.id) } ?? steps)
    case .nobodyProposes:
      add(
        "pencabutan oleh kantor tanpa pengusul", "`pengusul: [peran]`", root.placeOfKey("pencabutan_oleh_kantor"))
    case .timeNotPositive(let id):
      add("waktu langkah `\(id)` bukan bilangan lebih dari nol", "misalnya `10 menit`", at(id))
    }
  }

  private func add(_ what: String, _ instead: String, _ place: Place) {
    problems.add(FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead))
  }
}
