/** Decides between Cmd and Ctrl, for the keys themselves and for how they are written. */
export const isMac: boolean = navigator.platform.startsWith('Mac')
