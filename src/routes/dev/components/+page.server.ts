import { error } from '@sveltejs/kit'
import { dev } from '$app/env'
import type { PageServerLoad } from './$types'

/** Every component in its states, for whoever builds. There is no such page in a ward. */
export const load: PageServerLoad = () => {
	if (!dev) error(404)
}
