import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme } from './lib/theme.ts';
import { takeToken } from './lib/token.ts';
import './styles/index.css';

takeToken();
applyTheme();
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
