(() => {
const root = document.documentElement;
if (location.protocol !== 'file:') for (const href of document.currentScript.dataset.fonts.split(' ')) {
document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }));
}
try { root.dataset.theme = localStorage.getItem('theme').match(/^(light|dark)$/)[0]; } catch (e) { /* none, or storage is off */ }
})();
