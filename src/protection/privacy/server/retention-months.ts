import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { settingOf } from '../../server/settings.ts'
import { RETENTION_RULES, rulesOf, type KeptThing, type RetentionRule } from '../retention.ts'

export interface MonthsLine extends RetentionRule { readonly usual: number }

/** Every rule with the months in force here and the shipped ones beside. */
export const seeMonths = sealed('see-retention', async (ctx, _: null): Promise<MonthsLine[]> => {
	const rules = rulesOf(await settingOf(ctx, 'retention-months', {}))
	leave(ctx, 'see-retention', 'looked', { kind: 'settings', id: null })
	return rules.map((rule, index) => ({ ...rule, usual: RETENTION_RULES[index]!.months }))
})

/** The ward's own months. Nothing is erased by a shorter time; more comes up for review. */
export const changeMonths = sealed('change-sealed-settings', async (ctx, asked: Readonly<Record<KeptThing, number>>): Promise<void> => {
	const own = Object.fromEntries(RETENTION_RULES.filter(({ thing, months }) => asked[thing] !== months).map(({ thing }) => [thing, asked[thing]]))
	await ctx.sealedDb.insertInto('protection.setting').values({ unit_id: ctx.unit, name: 'retention-months', value: JSON.stringify(own), changed_at: ctx.now, changed_by: ctx.actor.personId })
		.onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet((row) => ({ value: row.ref('excluded.value'), changed_at: ctx.now, changed_by: ctx.actor.personId }))).execute()
	leave(ctx, 'change-sealed-settings', 'done', { kind: 'settings', id: null }, { code: 'retention-months' })
})
