// Loads the page anew when the site has changed. It waits by loading a script that the preview holds back.
(function () {
  var own = document.currentScript;
  var at = "/-pressfold/wait?" + own.dataset.seen;
  function wait() {
    var script = document.createElement("script");
    script.src = at;
    script.onload = function () { script.remove(); };
    script.onerror = function () { script.remove(); setTimeout(wait, 1000); };
    document.head.append(script);
  }
  window.pressfold = { wait: wait };
  // What is asked for before the page has loaded would keep it loading.
  addEventListener("load", wait);
})();
