/**
 * The names of characters that generators write: all of HTML 4 and XML, and of HTML 5 the punctuation of ASCII, European letters, Cyrillic
 * and typography (what PHP's `htmlentities` makes of news). For formats that carry HTML where no parser runs (titles, feeds read in Node).
 * A chunk of its own: no page pays for it before a feed needs it.
 */
import { decodeOnce } from './decode.js';

/** U+00A0–U+00FF in order. HTML takes these without a semicolon too. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
  'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute ' +
  'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Where a run of characters begins, and their names in order; `-` for one without. */
const RUNS: readonly (readonly [number, string])[] = [
  [9, 'Tab NewLine'],
  [33, 'excl QUOT num dollar percnt AMP - lpar rpar ast plus comma - period sol'],
  [58, 'colon semi LT equals GT quest commat'],
  [91, 'lsqb bsol rsqb Hat lowbar grave'],
  [123, 'lcub vert rcub'],
  [160, LATIN],
  [
    256,
    'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok ' +
      'dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc ' +
      'hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot inodot IJlig ijlig Jcirc jcirc Kcedil ' +
      'kcedil - Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil ' +
      'Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac - - Racute racute Rcedil rcedil Rcaron rcaron Sacute ' +
      'sacute Scirc scirc Scedil scedil - - Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr ' +
      'Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc - Zacute zacute Zdot zdot Zcaron ' +
      'zcaron',
  ],
  [
    1025,
    'IOcy DJcy GJcy Jukcy DScy Iukcy YIcy Jsercy LJcy NJcy TSHcy KJcy - Ubrcy DZcy Acy Bcy Vcy Gcy Dcy IEcy ZHcy ' +
      'Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy ' +
      'YAcy acy bcy vcy gcy dcy iecy zhcy zcy icy jcy kcy lcy mcy ncy ocy pcy rcy scy tcy ucy fcy khcy tscy chcy shcy ' +
      'shchcy hardcy ycy softcy ecy yucy yacy - iocy djcy gjcy jukcy dscy iukcy yicy jsercy ljcy njcy tshcy kjcy - ' +
      'ubrcy dzcy',
  ],
  [8196, 'emsp13 emsp14 - numsp puncsp - hairsp'],
  [8531, 'frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78'],
  [64256, 'fflig filig fllig ffilig ffllig'],
];

/** Name, then the code point in base 36. */
const OTHER =
  'apos 13 quot y amp 12 lt 1o gt 1q OElig 9e oelig 9f Scaron 9s scaron 9t Yuml ag fnof b6 circ jq tilde kc Alpha ' +
  'pd Beta pe Gamma pf Delta pg Epsilon ph Zeta pi Eta pj Theta pk Iota pl Kappa pm Lambda pn Mu po Nu pp Xi pq ' +
  'Omicron pr Pi ps Rho pt Sigma pv Tau pw Upsilon px Phi py Chi pz Psi q0 Omega q1 alpha q9 beta qa gamma qb ' +
  'delta qc epsilon qd zeta qe eta qf theta qg iota qh kappa qi lambda qj mu qk nu ql xi qm omicron qn pi qo rho ' +
  'qp sigmaf qq sigma qr tau qs upsilon qt phi qu chi qv psi qw omega qx thetasym r5 upsih r6 piv ra ensp 6bm ' +
  'emsp 6bn thinsp 6bt zwnj 6bw zwj 6bx lrm 6by rlm 6bz ndash 6c3 mdash 6c4 lsquo 6c8 rsquo 6c9 sbquo 6ca ldquo ' +
  '6cc rdquo 6cd bdquo 6ce dagger 6cg Dagger 6ch bull 6ci hellip 6cm permil 6cw prime 6cy Prime 6cz lsaquo 6d5 ' +
  'rsaquo 6d6 oline 6da frasl 6dg euro 6gc image 6j5 weierp 6jc real 6jg trade 6jm alefsym 6k5 larr 6mo uarr 6mp ' +
  'rarr 6mq darr 6mr harr 6ms crarr 6np lArr 6og uArr 6oh rArr 6oi dArr 6oj hArr 6ok forall 6ps part 6pu exist ' +
  '6pv empty 6px nabla 6pz isin 6q0 notin 6q1 ni 6q3 prod 6q7 sum 6q9 minus 6qa lowast 6qf radic 6qi prop 6ql ' +
  'infin 6qm ang 6qo and 6qv or 6qw cap 6qx cup 6qy int 6qz there4 6r8 sim 6rg cong 6rp asymp 6rs ne 6sg equiv ' +
  '6sh le 6sk ge 6sl sub 6te sup 6tf nsub 6tg sube 6ti supe 6tj oplus 6tx otimes 6tz perp 6ud sdot 6v9 lceil 6x4 ' +
  'rceil 6x5 lfloor 6x6 rfloor 6x7 lang 7vs rang 7vt loz 7gq spades 7kw clubs 7kz hearts 7l1 diams 7l2 midast 16 ' +
  'lbrack 2j rbrack 2l lbrace 3f rbrace 3h verbar 3g half 59 NonBreakingSpace 4g caron jr breve k8 dot k9 ring ka ' +
  'ogon kb dblac kd ZeroWidthSpace 6bv lsquor 6ca rsquor 6c9 ldquor 6ce rdquor 6cd OpenCurlyQuote 6c8 ' +
  'CloseCurlyQuote 6c9 OpenCurlyDoubleQuote 6cc CloseCurlyDoubleQuote 6cd bullet 6ci mldr 6cm nldr 6cl hyphen 6c0 ' +
  'dash 6c0 horbar 6c5 numero 6ja copysr 6jb TRADE 6jm ell 6j7 check 7pv checkmark 7pv cross 7pz star 7ie starf ' +
  '7id phone 7im female 7k0 male 7k2 sung 7l6 flat 7l9 natural 7la sharp 7lb COPY 4p REG 4u';

const NAMES = new Map<string, string>();
for (const [first, names] of RUNS)
  names.split(' ').forEach((name, index) => NAMES.set(name, String.fromCharCode(first + index)));
const pairs = OTHER.split(' ');
for (let i = 0; i < pairs.length; i += 2) NAMES.set(pairs[i]!, String.fromCharCode(parseInt(pairs[i + 1]!, 36)));

/** As `decodeOnce`, with the names above. */
export const decodeEntities = (value: string): string => decodeOnce(value, NAMES);

const OPEN = new Set(`amp AMP lt LT gt GT quot QUOT COPY REG ${LATIN}`.split(' '));

/**
 * Character references as a browser reads them in a text (HTML standard, "character reference state"): the old names and numbers count
 * without a semicolon too. Unlike there, such a name is not taken out of a longer word: `&copyright` is more often a slip than a sign.
 */
export const decodeText = (value: string): string =>
  decodeEntities(
    value
      .replace(/&#(?:[xX]([\da-fA-F]+)|(\d+));?/g, (_, hex?: string, decimal?: string) => {
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        return `&#${Math.min(code, 0x110000)};`;
      })
      .replace(/&(\w+)(?![\w;])/g, (all, name: string) => (OPEN.has(name) ? `${all};` : all)),
  );
