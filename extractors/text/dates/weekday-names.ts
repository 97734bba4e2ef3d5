/** Accusatives of the days of the week, Monday first: after «в» only they are days («в среде экспертов» is none). */
export const WEEKDAYS_IN: readonly string[] =
  'понедельник вторник среду четверг пятницу субботу воскресенье'.split(' ')

const OTHER_CASES: readonly string[] = [
  'понедельника понедельнику',
  'вторника вторнику',
  'среда среды среде',
  'четверга четвергу',
  'пятницы пятнице',
  'субботы субботе',
  'воскресенья воскресенью',
]

/** Number of the day of the week (1 is Monday, ISO 8601) by each singular case form that dates are told in. */
export const WEEKDAY_NUMBER: ReadonlyMap<string, number> = new Map(
  WEEKDAYS_IN.flatMap((day, at): [string, number][] =>
    [day, ...(OTHER_CASES[at] ?? '').split(' ')].map((form) => [form, at + 1]),
  ),
)
