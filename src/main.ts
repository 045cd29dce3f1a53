import { mount } from 'svelte';
import App from './App.svelte';
import { startAtlas } from './start';
import './ui/theme.css';
import 'leaflet/dist/leaflet.css';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { start: startAtlas } });
