import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { USUAL_SETTINGS } from '../../clocks/clock.ts'
import { DEFAULT_THRESHOLD } from '../../figures/suppress.ts'
import type { SealedSettings } from '../../server/settings.ts'

/** What the ward sets for itself here; null where it has set nothing and nothing is promised. */
export interface WardSettings { readonly threshold: number; readonly atOnce: number; readonly callBack: number | null; readonly telephone: string }

const NAMES = { threshold: 'suppression-threshold', atOnce: 'at-once-minutes', callBack: 'call-back-minutes', telephone: 'duty-telephone' } as const satisfies Record<keyof WardSettings, keyof SealedSettings>

export const seeSettings = sealed('change-sealed-settings', async (ctx, _: null): Promise<WardSettings> => {
	const rows = await ctx.sealedDb.selectFrom('protection.setting').select(['name', 'value']).where('unit_id', '=', ctx.unit).where('name', 'in', Object.values(NAMES)).execute()
	leave(ctx, 'change-sealed-settings', 'looked', { kind: 'settings', id: null })
	const value = (name: keyof WardSettings) => rows.find((row) => row.name === NAMES[name])?.value
	return {
		threshold: (value('threshold') as number | undefined) ?? DEFAULT_THRESHOLD, atOnce: (value('atOnce') as number | undefined) ?? USUAL_SETTINGS.atOnceMinutes,
		callBack: (value('callBack') as number | undefined) ?? null, telephone: (value('telephone') as string | undefined) ?? ''
	}
})

/** A lower threshold changes nothing that is out already: a released period keeps the one it was released with. */
export const changeSettings = sealed('change-sealed-settings', async (ctx, asked: { threshold: number; atOnce: number; callBack: number; telephone: string }) => {
	const values = (Object.keys(NAMES) as (keyof WardSettings)[]).map((name) => ({ unit_id: ctx.unit, name: NAMES[name], value: JSON.stringify(asked[name]), changed_at: ctx.now, changed_by: ctx.actor.personId }))
	await ctx.sealedDb.insertInto('protection.setting').values(values)
		.onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet((row) => ({ value: row.ref('excluded.value'), changed_at: ctx.now, changed_by: ctx.actor.personId }))).execute()
	leave(ctx, 'change-sealed-settings', 'done', { kind: 'settings', id: null })
})
