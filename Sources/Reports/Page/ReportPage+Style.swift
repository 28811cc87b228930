extension ReportPage {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --rule: #c9c9c9; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181b; --rule: #4a4f55; }
    }
    body { color: var(--ink); background: var(--paper); max-width: 60rem; margin: 1.5rem auto;
      padding: 0 1rem; font: 0.9rem/1.35 "DejaVu Sans", Verdana, sans-serif; }
    h1 { font-size: 1.35rem; margin: 0 0 0.4rem; }
    h2 { font-size: 1.02rem; margin: 1rem 0 0.3rem; break-after: avoid; }
    p, ul { margin: 0.2rem 0; }
    ul { padding-left: 1.2rem; }
    .person { border-bottom: 1px solid var(--rule); width: 22rem; max-width: 100%; }
    table { border-collapse: collapse; width: 100%; font-size: 0.82rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.15rem 1rem 0.15rem 0;
      border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
    th { font-weight: bold; overflow-wrap: normal; }
    .figure { text-align: right; }
    .figure, .short { white-space: nowrap; overflow-wrap: normal; }
    th.figure { white-space: normal; }
    tr, figure, li { break-inside: avoid; }
    .figures, .remarks { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr));
      gap: 0.6rem 1.2rem; }
    figure { margin: 0; }
    h3 { font-size: 0.85rem; margin: 0.2rem 0; }
    figure svg { width: 100%; height: auto; }
    figcaption { font-size: 0.8rem; overflow-wrap: anywhere; }
    li { overflow-wrap: anywhere; }
    .caveats { font-size: 0.8rem; }
    @page { size: A4; margin: 10mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --rule: #9a9a9a;
        font-size: 10.2px; }
      body { margin: 0; padding: 0; max-width: none; }
      h2 { margin-top: 0.6rem; }
      th, td { padding-top: 0.08rem; padding-bottom: 0.08rem; }
      .figures, .remarks { grid-template-columns: 1fr 1fr 1fr; }
      .caveats { columns: 2; column-gap: 2rem; }
    }
    """
}
