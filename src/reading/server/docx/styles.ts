import { child, childrenNamed, valueOf, type XmlElement } from '../xml-tree.ts'

/** The toggles that decide how a run looks; undefined: not said here. */
export interface RunLook {
	readonly bold?: boolean | undefined
	readonly italic?: boolean | undefined
	readonly caps?: boolean | undefined
	readonly hidden?: boolean | undefined
}

/** The part of `w:numPr` that is said; numId '0' takes numbering away. */
export interface NumberingUse {
	readonly numId?: string | undefined
	readonly level?: number | undefined
}

/** What a style gives after its whole `basedOn` chain. */
export interface Style {
	readonly run: RunLook
	readonly align?: string | undefined
	readonly numbering: NumberingUse
	/** Styles of the chain that speak of numbering, nearest first: a level whose `w:pStyle` names one is theirs. */
	readonly numberingStyles: readonly string[]
	readonly tableBorders?: XmlElement | undefined
}

export interface Styles {
	readonly defaults: Style
	readonly paragraph: (id: string | undefined) => Style
	readonly run: (id: string | undefined) => Style
	readonly table: (id: string | undefined) => Style
}

const EMPTY_STYLE: Style = { run: {}, numbering: {}, numberingStyles: [] }

/** Reads styles.xml; without one every style is empty. */
export function readStyles(root: XmlElement | undefined): Styles {
	const elements = new Map<string, XmlElement>()
	const defaultIds = new Map<string, string>()
	for (const style of childrenNamed(root, 'w:style')) {
		const { 'w:styleId': id, 'w:type': type = 'paragraph', 'w:default': isDefault } = style.attributes
		if (id === undefined) continue
		elements.set(id, style)
		if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') defaultIds.set(type, id)
	}
	const resolved = new Map<string, Style>()
	const resolve = (id: string | undefined, type: string): Style => {
		const known = id !== undefined && elements.has(id) ? id : defaultIds.get(type)
		if (known === undefined) return EMPTY_STYLE
		const style = resolved.get(known) ?? chain(known, elements)
		resolved.set(known, style)
		return style
	}
	const docDefaults = child(root, 'w:docDefaults')
	return {
		defaults: {
			...EMPTY_STYLE,
			run: runLook(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr')),
			align: valueOf(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr'), 'w:jc'),
		},
		paragraph: (id) => resolve(id, 'paragraph'),
		run: (id) => (id === undefined ? EMPTY_STYLE : resolve(id, 'character')),
		table: (id) => resolve(id, 'table'),
	}
}

function chain(id: string, elements: ReadonlyMap<string, XmlElement>): Style {
	const ids: string[] = []
	for (let next: string | undefined = id; next !== undefined && !ids.includes(next);) {
		ids.push(next)
		next = valueOf(elements.get(next), 'w:basedOn')
	}
	let style = EMPTY_STYLE
	for (const ancestor of ids.toReversed()) {
		const element = elements.get(ancestor)
		if (element) style = inherit(style, element, ancestor)
	}
	return style
}

function inherit(base: Style, element: XmlElement, id: string): Style {
	const paragraph = child(element, 'w:pPr')
	const use = numberingUse(paragraph)
	return {
		run: mergeLooks(base.run, runLook(child(element, 'w:rPr'))),
		align: valueOf(paragraph, 'w:jc') ?? base.align,
		numbering: { numId: use.numId ?? base.numbering.numId, level: use.level ?? base.numbering.level },
		numberingStyles: use.numId === undefined && use.level === undefined ? base.numberingStyles : [id, ...base.numberingStyles],
		tableBorders: child(child(element, 'w:tblPr'), 'w:tblBorders') ?? base.tableBorders,
	}
}

/** The list and level named in a `w:pPr`. */
export function numberingUse(paragraph: XmlElement | undefined): NumberingUse {
	const properties = child(paragraph, 'w:numPr')
	const level = valueOf(properties, 'w:ilvl')
	return { numId: valueOf(properties, 'w:numId'), level: level === undefined ? undefined : Number(level) || 0 }
}

/** The toggles named in a `w:rPr`. */
export function runLook(properties: XmlElement | undefined): RunLook {
	if (!properties) return {}
	return {
		bold: toggle(properties, 'w:b'),
		italic: toggle(properties, 'w:i'),
		caps: toggle(properties, 'w:caps') ?? toggle(properties, 'w:smallCaps'),
		hidden: toggle(properties, 'w:vanish'),
	}
}

function toggle(properties: XmlElement, name: string): boolean | undefined {
	const element = child(properties, name)
	if (!element) return undefined
	return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '1')
}

/** The later look wins where it says something. */
export function mergeLooks(base: RunLook, over: RunLook): RunLook {
	return {
		bold: over.bold ?? base.bold,
		italic: over.italic ?? base.italic,
		caps: over.caps ?? base.caps,
		hidden: over.hidden ?? base.hidden,
	}
}

/** Toggles of a paragraph style and a character style cancel out (ECMA-376 part 1, 17.7.3); direct formatting decides. */
export function effectiveLook(defaults: RunLook, paragraph: RunLook, character: RunLook, direct: RunLook): Required<RunLook> {
	const decide = (key: keyof RunLook): boolean =>
		direct[key] ?? (Boolean(defaults[key]) || Boolean(paragraph[key]) !== Boolean(character[key]))
	return { bold: decide('bold'), italic: decide('italic'), caps: decide('caps'), hidden: decide('hidden') }
}
