/** Lets a finger move the sheet, as on a phone: the grid itself would select cells. A tap still goes through. */
export function scrollByTouch(container: HTMLElement): void {
  let last: { readonly x: number; readonly y: number } | null = null;
  container.style.touchAction = 'none';
  const onTouch = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', work: (event: PointerEvent) => void): void => {
    container.addEventListener(type, (event) => event.pointerType === 'touch' && work(event), { capture: true });
  };
  onTouch('pointerdown', ({ clientX: x, clientY: y }) => (last = { x, y }));
  onTouch('pointerup', () => (last = null));
  onTouch('pointercancel', () => (last = null));
  onTouch('pointermove', (event) => {
    const { clientX: x, clientY: y, target } = event;
    if (last === null || !(target instanceof HTMLCanvasElement)) return;
    event.stopPropagation();
    const [deltaX, deltaY] = [last.x - x, last.y - y];
    last = { x, y };
    target.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true }));
  });
}
