import CaseStore
import Casework
import Hummingbird

/// The three cookies of the site. All are HttpOnly and `SameSite=Lax`; none is read by a script.
struct SiteCookies: Sendable {
  let isSecure: Bool
  /// Where the site stands on its host. Offices that share a host do not know each other's cookies.
  var base = ""

  /// 32 random bytes of whoever signed in or entered a receipt's code.
  var sessionName: String { name("session") }
  /// 16 random bytes that tie a visitor's forms to the browser.
  var visitorName: String { name("visitor") }
  var languageName: String { name("language") }

  func session(_ token: String) -> Cookie { cookie(sessionName, token, maxAge: nil) }
  func visitor(_ value: String) -> Cookie { cookie(visitorName, value, maxAge: nil) }
  func language(_ language: Language) -> Cookie { cookie(languageName, language.rawValue, maxAge: 31_536_000) }
  var endOfSession: Cookie { cookie(sessionName, "", maxAge: 0) }

  /// `Path` stays the root, without which a browser takes no `__Host-` cookie: the name tells offices apart.
  private func name(_ plain: String) -> String {
    let own = plain + base.replacing("/", with: "-")
    return isSecure ? "__Host-\(own)" : own
  }

  private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
    Cookie(name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}

extension Website {
  var cookies: SiteCookies { SiteCookies(isSecure: options.hasSecureCookies, base: options.base) }
}
