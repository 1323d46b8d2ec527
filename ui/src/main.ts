import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/rows.css';
import './styles/reflow.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
