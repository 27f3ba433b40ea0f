/** What each page gives the form as properties. */
export const settings = {
  categories: [
    {value: 'fees', label: 'Fees and charges'},
    {value: 'parking', label: 'Parking'},
  ],
  prefill: {details: {actionsTaken: 'I called.'}},
  headers: {'X-CSRF-Token': 'a-token'},
  /** Sends the request as it is, and shows the test what it was. */
  transport: async (request) => {
    const {subject, details} = await request.clone().json();
    document.body.dataset.sent = [
      request.headers.get('X-CSRF-Token'),
      subject.category,
      details.actionsTaken,
    ].join('; ');
    return fetch(request);
  },
};
