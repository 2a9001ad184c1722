import { BorderStyle } from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
export const allBorders = { top: single, bottom: single, left: single, right: single, insideHorizontal: single, insideVertical: single }
export const noCellMargins = { top: 0, bottom: 0, left: 0, right: 0 }
