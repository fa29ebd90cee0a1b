/** Wires the settings to their store. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../extension/browser.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import {
  SettingsForm,
  type SettingsFormProps,
  type SettingsView,
} from '../../components/settings/settings-form.tsx';
import { loadSettings, updateSettings, watchSettings } from '../../extension/settings-store.ts';
import { SETTINGS_KEY, SettingsSchema, type Settings } from '../../extension/settings.ts';

/** Are there settings that this version cannot read, or does the storage not answer at all? */
async function areUnreadable(): Promise<boolean> {
  try {
    const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    return stored !== undefined && stored !== null && !SettingsSchema.safeParse(stored).success;
  } catch {
    return true;
  }
}

export function OptionsApp() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<SettingsFormProps['trouble']>();
  useEffect(() => {
    void loadSettings().then(setSettings);
    void areUnreadable().then((unreadable) => setTrouble(unreadable ? 'unreadable' : undefined));
    return watchSettings(setSettings);
  }, []);
  if (!settings) return undefined;
  const change = async (changed: Partial<SettingsView>): Promise<void> => {
    try {
      setSettings(await updateSettings(changed));
      setTrouble(undefined);
      announce(t('saved'));
    } catch {
      // A fresh object draws the form anew: a radio button that was clicked goes back to what is in force.
      setSettings({ ...settings });
      setTrouble('not-saved');
    }
  };
  return <SettingsForm settings={settings} trouble={trouble} onChange={(changed) => void change(changed)} />;
}
