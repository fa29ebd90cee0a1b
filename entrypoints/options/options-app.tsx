/** Wires the settings to their store. */
import { useEffect, useState } from 'preact/hooks';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import {
  SettingsForm,
  type SettingsFormProps,
  type SettingsView,
} from '../../components/settings/settings-form.tsx';
import {
  loadSettings,
  troubleWithSettings,
  updateSettings,
  watchSettings,
} from '../../extension/settings-store.ts';
import type { Settings } from '../../extension/settings.ts';
import { useAccess } from './use-access.ts';

export function OptionsApp() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<SettingsFormProps['trouble']>();
  const access = useAccess((kept) => {
    setTrouble(kept ? undefined : 'not-saved');
    if (kept) announce(t('saved'));
  });
  useEffect(() => {
    void loadSettings().then(setSettings);
    void troubleWithSettings().then(setTrouble);
    return watchSettings(setSettings);
  }, []);
  if (!settings || !access) return undefined;
  const change = async (changed: Partial<SettingsView>): Promise<void> => {
    try {
      setSettings(await updateSettings(changed));
      setTrouble(await troubleWithSettings());
      announce(t('saved'));
    } catch {
      // A fresh object draws the form anew: a radio button that was clicked goes back to what is in force.
      setSettings({ ...settings });
      setTrouble('not-saved');
    }
  };
  return (
    <SettingsForm
      {...access}
      settings={settings}
      trouble={trouble}
      onChange={(changed) => void change(changed)}
    />
  );
}
