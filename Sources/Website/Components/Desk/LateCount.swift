import HTML

/// How many are late: with a sign, unless none is.
struct LateCount: Component {
  let count: Int

  var body: some HTML {
    if count > 0 {
      span(.class("q-late")) {
        Icon(.exclamationTriangleFill)
        " \(count)"
      }
    } else {
      "0"
    }
  }
}
