import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Trouble, Waiting } from '../parts/waiting.tsx';
import { unreached } from './api.ts';

/** A view that is fetched when it is first shown: the drawing and the editor are the heaviest parts of the page. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return (props: Props) => {
    const [View, setView] = useState<ComponentType<Props> | null>(() => loaded);
    const [isFailed, setFailed] = useState(false);
    useEffect(() => {
      if (View !== null) return;
      load().then(
        (view) => {
          loaded = view;
          setView(() => view);
        },
        () => setFailed(true),
      );
    }, [View]);
    if (isFailed) return <Trouble error={unreached()} />;
    return View === null ? <Waiting what="the view" /> : <View {...props} />;
  };
}
