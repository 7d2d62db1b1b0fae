import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { effective, reload } from './plugins.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Pictures and sound of the demo's paper; its words are answered in the page, by stories/paper.ts.
  staticDirs: [{ from: '../demo/paper', to: '/paper' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableWebpackDefaults: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => mergeConfig(vite, { plugins: [reload(), effective()], build: { chunkSizeWarningLimit: 2000 } }),
};

// Storybook takes its configuration from a default export.
export default config;
