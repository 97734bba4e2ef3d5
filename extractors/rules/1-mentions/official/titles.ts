import type { PostHead } from '../../../text/posts.ts'
import type { Belonging } from './draft.ts'

/** The post as the record has it: «глава области» is its аким; other posts as printed. `holder`: country that the name tells. */
export function titleOf(
  post: PostHead | null,
  belonging: Belonging | null,
  holder: string | null = null,
): string | null {
  if (!post) return null
  const kz = belonging?.places[0]?.country === 'KZ' && belonging.organization === null
  const ours = kz || (!belonging && holder === 'KZ')
  if (ours && post.title === 'глава') return 'аким'
  if (kz && post.title === 'заместитель главы') return 'заместитель акима'
  if (post.title === 'градоначальник') return ours ? 'аким' : 'мэр'
  return post.title
}

/** Posts by which a KZ place's head is called. */
export const headsKzPlace = (title: string | null): boolean =>
  title !== null && /^(?:аким|глава)$/.test(title)
