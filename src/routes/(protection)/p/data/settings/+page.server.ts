import { redirect } from '@sveltejs/kit'
import { SettingsForm } from '#protection/privacy/forms.ts'
import { changeSettings, seeSettings } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ settings: await seeSettings(await enterProtection(event), null), done: event.url.searchParams.has('done') })

export const actions: Actions = {
	default: sealedAction(SettingsForm, changeSettings, () => redirect(303, '?done=saved'))
}
