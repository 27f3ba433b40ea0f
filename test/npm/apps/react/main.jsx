import 'complaint-form';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import {settings} from '../settings.js';

function Page() {
  const [told, setTold] = useState('');
  const tell = (text) => setTold((before) => before + text);
  return (
    <>
      <complaint-form
        endpoint="/complaints"
        lang="en"
        categories={settings.categories}
        prefill={settings.prefill}
        headers={settings.headers}
        transport={settings.transport}
        oncomplaint-step={({detail}) => tell(`${detail.step} `)}
        oncomplaint-sent={({detail}) => tell(`reference: ${detail.reference} `)}
      >
        <p>Write to us.</p>
      </complaint-form>
      <output>{told}</output>
    </>
  );
}

createRoot(document.querySelector('main')).render(<Page />);
