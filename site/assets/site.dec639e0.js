/* Small comforts only; every page reads without this file. */
(function () {
  var root = document.documentElement, order = ['auto', 'light', 'dark'];

  // theme: auto, light, dark
  var btn = document.querySelector('.theme');
  if (btn) {
    var show = function () { btn.textContent = btn.getAttribute('data-' + (root.getAttribute('data-theme') || 'auto')); };
    btn.hidden = false;
    show();
    btn.addEventListener('click', function () {
      var next = order[(order.indexOf(root.getAttribute('data-theme') || 'auto') + 1) % 3];
      if (next === 'auto') root.removeAttribute('data-theme'); else root.setAttribute('data-theme', next);
      try { if (next === 'auto') localStorage.removeItem('theme'); else localStorage.setItem('theme', next); } catch (e) { /* not kept */ }
      show();
    });
  }

  // quotations: on touch the first tap names the speaker, the second follows the link; Escape hides the name
  var touch = window.matchMedia && matchMedia('(hover: none)').matches, on = null;
  var set = function (el) { if (on) on.classList.remove('on'); on = el; if (on) on.classList.add('on'); };
  document.addEventListener('click', function (e) {
    var q = e.target.closest ? e.target.closest('.said') : null;
    if (touch && q && q !== on) { e.preventDefault(); set(q); } else if (!q) set(null);
  });
  document.addEventListener('keydown', function (e) { if (e.key === 'Escape') { set(null); root.classList.add('hush'); } });
  ['mouseover', 'focusin'].forEach(function (t) {
    document.addEventListener(t, function (e) { if (e.target.closest && e.target.closest('.said')) root.classList.remove('hush'); });
  });

  // print: open the note on how the text was prepared
  window.addEventListener('beforeprint', function () {
    [].forEach.call(document.querySelectorAll('details'), function (d) { d.open = true; });
  });
  // a link to a repair opens the note it points into
  var reveal = function () {
    var t = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var d = t && t.closest('details');
    if (d && !d.open) { d.open = true; t.scrollIntoView(); }
  };
  window.addEventListener('hashchange', reveal);
  reveal();
})();
