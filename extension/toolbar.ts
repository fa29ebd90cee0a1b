/** The number on the toolbar button. */
import { browser } from './browser.ts';

/** Said by colour as little as possible: dark enough for white digits in both of the browsers' themes. */
const BADGE_COLOUR = '#1d4d74';

/** Shows how many passages of known remarks a tab's page has; none leaves the button bare. Never rejects. */
export async function showBadge(tab: number, findings: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text: findings > 0 ? String(findings) : '' });
  } catch {
    return; // The tab is gone.
  }
}
