import { picture } from './kit.mjs';

/** Pages of the city’s other languages. `ago` is the age in hours. */
export const articles = [
  {
    id: 'al-bahira-adna',
    language: 'ar',
    title: 'البحيرة دون آخر علامة على الدرج، والشارع الغارق يظهر من جديد',
    summary: 'قُرع الجرس هذا الصباح إحدى عشرة مرة، ولم يكن على الدرج سوى عشر علامات.',
    section: 'البحيرة',
    ago: 3.4,
    by: [{ name: 'القسم العربي', role: 'محررو طريق الملح' }],
    tags: ['مستوى البحيرة', 'الشارع الغارق'],
    picture: picture(
      'lake-steps',
      'درج حجري ينزل إلى بحيرة منحسرة تحت تلال متتابعة.',
      'درج السد في السابعة صباحا. أدنى علامة محفورة هي الدرجة الرابعة فوق الماء.',
      { credit: 'حفر على اللينوليوم: قسم الصور' },
    ),
    body: `
<p>قُرع الجرس هذا الصباح إحدى عشرة مرة، مرة عن كل درجة جافة من درج السد. وليس على الدرج إلا عشر علامات. قالت قارعة الجرس إنها عدّت مرتين ثم نزلت لترى بنفسها.</p>
<p>تُقاس البحيرة كل يوم منذ عام 1704، ولم ينزل الماء قط دون العلامة العاشرة. في السابعة كان دونها بأربعة عشر سنتيمترا.</p>
<h2>شارع لا يملكه أحد</h2>
<p>وما تركه الماء وراءه شارع مرصوف عرضه أربعة أمتار، فيه بقايا تسعة بيوت هُدمت عام 1811 حين رُفع السد الأول. وقبل العاشرة كان عليه مئتا شخص وحبل وشرطي وطاولة من المتحف.</p>
<blockquote><p>لا توجد علامة حادية عشرة لأن أحدا لم يحفرها. كان عليك أن تقف في البحيرة لتفعل.</p></blockquote>
<p>تسحب المدينة ماءها من أنبوب يقع ستة أمتار دون العلامة العاشرة، فالصنابير في أمان حتى الآن. ويجتمع المجلس غدا ليقرر هل يطلب ماء خزان دورن.</p>
<ul><li>لا خراطيم على أي ضفة من البحيرة.</li><li>السقاية بالدلو قبل الثامنة صباحا وبعد الثامنة مساء.</li></ul>
<p>#مستوى_البحيرة #الشارع_الغارق</p>
`,
  },
  {
    id: 'seedampfer-rente',
    language: 'de',
    title: 'Die Orlemarner Seedampfschifffahrtsgesellschaftskapitänsmützenabzeichenmanufaktur schließt nach 118 Jahren',
    summary: 'Vier Beschäftigte, ein Prägestock und das längste Firmenschild am See: Ende des Monats ist Schluss.',
    section: 'Wirtschaft',
    ago: 41.6,
    by: ['Deutsche Seite'],
    tags: ['Dampfer', 'Handwerk'],
    picture: picture(
      'steamer',
      'Ein Raddampfer mit hohem Schornstein fährt vor blauen Bergen über den See.',
      'Die „Patience“ führt die letzten vier Mützen an Bord.',
      { credit: 'Linolschnitt: Bildredaktion' },
    ),
    body: `
<p>Das Schild ist elf Meter lang und musste um die Ecke weitergeführt werden. Darunter sitzen noch vier Leute und prägen, was seit 1908 hier geprägt wird: einen Anker, ein Rad und darüber eine Krone, die es als Staatsform längst nicht mehr gibt.</p>
<p>Ende des Monats ist Schluss. Auf dem See fährt nur noch ein Dampfer, die „Patience“, und ihr Kapitän trägt im Sommer einen Strohhut. „Wir haben ihm geschrieben“, sagt die Werkmeisterin. „Er hat sehr freundlich geantwortet.“</p>
<blockquote><p>Man kann von einer Mütze im Jahr nicht leben, auch wenn es eine gute Mütze ist.</p></blockquote>
<p>Der Prägestock geht ins Museum. Das Schild auch, sobald dort eine Wand gefunden ist.</p>
`,
  },
  {
    id: 'mamarr-sarn-mughlaq',
    language: 'ar',
    title: 'إغلاق ممر سارن: القطارات تعود من دورن والثلج يبلغ أذرع الإشارات',
    summary: 'الحافلات تغادر من فم النفق على رأس كل ساعة، وكاسحة الثلج في الطريق.',
    section: 'السكة',
    kind: 'live',
    ago: 5.6,
    updated: 0.3,
    by: ['القسم العربي'],
    tags: ['ممر سارن', 'ثلج'],
    picture: picture(
      'pass-train',
      'قطار أحمر قصير واقف في ثلج عميق تحت ممر جبلي.',
      'قطار الخامسة وأربعين دقيقة عند الإشارة العليا.',
      {
        credit: 'حفر على اللينوليوم: قسم الصور',
      },
    ),
    body: `
<p>أُغلق الخط في السادسة وعشر دقائق، بعد أن رأى سائق القطار الأول الإشارة العليا غارقة في الثلج حتى ذراعها. وتقول اللوائح في ذلك جملة واحدة: ما لا يُرى فهو أحمر.</p>
<p>توقف السائق وأطلق الصفارة وانتظر ساعتين. وقال بعد عودته: «أوقفتني هناك من قبل أبقار وعرس ووزير. كانت الأبقار أسرعهم».</p>
<ul><li>لا قطارات بين دورن ومحطة سارن في الاتجاهين.</li><li>قطارات الشاطئ كل ساعة بدلا من كل نصف ساعة.</li><li>تذاكر اليوم صالحة غدا من غير ختم.</li></ul>
<p>وينتظر في مطعم المحطة نحو 140 مسافرا وكلب واحد معه تذكرة.</p>
`,
  },
  {
    id: 'khubz-tariq-al-milh',
    language: 'ar',
    title: 'خبز على طريق الملح',
    section: 'السوق',
    ago: 21.7,
    by: [{ name: 'القسم العربي', role: 'محررو طريق الملح' }],
    tags: ['خبز', 'طريق الملح'],
    text: 'منذ أن توقفت طاحونة بيل والخبازون يعجنون بطحين جاء على ظهور البغال. يقول خباز في درج الدباغين إن طعمه واحد، لكن الزبائن يسألون عن أسماء البغال.',
  },
  {
    id: 'gesher-haburskaim',
    language: 'he',
    title: 'גשר הבורסקאים ירד לגריטה, והזמזום יעבור אל הגשר החדש',
    summary: 'ברוב של קול אחד החליטה המועצה שהמעקה יחושל לפי התבנית הישנה.',
    section: 'העיר',
    ago: 28.8,
    by: ['המדור העברי'],
    tags: ['גשר הבורסקאים'],
    picture: picture('bridge-night', 'גשר ברזל מקומר בלילה, פנסיו משתקפים במים שחורים.', 'הלילה האחרון עם הפנסים.', {
      credit: 'חיתוך לינוליאום: דסק התמונות',
    }),
    body: `
<p>במשך מאה וחמישים שנה זמזם הגשר ברוח הצפונית, ואיש לא הסכים על הסיבה. הילדים למדו שאלה הבורסקאים המתלוננים. מהנדס מן האוניברסיטה הסביר ב-1958 שזה המעקה. הודו לו, ולא האמינו לו.</p>
<p>עכשיו נתקע המסב במזרח, והקשת שלא יכלה עוד להתארך החלה להתרומם. הגשר יפורק חלק אחר חלק, ובמקומו ייבנה גשר פלדה ברוחב ארבעה מטרים.</p>
<p>המעבר בינתיים בסירה, בחינם, משש עד עשר. אופניים שוכבים.</p>
`,
  },
  {
    id: 'kodomo-yuki-kansoku',
    language: 'ja',
    title: '峠の観測小屋、今年も子どもたちが雪を量る',
    summary: '上ドルン小学校の九人が、毎朝七時に定規一本で積雪を測っている。記録は大学の模型より正確だった。',
    section: '学校',
    ago: 68.4,
    by: [{ name: '日本語面' }],
    tags: ['雪', '学校'],
    picture: picture('school', '赤い屋根の白い校舎の前に九人の子どもが並ぶ。', '上ドルン小学校の全校児童。', {
      credit: 'リノカット：写真部',
    }),
    body: `
<p>朝七時、九人は順番に定規を持つ。測るのは校舎の裏、風の当たらない杭のそばと決まっている。風の当たる場所の雪は「よその雪」だからだ。</p>
<p>大学の計算では、この冬の積雪は平年の八割になるはずだった。子どもたちの帳面では六割五分。湖の水位が下がってみると、合っていたのは帳面のほうだった。</p>
<blockquote><p>数字が合わないときは、まず雪をもう一度見る。それから大学に手紙を書く。</p></blockquote>
<p>手紙の返事はまだ来ない。来週は全員で氷の厚さを測る。</p>
`,
  },
  {
    id: 'cable-car-120',
    language: 'ja',
    title: '夜のケーブルカー、午前一時まで存続',
    section: '市議会',
    ago: 10.4,
    by: ['日本語面'],
    tags: ['ケーブルカー'],
    text: '賛成二十二、反対十九。採決は終電のあとに行われ、議員は六百十四段の石段を歩いて帰った。',
  },
  {
    id: 'rue-noyee-personne',
    language: 'fr',
    title: 'La rue noyée n’est à personne, mais chacun y a déjà ses habitudes',
    summary:
      'Un marchand de gaufres, deux notaires et une table du musée se partagent neuf maisons dont il ne reste que le seuil.',
    section: 'Lac',
    ago: 6.2,
    by: ['Page française'],
    tags: ['Rue noyée', 'Lac'],
    picture: picture(
      'lake-steps',
      'Un escalier de pierre descend vers un lac bas sous des collines.',
      'L’escalier de l’Écluse, hier au lever du jour.',
      { credit: 'Linogravure : service photo' },
    ),
    body: `
<p>On y descend par l’escalier, on y marche au milieu à cause du caniveau, et l’on salue. Au bout de trois jours, la rue que le lac a rendue a déjà ses usages : le matin aux archéologues, l’après-midi aux poussettes, le soir à ceux qui ont quelque chose à se dire.</p>
<p>À qui est-elle ? La ville, dont les droits s’arrêtent « là où l’eau se tient d’ordinaire », prie seulement que l’on n’y stationne pas. Les bateliers, eux, réclament un péage : après tout, c’est leur port, un peu plus bas.</p>
<blockquote><p>J’ai demandé une autorisation. On m’a demandé à qui.</p><cite>Le marchand de gaufres</cite></blockquote>
<p>La pluie est annoncée pour la fin de la semaine. Les notaires ont pris des gaufres à emporter.</p>
`,
  },
  {
    id: 'mulas-camino-sal',
    language: 'es',
    title: 'Cinco mulas, 300 kilos de harina y ninguna prisa',
    summary: 'Con el tren parado por la nieve, el Camino de la Sal vuelve a servir para lo que se hizo.',
    section: 'La línea',
    ago: 4.6,
    by: ['Página española'],
    tags: ['Camino de la Sal', 'Nieve'],
    picture: picture(
      'salt-road',
      'Cinco mulas cargadas y dos caminantes en una loma ante un sol bajo.',
      'Ayer por la tarde, en el ensayo.',
      { credit: 'Linograbado: redacción gráfica' },
    ),
    body: `
<p>Salieron a las cuatro, antes de que alguien pudiera llamarlo un acontecimiento. Hasta ahora las mulas solo trabajaban en los desfiles, y una de ellas se detuvo en la plaza, por costumbre, a esperar la banda.</p>
<p>El camino rodea la nieve que el tren atraviesa. Es seis horas más largo y dos mil años más viejo. Al otro lado las espera un camión con levadura.</p>
<p>«Se saben el camino», dijo la arriera. «Llevan años mirándolo.»</p>
`,
  },
  {
    id: 'jheel-ki-ghanti',
    language: 'hi',
    title: 'झील की घंटी आज ग्यारह बार बजी, जबकि सीढ़ी पर निशान केवल दस हैं',
    summary: 'पानी 1704 से नापा जा रहा है। आख़िरी निशान से नीचे वह पहली बार गया है।',
    section: 'झील',
    ago: 6.6,
    by: ['हिन्दी पन्ना'],
    tags: ['झील', 'जलस्तर'],
    picture: picture('tower', 'ऊँचा घंटाघर, चारों ओर उड़ती अबाबीलें।', 'घंटा तीसरी जाली के पीछे लटका है।', {
      credit: 'लिनोकट: चित्र विभाग',
    }),
    body: `
<p>हर सुबह सात बजे घंटी उतनी बार बजती है जितनी सीढ़ियाँ पानी से बाहर हों। आज वह ग्यारह बार बजी। बजाने वाली ने दो बार गिना और फिर ख़ुद देखने नीचे उतर गई।</p>
<p>शहर का पानी जिस पाइप से आता है वह दसवें निशान से छह मीटर नीचे है, इसलिए नलों को अभी ख़तरा नहीं। पर फव्वारे आधी रात से बंद हैं और बग़ीचों में पाइप से पानी देना मना है।</p>
<p>पाँच दिन बाद बारिश की उम्मीद है। इंजीनियर बारिश से अधिक बर्फ़ का इंतज़ार कर रहे हैं।</p>
`,
  },
  {
    id: 'cheimerini-synavlia',
    language: 'el',
    title: 'Η νέα αίθουσα της λίμνης ακούγεται σαν το εσωτερικό ενός τσέλου',
    summary: 'Έντεκα εκατοντάδες άνθρωποι άκουσαν έναν βήχα και γύρισαν όλοι προς το ίδιο κάθισμα.',
    section: 'Πολιτισμός',
    kind: 'review',
    ago: 39.9,
    by: ['Ελληνική σελίδα'],
    tags: ['Μουσική'],
    picture: picture(
      'hall',
      'Ξύλινες νευρώσεις καμπυλώνουν πάνω από μια φωτισμένη σκηνή.',
      'Σαράντα τέσσερις νευρώσεις από λάρικα και καμία ορθή γωνία.',
      { credit: 'Λινόλεουμ: τμήμα εικόνας' },
    ),
    body: `
<p>Από έξω μοιάζει με υπόστεγο για βάρκες. Μέσα είναι το όργανο και όχι η θήκη του: ο ήχος είναι ζεστός, κοντινός και δεν κολακεύει κανέναν. Όταν το κόρνο σπάσει μια νότα, τη σπάει στα γόνατά σου.</p>
<p>Υπάρχουν και ελαττώματα. Στη δέκατη τρίτη σειρά τα τύμπανα ακούγονται δύο φορές και οι πόρτες αναστενάζουν. Τα φθηνά εισιτήρια είναι πίσω από τα κοντραμπάσα. Πάρτε αυτά.</p>
`,
  },
];
