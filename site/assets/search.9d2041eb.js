/* Full-text search over search/*.js, which Pressfold's SearchIndexer writes. A classic script without fetch or
   modules, so it works from a disk as from a host; nothing that is typed leaves the page. */
(function () {
  'use strict';
  var $ = function (id) { return document.getElementById(id); };
  var form = $('find'), input = $('q'), hits = $('hits'), count = $('count'), more = $('more');
  var outlet = $('outlet'), month = $('month'), speaker = $('speaker');
  if (!form || !hits) return;
  var say = form.dataset, PAGE = 10, READ = 200, K1 = 1.2, B = 0.75, PREFIX = 0.4, FRESH = 0.3, BODY = 64, HEADLINE = 6;

  // ---- loading: a shard is a script that calls pressfold(), seven bits a character, deflated

  var shards = {}, version = '';
  window.pressfold = function (data, v) { version = v || version; document.currentScript.take(data); };

  function load(name) {
    return shards[name] || (shards[name] = new Promise(function (take, fail) {
      var script = document.createElement('script');
      script.src = 'search/' + name + '.js' + (version && '?' + version);
      script.take = take;
      script.onerror = function () { delete shards[name]; fail(new Error(name)); };
      document.head.appendChild(script);
    }).then(function (text) {
      var bytes = new Uint8Array(text.length * 7 >> 3), held = 0, bits = 0;
      for (var i = 0, n = 0; i < text.length; i++) {
        held = held << 7 | text.charCodeAt(i) & 127;
        bits += 7;
        if (bits > 7) bytes[n++] = held >> (bits -= 8);
      }
      var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Response(stream).arrayBuffer();
    }).then(function (buffer) {
      var make = { i: loadIndex, t: readTerms, d: readTexts }[name[0]];
      return make(new Uint8Array(buffer));
    }));
  }

  var utf8 = new TextDecoder();
  function Reader(bytes) { this.bytes = bytes; this.at = 0; }
  Reader.prototype.number = function () {
    for (var value = 0, shift = 0; ; shift += 7) {
      var b = this.bytes[this.at++];
      value |= (b & 127) << shift;
      if (b < 128) return value;
    }
  };
  Reader.prototype.text = function () {
    var length = this.number();
    return utf8.decode(this.bytes.subarray(this.at, this.at += length));
  };
  function times(n, f) { for (var all = [], i = 0; i < n; i++) all.push(f(i)); return all; }

  // ---- the index: what index.js tells

  var index;
  function loadIndex(bytes) {
    var r = new Reader(bytes), last = 0, next = 0;
    var marks = r.text().split(''), words = r.text().split(' ');
    index = { codes: marks.concat(words), marks: marks.length };
    index.outlets = times(r.number(), function () { return { slug: r.text(), name: r.text(), siglum: r.text() }; });
    index.size = r.number();
    var dated = r.number(), newest = dated ? Date.parse(r.text()) / 864e5 : 0;
    index.days = times(dated, function () { return newest - (last += r.number()); });
    index.average = r.number() || 1;
    index.lengths = r.bytes.subarray(r.at, r.at += index.size);
    index.terms = times(r.number(), function () { return r.text(); });
    index.texts = times(r.number(), function () { return (next += r.number()) - 1; }); // the last document of each
    return index;
  }

  // the last place of sorted list where it is not above what is sought, or the first where it is not below
  function search(list, sought, below) {
    var low = 0, high = list.length;
    while (low < high) {
      var middle = low + high >> 1;
      if (below ? list[middle] < sought : list[middle] <= sought) low = middle + 1; else high = middle;
    }
    return below ? low : low - 1;
  }

  function readTerms(bytes) {
    var r = new Reader(bytes), terms = [], text = '';
    while (r.at < bytes.length) {
      text = text.slice(0, r.number()) + r.text();
      var found = r.number(), length = r.number();
      terms.push({ text: text, found: found, bytes: bytes.subarray(r.at, r.at += length) });
    }
    return terms;
  }

  // the documents of a term, their weights, and where a phrase needs them its places
  function postings(term, withPlaces) {
    var common = index.size >= 64 && term.found * 8 > index.size;
    var docs = new Reader(term.bytes), length = docs.number(), places = new Reader(term.bytes), last = -1;
    var all = { docs: [], weights: [], places: common || !withPlaces ? null : [] };
    places.at = docs.at + length;
    for (var i = 0; i < term.found; i++) {
      var gap = docs.number(), here = common ? 0 : gap & 1 ? docs.number() : 1, weight = 0, own = [], place = 0;
      last += 1 + (common ? gap : gap >> 1);
      if (common) weight = places.bytes[places.at++];
      for (; here > 0; here--) {
        place += places.number();
        weight += place < BODY ? HEADLINE : 1;
        if (all.places) own.push(place);
      }
      all.docs.push(last);
      all.weights.push(weight);
      if (all.places) all.places.push(own);
    }
    return all;
  }

  // the terms that are word, or begin with it; labels (of outlets, of speakers) are asked for in full
  function lookUp(word, prefix) {
    var from = Math.max(0, search(index.terms, word)), to = from;
    if (prefix) while (to < from + 5 && to + 1 < index.terms.length && index.terms[to + 1].startsWith(word)) to++;
    return Promise.all(times(to - from + 1, function (i) { return load('t' + (from + i)); })).then(function (lists) {
      return [].concat.apply([], lists).filter(function (term) {
        return term.text === word || prefix && term.text.startsWith(word);
      });
    });
  }

  // ---- letters: as pressfold.search.Letters does it

  var SPECIAL = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'þ': 'th', 'ı': 'i', 'ς': 'σ' };
  var UNSPACED = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3]/;
  var WORD = /[\p{L}\p{Nd}\p{M}]/u, known = new Map();

  // {fold, kind}: kind is 1 in a word, 2 in a script without spaces, else 0
  function letter(c) {
    var l = known.get(c);
    if (!l) {
      var low = c.toLowerCase(), code = c.charCodeAt(0), hangul = code >= 0xac00 && code <= 0xd7a3;
      var bare = hangul ? low : low.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g, '');
      var surrogate = code >= 0xd800 && code <= 0xdfff;
      l = { fold: SPECIAL[low] || bare, kind: UNSPACED.test(c) ? 2 : surrogate || WORD.test(c) ? 1 : 0 };
      known.set(c, l);
    }
    return l;
  }
  function fold(text) { return text.split('').map(function (c) { return letter(c).fold; }).join(''); }

  // calls f(start, end, kind) for each run of letters
  function runs(text, f) {
    for (var i = 0; i < text.length;) {
      var kind = letter(text[i]).kind, start = i++;
      while (i < text.length && letter(text[i]).kind === kind) i++;
      if (kind) f(start, i, kind);
    }
  }

  function wordsOf(text) {
    var words = [];
    runs(text, function (start, end, kind) {
      if (kind === 1) words.push(fold(text.slice(start, end)));
      else for (var i = start; i < Math.max(end - 1, start + 1); i++) words.push(fold(text.slice(i, Math.min(end, i + 2))));
    });
    return words.filter(Boolean);
  }

  // ---- asking

  // words that must all occur; phrases as [first, last] of them; the last word may be unfinished
  function parse(query) {
    var asked = { words: [], phrases: [], open: /[^\s"”»]$/.test(query) };
    query.replace(/[“”„«»]/g, '"').replace(/"([^"]*)"?|[^\s"’']+/g, function (part, quoted) {
      var own = wordsOf(quoted === undefined ? part : quoted), first = asked.words.length;
      asked.words = asked.words.concat(own);
      if (own.length > 1) asked.phrases.push([first, first + own.length - 1]);
    });
    return asked;
  }

  function within(asked, lists) {
    var unsure = [];
    var tests = asked.phrases.map(function (phrase) {
      var at = new Map(), first = -1;
      for (var w = phrase[0]; w <= phrase[1]; w++) {
        if (!lists[w].every(function (list) { return list.places; })) { unsure.push(phrase); continue; }
        var here = new Map();
        lists[w].forEach(function (list) {
          list.docs.forEach(function (doc, i) {
            if (first >= 0 && !at.has(doc)) return;
            var starts = list.places[i].map(function (place) { return place - (w - phrase[0]); });
            if (first >= 0) starts = starts.filter(function (s) { return at.get(doc).has(s); });
            if (!starts.length) return;
            if (!here.has(doc)) here.set(doc, new Set());
            starts.forEach(function (s) { here.get(doc).add(s); });
          });
        });
        at = here;
        first = w;
      }
      return first < 0 ? function () { return true; } : function (doc) { return at.has(doc); };
    });
    return { has: function (doc) { return tests.every(function (t) { return t(doc); }); }, unsure: unsure };
  }

  function freshness(doc) {
    return doc < index.days.length ? 1 + FRESH / (1 + (index.days[0] - index.days[doc]) / 30) : 1;
  }

  // what each word adds to each document it stands in: BM25, the headline weighing more, a mere beginning less
  function scores(terms, lists, word) {
    var own = new Float64Array(index.size);
    terms.forEach(function (term, t) {
      var idf = Math.log(1 + (index.size - term.found + 0.5) / (term.found + 0.5)) * (term.text === word ? 1 : PREFIX);
      lists[t].docs.forEach(function (doc, i) {
        var length = Math.pow(2, index.lengths[doc] / 4), weight = lists[t].weights[i];
        var score = idf * weight * (K1 + 1) / (weight + K1 * (1 - B + B * length / index.average));
        if (score > own[doc]) own[doc] = score;
      });
    });
    return own;
  }

  // -> {ranked: documents, best first, asked, unsure: phrases that only the texts can confirm}
  function find(query, filters) {
    var asked = parse(query), last = asked.words.length - 1;
    var labels = [];
    if (filters.outlet) labels.push('\u0002' + filters.outlet);
    if (filters.speaker) labels.push('\u0001' + fold(filters.speaker) + '\u0001' + filters.speaker);
    return Promise.all(asked.words.map(function (word, w) {
      return lookUp(word, asked.open && w === last && (word.length > 2 || word[0] > '\u0e00'));
    }).concat(labels.map(function (label) { return lookUp(label); }))).then(function (found) {
      var lists = found.map(function (terms, w) {
        var phrase = asked.phrases.some(function (p) { return p[0] <= w && w <= p[1]; });
        return terms.map(function (term) { return postings(term, phrase); });
      });
      var phrases = within(asked, lists), total = new Float64Array(index.size);
      var each = found.map(function (terms, w) { return scores(terms, lists[w], asked.words[w] || terms[0] && terms[0].text); });
      var ranked = [];
      if (each.length || filters.month) for (var doc = 0; doc < index.size; doc++) {
        var all = each.every(function (own, w) { total[doc] += w <= last ? own[doc] : 0; return own[doc] > 0; });
        if (all && phrases.has(doc) && (!filters.month || monthOf(doc) === filters.month)) ranked.push(doc);
        total[doc] *= freshness(doc);
      }
      ranked.sort(function (a, b) { return total[b] - total[a] || a - b; });
      return { ranked: ranked, asked: asked, unsure: phrases.unsure };
    });
  }

  function dateOf(doc) { return doc < index.days.length ? new Date(index.days[doc] * 864e5) : null; }
  function monthOf(doc) { var date = dateOf(doc); return date ? date.toISOString().slice(0, 7) : ''; }

  // ---- texts

  function readTexts(bytes) {
    var out = '', word = 0, codes = index.codes; // word: 0 after no word, 1 after a word as it is, 2 after a number
    var inWord = function (c) { return letter(c).kind === 1; };
    var put = function (text) {
      if (inWord(text[0])) { if (word === 2) out += ' '; }
      out += text;
      word = inWord(text[text.length - 1]) ? 1 : 0;
    };
    for (var i = 0; i < bytes.length; i++) {
      var b = bytes[i];
      if (b === 1) {
        var end = bytes.indexOf(1, i + 1);
        put(utf8.decode(bytes.subarray(i + 1, end)));
        i = end;
      } else if (b < 128) put(String.fromCharCode(b));
      else {
        var code = b < 192 ? b - 128 : (b - 192 << 8) + bytes[++i] + 64;
        if (code < index.marks) put(codes[code]);
        else { out += (word ? ' ' : '') + codes[code]; word = 2; }
      }
    }
    return out.split('\x03').slice(0, -1).map(function (text) {
      var f = text.split('\x02');
      return { slug: f[0], language: f[1], outlet: f[2] && index.outlets[f[2]], headline: f[3], body: f[4], words: +f[5] };
    });
  }

  function textOf(doc) {
    var shard = search(index.texts, doc, true);
    return load('d' + shard).then(function (texts) { return texts[doc - (shard ? index.texts[shard - 1] + 1 : 0)]; });
  }

  // [start, end, word] of what was asked for, in text
  function matches(text, asked) {
    var found = [], last = asked.words.length - 1;
    var is = function (word, w) { return word === asked.words[w] || asked.open && w === last && word.startsWith(asked.words[w]); };
    runs(text, function (start, end, kind) {
      if (kind === 1) {
        var word = fold(text.slice(start, end));
        for (var w = 0; w <= last; w++) if (is(word, w)) { found.push([start, end, w]); return; }
      } else for (var i = start; i < end; i++) {
        for (w = 0; w <= last; w++) {
          var size = asked.words[w].length;
          if (i + size <= end && fold(text.slice(i, i + size)) === asked.words[w]) { found.push([i, i + size, w]); break; }
        }
      }
    });
    return found;
  }

  // whether the words of phrase follow each other in text
  function holds(text, asked, phrase) {
    var words = wordsOf(text), own = asked.words.slice(phrase[0], phrase[1] + 1), last = own.length - 1;
    return words.some(function (_, i) {
      return own.every(function (word, w) {
        return words[i + w] === word
          || w === last && asked.open && phrase[1] === asked.words.length - 1 && (words[i + w] || '').startsWith(word);
      });
    });
  }

  // about 30 words of body around the place where most of what was asked for stands together
  function excerpt(body, asked) {
    var found = matches(body, asked), REACH = 190, best = 0, most = -1;
    found.forEach(function (match, i) {
      var kinds = new Set(), near = 0;
      for (var j = i; j < found.length && found[j][1] - match[0] < REACH; j++) { kinds.add(found[j][2]); near += found[j][2] === (found[j - 1] || [])[2] + 1 ? 1 : 0; }
      if (kinds.size * 10 + near > most) { most = kinds.size * 10 + near; best = match[0]; }
    });
    var from = Math.max(body.lastIndexOf('\n', best), body.lastIndexOf('. ', best) + 1) + 1;
    if (best - from > 90) from = body.indexOf(' ', best - 60) + 1 || best;
    if (from > best) from = best;
    var to = from + REACH + 60 < body.length ? body.lastIndexOf(' ', from + REACH + 60) : body.length;
    if (to <= best) to = Math.min(body.length, from + REACH + 60);
    var cut = body.slice(from, to);
    return (from && !/[.!?”"\n]\s*$/.test(body.slice(0, from)) ? '… ' : '') + cut.trim().replace(/\n+/g, ' ') + (to < body.length && !/[.!?”"]$/.test(cut.trim()) ? ' …' : '');
  }

  // ---- showing

  function el(tag, cls, text) {
    var e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text) e.textContent = text;
    return e;
  }
  function marked(node, text, asked) {
    var at = 0;
    matches(text, asked).forEach(function (match) {
      if (match[1] <= at) return;
      var from = Math.max(at, match[0]);
      node.append(text.slice(at, from), el('mark', '', text.slice(from, match[1])));
      at = match[1];
    });
    node.append(text.slice(at));
    return node;
  }
  var dates = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'long', timeZone: 'UTC' });

  function hit(doc, text, asked) {
    var li = el('li'), head = el('h2', 'hd4'), link = el('a'), sum = el('p', 'sum'), meta = el('p', 'meta'), date = dateOf(doc);
    link.href = 'articles/' + encodeURIComponent(text.slug) + '.html';
    head.append(marked(link, text.headline || text.slug, asked));
    [head, sum].forEach(function (e) { if (text.language !== 'und') e.lang = text.language; e.dir = 'auto'; });
    if (text.outlet) {
      var sigs = el('span', 'sigs'), sig = el('abbr', 'sig', text.outlet.siglum);
      sig.title = text.outlet.name;
      sigs.append(sig);
      meta.append(sigs, ' ');
      li.append(el('p', 'kick', text.outlet.name));
    }
    if (date) {
      var time = el('time', '', dates.format(date));
      time.dateTime = date.toISOString().slice(0, 10);
      meta.append(time, ', ');
    }
    meta.append(say.minutes.replace('{n}', Math.max(1, Math.round(text.words / 220))));
    li.append(head);
    if (text.body.trim()) li.append(marked(sum, excerpt(text.body, asked), asked));
    li.append(meta);
    return li;
  }

  var run = 0, result, shown;
  function filters() {
    return { outlet: outlet && outlet.value, month: month && month.value, speaker: speaker && speaker.value.trim() };
  }
  function tell(text) { count.textContent = text; }

  function ask(typing) {
    var mine = ++run, query = input.value, narrowed = filters(), address = new URLSearchParams();
    if (typing === true) query = query.replace(/(\s)[a-z]$/i, '$1'); // a word has only been begun
    if (query.trim()) address.set('q', query.trim());
    ['outlet', 'speaker', 'month'].forEach(function (f) { if (narrowed[f]) address.set(f, narrowed[f]); });
    remember(address.toString());
    return load('index').then(function () { return find(query, narrowed); }).then(function (found) {
      if (mine !== run) return;
      result = found;
      shown = 0;
      return show(mine, true);
    }).catch(function (problem) {
      if (mine !== run) return;
      tell(say.failed);
      throw problem;
    });
  }

  // the next page of hits; documents in which an unsure phrase does not stand after all are passed over, but
  // no more than READ are looked through at a time
  function show(mine, anew) {
    var page = [], last = shown + READ;
    var step = function () {
      var next = result.ranked.slice(shown, shown + PAGE - page.length);
      shown += next.length;
      return Promise.all(next.map(textOf)).then(function (texts) {
        if (mine !== run) return;
        texts.forEach(function (text, i) {
          var whole = text.headline + '\n' + text.body;
          if (result.unsure.every(function (phrase) { return holds(whole, result.asked, phrase); })) page.push(hit(next[i], text, result.asked));
        });
        if (page.length < PAGE && shown < Math.min(last, result.ranked.length)) return step();
        if (anew) hits.textContent = '';
        hits.append.apply(hits, page);
        if (more) more.hidden = shown >= result.ranked.length;
        var n = result.unsure.length && shown >= result.ranked.length ? hits.children.length : result.ranked.length;
        var form = !n ? say.none : n === 1 ? say.one : result.unsure.length && shown < n ? say.most : say.many;
        if (!input.value.trim() && !n) form = say.start;
        tell(form.replace('{n}', n.toLocaleString(document.documentElement.lang || 'en')).replace('{q}', input.value.trim()));
        return page[0];
      });
    };
    return step();
  }

  function remember(address) {
    var hash = address ? '#' + address : ' ';
    if (decodeURIComponent(location.hash) === decodeURIComponent(hash)) return;
    try { history.replaceState(null, '', address ? '#' + address : location.pathname); } catch (e) { location.replace('#' + address); }
  }

  function restore() {
    var asked = new URLSearchParams(location.hash.slice(1) || location.search);
    input.value = asked.get('q') || input.value;
    if (speaker) speaker.value = asked.get('speaker') || '';
    return load('index').then(function () {
      if (outlet && outlet.length < 2) index.outlets.forEach(function (o) { outlet.add(new Option(o.name, o.slug)); });
      if (month && month.length < 2) {
        var names = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
        var last = '';
        for (var doc = 0; doc < index.days.length; doc++) {
          var key = monthOf(doc);
          if (key !== last) month.add(new Option(names.format(dateOf(doc)), last = key));
        }
      }
      if (outlet) outlet.value = asked.get('outlet') || '';
      if (month) month.value = asked.get('month') || '';
      if (asked.toString() || input.value) return ask();
      tell(say.start);
    }).catch(function () { tell(say.failed); });
  }

  // names of speakers that begin as typed, by the first name or the last
  function suggest() {
    var typed = fold(speaker.value.trim()), list = $('speakers');
    if (!typed) return;
    load('index').then(function () { return lookUp('\u0001' + typed, true); }).then(function (terms) {
      var names = new Set(terms.map(function (term) { return term.text.split('\u0001')[2]; }));
      list.textContent = '';
      Array.from(names).slice(0, 20).forEach(function (name) { list.append(new Option(name)); });
    }, function () { /* no names to offer; the search itself will say what is wrong */ });
  }

  var timer;
  function soon() { clearTimeout(timer); timer = setTimeout(ask, 80, true); }
  input.addEventListener('input', soon);
  form.addEventListener('submit', function (e) { e.preventDefault(); clearTimeout(timer); ask(); });
  [outlet, month, speaker].forEach(function (f) { if (f) f.addEventListener('change', function () { ask(); }); });
  if (speaker) speaker.addEventListener('input', suggest);
  if (more) more.addEventListener('click', function () {
    show(run, false).then(function (first) { if (first) first.querySelector('a').focus(); });
  });
  addEventListener('hashchange', restore);

  // keys: / to the search, up and down through the hits, Escape back
  document.addEventListener('keydown', function (e) {
    var links = Array.from(hits.querySelectorAll('h2 a')), here = links.indexOf(document.activeElement);
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (e.key === '/' && !typing) input.focus();
    else if (e.key === 'ArrowDown' && (here >= 0 || document.activeElement === input) && links[here + 1]) links[here + 1].focus();
    else if (e.key === 'ArrowUp' && here >= 0) (links[here - 1] || input).focus();
    else if (e.key === 'Escape' && here >= 0) input.focus();
    else return;
    e.preventDefault();
  });

  document.querySelectorAll('[data-scripted]').forEach(function (e) { e.hidden = false; });
  restore();
})();
