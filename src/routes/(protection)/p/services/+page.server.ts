import { seeServices } from '#protection/server/index.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ ...await seeServices(await enterProtection(event), null), done: event.url.searchParams.get('done') })
