import hosts from './hosts.stories.js';
import { type Story } from './snippet.js';

/** All of it under each of the presets, light and dark. */
export default { ...hosts, title: 'Looks/Themes', tags: ['!autodocs'] };

export const Broadsheet: Story = { globals: { theme: 'broadsheet' } };
export const Tabloid: Story = { globals: { theme: 'tabloid' } };
export const Wire: Story = { globals: { theme: 'wire' } };
export const Magazine: Story = { globals: { theme: 'magazine' } };
export const Minimal: Story = { globals: { theme: 'minimal' } };

const dark = { height: 1700, media: { colorScheme: 'dark' } };

export const BroadsheetDark: Story = { globals: { theme: 'broadsheet', page: 'dark' }, parameters: { photo: dark } };
export const TabloidDark: Story = { globals: { theme: 'tabloid', page: 'dark' }, parameters: { photo: dark } };
export const WireDark: Story = { globals: { theme: 'wire', page: 'dark' }, parameters: { photo: dark } };
export const MagazineDark: Story = { globals: { theme: 'magazine', page: 'dark' }, parameters: { photo: dark } };
export const MinimalDark: Story = { globals: { theme: 'minimal', page: 'dark' }, parameters: { photo: dark } };
