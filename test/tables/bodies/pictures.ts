/** Pictures, figures, galleries. */
import { p, m, a, fig, type Body } from './parts.js';

export const pictures: readonly Body[] = [
  {
    name: 'a picture with its size',
    html: '<p><img src="/a.jpg" width="640" height="480px" alt=" A  ferry "></p>',
    blocks: [fig('https://paper.example/a.jpg', { width: 640, height: 480, alt: 'A ferry' })],
  },
  {
    name: 'a picture amid a paragraph',
    html: '<p>Before <img src="/a.jpg"> after</p>',
    blocks: [p('Before'), fig('https://paper.example/a.jpg'), p('after')],
  },
  {
    name: 'sizes in per cent are none',
    html: '<img src="/a.jpg" width="100%" height="auto">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a figure with a caption',
    html: '<figure><img src="/a.jpg" alt="A"><figcaption>The <a href="/f">ferry</a>. <em>Photo desk</em></figcaption></figure>',
    blocks: [
      {
        ...fig('https://paper.example/a.jpg', { alt: 'A' }),
        caption: ['The ', a('https://paper.example/f', 'ferry'), '. ', m('em', 'Photo desk')],
      },
    ],
  },
  {
    name: 'a linked picture',
    html: '<p><a href="/big.jpg"><img src="/a.jpg"></a></p>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big.jpg' }],
  },
  {
    name: 'a link around a figure',
    html: '<a href="/big"><figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure></a>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big', caption: ['Cap'] }],
  },
  {
    name: 'a bad link around a picture',
    html: '<a href="javascript:1"><img src="/a.jpg"></a>',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a lazy picture',
    html: '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg" data-srcset="/a.jpg 1x, /b.jpg 2x">',
    blocks: [
      fig('https://paper.example/a.jpg', { srcset: 'https://paper.example/a.jpg 1x, https://paper.example/b.jpg 2x' }),
    ],
  },
  {
    name: 'another lazy picture',
    html: '<img src="/blank.gif" data-lazy-src="/a.jpg">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a picture known by its srcset only',
    html: '<img srcset="/a.jpg 400w, /b.jpg 800w">',
    blocks: [
      fig('https://paper.example/a.jpg', {
        srcset: 'https://paper.example/a.jpg 400w, https://paper.example/b.jpg 800w',
      }),
    ],
  },
  {
    name: 'a picture of data goes',
    html: '<p>One <img src="data:image/png;base64,AAAA"> two</p>',
    blocks: [p('One two')],
  },
  {
    name: 'counters go',
    html: '<img src="/1.gif" width="1" height="1"><img src="/2.gif" style="display: none"><img src="/3.gif" style="border:0;width:1px;height:1px"><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'a thin border makes no counter',
    html: '<img src="/a.jpg" style="border-width:1px">',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a picture element',
    html: '<picture><source srcset="/a.webp" type="image/webp"><img src="/a.jpg" alt="A"></picture>',
    blocks: [fig('https://paper.example/a.jpg', { alt: 'A' })],
  },
  {
    name: 'a picture element whose picture has no address',
    html: '<picture><source srcset="/a.webp 2x"><img alt="A"></picture>',
    blocks: [fig('https://paper.example/a.webp', { alt: 'A', srcset: 'https://paper.example/a.webp 2x' })],
  },
  {
    name: 'the copy in a noscript is not shown twice',
    html: '<figure><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></figure>',
    blocks: [fig('https://paper.example/a.jpg')],
  },
  {
    name: 'a gallery of WordPress',
    html:
      '<figure class="wp-block-gallery has-nested-images"><figure class="wp-block-image"><img src="/a.jpg"><figcaption>A</figcaption></figure>\n' +
      '<figure class="wp-block-image"><img src="/b.jpg"></figure><figcaption class="blocks-gallery-caption">Both</figcaption></figure>',
    blocks: [
      {
        type: 'gallery',
        figures: [{ ...fig('https://paper.example/a.jpg'), caption: ['A'] }, fig('https://paper.example/b.jpg')],
        caption: ['Both'],
      },
    ],
  },
  {
    name: 'an older gallery of WordPress',
    html: '<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item"><figure><img src="/a.jpg"></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg"></figure></li></ul>',
    blocks: [{ type: 'gallery', figures: [fig('https://paper.example/a.jpg'), fig('https://paper.example/b.jpg')] }],
  },
  {
    name: 'the oldest caption of WordPress',
    html: '<div class="wp-caption alignright" style="width: 310px"><a href="/big"><img src="/a.jpg"></a><p class="wp-caption-text">Words</p></div>',
    blocks: [{ ...fig('https://paper.example/a.jpg'), href: 'https://paper.example/big', caption: ['Words'] }],
  },
  {
    name: 'a gallery of Ghost',
    html: '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg"></div><div class="kg-gallery-image"><img src="/b.jpg"></div></div></div></figure>',
    blocks: [{ type: 'gallery', figures: [fig('https://paper.example/a.jpg'), fig('https://paper.example/b.jpg')] }],
  },
  {
    name: 'a caption without picture',
    html: '<figure><img src="data:,"><figcaption>Words</figcaption></figure>',
    blocks: [p('Words')],
  },
];
