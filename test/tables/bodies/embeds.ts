/** Frames, posts, films and sounds from elsewhere. */
import { p, a, quote, video, player, film, type Body } from './parts.js';

export const embeds: readonly Body[] = [
  {
    name: 'a video of YouTube',
    html: `<iframe width="560" height="315" src="${player}" title=" Video "></iframe>`,
    blocks: [{ ...film, title: 'Video' }],
  },
  {
    name: 'a video without protocol, in a paragraph',
    html: '<p><iframe src="//www.youtube.com/embed/aqz-KE-bpKQ?rel=0"></iframe></p>',
    blocks: [film],
  },
  {
    name: 'a video that starts later',
    html: '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0&amp;start=90"></iframe>',
    blocks: [{ ...film, url: `${video}&t=90`, src: `${player}?start=90` }],
  },
  {
    name: 'a lazy video with a caption',
    html: '<figure class="wp-block-embed"><div><iframe src="about:blank" data-src="https://youtu.be/aqz-KE-bpKQ"></iframe></div><figcaption>Cap</figcaption></figure>',
    blocks: [{ ...film, caption: ['Cap'] }],
  },
  {
    name: 'a video of Vimeo',
    html: '<iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&amp;autoplay=1" width="400" height="400"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Vimeo',
        url: 'https://vimeo.com/76979871/8272103f6e',
        src: 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
        ratio: 1,
      },
    ],
  },
  {
    name: 'a song',
    html: '<iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?utm_source=x"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Spotify',
        url: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
        src: 'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
      },
    ],
  },
  {
    name: 'a player of SoundCloud does not start by itself',
    html: '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/one&amp;auto_play=true"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'SoundCloud',
        url: 'https://soundcloud.com/desk/one',
        src: 'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/desk/one&auto_play=false',
      },
    ],
  },
  {
    name: 'a chart of Datawrapper',
    html: '<iframe title="Chart" src="https://datawrapper.dwcdn.net/AbC12/3/" width="600" height="400"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Datawrapper',
        url: 'https://datawrapper.dwcdn.net/AbC12/',
        src: 'https://datawrapper.dwcdn.net/AbC12/',
        ratio: 1.5,
        title: 'Chart',
      },
    ],
  },
  {
    name: 'a chart of Flourish',
    html: '<iframe src="https://flo.uri.sh/visualisation/123/embed"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Flourish',
        url: 'https://public.flourish.studio/visualisation/123/',
        src: 'https://flo.uri.sh/visualisation/123/embed',
      },
    ],
  },
  {
    name: 'a map',
    html: '<iframe src="https://www.google.com/maps/embed?pb=!1m18"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Google Maps',
        url: 'https://www.google.com/maps/embed?pb=!1m18',
        src: 'https://www.google.com/maps/embed?pb=!1m18',
      },
    ],
  },
  {
    name: 'a video of Dailymotion',
    html: '<iframe src="https://www.dailymotion.com/embed/video/x8abc?autoplay=1"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Dailymotion',
        url: 'https://www.dailymotion.com/video/x8abc',
        src: 'https://www.dailymotion.com/embed/video/x8abc',
        ratio: 1.778,
      },
    ],
  },
  {
    name: 'an album of Bandcamp',
    html: '<iframe src="https://bandcamp.com/EmbeddedPlayer/album=12/size=large/"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'Bandcamp',
        url: 'https://bandcamp.com/EmbeddedPlayer/album=12/size=large/',
        src: 'https://bandcamp.com/EmbeddedPlayer/album=12/size=large/',
      },
    ],
  },
  {
    name: 'any other frame is only a link',
    html: '<iframe src="https://www.widget.example/x"></iframe>',
    blocks: [{ type: 'embed', site: 'widget.example', url: 'https://www.widget.example/x' }],
  },
  {
    name: 'a host that only looks like a known one is only a link',
    html: '<iframe src="https://www.youtube.com.evil.example/embed/aqz-KE-bpKQ"></iframe>',
    blocks: [
      {
        type: 'embed',
        site: 'youtube.com.evil.example',
        url: 'https://www.youtube.com.evil.example/embed/aqz-KE-bpKQ',
      },
    ],
  },
  {
    name: 'frames that count go',
    html: '<iframe src="https://t.example/" height="0" width="0" style="display:none"></iframe><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'frames without a good address go',
    html: '<iframe srcdoc="<p>no</p>"></iframe><iframe src="javascript:1"></iframe><p>x</p>',
    blocks: [p('x')],
  },
  {
    name: 'a quoted post keeps its words',
    html:
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Ferries run. <a href="https://t.co/x">t.co/x</a></p>&mdash; The desk ' +
      '<a href="https://twitter.com/desk/status/123?ref_src=twsrc">4 March</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    blocks: [
      {
        type: 'embed',
        site: 'X',
        url: 'https://twitter.com/desk/status/123',
        children: [
          { type: 'paragraph', children: ['Ferries run. ', a('https://t.co/x', 't.co/x')], lang: 'en', dir: 'ltr' },
          p('— The desk ', a('https://twitter.com/desk/status/123?ref_src=twsrc', '4 March')),
        ],
      },
    ],
  },
  {
    name: 'a post of Instagram',
    html: '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC_1/?utm_source=ig"><a href="https://www.instagram.com/p/AbC_1/">View</a></blockquote>',
    blocks: [
      {
        type: 'embed',
        site: 'Instagram',
        url: 'https://www.instagram.com/p/AbC_1',
        children: [p(a('https://www.instagram.com/p/AbC_1/', 'View'))],
      },
    ],
  },
  {
    name: 'a post of Mastodon',
    html: '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@desk/42/embed"><p>Words</p></blockquote>',
    blocks: [{ type: 'embed', site: 'Mastodon', url: 'https://social.example/@desk/42', children: [p('Words')] }],
  },
  {
    name: 'a post without a good address is a quotation',
    html: '<blockquote class="tiktok-embed" cite="javascript:1"><p>Words</p></blockquote>',
    blocks: [quote(p('Words'))],
  },
  {
    name: 'a film',
    html: '<video src="/v.mp4" poster="/v.jpg" controls><p>no</p></video>',
    blocks: [
      { type: 'media', kind: 'video', src: 'https://paper.example/v.mp4', poster: 'https://paper.example/v.jpg' },
    ],
  },
  {
    name: 'a sound with sources and a caption',
    html: '<figure><audio><source src="javascript:1"><source src="/a.mp3"></audio><figcaption>Listen</figcaption></figure>',
    blocks: [{ type: 'media', kind: 'audio', src: 'https://paper.example/a.mp3', caption: ['Listen'] }],
  },
  { name: 'a film without an address goes', html: '<video><p>no</p></video><p>x</p>', blocks: [p('x')] },
];
