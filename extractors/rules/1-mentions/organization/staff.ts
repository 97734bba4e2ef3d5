import type { Token } from '../../../text/read.ts'
import { Flag } from '../../../text/words/lexeme.ts'

/** «специалисты «Хунань Лунпин»», «с руководством XCMG»: people and houses that can only belong to a body. */
export const isStaff = (token: Token | undefined): boolean =>
  token !== undefined && staff.of(token.lexeme)

const staff = new Flag((lower) =>
  /^(?:специалист|представител|инженер|руководств|сотрудник|сотрудниц|менеджмент|работник|топ-менеджер|акционер|эксперт|филиал|офис|дочк)(?:а|у|ом|е|и|ы|ов|ам|ами|ах|ей|ям|ями|ях|о|ь|ю|ем|ой)?$/.test(
    lower,
  ),
)
