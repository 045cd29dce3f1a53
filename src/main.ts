import { mount } from 'svelte';
import App from './App.svelte';
import { startAtlas } from './state/start-atlas';
import './ui/styles/theme.css';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { start: startAtlas } });
