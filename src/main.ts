import { mount } from 'svelte';
import App from './App.svelte';
import { isOneFile } from './state/site-files';
import { startAtlas } from './state/start-atlas';
import './ui/styles/fonts.css';
import './ui/styles/theme.css';

if (isOneFile) void import('./ui/styles/carried-fonts').then(({ addCarriedFonts }) => addCarriedFonts());

const target = document.getElementById('app');
if (target) mount(App, { target, props: { start: startAtlas } });
