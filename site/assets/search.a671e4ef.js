(() => {
const $ = id => document.getElementById(id);
const form = $('find'), input = $('q'), hits = $('hits'), count = $('count'), more = $('more');
const by = { outlet: $('outlet'), month: $('month'), speaker: $('speaker') };
if (!form || !hits) return;
const say = form.dataset, language = document.documentElement.lang.replace(/^(en)?$/, 'en-GB');
const PAGE = 10, READ = 200, K1 = 1.2, B = 0.75, PREFIX = 0.4, FRESH = 0.3, BODY = 64, HEADLINE = 6;
const times = (n, f) => Array.from({ length: n }, (_, i) => f(i));
const shards = {};
let version = '', index;
window.pressfold = (data, v) => { version = v || version; document.currentScript.take(data); };
const load = name => shards[name] = shards[name] || fetched(name);
async function fetched(name) {
const text = await new Promise((take, fail) => {
const script = document.createElement('script');
script.src = 'search/' + name + '.js' + (version && '?' + version);
script.take = take;
script.onerror = () => { delete shards[name]; fail(new Error(name)); };
document.head.append(script);
});
const bytes = new Uint8Array(text.length * 7 >> 3);
for (let i = 0, n = 0, held = 0, bits = 0; i < text.length; i++) {
held = held << 7 | text.charCodeAt(i) & 127;
bits += 7;
if (bits > 7) bytes[n++] = held >> (bits -= 8);
}
const inflate = new DecompressionStream('deflate-raw'), writer = inflate.writable.getWriter();
writer.write(bytes);
writer.close();
const read = { i: readIndex, t: readTerms, d: readTexts }[name[0]];
return read(new Uint8Array(await new Response(inflate.readable).arrayBuffer()));
}
const utf8 = new TextDecoder();
class Reader {
constructor(bytes) { this.bytes = bytes; this.at = 0; }
number() {
for (let value = 0, shift = 0; ; shift += 7) {
const b = this.bytes[this.at++];
value |= (b & 127) << shift;
if (b < 128) return value;
}
}
take(length) { return this.bytes.subarray(this.at, this.at += length); }
text() { return utf8.decode(this.take(this.number())); }
}
function readIndex(bytes) {
const r = new Reader(bytes), marks = r.text().split('');
index = { codes: marks.concat(r.text().split(' ')), marks: marks.length };
index.outlets = times(r.number(), () => ({ slug: r.text(), name: r.text(), siglum: r.text() }));
index.size = r.number();
const dated = r.number();
let day = dated && Date.parse(r.text()) / 864e5, next = 0;
index.days = times(dated, () => day -= r.number());
index.average = r.number() || 1;
index.lengths = r.take(index.size);
index.terms = times(r.number(), () => r.text());
index.texts = times(r.number(), () => (next += r.number()) - 1);
return index;
}
function readTerms(bytes) {
const r = new Reader(bytes), terms = [];
for (let text = ''; r.at < bytes.length;) {
text = text.slice(0, r.number()) + r.text();
terms.push({ text, found: r.number(), bytes: r.take(r.number()) });
}
return terms;
}
function postings(term, withPlaces) {
const common = index.size >= 64 && term.found * 8 > index.size;
const r = new Reader(term.bytes), places = new Reader(term.bytes), length = r.number();
const all = { docs: [], weights: [], places: common || !withPlaces ? null : [] };
places.at = r.at + length;
for (let i = 0, last = -1; i < term.found; i++) {
const gap = r.number(), own = [];
let weight = common ? places.bytes[places.at++] : 0, place = 0;
for (let here = common ? 0 : gap & 1 ? r.number() : 1; here > 0; here--) {
own.push(place += places.number());
weight += place < BODY ? HEADLINE : 1;
}
all.docs.push(last += 1 + (common ? gap : gap >> 1));
all.weights.push(weight);
if (all.places) all.places.push(own);
}
return all;
}
async function lookUp(word, prefix) {
const behind = index.terms.findIndex(first => first > word), from = Math.max(0, (behind < 0 ? index.terms.length : behind) - 1);
let to = from;
if (prefix) while (to < from + 5 && (index.terms[to + 1] || '').startsWith(word)) to++;
const lists = await Promise.all(times(to - from + 1, i => load('t' + (from + i))));
return lists.flat().filter(term => term.text === word || prefix && term.text.startsWith(word));
}
const SPECIAL = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'þ': 'th', 'ı': 'i', 'ς': 'σ' };
const UNSPACED = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3]/;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g, known = new Map();
function letter(c) {
if (!known.has(c)) {
const low = c.toLowerCase();
const fold = SPECIAL[low] || (/[\uac00-\ud7a3]/.test(c) ? low : low.normalize('NFD').replace(MARKS, ''));
known.set(c, { fold, kind: UNSPACED.test(c) ? 2 : /[\p{L}\p{Nd}\p{M}\p{Cs}]/u.test(c) ? 1 : 0 });
}
return known.get(c);
}
const fold = text => text.split('').map(c => letter(c).fold).join('');
function runs(text, f) {
for (let i = 0; i < text.length;) {
const kind = letter(text[i]).kind, start = i++;
while (i < text.length && letter(text[i]).kind === kind) i++;
if (kind) f(start, i, kind);
}
}
function wordsOf(text) {
const words = [];
runs(text, (start, end, kind) => {
if (kind === 1) words.push(fold(text.slice(start, end)));
else for (let i = start; i < Math.max(end - 1, start + 1); i++) words.push(fold(text.slice(i, Math.min(end, i + 2))));
});
return words.filter(Boolean);
}
function parse(query) {
const asked = { words: [], phrases: [], open: /[^\s"”»]$/.test(query) };
query.replace(/[“”„«»]/g, '"').replace(/"([^"]*)"?|[^\s"’']+/g, (part, quoted) => {
const own = wordsOf(quoted === undefined ? part : quoted), first = asked.words.length;
asked.words.push(...own);
if (own.length > 1) asked.phrases.push([first, first + own.length - 1]);
});
return asked;
}
function within(asked, lists) {
const unsure = [];
const tests = asked.phrases.map(phrase => {
let at;
for (let w = phrase[0]; w <= phrase[1]; w++) {
if (!lists[w].every(list => list.places)) { unsure.push(phrase); continue; }
const here = new Map();
for (const list of lists[w]) list.docs.forEach((doc, i) => {
const starts = list.places[i].map(place => place - w + phrase[0]).filter(s => !at || at.has(doc) && at.get(doc).has(s));
if (starts.length) here.set(doc, new Set([...here.get(doc) || [], ...starts]));
});
at = here;
}
return doc => !at || at.has(doc);
});
return { unsure, has: doc => tests.every(test => test(doc)) };
}
function scores(terms, lists, word) {
const own = new Float64Array(index.size);
terms.forEach((term, t) => {
const idf = Math.log(1 + (index.size - term.found + 0.5) / (term.found + 0.5)) * (term.text === word ? 1 : PREFIX);
lists[t].docs.forEach((doc, i) => {
const length = 2 ** (index.lengths[doc] / 4), weight = lists[t].weights[i];
own[doc] = Math.max(own[doc], idf * weight * (K1 + 1) / (weight + K1 * (1 - B + B * length / index.average)));
});
});
return own;
}
const freshness = doc => doc < index.days.length ? 1 + FRESH / (1 + (index.days[0] - index.days[doc]) / 30) : 1;
async function find(query, { outlet, month, speaker }) {
const asked = parse(query), last = asked.words.length - 1, labels = [];
if (outlet) labels.push('\u0002' + outlet);
if (speaker) labels.push('\u0001' + fold(speaker) + '\u0001' + speaker);
const found = await Promise.all(asked.words.map((word, w) =>
lookUp(word, asked.open && w === last && (word.length > 2 || word > '\u0e00'))).concat(labels.map(label => lookUp(label))));
const lists = found.map((terms, w) => terms.map(term => postings(term, asked.phrases.some(p => p[0] <= w && w <= p[1]))));
const phrases = within(asked, lists), total = new Float64Array(index.size), ranked = [];
const each = found.map((terms, w) => scores(terms, lists[w], asked.words[w] || terms[0] && terms[0].text));
if (each.length || month) for (let doc = 0; doc < index.size; doc++) {
const all = each.every((own, w) => { total[doc] += w <= last ? own[doc] : 0; return own[doc] > 0; });
if (all && phrases.has(doc) && (!month || monthOf(doc) === month)) ranked.push(doc);
total[doc] *= freshness(doc);
}
ranked.sort((a, b) => total[b] - total[a] || a - b);
return { ranked, asked, unsure: phrases.unsure };
}
const dateOf = doc => doc < index.days.length ? new Date(index.days[doc] * 864e5) : null;
const isoOf = doc => doc < index.days.length ? dateOf(doc).toISOString() : '';
const monthOf = doc => isoOf(doc).slice(0, 7);
function readTexts(bytes) {
const inWord = c => letter(c).kind === 1;
let out = '', word = 0; // word: 0 after no word, 1 after a word as it is, 2 after a number
const put = text => {
out += (inWord(text[0]) && word === 2 ? ' ' : '') + text;
word = inWord(text[text.length - 1]) ? 1 : 0;
};
for (let i = 0; i < bytes.length; i++) {
const b = bytes[i];
if (b === 1) {
const end = bytes.indexOf(1, i + 1);
put(utf8.decode(bytes.subarray(i + 1, end)));
i = end;
} else if (b < 128) put(String.fromCharCode(b));
else {
const code = b < 192 ? b - 128 : (b - 192 << 8) + bytes[++i] + 64;
if (code < index.marks) put(index.codes[code]);
else { out += (word ? ' ' : '') + index.codes[code]; word = 2; }
}
}
return out.split('\x03').slice(0, -1).map(text => {
const [slug, language, outlet, headline, body, words] = text.split('\x02');
return { slug, language, outlet: outlet && index.outlets[outlet], headline, body, words: +words };
});
}
async function textOf(doc) {
const shard = index.texts.findIndex(last => last >= doc);
return (await load('d' + shard))[doc - (shard ? index.texts[shard - 1] + 1 : 0)];
}
function matches(text, { words, open }) {
const found = [];
runs(text, (start, end, kind) => {
if (kind === 1) {
const here = fold(text.slice(start, end));
const w = words.findIndex((word, w) => here === word || open && w === words.length - 1 && here.startsWith(word));
if (w >= 0) found.push([start, end, w]);
} else for (let i = start; i < end; i++) {
const w = words.findIndex(word => i + word.length <= end && fold(text.slice(i, i + word.length)) === word);
if (w >= 0) found.push([i, i + words[w].length, w]);
}
});
return found;
}
function holds(text, asked, phrase) {
const words = wordsOf(text), own = asked.words.slice(phrase[0], phrase[1] + 1);
const open = w => asked.open && phrase[0] + w === asked.words.length - 1;
return words.some((_, i) => own.every((word, w) => words[i + w] === word || open(w) && (words[i + w] || '').startsWith(word)));
}
function excerpt(body, asked) {
const found = matches(body, asked), REACH = 190;
let best = 0, most = -1;
found.forEach((match, i) => {
const kinds = new Set();
let near = 0;
for (let j = i; j < found.length && found[j][1] - match[0] < REACH; j++) {
kinds.add(found[j][2]);
if (j && found[j][2] === found[j - 1][2] + 1) near++;
}
if (kinds.size * 10 + near > most) { most = kinds.size * 10 + near; best = match[0]; }
});
let from = Math.max(body.lastIndexOf('\n', best), body.lastIndexOf('. ', best) + 1) + 1;
if (best - from > 90) from = body.indexOf(' ', best - 60) + 1 || best;
if (from > best) from = best;
let to = from + REACH + 60 < body.length ? body.lastIndexOf(' ', from + REACH + 60) : body.length;
if (to <= best) to = Math.min(body.length, from + REACH + 60);
const cut = body.slice(from, to).trim();
return (from && !/[.!?”"\n]\s*$/.test(body.slice(0, from)) ? '… ' : '') + cut.replace(/\n+/g, ' ') + (to < body.length && !/[.!?”"]$/.test(cut) ? ' …' : '');
}
function mark(node, text, asked) {
let at = 0;
for (const [start, end] of matches(text, asked)) {
if (end <= at) continue;
const marked = document.createElement('mark'), from = Math.max(at, start);
marked.textContent = text.slice(from, end);
node.append(text.slice(at, from), marked);
at = end;
}
node.append(text.slice(at));
}
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
function hit(doc, text, asked) {
const li = $('hit').content.cloneNode(true).firstElementChild, part = selector => li.querySelector(selector);
part('a').href = 'articles/' + encodeURIComponent(text.slug) + '.html';
mark(part('a'), text.headline || text.slug, asked);
if (text.body.trim()) mark(part('.sum'), excerpt(text.body, asked), asked);
if (text.language !== 'und') part('h2').lang = part('.sum').lang = text.language;
if (text.outlet) {
part('.kick').textContent = part('.sig').title = text.outlet.name;
part('.sig').textContent = text.outlet.siglum;
}
if (isoOf(doc)) {
part('time').textContent = dates.format(dateOf(doc));
part('time').dateTime = isoOf(doc).slice(0, 10);
}
part('.min').textContent = say.minutes.replace('{n}', Math.max(1, Math.round(text.words / 220)));
li.querySelectorAll(':empty').forEach(e => e.remove());
return li;
}
let run = 0, result, shown;
async function ask(typing) {
const mine = ++run, address = new URLSearchParams(), narrowed = {};
const query = typing === true ? input.value.replace(/(\s)[a-z]$/i, '$1') : input.value;
if (query.trim()) address.set('q', query.trim());
for (const f in by) if (by[f] && by[f].value.trim()) address.set(f, narrowed[f] = by[f].value.trim());
remember(address.toString());
try {
await load('index');
const found = await find(query, narrowed);
if (mine !== run) return;
result = found;
shown = 0;
await show(mine, true);
} catch (problem) {
if (mine === run) { count.textContent = say.failed; throw problem; }
}
}
async function show(mine, anew) {
const page = [], { ranked, asked, unsure } = result, last = Math.min(shown + READ, ranked.length);
while (page.length < PAGE && shown < last) {
const next = ranked.slice(shown, shown + PAGE - page.length);
shown += next.length;
const texts = await Promise.all(next.map(textOf));
if (mine !== run) return;
texts.forEach((text, i) => {
if (unsure.every(phrase => holds(text.headline + '\n' + text.body, asked, phrase))) page.push(hit(next[i], text, asked));
});
}
if (anew) hits.textContent = '';
hits.append(...page);
if (more) more.hidden = shown >= ranked.length;
const n = unsure.length && shown >= ranked.length ? hits.children.length : ranked.length, q = input.value.trim();
const told = !n ? q ? say.none : say.start : n === 1 ? say.one : unsure.length && shown < n ? say.most : say.many;
count.textContent = told.replace('{n}', n.toLocaleString(language)).replace('{q}', q);
return page[0];
}
function remember(address) {
const hash = address && '#' + address;
if (decodeURIComponent(location.hash) === decodeURIComponent(hash)) return;
try { history.replaceState(null, '', hash || location.pathname); } catch (e) { location.replace(hash || '#'); }
}
async function restore() {
const asked = new URLSearchParams(location.hash.slice(1) || location.search), { outlet, month, speaker } = by;
input.value = asked.get('q') || input.value;
if (speaker) speaker.value = asked.get('speaker') || '';
try {
await load('index');
if (outlet && outlet.length < 2) for (const o of index.outlets) outlet.add(new Option(o.name, o.slug));
if (month && month.length < 2) {
const names = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
index.days.forEach((_, doc) => {
const key = monthOf(doc);
if (key !== month[month.length - 1].value) month.add(new Option(names.format(dateOf(doc)), key));
});
}
for (const f of [outlet, month]) if (f) f.value = asked.get(f.id) || '';
if (asked.toString() || input.value) await ask(); else count.textContent = say.start;
} catch (e) { count.textContent = say.failed; }
}
async function suggest() {
const typed = fold(by.speaker.value.trim());
if (!typed) return;
try {
await load('index');
const terms = await lookUp('\u0001' + typed, true), names = new Set(terms.map(term => term.text.split('\u0001')[2]));
$('speakers').replaceChildren(...[...names].slice(0, 20).map(name => new Option(name)));
} catch (e) { /* no names to offer; the search itself will say what is wrong */ }
}
let timer;
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 80, true); });
form.addEventListener('submit', e => { e.preventDefault(); clearTimeout(timer); ask(); });
for (const f in by) if (by[f]) by[f].addEventListener('change', ask);
if (by.speaker) by.speaker.addEventListener('input', suggest);
if (more) more.addEventListener('click', async () => {
const first = await show(run);
if (first) first.querySelector('a').focus();
});
addEventListener('hashchange', restore);
document.addEventListener('keydown', e => {
const active = document.activeElement, links = [...hits.querySelectorAll('h2 a')], here = links.indexOf(active);
const to = e.key === '/' ? !/^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName) && input
: e.key === 'ArrowDown' ? (here >= 0 || active === input) && links[here + 1]
: here >= 0 && (e.key === 'ArrowUp' ? links[here - 1] || input : e.key === 'Escape' && input);
if (to) { to.focus(); e.preventDefault(); }
});
if (location.search + location.hash) restore(); else addEventListener('load', restore);
})();
