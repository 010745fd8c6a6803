// Shows what the authority sends and opens what it is about.

self.addEventListener('push', event => {
  const news = event.data.json();
  event.waitUntil(self.registration.showNotification(news.title, { data: news.url, lang: 'ja' }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
