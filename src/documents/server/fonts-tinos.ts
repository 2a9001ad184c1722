import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Tinos has the advance widths of Times New Roman and every Vietnamese letter (SIL OFL 1.1). */
const faces = {
	regular: '400Regular/Tinos_400Regular.ttf',
	bold: '700Bold/Tinos_700Bold.ttf',
	italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
	boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const
export type Face = keyof typeof faces

interface FaceTables {
	readonly unitsPerEm: number
	readonly advances: Uint16Array
	readonly glyphs: ReadonlyMap<number, number>
	readonly inkOf: (glyph: number) => Ink | null
}

/** The box of a letter's ink, from its origin on the base line. */
export interface Ink { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const opened = new Map<Face, FaceTables>()

/** The bytes of the four faces, for a typesetter. */
export function tinosFiles(): Buffer[] {
	return Object.values(faces).map((file) => readFileSync(join(folder, file)))
}

/** Width of one line of text in points; a character Tinos lacks counts as its missing-glyph box. */
export function lineWidth(text: string, sizeInPoints: number, face: Face): number {
	const { unitsPerEm, advances, glyphs } = openFace(face)
	let units = 0
	for (const character of text) {
		const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
		units += advances[Math.min(glyph, advances.length - 1)] ?? 0
	}
	return (units * sizeInPoints) / unitsPerEm
}

/** Ink of one character in em (upright face); null for a blank. */
export function inkBox(character: string): Ink | null {
	const { unitsPerEm, glyphs, inkOf } = openFace('regular')
	const ink = inkOf(glyphs.get(character.codePointAt(0) ?? 0) ?? 0)
	return ink === null ? null : { left: ink.left / unitsPerEm, bottom: ink.bottom / unitsPerEm, right: ink.right / unitsPerEm, top: ink.top / unitsPerEm }
}

/** Whether all four faces can draw this character. */
export function tinosHas(codePoint: number): boolean {
	return (Object.keys(faces) as Face[]).every((face) => openFace(face).glyphs.has(codePoint))
}

function openFace(face: Face): FaceTables {
	const known = opened.get(face)
	if (known !== undefined) return known
	const bytes = readFileSync(join(folder, faces[face]))
	const table = tableFinder(bytes)
	const metrics = table('hhea').readUInt16BE(34)
	const hmtx = table('hmtx')
	const fresh: FaceTables = {
		unitsPerEm: table('head').readUInt16BE(18),
		advances: Uint16Array.from({ length: metrics }, (_, glyph) => hmtx.readUInt16BE(glyph * 4)),
		glyphs: readCharacterMap(table('cmap')),
		inkOf: inkReader(table('head').readInt16BE(50), table('loca'), table('glyf')),
	}
	opened.set(face, fresh)
	return fresh
}

function inkReader(longOffsets: number, loca: Buffer, glyf: Buffer): FaceTables['inkOf'] {
	const offset = (glyph: number): number => (longOffsets === 1 ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
	return (glyph) => {
		const at = offset(glyph)
		if (offset(glyph + 1) === at) return null
		return { left: glyf.readInt16BE(at + 2), bottom: glyf.readInt16BE(at + 4), right: glyf.readInt16BE(at + 6), top: glyf.readInt16BE(at + 8) }
	}
}

function tableFinder(bytes: Buffer): (tag: string) => Buffer {
	const count = bytes.readUInt16BE(4)
	return (tag) => {
		for (let i = 0; i < count; i++) {
			const at = 12 + i * 16
			if (bytes.toString('latin1', at, at + 4) !== tag) continue
			const start = bytes.readUInt32BE(at + 8)
			return bytes.subarray(start, start + bytes.readUInt32BE(at + 12))
		}
		throw new Error(`Tinos has no table ${tag}`)
	}
}

/** Format 4 (Basic Multilingual Plane) is what Tinos carries and all that Vietnamese needs. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
	const glyphs = new Map<number, number>()
	const count = cmap.readUInt16BE(2)
	for (let i = 0; i < count; i++) {
		const sub = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
		if (sub.readUInt16BE(0) !== 4) continue
		const segments = sub.readUInt16BE(6) / 2
		for (let s = 0; s < segments; s++) {
			const end = sub.readUInt16BE(14 + s * 2)
			const start = sub.readUInt16BE(16 + segments * 2 + s * 2)
			const delta = sub.readInt16BE(16 + segments * 4 + s * 2)
			const offsetAt = 16 + segments * 6 + s * 2
			const offset = sub.readUInt16BE(offsetAt)
			for (let code = start; code <= end && code !== 0xffff; code++) {
				const raw = offset === 0 ? code : sub.readUInt16BE(offsetAt + offset + (code - start) * 2)
				const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff
				if (glyph !== 0) glyphs.set(code, glyph)
			}
		}
		return glyphs
	}
	throw new Error('Tinos has no format 4 character map')
}
