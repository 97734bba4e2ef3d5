/** What a clause says of a signing: it happened, is to happen, is proposed, or is denied. */
export type SigningStatus = 'signed' | 'planned' | 'proposed' | 'denied'

export interface SigningProduct {
  status: SigningStatus
  /** Why: what kind of statement it is. */
  modality:
    | 'fact'
    | 'future'
    | 'intention'
    | 'aim'
    | 'condition'
    | 'initialling'
    | 'draft'
    | 'proposal'
    | 'consideration'
    | 'discussion'
    | 'denial'
    | 'cancellation'
    | 'termination'
}
