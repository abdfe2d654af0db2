import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Waiting } from '../parts/waiting.tsx';

/** A view that is fetched when it is first shown: the drawing and the editor are the heaviest parts of the page. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return (props: Props) => {
    const [View, setView] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (View !== null) return;
      void load().then((view) => {
        loaded = view;
        setView(() => view);
      });
    }, [View]);
    return View === null ? <Waiting what="the view" /> : <View {...props} />;
  };
}
