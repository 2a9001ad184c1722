import type { WardWords } from '../figures/ward-words.ts'
import type { KeptThing } from '../privacy/retention.ts'
import type { ProtectionCtx } from '../access/server/sealed-ctx.ts'

/** What the ward sets for itself in the sealed area, by name. Never a number of the law. */
export interface SealedSettings {
	/** What the law wants done "at once": the ward's own service level. */
	readonly 'at-once-minutes': number
	/** In how many minutes an officer calls back who sent an alert. */
	readonly 'call-back-minutes': number
	/** Counts below this do not leave. */
	readonly 'suppression-threshold': number
	/** Telephone of the officer on duty, as the village head's page shows it. */
	readonly 'duty-telephone': string
	/** The ward's own words for two lists of the Incident Recorder. */
	readonly 'recorder-words': WardWords
	/** Months after which a kept thing comes up for review, where the ward's differ from the shipped ones. */
	readonly 'retention-months': Readonly<Partial<Record<KeptThing, number>>>
}

export async function settingOf<Name extends keyof SealedSettings>(ctx: ProtectionCtx, name: Name, usual: SealedSettings[Name]): Promise<SealedSettings[Name]> {
	const row = await ctx.sealedDb.selectFrom('protection.setting').select('value').where('unit_id', '=', ctx.unit).where('name', '=', name).executeTakeFirst()
	return row ? (row.value as SealedSettings[Name]) : usual
}
