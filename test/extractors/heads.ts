/** A head of each country, in the cases that tests of events and documents put them. */

export const akim = 'аким Павлодарской области Ерлан Сагинтаев'
export const akimGen = 'акима Павлодарской области Ерлана Сагинтаева'
export const akimDat = 'акиму Павлодарской области Ерлану Сагинтаеву'
export const akimIns = 'акимом Павлодарской области Ерланом Сагинтаевым'
export const governor = 'губернатор провинции Цзянси Лю Вэймин'
export const governorGen = 'губернатора провинции Цзянси Лю Вэймина'
export const governorIns = 'губернатором провинции Цзянси Лю Вэймином'

/** Both as participants of an event. */
export const both = 'Ерлан Сагинтаев + Лю Вэймин'
