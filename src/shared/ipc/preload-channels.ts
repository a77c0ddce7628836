/** The three names the preload and main share. The window knows none of them. */
export const invokeChannel = 'holdfast:invoke'
export const droppedChannel = 'holdfast:dropped'
export const eventChannel = 'holdfast:event'
