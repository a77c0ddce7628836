export const selection = {
  count_one: '{{count, number}} chosen',
  count_other: '{{count, number}} chosen',
  hidden_one: '({{count, number}} of them is not shown by this list)',
  hidden_other: '({{count, number}} of them are not shown by this list)',
  keepShown_one: 'Leave it out',
  keepShown_other: 'Leave those out',
  handOver_zero: 'Hand over…',
  handOver_one: 'Hand over the one chosen…',
  handOver_other: 'Hand over the {{count, number}} chosen…',
  clear: 'Choose none',
  all: 'Choose all that were found',
  one: 'Choose {{reference}}',
} as const
