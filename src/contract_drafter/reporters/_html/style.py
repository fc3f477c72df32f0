"""The style sheet of the page: readable without colours, on a phone, on paper and in the dark."""

CSS = """
:root{color-scheme:light dark;--error:#b3261e;--warning:#8a5300;--info:#1a56a8;--line:#c9c9c9}
@media (prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#ffc266;--info:#8ab8ff;--line:#555}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;margin:0;overflow-wrap:anywhere;background:Canvas;color:CanvasText}
header,.file{padding:0 1.5rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:Canvas;padding:.5rem}
.beside{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);gap:2rem;align-items:start}
.findings{position:sticky;top:0;max-height:100vh;overflow:auto;border-left:1px solid var(--line);padding-left:1rem}
.findings ol{list-style:none;padding:0}.findings li{margin-bottom:1rem}
.findings p{margin:.1rem 0}
.code{font-weight:700}.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.place{font-size:.875rem}
q{quotes:none;display:block;border-left:.2rem solid var(--line);padding-left:.5rem}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:.15em;text-underline-offset:.15em}
mark.error{text-decoration-style:wavy;text-decoration-color:var(--error)}
mark.warning{text-decoration-style:dashed;text-decoration-color:var(--warning)}
mark.info{text-decoration-style:dotted;text-decoration-color:var(--info)}
sup a{font-size:.75em;font-weight:700}
.item{margin-left:2rem}
table{border-collapse:collapse;max-width:100%;margin:1rem 0;hyphens:auto}
td,th{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;text-align:start}
a:focus-visible{outline:.2rem solid var(--info)}:target{outline:.15rem solid var(--info)}
@media (max-width:60rem){.beside{grid-template-columns:1fr}
.findings{position:static;max-height:none;border:0;padding:0}}
@media print{.beside{display:block}.findings{position:static;max-height:none}}
""".strip()
