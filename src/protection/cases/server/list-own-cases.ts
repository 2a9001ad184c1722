import { sql } from 'kysely'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { mineSql } from '../../workday/server/cases-of-mine.ts'
import type { CaseParts } from '../case-parts.ts'
import type { CaseState } from '../steps.ts'

export interface OwnCase {
	readonly code: string
	readonly state: CaseState
	readonly step: number
	readonly openedAt: Date
	readonly contactedAt: Date | null
	readonly nextContactAt: Date | null
	readonly danger: { readonly words: string; readonly outcome: string; readonly on: string } | null
	readonly child: boolean
	readonly mine: boolean
}

/** One's own cases and those one supervises, the next promised hour first. By name only inside this list: the names are
 *  opened, compared and forgotten; nothing is indexed and the word that was looked for is kept nowhere. */
export const listOwnCases = sealed('list-own-cases', async (ctx, asked: { name: string }): Promise<OwnCase[]> => {
	const { rows } = await sql<{ id: string; code: string; state: CaseState; step: number; openedAt: Date; contactedAt: Date | null; nextContactAt: Date | null; child: boolean; mine: boolean; person: Uint8Array | null; danger: Uint8Array | null; wrapped: Uint8Array | null; keyVersion: number }>`
		select c.id, c.code, c.state, c.step, c.opened_at as "openedAt", c.contacted_at as "contactedAt", c.next_contact_at as "nextContactAt", c.child_path as child, m.mine,
			p.sealed as person, d.sealed as danger, k.wrapped, k.unit_key_version as "keyVersion"
		from protection.case_file c join (${mineSql(ctx)}) m on m.case_id = c.id
		join protection.record_key k on k.unit_id = c.unit_id and k.record_id = c.id
		left join protection.case_part p on p.unit_id = c.unit_id and p.case_id = c.id and p.part = 'person' and ${asked.name !== ''}
		left join protection.case_part d on d.unit_id = c.unit_id and d.case_id = c.id and d.part = 'danger'
		where c.unit_id = ${ctx.unit} order by (c.state = 'closed'), c.next_contact_at nulls last, c.opened_at desc`.execute(ctx.sealedDb)
	leave(ctx, 'list-own-cases', 'looked', { kind: 'cases', id: null }, { code: asked.name ? 'by-name' : '' })
	const open = async (id: string, part: string, sealed: Uint8Array | null) => (sealed ? await ctx.keys.open(ctx.sealedDb, id, `part/${part}`, sealed) : null)
	const wanted = foldVietnamese(asked.name)
	const shown: OwnCase[] = []
	for (const { id, person, danger, wrapped, keyVersion, ...row } of rows) {
		ctx.keys.keep(id, wrapped, keyVersion)
		if (wanted) {
			const words = await open(id, 'person', person)
			const known = words ? (JSON.parse(words) as Partial<CaseParts['person']>) : {}
			if (!foldVietnamese(`${known.fullName ?? ''} ${known.callMe ?? ''}`).includes(wanted)) continue
		}
		const level = await open(id, 'danger', danger)
		shown.push({ ...row, danger: level ? pick(JSON.parse(level) as CaseParts['danger']) : null })
	}
	return shown
})

const pick = ({ words, outcome, on }: CaseParts['danger']) => ({ words, outcome, on })
