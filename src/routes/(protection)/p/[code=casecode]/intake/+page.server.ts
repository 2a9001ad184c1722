import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Whether it is safe to talk is asked every time. */
export const load: PageServerLoad = ({ params }) => redirect(303, `/p/${params.code}/intake/safe-now`)
