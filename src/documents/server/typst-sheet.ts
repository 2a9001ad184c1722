/** The Typst setting of a composition. Every text comes in as data through sys.inputs and is set with #text(str),
 *  never as markup, so no character of it can be an instruction. Lengths arrive in points. */
export const typstSheet = String.raw`
#let d = json(bytes(sys.inputs.sheet))
#let m = d.measures
#let z = m.sizes
#let pts(n) = n * 1pt

// Typst keeps a line box of ascent and descent; 0.042 em is the line gap of Times New Roman.
#let gap(line) = (1.149 * line - 1.107) * 1em
#set text(font: "Tinos", fallback: false, lang: "vi", size: pts(z.body), hyphenate: false, ligatures: false, top-edge: 0.891em, bottom-edge: -0.216em)
#set par(justify: false, leading: gap(1), spacing: gap(1), linebreaks: "simple")
#set document(title: d.documentTitle, author: d.author, date: none)
#set table(stroke: 0.5pt)

// A text is a string, or strings and words in pieces whose marks are placed by hand (typst-text.ts); a box keeps
// such a word on one line.
#let pieces(word) = box(baseline: 0.216em, for p in word { text(tracking: 0.0005pt, baseline: -p.raise * 1em, p.glyphs); h(p.space * 1em) })
#let say(t) = if type(t) == str { t } else { for part in t { if type(part) == str { part } else { pieces(part) } } }
#let runs(list) = for r in list {
  text(weight: if r.bold { "bold" } else { "regular" }, style: if r.italic { "italic" } else { "normal" }, say(r.text))
}
#let one(t, size: z.body, bold: false, italic: false) = text(size: pts(size), weight: if bold { "bold" } else { "regular" }, style: if italic { "italic" } else { "normal" }, say(t))
#let rule(length) = { v(3.5pt, weak: false); line(length: pts(length), stroke: 0.75pt) }

#let head(h) = {
  set align(center)
  set par(spacing: gap(1))
  grid(columns: (pts(m.head.left), pts(m.head.right)), row-gutter: 8pt,
    {
      if h.superior != none { par(one(h.superior, size: z.issuer)) }
      for l in h.issuer { par(one(l, size: z.issuer, bold: true)) }
      block(spacing: 0pt, rule(h.issuerRule))
    },
    {
      par(one(h.nation, size: z.nation, bold: true))
      par(one(h.motto, size: z.motto, bold: true))
      block(spacing: 0pt, rule(h.mottoRule))
    },
    { 
      block(spacing: 0pt, inset: (top: 0.9pt), one(h.number, size: z.number))
      if h.about != none { block(above: 6pt, below: 0pt, one(h.about, size: z.about)) }
    },
    if h.placeAndDate != none { block(spacing: 0pt, one(h.placeAndDate, size: z.placeAndDate, italic: true)) },
  )
}

#let title(t) = {
  set align(center)
  block(above: 16pt, below: gap(1), sticky: true, one(t.name, size: z.title, bold: true))
  if t.subject != "" { block(spacing: gap(1), sticky: true, width: pts(t.room), one(t.subject, size: z.subject, bold: true)) }
  block(above: 0pt, below: 16pt, rule(t.rule))
}

#let addressees(list) = if list.len() == 1 {
  block(above: 12pt, below: 16pt, width: 100%, align(center, one(list.first())))
} else if list.len() > 1 {
  block(above: 12pt, below: 16pt, inset: (left: 85pt), {
    par(one("Kính gửi:"))
    context {
      let colon = measure(one("Kính gửi")).width
      let dash = measure(one("- ")).width
      for a in list {
        pad(left: colon, par(hanging-indent: dash, one(a)))
      }
    }
  })
}

#let lines = gap(m.line)
#let between = lines + pts(m.paragraphGap)
#let written(b, last) = {
  set par(leading: lines, spacing: between)
  let first = (amount: pts(m.firstLine), all: true)
  for (i, list) in b.paragraphs.enumerate() {
    let words = runs(list)
    if b.style == "centre" {
      block(spacing: between, sticky: true, width: 100%, align(center, words))
    } else if b.style == "section" or b.style == "clause" {
      block(spacing: between, sticky: true, width: 100%, heading(level: if b.style == "section" { 1 } else { 2 }, outlined: true, par(first-line-indent: first, justify: false, words)))
    } else {
      block(spacing: between, width: 100%, sticky: last and i == b.paragraphs.len() - 1, par(first-line-indent: first, justify: true, words))
    }
  }
}
#show heading: it => { set text(size: pts(z.body), weight: "bold"); it.body }

#let side(a) = if a == "right" { right } else if a == "center" { center } else { left }
// A heading row stays with the row it heads: a cell of no width spans both and may not break.
#let hold(rows) = table.cell(rowspan: rows, breakable: false, stroke: none, inset: 0pt, [])
#let tabled(b) = {
  set text(size: pts(z.table))
  set par(justify: false, leading: gap(1), spacing: gap(1))
  show table.cell: set block(breakable: false)
  block(above: between, below: between, width: 100%, table(
    columns: (0pt,) + b.widths.map(w => w * 1fr),
    inset: (x: 4.25pt, y: 1.8pt),
    table.header(hold(1), ..b.columns.map(c => table.cell(align: center + horizon, one(c, size: z.table, bold: true)))),
    ..b.rows.map(r => {
      let cells = r.cells.map(c => table.cell(colspan: c.span, align: side(c.align) + top, breakable: false,
        for list in c.paragraphs { par(runs(if r.strong { list.map(x => x + (bold: true)) } else { list })) }))
      if r.held == 0 { cells } else { (hold(r.held),) + cells }
    }).flatten(),
  ))
}
// The last paragraph stays with the signature.
#let body(blocks) = for (i, b) in blocks.enumerate() { if b.type == "table" { tabled(b) } else { written(b, i == blocks.len() - 1) } }

#let signer(s, mark) = if s == none { [] } else {
  set align(center)
  for l in s.authority { par(one(l, bold: true)) }
  if mark == none { v(pts(m.signatureGap), weak: false) } else { v(30pt, weak: false); par(one(mark)); v(pts(m.signatureGap) - 46pt, weak: false) }
  if s.name != none { par(one(s.name, bold: true)) }
}
#let recipients(list) = {
  par(one("Nơi nhận:", size: z.recipientsWord, bold: true, italic: true))
  for l in list { par(one(l, size: z.recipients)) }
}
#let closing(c) = {
  if c.order == "beside" {
    block(above: 16pt, breakable: false, width: 100%, grid(columns: (pts(m.closing.left), pts(m.closing.right)), recipients(c.recipients), signer(c.signatures.at(0, default: none), c.draftMark)))
  } else {
    let two = if c.signatures.len() > 1 { c.signatures } else { (none, c.signatures.at(0, default: none)) }
    block(above: 16pt, breakable: false, width: 100%, grid(columns: (1fr, 1fr), signer(two.at(0), c.draftMark), signer(two.at(1), c.draftMark)))
    block(above: 12pt, breakable: false, recipients(c.recipients))
  }
}

#let folio = context { if counter(page).get().first() > 1 { align(center, one(str(counter(page).get().first()), size: z.pageNumber)) } }
#set page(width: pts(m.page.width), height: pts(m.page.height),
  margin: (top: pts(m.margin.top), bottom: pts(m.margin.bottom), left: pts(m.margin.left), right: pts(m.margin.right)),
  header-ascent: 0pt,
  header: block(height: pts(m.margin.top - m.pageNumberFromTop), width: 100%, align(top, folio)))

#if not d.annexesOnly {
  head(d.head)
  if d.name != none { title(d.name) }
  addressees(d.addressees)
  body(d.blocks)
  closing(d.closing)
}
#for (i, a) in d.annexes.enumerate() {
  // The new page counts on from here, so its header already reads 1.
  if i > 0 or not d.annexesOnly { counter(page).update(0) }
  set page(flipped: a.landscape)
  align(center, {
    block(spacing: gap(1), one(a.heading, size: z.annex, bold: true))
    block(spacing: gap(1), one(a.title, size: z.annex, bold: true))
    block(spacing: gap(1), one(a.attachedTo, italic: true))
  })
  v(4pt)
  body(a.blocks)
}
`
