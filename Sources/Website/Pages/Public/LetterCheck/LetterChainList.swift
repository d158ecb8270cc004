import HTML
import Office

/// Which letter led to the next, as a list; nothing for a letter that stands alone.
struct LetterChainList: Component {
  let chain: LetterChain
  let words: LetterCheckWords
  let time: TimeText

  @HTMLBuilder var body: some HTML {
    if chain.links.count > 1 {
      Element(.section, .class("mt-5"), .ariaLabelledby("chain")) {
        h2(.id("chain")) { words.chainHeading }
        p { words.chainText }
        ol(.class("tasks")) {
          ForEach(chain.links) { link in
            li(.ariaCurrent(link.isThis ? "true" : nil)) {
              div {
                h3(.class("num")) { link.isThis ? "\(link.number) (\(words.chainThis))" : link.number }
                span(.class("muted")) { detail(link) }
              }
              if let standing = link.standing { StatusBadge(standing.badge, words.standingName(standing)) }
            }
          }
        }
      }
    }
  }

  private func detail(_ link: LetterChain.Link) -> String {
    guard let date = link.date else { return words.chainOutside }
    return [link.kind, time.date(date)].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
