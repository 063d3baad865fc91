import { expect } from 'chai';
import { languageOf } from '../../../../src/engine/text/language';

describe('languageOf', () => {
  it('knows English by its small words', () => {
    expect(
      languageOf(
        'The board met on Monday to hear what the divers had found under the old pier, and it was not good news for the town or for the ferry that has to stop there.',
      ),
    ).to.equal('en');
  });

  it('knows German, French and Spanish by theirs', () => {
    expect(
      languageOf(
        'Der Hafenrat hat am Montag beraten, was die Taucher unter der alten Brücke gefunden haben, und es ist nicht gut für die Stadt und für die Fähre, die dort auch im Winter hält.',
      ),
    ).to.equal('de');
    expect(
      languageOf(
        'Le conseil du port est réuni lundi pour entendre ce que les plongeurs ont trouvé sous la vieille jetée, et ce ne sont pas de bonnes nouvelles pour la ville ni pour le bac qui est dans le port.',
      ),
    ).to.equal('fr');
    expect(
      languageOf(
        'El consejo del puerto se reunió el lunes para saber lo que los buzos hallaron bajo el viejo muelle, y no es una buena noticia para la ciudad ni para el barco que llega por la noche con las cartas.',
      ),
    ).to.equal('es');
  });

  it('leaves open what another script says', () => {
    expect(
      languageOf('Совет порта собрался в понедельник, чтобы узнать, что нашли водолазы под старым причалом.'),
    ).to.equal('und');
  });

  it('counts what is too short to tell as English', () => {
    expect(languageOf('')).to.equal('en');
    expect(languageOf('Putzfrau findet Geld')).to.equal('en');
  });
});
