import { getResolvedPDFJS } from 'unpdf'

/** A drawn line, upright or level; points, y downwards. `from` and `to` run along it, `at` is its place across. */
export interface Rule {
	readonly upright: boolean
	readonly at: number
	readonly from: number
	readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]
interface Operators { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
interface Point { readonly x: number; readonly y: number }

const { OPS } = await getResolvedPDFJS()
const PICTURES = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])
const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const FILLS = new Set([OPS.fill, OPS.eoFill])
/** Commands inside a pdf.js path. */
const MOVE = 0
const LINE = 1
const NUMBERS_OF: readonly number[] = [2, 2, 6, 4, 0]
const THIN = 2.5
const SHORTEST = 6

/** The lines of tables: stroked segments, and filled boxes so thin that they are lines (as Word writes them). */
export function rulesOf(operators: Operators, page: Matrix): { rules: Rule[]; pictured: boolean } {
	const rules: Rule[] = []
	let pictured = false
	let matrix = page
	const saved: Matrix[] = []
	operators.fnArray.forEach((operator, index) => {
		const args = operators.argsArray[index]
		if (operator === OPS.save) saved.push(matrix)
		else if (operator === OPS.restore) matrix = saved.pop() ?? page
		else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix)
		else if (PICTURES.has(operator)) pictured = true
		else if (operator === OPS.constructPath) rules.push(...pathRules(args as unknown[], matrix))
	})
	return { rules, pictured }
}

function pathRules(args: readonly unknown[], matrix: Matrix): Rule[] {
	const [paint, data] = args as [number, unknown]
	if (!STROKES.has(paint) && !FILLS.has(paint)) return []
	return subpaths(data, matrix).flatMap((points) => {
		if (FILLS.has(paint)) return thinBox(points)
		return points.slice(1).flatMap((point, index) => segment(points[index] ?? point, point))
	})
}

function subpaths(data: unknown, matrix: Matrix): Point[][] {
	const numbers = Object.values(((data as readonly unknown[])[0] ?? {}) as Record<string, number>)
	const paths: Point[][] = []
	for (let at = 0; at < numbers.length;) {
		const command = numbers[at] ?? MOVE
		const count = NUMBERS_OF[command] ?? 0
		const point = { x: numbers[at + count - 1] ?? 0, y: numbers[at + count] ?? 0 }
		const path = paths.at(-1)
		if (command === MOVE) paths.push([apply(matrix, point)])
		else if (command === LINE) path?.push(apply(matrix, point))
		else if (count === 0) path?.push(path[0] ?? apply(matrix, point))
		else paths.push([apply(matrix, point)])
		at += count + 1
	}
	return paths
}

function segment(one: Point, other: Point): Rule[] {
	const width = Math.abs(one.x - other.x)
	const height = Math.abs(one.y - other.y)
	if (width < 1 && height >= SHORTEST) return [rule(true, one.x, one.y, other.y)]
	if (height < 1 && width >= SHORTEST) return [rule(false, one.y, one.x, other.x)]
	return []
}

function thinBox(points: readonly Point[]): Rule[] {
	const xs = points.map((point) => point.x)
	const ys = points.map((point) => point.y)
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
	if (right - left < THIN && bottom - top >= SHORTEST) return [rule(true, (left + right) / 2, top, bottom)]
	if (bottom - top < THIN && right - left >= SHORTEST) return [rule(false, (top + bottom) / 2, left, right)]
	return []
}

function rule(upright: boolean, at: number, one: number, other: number): Rule {
	return { upright, at, from: Math.min(one, other), to: Math.max(one, other) }
}

function apply([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
	return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function multiply(m: Matrix, n: Matrix): Matrix {
	return [
		m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
		m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
		m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
	]
}
