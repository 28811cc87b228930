import Testing

@testable import Reports

struct MarkupTests {
  @Test(arguments: [
    ("a < b > c", "a &lt; b &gt; c"), ("R&B; &amp;", "R&amp;B; &amp;amp;"),
    ("</td><script>alert(1)</script>", "&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"), ("' x='", "&#39; x=&#39;"),
    ("]]> <!-- --> <![CDATA[", "]]&gt; &lt;!-- --&gt; &lt;![CDATA["),
    // No XML at all, in whatever form: a NUL, an escape, a half of a surrogate pair cannot be.
    ("a\0b\u{1B}[2Jc\u{FFFE}", "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}"),
    // Would turn the rest of the line round.
    ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
    ("Dehnung für Jürgen 👩‍⚕️", "Dehnung für Jürgen 👩‍⚕️"),
    ("two\nlines\tof it\r", "two\nlines\tof it\u{FFFD}"),
  ])
  func escapesTextAndAttributesAlike(text: String, escaped: String) {
    #expect(Markup.text(text).source == escaped)
    #expect(Markup.element("p", ["title": text]).source == "<p title=\"\(escaped)\"></p>")
    #expect(Markup.element("p", text).source == "<p>\(escaped)</p>")
  }

  @Test func everyScalarIsItselfAnEscapeOrTheReplacement() {
    for value in (0...0x2FFF).filter({ !(0xD800...0xDFFF).contains($0) }) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let source = Markup.text(String(scalar)).source
      #expect(
        source == String(scalar) && !"<>&\"'".unicodeScalars.contains(scalar)
          || source == "\u{FFFD}" || source.hasPrefix("&") && source.hasSuffix(";"))
    }
  }

  @Test func elementsThatHaveNoEndHaveNone() {
    #expect(Markup.element("meta", ["charset": "utf-8"]).source == "<meta charset=\"utf-8\">")
    #expect(Markup.element("br").source == "<br>")
    #expect(Markup.element("td").source == "<td></td>")
  }
}
