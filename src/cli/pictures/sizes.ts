export const desktop = { width: 1180, height: 560 };
/** Room for a long dialog. */
export const tall = { width: 1180, height: 720 };
export const phone = { width: 360, height: 740 };
