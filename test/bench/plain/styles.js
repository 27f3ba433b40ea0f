/** The look: what a designer's style sheet of one component holds, weighing about as much as ours. */
export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host{display:block;container-type:inline-size;max-inline-size:46em;font-size:medium;line-height:1.5;overflow-wrap:anywhere;
--accent:light-dark(#1f56c4,#a9c1ff);--accent-text:light-dark(#fff,#0f1420);--muted:light-dark(#545b69,#a8afbc);--border:light-dark(#747b89,#8a92a1);
--error:light-dark(#b3261e,#ffb4ab);--line:color-mix(in srgb,currentColor 16%,transparent);--soft:color-mix(in srgb,currentColor 5%,transparent);--radius:.5em}
:host([hidden]){display:none}
*,::before,::after{box-sizing:border-box;scroll-margin:1em}
h2,h3,p,ul,dl,dd{margin:0;padding:0}
form{padding:clamp(1.25em,5cqi,2.5em)}
h2{font-size:1.625em;line-height:1.2;font-weight:650;letter-spacing:-.015em;text-wrap:balance;margin-block-end:.7em}
h3{font-size:1.0625em;font-weight:600}
.eyebrow{display:block;font-size:.5385em;font-weight:400;color:var(--muted);margin-block-end:.5em}
.eyebrow::first-letter{text-transform:uppercase}
.lead,.hint,dt,.missing{color:var(--muted)}
.lead{max-inline-size:60ch;margin-block-end:1.5em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.progress{display:grid;grid-template-columns:repeat(5,1fr);gap:6px;margin-block-end:1.75em}
.progress span{block-size:6px;border-radius:3px;border:1px solid var(--border)}
.progress .passed{border-color:var(--accent);background:var(--accent)}
.notice{padding:.85em 1.1em;margin-block-end:1.5em;font-size:.9375em;background:var(--soft);border-radius:var(--radius)}
.error-summary{padding:1em 1.25em;margin-block-end:1.75em;border:2px solid var(--error);border-radius:var(--radius)}
.error-summary ul{margin-block-start:.35em;padding-inline-start:1.15em}
.error-summary a{display:block;min-block-size:24px;color:var(--error);font-weight:600}
.field{border:0;margin:0 0 1.5em;padding:0;min-inline-size:0}
label,legend{display:block;padding:0;font-weight:600}
.hint{font-size:.9375em}
.error{color:var(--error);font-weight:600;margin-block-start:.3em}
.invalid{margin-inline-start:-1em;padding-inline-start:calc(1em - 4px);border-inline-start:4px solid var(--error)}
input:not([type=radio],[type=checkbox]),select,textarea{display:block;inline-size:100%;min-block-size:44px;margin:.45em 0 0;padding:.55em .75em;font:inherit;color:inherit;background:none;border:1px solid var(--border);border-radius:var(--radius)}
textarea{resize:vertical}
option{color:CanvasText;background:Canvas}
[aria-invalid=true]{border-color:var(--error)}
.count{block-size:0;font-size:.875em;text-align:end;color:var(--muted);font-variant-numeric:tabular-nums}
.choices{display:grid;gap:.5em;margin-block-start:.6em}
.choice{display:flex;gap:.7em;align-items:center;min-block-size:44px;padding:.4em .85em;border:1px solid var(--border);border-radius:var(--radius);font-weight:400;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);outline:1px solid var(--accent);outline-offset:-2px;background:var(--soft)}
.choice input{flex:none;inline-size:1.15em;block-size:1.15em;margin:0;accent-color:var(--accent)}
.entries{list-style:none}
.entry{display:flex;align-items:center;gap:.75em;margin-block-start:.45em}
.entry input{flex:1;min-inline-size:0;margin:0!important}
.buttons{display:flex;flex-wrap:wrap;align-items:center;gap:.75em;margin-block-start:2em}
button{min-inline-size:44px;min-block-size:44px;padding:.5em 1.35em;font:inherit;font-weight:600;color:var(--accent);background:none;border:1px solid transparent;border-radius:var(--radius);cursor:pointer}
.primary{min-inline-size:11em;color:var(--accent-text);background:var(--accent)}
.primary:hover{background:color-mix(in srgb,var(--accent) 88%,CanvasText)}
.plain{padding-inline:.35em;margin-inline:-.35em;font-weight:500;text-decoration:underline;text-underline-offset:.2em}
.section{border-block-start:1px solid var(--line);padding-block:1.1em 1em}
.section-head{display:flex;justify-content:space-between;align-items:center;gap:1em}
.row{margin-block-start:.5em}
.answer{display:block;white-space:pre-wrap}
@container (min-width:34em){.choices.many{grid-template-columns:1fr 1fr}.row{display:grid;grid-template-columns:13em minmax(0,1fr);column-gap:1.5em}.row dd{grid-column:2}}
@media print{.progress,.lead,.notice,button{display:none}}
`);
