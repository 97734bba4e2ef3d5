/** One article of ours in the page layouts of the field: what stands around it differs, what must come out does not. */
export const TITLE = 'Аким Жетысу и делегация Урумчи обсудили новый логистический центр'
export const PARAGRAPHS = [
  'Аким области Жетысу Бейбит Исабаев принял делегацию города Урумчи во главе с вице-мэром Ли Сяодуном, сообщает пресс-служба региона.',
  'Стороны говорили о строительстве логистического центра у станции Алтынколь. Работы намечено начать весной, объём вложений оценён в 40 млн долларов.',
  '«Мы заинтересованы в том, чтобы грузы шли через нашу область быстрее», – сказал аким.',
  'По итогам встречи подписан меморандум о сотрудничестве в сфере транспорта и торговли.',
]
const p = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')
const ld = (more = '') =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-03-12T09:30:00+05:00",${more}"publisher":{"@type":"Organization","name":"Вестник Семиречья"}}</script>`

export interface Layout {
  html: string
  published: string | null
  source: string | null
}

export const LAYOUTS: Record<string, Layout> = {
  'portal with JSON-LD, tags, telegram line and related list': {
    published: '2024-03-12T09:30:00+05:00',
    source: 'Вестник Семиречья',
    html: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${TITLE} | Вестник Семиречья</title>${ld()}<meta property="og:title" content="${TITLE}"></head><body>
      <header><nav><ul><li><a href="/">Главная</a></li><li><a href="/p">Политика</a></li><li><a href="/e">Экономика</a></li></ul></nav><div class="clock">Воскресенье, 9 ноября 2025</div></header>
      <main><article><h1>${TITLE}</h1><div class="meta"><time datetime="2024-03-12T09:30">12 марта 2024, 09:30</time> <span class="views">1 245</span></div>
      <figure><img src="a.jpg"><figcaption>Фото: пресс-служба акима области</figcaption></figure>
      ${PARAGRAPHS.slice(0, 2)
        .map((text) => `<p>${text}</p>`)
        .join('')}
      <div class="read-also"><b>Читайте также:</b> <a href="/x">Шымкент и Сиань подписали соглашение о побратимстве</a></div>
      ${PARAGRAPHS.slice(2)
        .map((text) => `<p>${text}</p>`)
        .join('')}
      <p>Подписывайтесь на наш <a href="https://t.me/x">Telegram-канал</a> и узнавайте новости первыми!</p>
      <div class="tags"><a href="/t/1">Китай</a> <a href="/t/2">Жетысу</a></div></article>
      <aside><h3>Последние новости</h3><ul><li>12:24 <a href="/n1">В Алматы подписали меморандум с Шанхаем о строительстве завода.</a></li></ul></aside></main>
      <footer>© 2024 Вестник Семиречья. Все права защищены.</footer></body></html>`,
  },
  'akimat site: divs only, date under the title, no metadata': {
    published: '2024-03-12',
    source: null,
    html: `<html><head><title>${TITLE}</title></head><body><div id="top"><a href="/">Главная</a> <a href="/a">Аким</a> <a href="/b">Экономика региона</a> <a>Версия для слабовидящих</a></div>
      <div class="wrap"><div class="col-8"><h1>${TITLE}</h1><div class="date">12 марта 2024</div><div class="txt">${p}</div><div>Пресс-служба акима области</div></div>
      <div class="col-4"><h4>Последние новости</h4><div><a href="/1">В районе открыта новая школа на триста мест, построенная по поручению главы государства.</a></div><div>11.03.2024</div></div></div>
      <div class="foot">Контакты редакции: 040000, г. Талдыкорган</div></body></html>`,
  },
  'table layout of the 2000s with br instead of paragraphs': {
    published: '2008-03-12',
    source: null,
    html: `<html><body bgcolor=white><table width=100%><tr><td colspan=3><font size=1>Новости | Погода | Курсы валют | Контакты</font></td></tr>
      <tr><td width=20%><b>Рубрики</b><br><a href=1>Политика</a><br><a href=2>Общество</a><br><a href=3>Спорт</a></td>
      <td><font size=4><b><h1>${TITLE}</h1></b></font><font size=1>12.03.2008</font><br>${PARAGRAPHS.join('<br><br>')}<br><br>Версия для печати</td>
      <td width=20%><b>Популярное</b><br><a href=9>Цены на картофель выросли вдвое за один месяц.</a></td></tr></table>`,
  },
  'broken HTML: unclosed tags, stray ends, attributes without quotes': {
    published: '2024-03-12T09:30:00+05:00',
    source: 'Вестник Семиречья',
    html: `<html><head>${ld().replace('{"@context"', '{\n"@context"').replace('}}</script>', '},}</script>')}<body><div class=page><div class=menu><ul><li><a href=/>Главная<li><a href=/n>Новости</ul></div>
      <div class=news-text><h1>${TITLE}</h1></b></i>${PARAGRAPHS.map((text) => `<p>${text}`).join('\n')}<p>Фото автора</div></div></table></body>`,
  },
  'article without marks, comments longer than the text': {
    published: null,
    source: null,
    html: `<html><body><div class="b1"><div class="b2"><h1>${TITLE}</h1>${p}</div></div>
      <div id="comments"><h3>Комментарии (3)</h3>${Array.from({ length: 8 }, (_, i) => `<div class="comment"><b>Гость${i}</b> 10:2${i} <p>Хорошая новость, давно пора было построить такой центр рядом с границей, чтобы машины не стояли неделями в очереди. Ответить</p></div>`).join('')}</div></body></html>`,
  },
  'the whole page inside an element with a suspicious class': {
    published: '2024-03-12',
    source: null,
    html: `<html><head><meta property="article:published_time" content="2024-03-12"></head><body><div class="ads promo hero"><div class="menu-open"><h1>${TITLE}</h1>${p}</div></div></body></html>`,
  },
  'dates of other stories beside, own date in the address only': {
    published: '2024-03-12',
    source: 'vestnik-semirechya.example',
    html: `<html><head><link rel="canonical" href="https://www.vestnik-semirechya.example/news/2024/03/12/logistika/?utm_source=tg"></head><body><div class="post-content"><h1>${TITLE}</h1>${p}</div>
      <div class="related"><ul><li><time datetime="2019-01-01">1 января 2019</time><a href="/2">Старая новость про другую область</a></li></ul></div></body></html>`,
  },
  'scraps between paragraphs: ad, photo line, share buttons, soft hyphens': {
    published: '2024-03-12T09:30:00+05:00',
    source: 'Вестник Семиречья',
    html: `<html><head>${ld()}</head><body><div class="entry-content"><p>${PARAGRAPHS[0]}</p><p>РЕКЛАМА</p><p><em>Фото: akimat.example</em></p><p>${(PARAGRAPHS[1] ?? '').replace('логистического', 'логи&shy;сти&shy;ческого').replace('40 млн', '40&nbsp;млн')}</p>
      <p>Поделиться</p><ul class="soc"><li><a href="f">Facebook</a></li><li><a href="w">WhatsApp</a></li></ul><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>
      <p>Если вы нашли ошибку в тексте, выделите её мышью и нажмите Ctrl+Enter.</p><p><a href="/1">Смотрите также</a></p><p><a href="/2">Семь новых школ построят в Павлодаре</a></p></div></body></html>`,
  },
  'lead doubled: announcement and first paragraph': {
    published: '2024-03-12T09:30:00+05:00',
    source: 'Вестник Семиречья',
    html: `<html><head>${ld()}</head><body><article><h1>${TITLE}</h1><div class="announce">${PARAGRAPHS[0]}</div>${p}<p>Автор: Алия Сеитова</p></article></body></html>`,
  },
  'body only in JSON-LD, the page is drawn by script': {
    published: '2024-03-12T09:30:00+05:00',
    source: 'Вестник Семиречья',
    html: `<html><head>${ld(`"articleBody":${JSON.stringify(PARAGRAPHS.join('\n'))},`)}</head><body><div id="app"></div></body></html>`,
  },
}
