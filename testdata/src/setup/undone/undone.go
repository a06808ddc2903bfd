// Package undone subscribes for as long as a request lasts.
package undone

import (
	"net/http"

	"github.com/asaskevich/EventBus"
)

type server struct{ bus EventBus.Bus }

func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	send := func(text string) { _, _ = w.Write([]byte(text)) }
	_ = s.bus.Subscribe("news", send) // silent: setup/taken-back
	defer s.leave(send)
	<-r.Context().Done()
}

func (s *server) leave(f func(string)) { _ = s.bus.Unsubscribe("news", f) }
