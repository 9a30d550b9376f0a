// Comfort only: a slider beside each number of the "what if" form. Without it the form works the same.
const decimal = document.documentElement.lang === 'fr' ? ',' : '.';
for (const number of document.querySelectorAll('.what-if input[data-low]')) {
  const slider = document.createElement('input');
  const low = Number(number.dataset.low);
  const high = Number(number.dataset.high);
  slider.type = 'range';
  slider.min = low;
  slider.max = high;
  slider.step = (high - low) / 100;
  slider.value = Number(number.value.replace(',', '.'));
  slider.setAttribute('aria-label', number.labels[0].textContent);
  slider.addEventListener('input', () => { number.value = String(Math.round(slider.value * 100) / 100).replace('.', decimal); });
  number.addEventListener('input', () => { slider.value = Number(number.value.replace(',', '.')); });
  // Arrow keys move the slider in steps: ask the model when the hand rests.
  slider.addEventListener('pointerup', () => number.form.requestSubmit());
  number.after(slider);
}
