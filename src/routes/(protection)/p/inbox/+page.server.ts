import { seeInbox } from '#protection/server/index.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ lines: await seeInbox(await enterProtection(event), null), done: event.url.searchParams.get('done') })
