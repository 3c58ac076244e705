/*
 * The page's first script, in the JavaScript of 2009 (ES5), which every web view understands: what comes after it is
 * newer, and an old view would show nothing but a title, for ever.
 *
 * Excel shows panes with Internet Explorer or the old Edge where WebView2 is missing ("Browsers and webview controls used by
 * Office Add-ins"), and Microsoft asks add-ins to say so in words ("Support older Microsoft webviews and Office
 * versions"). A page that was kept from before an update asks for files that are gone (OfficeDev/office-js issues 3059
 * and 6436): it is loaded once again, and then says so.
 *
 * Its sentences stand here, and not in `wording`: nothing can be imported before the view is known to be new enough.
 */
(function () {
  "use strict";

  var reloaded = "ecot-reloaded";

  function understandsLookBehind() {
    try {
      return new RegExp("(?<=a)b").test("ab");
    } catch (error) {
      return false;
    }
  }

  /** The newest that the page uses: Chromium 97, Safari 16.4, Firefox 104. */
  function isNewEnough() {
    return (
      typeof Promise === "function" &&
      typeof Promise.prototype["finally"] === "function" &&
      typeof Array.prototype.findLast === "function" &&
      typeof Array.prototype.at === "function" &&
      typeof Object.hasOwn === "function" &&
      typeof HTMLDialogElement === "function" &&
      understandsLookBehind()
    );
  }

  function remedy() {
    var agent = navigator.userAgent;
    if (/Trident|MSIE|Edge\//.test(agent)) {
      return "Cette version d’Office affiche ses volets avec Internet Explorer ou l’ancien Edge, trop anciens pour Écot. Demandez à l’informatique d’installer « Microsoft Edge WebView2 » (gratuit) et de mettre Office à jour, puis rouvrez le volet. En attendant, ouvrez cette page dans un navigateur récent et déposez-y le classeur.";
    }
    if (/Mac OS X/.test(agent)) {
      return "Ce Mac affiche les volets d’Office avec un Safari trop ancien pour Écot. Mettez macOS et Safari à jour (Safari 16.4 ou plus récent), puis rouvrez le volet.";
    }
    return "Ce navigateur est trop ancien pour Écot. Mettez-le à jour, puis rechargez la page.";
  }

  /** The body comes after this script. */
  function whenRead(act) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
    else act();
  }

  function tell(sentence) {
    whenRead(function () {
      var page = document.getElementById("page");
      var text = document.createElement("p");
      text.setAttribute("role", "alert");
      text.appendChild(document.createTextNode(sentence));
      page.appendChild(text);
    });
  }

  /** Once for each build, whose first file has a name of its own. */
  function mayReload(build) {
    try {
      if (sessionStorage.getItem(reloaded) === build) return false;
      sessionStorage.setItem(reloaded, build);
      return true;
    } catch (error) {
      // The frames of some browsers have no memory: a page that is there by a reload is not loaded again and again.
      return !!window.performance && !!performance.navigation && performance.navigation.type !== 1;
    }
  }

  if (!isNewEnough()) {
    document.documentElement.setAttribute("data-too-old", "");
    tell(remedy());
    return;
  }
  // A file that cannot be loaded tells its own element, not the window, which hears of it on the way down.
  window.addEventListener("error", onError, true);

  function onError(event) {
    var element = event.target;
    var isOurs = element && element.tagName === "SCRIPT" && element.hasAttribute("data-first");
    if (!isOurs) return;
    if (mayReload(element.src)) location.reload();
    else tell("Écot a été mis à jour : fermez et rouvrez le volet, ou rechargez la page.");
  }
})();
