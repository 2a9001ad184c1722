import { child, childrenNamed, valueOf, type XmlElement } from '../xml-tree.ts'
import { numeral } from './numeral.ts'
import type { NumberingUse, Style, Styles } from './styles.ts'

interface Level {
	readonly format: string
	readonly text: string
	readonly start: number
	/** 1-based level after which this one starts again; 0: never; undefined: after every higher level. */
	readonly restartAfter: number | undefined
	readonly style: string | undefined
	readonly legal: boolean
}

interface List {
	/** Lists that share a series count together. */
	readonly series: string
	readonly levels: readonly Level[]
	readonly startOverrides: ReadonlyMap<number, number>
}

/** Gives each paragraph its label; call once a paragraph, in document order. */
export type Labeller = (direct: NumberingUse, style: Style) => string

const LEVELS = 9
const NO_LEVEL: Level = { format: 'decimal', text: '', start: 1, restartAfter: undefined, style: undefined, legal: false }
/** Bullets that officials write and read as themselves; every other sign (Symbol, Wingdings, dashes) reads as a dash. */
const PLAIN_BULLETS = new Set(['+', '*'])

/** Restores automatic numbers (numbering.xml) exactly as Word shows them. */
export function createLabeller(root: XmlElement | undefined, styles: Styles): Labeller {
	const lists = readLists(root, styles)
	const counters = new Map<string, (number | undefined)[]>()
	const overridden = new Set<string>()
	return (direct, style) => {
		const numId = direct.numId ?? style.numbering.numId
		const list = numId === undefined || numId === '0' ? undefined : lists.get(numId)
		if (!list) return ''
		const at = Math.min(levelOf(direct, style, list), LEVELS - 1)
		const counts = counters.get(list.series) ?? []
		counters.set(list.series, counts)
		count(list, at, counts, `${numId}`, overridden)
		return label(list, at, counts)
	}
}

function levelOf(direct: NumberingUse, style: Style, list: List): number {
	if (direct.level !== undefined) return direct.level
	if (direct.numId === undefined) {
		for (const id of style.numberingStyles) {
			const linked = list.levels.findIndex((level) => level.style === id)
			if (linked >= 0) return linked
		}
	}
	return style.numbering.level ?? 0
}

function count(list: List, at: number, counts: (number | undefined)[], numId: string, overridden: Set<string>): void {
	const override = list.startOverrides.get(at)
	const first = `${numId}/${at}`
	const restarts = override !== undefined && !overridden.has(first)
	overridden.add(first)
	const before = counts[at]
	if (restarts) counts[at] = override
	else counts[at] = before === undefined ? override ?? (list.levels[at] ?? NO_LEVEL).start : before + 1
	for (let deeper = at + 1; deeper < LEVELS; deeper++) {
		const after = list.levels[deeper]?.restartAfter
		if (after === undefined || (after > 0 && at < after)) counts[deeper] = undefined
	}
}

function label(list: List, at: number, counts: readonly (number | undefined)[]): string {
	const level = list.levels[at] ?? NO_LEVEL
	if (level.format === 'bullet') return PLAIN_BULLETS.has(level.text.trim()) ? level.text.trim() : '-'
	return level.text.replace(/%([1-9])/g, (_, digit: string) => {
		const index = Number(digit) - 1
		const shown = list.levels[index] ?? NO_LEVEL
		const format = level.legal && shown.format !== 'none' ? 'decimal' : shown.format
		return numeral(counts[index] ?? shown.start, format)
	}).trim()
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
	const definitions = new Map<string, XmlElement>()
	for (const definition of childrenNamed(root, 'w:abstractNum')) {
		definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition)
	}
	const uses = new Map<string, XmlElement>()
	for (const use of childrenNamed(root, 'w:num')) uses.set(use.attributes['w:numId'] ?? '', use)
	const lists = new Map<string, List>()
	for (const [numId, use] of uses) {
		const series = followStyleLink(valueOf(use, 'w:abstractNumId') ?? '', definitions, uses, styles)
		const levels = readLevels(definitions.get(series), Array.from({ length: LEVELS }, () => NO_LEVEL))
		const startOverrides = new Map<number, number>()
		const overriding: XmlElement[] = []
		for (const override of childrenNamed(use, 'w:lvlOverride')) {
			const start = valueOf(override, 'w:startOverride')
			if (start !== undefined) startOverrides.set(Number(override.attributes['w:ilvl']), Number(start) || 0)
			overriding.push(...childrenNamed(override, 'w:lvl'))
		}
		lists.set(numId, { series, levels: overriding.reduce(withLevel, levels), startOverrides })
	}
	return lists
}

/** `w:numStyleLink` names a list style, whose own list holds the levels. */
function followStyleLink(
	series: string, definitions: ReadonlyMap<string, XmlElement>, uses: ReadonlyMap<string, XmlElement>, styles: Styles,
): string {
	const link = valueOf(definitions.get(series), 'w:numStyleLink')
	if (link === undefined) return series
	for (const [id, definition] of definitions) {
		if (valueOf(definition, 'w:styleLink') === link) return id
	}
	const numId = styles.paragraph(link).numbering.numId
	return (numId === undefined ? undefined : valueOf(uses.get(numId), 'w:abstractNumId')) ?? series
}

function readLevels(definition: XmlElement | undefined, none: readonly Level[]): readonly Level[] {
	return childrenNamed(definition, 'w:lvl').reduce(withLevel, none)
}

function withLevel(levels: readonly Level[], element: XmlElement): readonly Level[] {
	const at = Number(element.attributes['w:ilvl'])
	if (!Number.isInteger(at) || at < 0 || at >= LEVELS) return levels
	const choice = child(element, 'mc:AlternateContent')
	const format = valueOf(element, 'w:numFmt') ?? valueOf(child(choice, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
	const restart = valueOf(element, 'w:lvlRestart')
	return levels.with(at, {
		format,
		text: valueOf(element, 'w:lvlText') ?? '',
		start: Number(valueOf(element, 'w:start') ?? 0) || 0,
		restartAfter: restart === undefined ? undefined : Number(restart),
		style: valueOf(element, 'w:pStyle'),
		legal: child(element, 'w:isLgl') !== undefined && !['0', 'false', 'off'].includes(valueOf(element, 'w:isLgl') ?? '1'),
	})
}
