import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { numbersOf } from './numbers.ts'
import type { SamplePlan } from './sample-plan.ts'

const SHEET = `#set document(date: none)
#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 1.5cm))
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, spacing: 9pt)
`
/** The head is set smaller, so that the name of the nation stays on one line. */
const head = (words: string) => `#text(size: 13pt, weight: "bold", ${JSON.stringify(words)})`
const said = (words: string) => `#text(${JSON.stringify(words)})`
const bold = (words: string) => `#strong(text(${JSON.stringify(words)}))`
const centred = (inner: string) => `#align(center)[${inner}]\n\n`
const columns = (left: string, right: string, widths: string) => `#set par(justify: false)\n#grid(columns: (${widths}), gutter: 8pt, [${left}], [${right}])\n#set par(justify: true)\n\n`

/** The plan as a PDF with a text layer, in Tinos. The same plan gives the same bytes. */
export function planAsPdf(plan: SamplePlan): Uint8Array {
	const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
	const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
	return new Uint8Array(compiler.pdf({ mainFileContent: SHEET + typstOf(plan) }))
}

function typstOf(plan: SamplePlan): string {
	const lines = (words: readonly string[], look: (text: string) => string) => centred(words.map(look).join(' \\ '))
	const numbers = numbersOf(plan.pieces)
	const body = plan.pieces.map(({ kind, words }, at) => {
		const look = kind === 'section' || kind === 'group' ? bold : said
		return `#h(1cm)${look(numbers[at] ? `${numbers[at]} ${words}` : words)}\n\n`
	})
	const { authority, position, name } = plan.signer
	return [
		columns(lines(plan.issuer, head) + centred(said(plan.number)), lines(plan.nation, head) + centred(`#emph[${said(plan.day)}]`), '2fr, 3.4fr'),
		lines([plan.docType, ...plan.title], bold), ...body,
		columns(`#set par(justify: false, spacing: 4pt)\n${[bold('Nơi nhận:'), ...plan.recipients.map((words) => said(`- ${words}`))].join('\n\n')}`,
			centred(`${bold(authority)} \\ ${bold(position)}`) + '#v(2cm)' + centred(bold(name)), '1fr, 1fr'),
		annexOf(plan),
	].join('\n')
}

function annexOf({ annex }: SamplePlan): string {
	const cells = [...annex.columns.map(bold), ...annex.rows.flat().map(said)].map((cell) => `[${cell}]`).join(', ')
	return `#set page(flipped: true)\n${centred(bold(annex.label))}${centred(bold(annex.title))}${centred(`#emph[${said(annex.attachedTo)}]`)}
#set par(justify: false)
#table(columns: (1.2cm, 4fr, 2.4fr, 2.8fr, 2.2fr, 2fr), ${cells})
`
}
