import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { headMarkOf, sameMark } from './chain.ts'
import type { Anchor } from './verify-chain.ts'

/** Writes where every unit's chain ends today to a file outside the database. Who cuts the chain back to before it, with
 *  the end put right or a backup put in its place, is found by it. Kept for good; best copied to another machine.
 *  @param folder DATA/anchors */
export async function exportAnchors(pool: Pick<pg.Pool, 'query'>, folder: string, now: Date): Promise<string> {
	const { rows } = await pool.query<{ unit: string; seq: string; mark: Buffer; head_mark: Buffer }>('select * from protection.ends_of_traces()')
	const anchors: Anchor[] = rows.map((row) => ({ unit: row.unit, seq: Number(row.seq), mark: row.mark.toString('base64'), headMark: row.head_mark.toString('base64'), at: now.toISOString() }))
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	const path = join(folder, `${now.toISOString().slice(0, 19).replaceAll(':', '')}.json`)
	writeFileSync(`${path}.new`, JSON.stringify(anchors, null, 1), { mode: 0o600 })
	renameSync(`${path}.new`, path)
	return path
}

/** Every anchor in the folder whose own keyed mark is right; `wrong` are files that somebody wrote or changed. */
export function readAnchors(folder: string): { anchors: Anchor[]; wrong: string[] } {
	const anchors: Anchor[] = [], wrong: string[] = []
	for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.json')).sort() : []) {
		try {
			const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Anchor[]
			const right = read.every((one) => sameMark(headMarkOf(one.unit, one.seq, Buffer.from(one.mark, 'base64')), Buffer.from(one.headMark, 'base64')))
			if (right) anchors.push(...read)
			else wrong.push(name)
		} catch {
			wrong.push(name)
		}
	}
	return { anchors, wrong }
}
