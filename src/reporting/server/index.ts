/** Front door of reporting: periods, returns, the consolidated report, and what waits today. */
export { openToday, type OtherWaiting } from './today-page.ts'
