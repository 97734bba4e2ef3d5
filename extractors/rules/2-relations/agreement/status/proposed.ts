import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Proposals: what one side offers, or both look into. They stand above plans. */
export const PROPOSED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'proposed-to-sign',
    pattern: '#Propose+ #May? #Plan? (#SignInfinitive|#SignNoun)',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: ['Аким предложил подписать меморандум.'],
    no: [{ text: 'Аким предложил чай, меморандум подписали.', fate: 'missed' }],
  },
  {
    id: 'considered',
    pattern: '#Consider+ #May? #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: ['Прорабатывается вопрос подписания меморандума.'],
    no: [{ text: 'Рассмотрен вопрос торговли, подписан меморандум.', fate: 'missed' }],
  },
  {
    id: 'possible',
    pattern: '#May+ (#SignInfinitive|#SignNoun) #Document? #Was? #Consider',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: ['Возможность подписания меморандума рассмотрена.'],
    no: [{ text: 'Возможность появилась: подписан меморандум.', fate: 'missed' }],
  },
  {
    id: 'sign-considered',
    pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Consider',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: ['Подписание меморандума рассматривается.'],
    no: [{ text: 'Подписание меморандума состоялось.', fate: 'missed' }],
  },
  {
    id: 'draft',
    pattern: '#Draft (#Document|#SignNoun)',
    produces: { status: 'proposed', modality: 'draft' },
    yes: ['Подготовлен проект меморандума.'],
    no: [{ text: 'Подписан меморандум и реализуется проект.', fate: 'missed' }],
  },
]
