// Package hubs sends events to those who listen: a goroutine that runs as long as the program, and handlers that stay open.
// What decides: whether the goroutine is the program's or the request's, and whether the loop is around the construction.
package hubs

import (
	"fmt"
	"net/http"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type event struct{ Name string }

type hub struct {
	register   chan chan event
	unregister chan chan event
	events     chan event
	v          *validator.Validate
}

func newHub() *hub {
	h := &hub{register: make(chan chan event), unregister: make(chan chan event), events: make(chan event)}
	// Kept by the hub.
	h.v = validator.New() // silent
	go h.run()
	return h
}

func (h *hub) run() {
	clients := make(map[chan event]bool)
	// Once for the hub.
	m := reflectx.NewMapper("json") // silent
	for {
		select {
		case c := <-h.register:
			clients[c] = true
		case c := <-h.unregister:
			delete(clients, c)
		case e := <-h.events:
			_ = m.FieldMap(reflect.ValueOf(e))
			// For each event.
			if validator.New().Struct(e) != nil { // report
				continue
			}
			for c := range clients {
				c <- e
			}
		}
	}
}

func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := make(chan event)
	h.register <- c
	defer func() { h.unregister <- c }()
	// For each who listens.
	m := reflectx.NewMapper("json") // report
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			fmt.Fprintln(w, ": ping")
		case e := <-c:
			// For each event that is sent to one.
			v := validator.New() // report
			_ = v.Struct(e)
			fmt.Fprintln(w, len(m.FieldMap(reflect.ValueOf(e))))
		}
	}
}

func (h *hub) Publish(w http.ResponseWriter, r *http.Request) {
	e := event{r.FormValue("name")}
	if h.v.Struct(e) == nil {
		h.events <- e
	}
}

func (h *hub) Later(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	go func() {
		// A goroutine of the request.
		dec := form.NewDecoder() // report
		var e event
		if dec.Decode(&e, map[string][]string{"name": {name}}) == nil {
			h.events <- e
		}
	}()
}

func (h *hub) Watch(w http.ResponseWriter, r *http.Request) {
	own := &hub{events: make(chan event), register: make(chan chan event)}
	go own.drain(r.Context().Done())
	<-r.Context().Done()
}

func (h *hub) drain(done <-chan struct{}) {
	// A goroutine for each request.
	m := reflectx.NewMapper("json") // report
	for {
		select {
		case <-done:
			return
		case e := <-h.events:
			_ = m.FieldMap(reflect.ValueOf(e))
		}
	}
}

func Main() error {
	h := newHub()
	http.Handle("/events", h)
	http.HandleFunc("/publish", h.Publish)
	http.HandleFunc("/later", h.Later)
	http.HandleFunc("/watch", h.Watch)
	return http.ListenAndServe(":8080", nil)
}
