import Casework
import WorkingTime

/// What `procedure.yaml` alone says, before it is put together with the wording of the papers.
struct ProcedureDraft {
  var shortName = ""
  var name = ""
  var summary = ""
  var head: SOPHead
  var boxes: SOPBoxes
  var roles: [Role] = []
  var applicantLabel = ""
  var steps: [ProcedureStep] = []
  var promise: (time: ServiceTime, text: String)
  var kinds: [ApplicationKind] = []
  var revocation: OfficeRevocation?
  var groups: [FieldGroup] = []
  var keyFields: KeyFields
  var requirements: [RequirementRule] = []
  var fee: Fee
  var levy: Levy?
  var validity: [ValidityRule] = []
  var series: SeriesNames
  var states: StateLabels
  var messages: Messages
  var letterForm = ""
  var trackingNote = ""
  var carbonCopies: [String]?
}

extension Procedure {
  init(
    id: ProcedureID, _ draft: ProcedureDraft, letters: [String: PaperTemplate], letter: PaperTemplate,
    refusalLetter: PaperTemplate, applicationLetter: PaperTemplate, assessmentPaper: PaperTemplate?
  ) {
    self.id = id
    shortName = draft.shortName
    name = draft.name
    summary = draft.summary
    head = draft.head
    boxes = draft.boxes
    roles = draft.roles
    applicantLabel = draft.applicantLabel
    steps = draft.steps
    promise = draft.promise.time
    promiseText = draft.promise.text
    kinds = draft.kinds
    revocation = draft.revocation
    groups = draft.groups
    keyFields = draft.keyFields
    requirements = draft.requirements
    fee = draft.fee
    levy = draft.levy
    validity = draft.validity
    series = draft.series
    states = draft.states
    messages = draft.messages
    letterForm = draft.letterForm
    trackingNote = draft.trackingNote
    carbonCopies = draft.carbonCopies
    self.letters = letters
    self.letter = letter
    self.assessmentPaper = assessmentPaper
    self.refusalLetter = refusalLetter
    self.applicationLetter = applicationLetter
  }
}
