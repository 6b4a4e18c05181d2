"""The look of a proof: one style sheet, readable with any colours, on any width and on paper."""

STYLE = """
:root { color-scheme: light; --ink: #1c1c1c; --rule: #767676; --red: #9b1b22; --blue: #14508c; --ground: #fff }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.5rem 4rem; color: var(--ink); background: var(--ground);
  font: 1rem/1.5 system-ui, sans-serif }
h1, h2, h3 { line-height: 1.2; margin: 1.6em 0 .5em }
a { color: var(--blue) }
a:focus-visible, summary:focus-visible, input:focus-visible + label, [tabindex]:focus-visible {
  outline: 3px solid var(--blue); outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { position: static }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { border: 1px solid var(--rule); padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere }
thead th { background: #eee; overflow-wrap: normal }
.scroll { overflow-x: auto }
.error { color: var(--red); font-weight: 600 }
.warning { color: #6b4300; font-weight: 600 }
.page { border-top: 2px solid var(--rule); padding-top: .5rem }
.pair { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; align-items: start }
@media (max-width: 50rem) { .pair { grid-template-columns: minmax(0, 1fr) } }
figure { margin: 0 }
.sheet { position: relative; border: 1px solid var(--rule); background: #fff }
.sheet img, .sheet svg { display: block; width: 100%; height: auto }
.sheet img + svg { position: absolute; inset: 0; height: 100% }
#boxes:not(:checked) ~ main .units, #boxes:not(:checked) ~ main .way { display: none }
.tree, .tree ul { list-style: none; margin: 0; padding-left: 1rem; border-left: 1px solid #bbb }
.tree { padding-left: 0; border: 0; max-height: 44rem; overflow: auto }
.tree b { font-family: ui-monospace, monospace; font-weight: 600 }
.number { display: inline-block; min-width: 1.6em; padding: 0 .3em; margin-right: .3em; border-radius: .8em;
  background: var(--blue); color: #fff; text-align: center; font-size: .8em }
@media print { .tree { max-height: none } }
""".strip()
