import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Proposals: what one side offers, or both look into. They stand above plans. */
export const PROPOSED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'proposed-to-sign',
    pattern: '#Propose+ (#SecureInfinitive #Document?)? #May? #Plan? (#SignInfinitive|#SignNoun)',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: [
      'Аким предложил подписать меморандум.',
      'Гость предложил закрепить дружбу: меморандум можно подписать осенью.',
    ],
    no: [{ text: 'Аким предложил чай, меморандум подписали.', fate: 'missed' }],
  },
  {
    id: 'sign-intended',
    pattern: '#SignInfinitive #Plan',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Меморандум прорабатывается, подписать его планируется осенью.'],
    no: [
      { text: 'Прорабатывается вопрос подписать меморандум.', fate: 'missed' },
      { text: 'Аким предложил подписать меморандум, гости планируют визит.', fate: 'missed' },
    ],
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
