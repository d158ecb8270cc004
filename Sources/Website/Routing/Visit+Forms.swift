import Hummingbird
import Office

extension Visit {
  /// Hidden fields of a form that changes something, with a new key.
  func hiddenFields(_ others: [(name: String, value: String)] = []) -> HiddenFields {
    HiddenFields(csrf: visitor.csrf, formKey: RandomKey.make(services.office.random), others: others)
  }

  /// The same for a form that comes back: it keeps its key, so that a late answer to its first sending is found.
  func hiddenFields(again form: FormData, _ others: [(name: String, value: String)] = []) -> HiddenFields {
    HiddenFields(csrf: visitor.csrf, formKey: form.formKey, others: others)
  }

  /// What a use case keeps in its commit, so that this form does its thing once.
  ///
  /// - Parameter address: where the answer leads; a second sending is sent there as well.
  func key(of form: FormData, leadingTo address: Address) -> FormKey {
    // A form without a key is one by itself each time.
    let key = form.formKey.isEmpty ? RandomKey.make(services.office.random) : String(form.formKey.prefix(64))
    return FormKey(key: key, outcome: address.path)
  }

  /// Leads on from what was done, or from what the same form did before.
  func redirect<Result>(after performed: Performed<Result>, to address: (Result) -> Address) -> Response {
    switch performed {
    case .done(let result): redirect(to: address(result))
    case .repeated(let outcome): redirect(toLocal: outcome)
    }
  }
}
