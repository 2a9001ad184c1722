/** Front door of calendar: the ward's days off and who decides them. */
export { listDaysOff, seeCalendar, seeDay } from './days-off.ts'
export { addDay, decideDay, withdrawDay } from './decide-day.ts'
