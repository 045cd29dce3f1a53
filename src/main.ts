import { mount } from 'svelte';
import App from './App.svelte';
import { isOneFile } from './state/site-files';
import { startAtlas } from './state/start-atlas';
import './ui/styles/fonts.css';
import './ui/styles/theme.css';

if (isOneFile) void import('./ui/styles/carried-fonts').then(({ addCarriedFonts }) => addCarriedFonts());

// Asked for before the panel is there to need it: letters that come after it would push what stands below them.
for (const face of ['600', 'italic 400'])
  document.fonts.load(`${face} 1em "Source Serif 4 Variable"`).catch(() => undefined);

const target = document.getElementById('app');
if (target) mount(App, { target, props: { start: startAtlas } });
