(() => {
const root = document.documentElement, order = ['auto', 'light', 'dark'];
const listen = (type, f, to = document) => to.addEventListener(type, f);
const btn = document.querySelector('.theme'), theme = () => root.dataset.theme || 'auto';
const show = () => { btn.textContent = btn.dataset[theme()]; };
if (btn) {
btn.hidden = false;
show();
listen('click', () => {
const next = order[(order.indexOf(theme()) + 1) % 3];
if (next === 'auto') delete root.dataset.theme; else root.dataset.theme = next;
try { if (next === 'auto') localStorage.removeItem('theme'); else localStorage.setItem('theme', next); } catch (e) { /* not kept */ }
show();
}, btn);
}
const touch = matchMedia('(hover: none)').matches, said = e => e.target.closest && e.target.closest('.said');
let on = null;
const set = el => {
if (on) on.classList.remove('on');
on = el;
if (on) on.classList.add('on');
};
listen('click', e => {
const q = said(e);
if (touch && q && q !== on) { e.preventDefault(); set(q); } else if (!q) set(null);
});
listen('keydown', e => { if (e.key === 'Escape') { set(null); root.classList.add('hush'); } });
for (const type of ['mouseover', 'focusin']) listen(type, e => { if (said(e)) root.classList.remove('hush'); });
listen('beforeprint', () => document.querySelectorAll('details').forEach(d => { d.open = true; }), window);
const reveal = () => {
const to = location.hash.length > 1 && document.getElementById(location.hash.slice(1)), note = to && to.closest('details');
if (note && !note.open) { note.open = true; to.scrollIntoView(); }
};
listen('hashchange', reveal, window);
reveal();
})();
