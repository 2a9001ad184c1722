/** Front door of jobs: what is done every day without anybody asking. */
export { startJobs, stopJobs } from './start-jobs.ts'
