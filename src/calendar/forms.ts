import { z } from 'zod'
import { isDay } from '#kernel/day.ts'
import { day, version, words } from '#kernel/form-fields.ts'

const exactDay = z.string('field-wrong').refine(isDay, 'field-wrong')
const closed = z.enum(['off', 'worked'], 'field-empty').transform((answer) => answer === 'off')

/** rowVersion 0: the ward has not decided this day before. */
export const DecideDayForm = z.object({ day: exactDay, closed, source: words(300), rowVersion: version })
export const AddDayForm = z.object({ day, name: words(120), closed, source: words(300) })
export const WithdrawDayForm = z.object({ day: exactDay, rowVersion: version })
