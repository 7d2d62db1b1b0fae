import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = createRoot(document.querySelector('#app')!);
root.render(<App />);
document.querySelector('#leave')!.addEventListener('click', () => root.unmount());
