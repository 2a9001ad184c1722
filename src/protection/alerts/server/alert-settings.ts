import { oneLook } from '../../access/server/one-look.ts'

/** What the ward set for those who send alerts. Empty telephone, null minutes: the ward has set nothing, and the page
 *  promises nothing. */
export interface AlertSettings { readonly dutyTelephone: string; readonly callBackMinutes: number | null }

export async function alertSettings(env: { readonly unit: string }): Promise<AlertSettings> {
	const rows = await oneLook<{ name: string; value: unknown }>(env, `select name, value from protection.setting where unit_id = $unit and name in ('duty-telephone', 'call-back-minutes')`)
	const value = (name: string) => rows.find((row) => row.name === name)?.value
	const [telephone, minutes] = [value('duty-telephone'), value('call-back-minutes')]
	return { dutyTelephone: typeof telephone === 'string' ? telephone : '', callBackMinutes: typeof minutes === 'number' ? minutes : null }
}
