// Shows a reminder that arrives while no page of ours is open, and opens the list of the day in a window of its own when it is touched.
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
    // An open window is never led elsewhere: a half-typed form may stand in it.
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((windows) => {
      const open = windows.find((one) => one.url === url);
      return open ? open.focus() : self.clients.openWindow(url);
    }),
  );
});
