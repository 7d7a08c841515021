// Shows a reminder that arrives while no page of ours is open, and opens the list of the day when it is touched.
self.addEventListener("push", (event) => {
  const message = event.data ? event.data.json() : {};
  const { title = "Đôn Đốc", body = "", url = "/", tag } = message;
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang: "vi", data: { url } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  // Only ever a page of this site, whatever the message says.
  const asked = new URL(event.notification.data?.url ?? "/", self.location.origin);
  const url = asked.origin === self.location.origin ? asked.href : self.location.origin;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((windows) => {
      const open = windows.find((one) => "navigate" in one);
      return open ? open.navigate(url).then((page) => page?.focus()) : self.clients.openWindow(url);
    }),
  );
});
