import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { USUAL_SETTINGS } from '../../clocks/clock.ts'
import { DEFAULT_THRESHOLD } from '../../figures/suppress.ts'
import { NO_WORDS, type WardWords } from '../../figures/ward-words.ts'
import type { SealedSettings } from '../../server/settings.ts'

/** What the ward sets for itself here; null where it has set nothing and nothing is promised. */
export interface WardSettings { readonly threshold: number; readonly atOnce: number; readonly callBack: number | null; readonly telephone: string; readonly ethnicities: readonly string[]; readonly practices: readonly string[] }

const NAMES = { threshold: 'suppression-threshold', atOnce: 'at-once-minutes', callBack: 'call-back-minutes', telephone: 'duty-telephone' } as const satisfies Partial<Record<keyof WardSettings, keyof SealedSettings>>
const WORDS = 'recorder-words' satisfies keyof SealedSettings

export const seeSettings = sealed('change-sealed-settings', async (ctx, _: null): Promise<WardSettings> => {
	const rows = await ctx.sealedDb.selectFrom('protection.setting').select(['name', 'value']).where('unit_id', '=', ctx.unit).where('name', 'in', [...Object.values(NAMES), WORDS]).execute()
	leave(ctx, 'change-sealed-settings', 'looked', { kind: 'settings', id: null })
	const { ethnicity, harmful_traditional_practice } = (rows.find((row) => row.name === WORDS)?.value as WardWords | undefined) ?? NO_WORDS
	const value = (name: keyof typeof NAMES) => rows.find((row) => row.name === NAMES[name])?.value
	return {
		threshold: (value('threshold') as number | undefined) ?? DEFAULT_THRESHOLD, atOnce: (value('atOnce') as number | undefined) ?? USUAL_SETTINGS.atOnceMinutes,
		callBack: (value('callBack') as number | undefined) ?? null, telephone: (value('telephone') as string | undefined) ?? '', ethnicities: ethnicity, practices: harmful_traditional_practice
	}
})

/** A lower threshold changes nothing that is out already: a released period keeps the one it was released with. */
export const changeSettings = sealed('change-sealed-settings', async (ctx, asked: { threshold: number; atOnce: number; callBack: number; telephone: string; ethnicities: readonly string[]; practices: readonly string[] }) => {
	const words: WardWords = { ethnicity: asked.ethnicities, harmful_traditional_practice: asked.practices }
	const set: [string, unknown][] = [...(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((name): [string, unknown] => [NAMES[name], asked[name]]), [WORDS, words]]
	const values = set.map(([name, value]) => ({ unit_id: ctx.unit, name, value: JSON.stringify(value), changed_at: ctx.now, changed_by: ctx.actor.personId }))
	await ctx.sealedDb.insertInto('protection.setting').values(values)
		.onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet((row) => ({ value: row.ref('excluded.value'), changed_at: ctx.now, changed_by: ctx.actor.personId }))).execute()
	leave(ctx, 'change-sealed-settings', 'done', { kind: 'settings', id: null })
})
