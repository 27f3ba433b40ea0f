/** Pages that a form may stand on, each with much else on it. */

/** Where complaints get the same reference each, so that closing pages are alike. */
export const ACCEPTS = '/accepts';

export interface Host {
  readonly name: string;
  readonly css?: string;
  /** Attributes of `<html>`. */
  readonly attributes?: string;
  /** What stands around the form's place. */
  readonly around?: (place: string) => string;
  /** A script of the page's own. */
  readonly script?: string;
  /** The form is in a frame of the page. */
  readonly isFramed?: boolean;
}

/** All that Bootstrap 5, Bulma 1, Foundation 6 and Tailwind 4 say to the form and what it stands in. */
const FRAMEWORK = `
:root {scroll-behavior: smooth; --accent: red; --radius: 9px}
html {
  font: 100%/1.15 ui-sans-serif, system-ui, sans-serif; font-feature-settings: normal; tab-size: 4;
  box-sizing: border-box; min-width: 300px; overflow: hidden scroll; background: #fff;
  text-rendering: optimizeLegibility; text-size-adjust: 100%; -webkit-tap-highlight-color: transparent;
}
*, ::before, ::after, ::file-selector-button {
  box-sizing: inherit; margin: 0; padding: 0; border: 0 solid;
}
body, button, input, select, textarea {font-family: "Helvetica Neue", Arial, sans-serif}
body {color: #212529; background: #fefefe; font-size: 1em; font-weight: 400; line-height: 1.5; text-align: left}
[hidden] {display: none !important}
`;

/** What a theme of an old support centre does to all there is, and more. */
const IMPORTANT_THEME = `* {
  ${[
    'font: italic 700 23px/2.3 "Courier New", monospace; letter-spacing: 3px; word-spacing: 7px',
    'text-transform: uppercase; text-indent: 20px; text-shadow: 1px 1px red',
    'white-space: nowrap; word-break: break-all; hyphens: auto; tab-size: 2; quotes: none',
    'font-variant: small-caps; font-feature-settings: "tnum"; font-stretch: condensed',
    'color: #204a87; background: #eee8d5; border: 2px dotted teal; outline: 1px solid gold',
    'margin: 4px; padding: 3px; box-sizing: content-box; border-radius: 9px; float: none',
    'list-style: square inside; border-collapse: collapse; border-spacing: 4px; caption-side: bottom',
    'min-width: 0; max-width: none; min-height: 0; max-height: none; overflow: visible',
    'position: relative; vertical-align: top; user-select: none; cursor: crosshair; opacity: 0.99',
    'transition: none; animation: none; appearance: none; accent-color: red; caret-color: red',
    'orphans: 1; widows: 1; line-break: anywhere; text-wrap: nowrap; overflow-wrap: normal',
    'font-kerning: none; font-optical-sizing: none; font-size-adjust: 0.6; font-synthesis: none',
    'text-rendering: geometricPrecision; text-underline-offset: 5px; scroll-margin: 9px',
  ]
    .join('; ')
    .replaceAll(';', ' !important;')} !important;
}`;

export const hosts: readonly Host[] = [
  {name: 'a CSS framework', css: FRAMEWORK},
  {name: '* {… !important}', css: IMPORTANT_THEME},
  {name: 'html {font-size: 62.5%}', css: 'html {font-size: 62.5%} body {font-size: 1.4rem}'},
  {name: 'large text', css: 'body {font: small-caps 30px/3 Georgia, serif}'},
  {name: 'right to left', attributes: 'lang="ar" dir="rtl"'},
  {
    name: 'sticky header',
    css: 'header {position: sticky; top: 0; height: 90px; background: #fff; z-index: 9}',
  },
  {
    name: 'transformed parent',
    around: (place) => `<section class="moved">${place}</section>`,
    css: '.moved {transform: translate(20px, 10px); filter: blur(0); will-change: transform}',
  },
  {
    name: 'in a <dialog>',
    around: (place) => `<dialog>${place}</dialog>`,
    css: 'dialog {width: 80vw}',
    script: "document.querySelector('dialog').showModal(); document.activeElement.blur();",
  },
  {
    name: 'in a closed shadow root',
    around: (place) => `<section class="closed">${place}</section>`,
    script: `const section = document.querySelector('.closed');
      section.attachShadow({mode: 'closed'}).append(...section.childNodes);`,
  },
  {name: 'in an iframe', isFramed: true},
];

/** So high that nothing below it moves. */
const PLACE = ['height: 5000px', 'margin: 0', 'padding: 0', 'border: 0']
  .map((declaration) => `${declaration} !important`)
  .join('; ');

/** Nothing but the form's place. */
export const bare: Host = {name: 'a bare page'};

/** The page, in which the script is still missing. */
export function pageOf({attributes = 'lang="en"', around = (place) => place}: Host): string {
  const form = `<complaint-form endpoint="${ACCEPTS}" lang="en"></complaint-form>`;
  const place = `<div style="${PLACE}">${form}</div>`;
  return `<!doctype html>
<html ${attributes}>
<head><title>Support</title><link rel="stylesheet" href="/host.css">
<meta name="viewport" content="width=device-width"></head>
<body>
<header><nav><a href="#help">Help</a> <button class="button btn">Menu</button></nav></header>
<main>
<h1>Support</h1><h2>Complaints</h2><p>Before you <em>complain</em>, <a href="#ask">ask us</a>.</p>
${around(place)}
<form><fieldset><legend>Search</legend><label>Word <input name="email"></label>
<select name="country"><option>One<option>Two</select><textarea></textarea>
<input type="checkbox"><input type="radio"><button>Search</button></fieldset></form>
<table><caption>Hours</caption><tr><th>Day<td>9 to 5</table>
<ul><li>One<li>Two</ul><dl><dt>Term<dd>Meaning</dl><blockquote>Quoted</blockquote><hr>
<p hidden>Hidden</p><pre><code>code</code></pre><img alt="">
</main>
<footer class="field notice error hint heading progress review"><small>The end</small></footer>
</body></html>`;
}
