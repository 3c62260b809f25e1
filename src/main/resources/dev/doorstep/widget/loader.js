/* Doorstep. <script src="…/widget.js" data-community="xintiandi" data-lang="zh" data-theme="auto" data-position="right" async></script> */
(function (script) {
  if (!script || !script.dataset.community) {
    console.error("Doorstep: name the community in the script tag, as data-community.");
    return;
  }
  var data = script.dataset;
  var lang = data.lang || document.documentElement.lang || navigator.language;
  var place = {
    base: new URL("./", script.src).href,
    community: data.community,
    building: data.building || "",
    language: /^zh/i.test(lang) ? "zh" : "en",
    theme: data.theme === "light" || data.theme === "dark" ? data.theme : "auto",
    position: data.position === "left" ? "left" : "right",
  };
  import(new URL("{bundle}", script.src).href).then(
    function (widget) {
      if (document.body) widget.mount(place);
      else addEventListener("DOMContentLoaded", function () { widget.mount(place); });
    },
    function (failure) { console.error("Doorstep: the widget could not be loaded from " + place.base, failure); }
  );
})(document.currentScript);
