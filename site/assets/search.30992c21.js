(() => {
const $ = id => document.getElementById(id);
const form = $('find'), input = $('q'), hits = $('hits'), count = $('count'), more = $('more');
const by = { outlet: $('outlet'), month: $('month'), speaker: $('speaker') };
if (!form || !hits) return;
const say = form.dataset, language = document.documentElement.lang.replace(/^(en)?$/, 'en-GB');
const PAGE = 10, READ = 200, K1 = 1.2, B = 0.75, PREFIX = 0.4, FRESH = 0.3;
const times = (n, f) => Array.from({ length: n }, (_, i) => f(i));
const shards = {};
let version = '', index;
window.pressfold = (data, odd) => document.currentScript.take([data, odd]);
const load = name => shards[name] = shards[name] || fetched(name);
async function fetched(name) {
const [text, odd] = await new Promise((take, fail) => {
const script = document.createElement('script');
script.src = 'search/' + name + '.js?' + version;
script.take = take;
script.onerror = () => { delete shards[name]; fail(Error(name)); };
document.head.append(script);
});
const units = new Uint16Array(text.length);
let n = 0;
for (let i = 0; i < text.length; i++) {
const c = text.charCodeAt(i);
units[n++] = c === 1 ? text.charCodeAt(++i) ^ 32768 : c;
}
const inflate = new DecompressionStream('deflate-raw'), writer = inflate.writable.getWriter();
writer.write(new Uint8Array(units.buffer, 0, 2 * n - odd));
writer.close();
return ({ i: readIndex, t: readTerms }[name[0]] || readParts)(new Uint8Array(await new Response(inflate.readable).arrayBuffer()));
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
part(length = this.number()) { return this.bytes.subarray(this.at, this.at += length); }
text() { return utf8.decode(this.part()); }
}
function readIndex(bytes) {
const r = new Reader(bytes);
version = r.text();
const marks = r.text().split('');
index = { codes: marks.concat(r.text().split(' ')), marks: marks.length };
index.outlets = times(r.number(), () => ({ slug: r.text(), name: r.text(), siglum: r.text() }));
index.size = r.number();
const dated = r.number();
let day = dated && Date.parse(r.text()) / 864e5, next = 0;
index.days = times(dated, () => day -= r.number());
const average = r.number() || 1;
index.lengths = Float64Array.from(r.part(index.size), level => K1 * (1 - B + B * 2 ** (level / 4) / average));
index.terms = times(r.number(), () => r.text());
index.texts = times(r.number(), () => [next, next += r.number()][0]);
return index;
}
function readParts(bytes) {
const r = new Reader(bytes), parts = [];
while (r.at < bytes.length) parts.push(r.part());
return parts;
}
function readTerms(bytes) {
const r = new Reader(bytes);
let text = '';
return r.text().split('\n').map(name => {
text = text.slice(0, name.charCodeAt(0) - 32) + name.slice(1);
return { text, found: r.number(), own: r.part() };
});
}
function postings(term) {
const { found, own, places } = term, r = new Reader(own), p = places && places.length && new Reader(places);
const docs = new Uint32Array(found), weights = new Uint32Array(found), all = p && [];
for (let i = 0, last = -1; i < found; i++) {
const gap = r.number(), many = gap & 1, here = [];
docs[i] = last += 1 + (gap >> 1);
weights[i] = many ? r.number() : 1;
if (p) for (let n = many ? p.number() : 1, place = 0; n > 0; n--) here.push(place += p.number());
if (p) all.push(here);
}
return { ...term, docs, weights, places: all };
}
async function lookUp(word, prefix, inPhrase) {
const from = Math.max(0, index.terms.findLastIndex(first => first <= word));
let to = from + 1;
if (prefix) while (to < from + 6 && (index.terms[to] || '').startsWith(word)) to++;
const lists = await Promise.all(times(to - from, async i => {
const [terms, places] = await Promise.all([load('t' + (from + i)), inPhrase && load('p' + (from + i))]);
if (places) terms.forEach((term, t) => term.places = places[t]);
return terms;
}));
return lists.flat().filter(term => term.text === word || prefix && term.text.startsWith(word)).map(postings);
}
const SPECIAL = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'þ': 'th', 'ı': 'i', 'ς': 'σ' };
const UNSPACED = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3]/;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g, OTHER = /[^\0-\x7f]/g;
const kinds = new Uint8Array(65536), folded = {};
const told = c => UNSPACED.test(c) ? 3 : /[\p{L}\p{Nd}\p{M}\p{Cs}]/u.test(c) ? 2 : 1;
const folding = c => SPECIAL[c] || (/[\uac00-\ud7a3]/.test(c) ? c : c.normalize('NFD').replace(MARKS, ''));
const fold = text => text.toLowerCase().replace(OTHER, c => folded[c] = folded[c] ?? folding(c));
function kind(text, i) {
const c = text.charCodeAt(i);
return kinds[c] || (kinds[c] = told(text.charAt(i)));
}
function wordsOf(text) {
const words = [];
for (let from = 0, to; from < text.length; from = to) {
const own = kind(text, from);
for (to = from + 1; own > 1 && kind(text, to) === own;) to++;
if (own === 2) words.push(fold(text.slice(from, to)));
if (own === 3) for (let i = from; i === from || i < to - 1; i++) words.push(fold(text.slice(i, Math.min(to, i + 2))));
}
return words.filter(Boolean);
}
function parse(query) {
const asked = { words: [], phrases: [], open: /[^\s"”»]$/.test(query) };
query.replace(/[“”„«»]/g, '"').replace(/"([^"]*)"?|[^\s"’']+/g, (part, quoted) => {
const own = wordsOf(quoted ?? part), first = asked.words.length;
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
for (const { docs, places } of lists[w]) docs.forEach((doc, i) => {
const starts = places[i].map(place => place - w + phrase[0]).filter(s => !at || at.has(doc) && at.get(doc).has(s));
if (starts.length) here.set(doc, new Set([...here.get(doc) || [], ...starts]));
});
at = here;
}
return doc => !at || at.has(doc);
});
return { unsure, has: doc => tests.every(test => test(doc)) };
}
function scores(terms, word) {
const own = new Float64Array(index.size);
terms.forEach(({ text, found, docs, weights }) => {
const idf = Math.log(1 + (index.size - found + 0.5) / (found + 0.5)) * (text === word ? 1 : PREFIX);
for (let i = 0; i < found; i++) {
const score = idf * weights[i] * (K1 + 1) / (weights[i] + index.lengths[docs[i]]);
if (score > own[docs[i]]) own[docs[i]] = score;
}
});
return own;
}
const freshness = doc => doc < index.days.length ? 1 + FRESH / (1 + (index.days[0] - index.days[doc]) / 30) : 1;
async function find(query, { outlet, month, speaker }) {
const asked = parse(query), last = asked.words.length - 1, labels = [];
if (outlet) labels.push('\u0002' + outlet);
if (speaker) labels.push('\u0001' + fold(speaker) + '\u0001' + speaker);
const inPhrase = w => asked.phrases.some(p => p[0] <= w && w <= p[1]);
const lists = await Promise.all(asked.words.map((word, w) =>
lookUp(word, asked.open && w === last && (word.length > 2 || word > '\u0e00'), inPhrase(w))).concat(labels.map(label => lookUp(label))));
const phrases = within(asked, lists), ranked = [];
const each = lists.map((terms, w) => scores(terms, asked.words[w]));
if (each.length || month) for (let doc = 0; doc < index.size; doc++) {
let total = 0, all = true;
for (let w = 0; all && w < each.length; w++) {
if (w <= last) total += each[w][doc];
all = each[w][doc] > 0;
}
if (all && (!asked.phrases.length || phrases.has(doc)) && (!month || monthOf(doc) === month)) ranked.push(Math.round(1e9 - total * freshness(doc) * 1e6) * index.size + doc);
}
return { ranked: Array.from(Float64Array.from(ranked).sort(), n => n % index.size), asked, unsure: phrases.unsure };
}
const dateOf = doc => doc < index.days.length ? new Date(index.days[doc] * 864e5) : null;
const isoOf = doc => dateOf(doc)?.toISOString() || '';
const monthOf = doc => isoOf(doc).slice(0, 7);
async function textOf(doc) {
const shard = index.texts.findLastIndex(first => first <= doc), bytes = (await load('d' + shard))[doc - index.texts[shard]];
let out = '', word = 0;
const put = text => {
out += (word === 2 && kind(text, 0) === 2 ? ' ' : '') + text;
word = kind(text, text.length - 1) === 2 ? 1 : 0;
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
const [slug, language, outlet, headline, body, words] = out.split('\x02');
return { slug, language, outlet: outlet && index.outlets[outlet], headline, body, words: +words };
}
function matches(text, { words, open }) {
const found = [], likely = new RegExp('\\b[' + words.map(word => word[0]).join('') + ']|[^\\0-\\x7f]', 'gi');
const inWord = i => kind(text, i) === 2;
for (let m; m = likely.exec(text);) {
const from = m.index;
let to = from;
if (inWord(from - 1) && inWord(from)) continue;
while (inWord(to)) to++;
const here = fold(text.slice(from, to)), w = words.findIndex((word, w) => to === from ? fold(text.slice(from, from + word.length)) === word
: here === word || open && w === words.length - 1 && here.startsWith(word));
if (w >= 0) found.push([from, to > from ? to : from + words[w].length, w]);
}
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
const far = from + REACH + 60, space = far < body.length ? body.lastIndexOf(' ', far) : far, to = space > best ? space : far;
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
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }), numbers = new Intl.NumberFormat(language);
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
try {
await load('index');
const found = await find(query, narrowed);
if (mine !== run) return;
result = found;
shown = 0;
await show(mine, true);
if (mine === run) remember(address.toString());
} catch (problem) {
if (mine === run) { count.textContent = say.failed; throw problem; }
}
}
async function show(mine, anew) {
const page = [], { ranked, asked, unsure } = result, last = Math.min(shown + READ, ranked.length);
const made = async doc => {
const text = await textOf(doc), all = text.headline + '\n' + text.body;
return unsure.every(phrase => holds(all, asked, phrase)) ? hit(doc, text, asked) : null;
};
while (page.length < PAGE && shown < last) {
const next = ranked.slice(shown, shown + PAGE - page.length);
shown += next.length;
page.push(...(await Promise.all(next.map(made))).filter(Boolean));
if (mine !== run) return;
}
if (anew) hits.textContent = '';
hits.append(...page);
if (more) more.hidden = shown >= ranked.length;
const n = unsure.length && shown >= ranked.length ? hits.children.length : ranked.length, q = input.value.trim();
const told = !n ? q ? say.none : say.start : n === 1 ? say.one : unsure.length && shown < n ? say.most : say.many;
count.textContent = told.replace('{n}', numbers.format(n)).replace('{q}', q);
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
