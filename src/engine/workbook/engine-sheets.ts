/** The ids of the engine's own sheets, the same in every workbook. */
export const headSheet = 9001;
export const journalSheet = 9002;
export const outboxSheet = 9003;
export const sharedSheet = 9004;
