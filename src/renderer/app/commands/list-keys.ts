/** Keys of the list of incidents, which takes them itself while it has the focus: they are no commands. */
export const listKeys = [
  { does: 'move', shortcuts: ['↑', '↓'] },
  { does: 'open', shortcuts: ['Enter'] },
  { does: 'choose', shortcuts: ['Space'] },
  { does: 'chooseOn', shortcuts: ['Shift+↑', 'Shift+↓'] },
  { does: 'chooseAll', shortcuts: ['mod+A'] },
  { does: 'chooseNone', shortcuts: ['Esc'] },
  { does: 'order', shortcuts: ['Enter'] },
  { does: 'orderFurther', shortcuts: ['Shift+Enter'] },
] as const
