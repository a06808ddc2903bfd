// Package eventbus has an event bus of the program; events are published by requests.
package eventbus

import (
	"net/http"
	"sync"

	"github.com/devfeel/mapper"
	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
)

type Event struct {
	Kind string `validate:"required"`
	Data []byte
}

type Listener interface{ On(e Event) }

type ListenerFunc func(Event)

func (f ListenerFunc) On(e Event) { f(e) }

type Bus struct {
	mu        sync.RWMutex
	listeners map[string][]Listener
}

func (b *Bus) Subscribe(kind string, l Listener) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.listeners[kind] = append(b.listeners[kind], l)
}

func (b *Bus) Publish(e Event) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, l := range b.listeners[e.Kind] {
		l.On(e)
	}
}

type Created struct{ ID string }

// A listener with a type.
type audit struct{ log func(any) }

func (a *audit) On(e Event) {
	var c Created
	var h codec.MsgpackHandle // report
	if codec.NewDecoderBytes(e.Data, &h).Decode(&c) == nil {
		a.log(c)
	}
}

type mailer struct {
	send func(any) error
	h    *codec.MsgpackHandle
}

func (m mailer) On(e Event) {
	var c Created
	_ = codec.NewDecoderBytes(e.Data, m.h).Decode(&c)
	_ = m.send(c)
}

func onCreated(e Event) {
	if err := validator.New().Struct(e); err != nil { // report
		panic(err)
	}
}

type projector struct{ state map[string]any }

func (p *projector) apply(e Event) {
	var c Created
	m := mapper.NewMapper() // report
	if m.Mapper(&e, &c) == nil {
		p.state[c.ID] = c
	}
}

func Wire(log func(any)) *Bus {
	b := &Bus{listeners: map[string][]Listener{}}
	b.Subscribe("created", &audit{log})
	b.Subscribe("created", mailer{h: &codec.MsgpackHandle{}}) // silent
	b.Subscribe("created", ListenerFunc(onCreated))
	b.Subscribe("created", ListenerFunc((&projector{state: map[string]any{}}).apply))
	b.Subscribe("deleted", ListenerFunc(func(e Event) {
		v := validator.New() // report
		if v.Var(e.Data, "min=1") != nil {
			log(e)
		}
	}))
	v := validator.New() // silent
	b.Subscribe("deleted", ListenerFunc(func(e Event) { _ = v.Struct(e) }))
	b.Subscribe("renamed", renaming())
	return b
}

func renaming() Listener {
	m := mapper.NewMapper() // silent
	return ListenerFunc(func(e Event) {
		var c Created
		_ = m.Mapper(&e, &c)
	})
}

type api struct{ bus *Bus }

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	a.bus.Publish(Event{Kind: "created", Data: []byte(r.FormValue("name"))})
}

// A listener that is subscribed by the request, for the length of the request.
func (a *api) watch(w http.ResponseWriter, r *http.Request) {
	done := make(chan Event, 1)
	enc := &codec.JsonHandle{} // report
	go forward(done, func(e Event) { _ = codec.NewEncoder(w, enc).Encode(e) })
	<-r.Context().Done()
	close(done)
}

func forward(events <-chan Event, f func(Event)) {
	for e := range events {
		f(e)
	}
}

func Serve(log func(any)) error {
	a := &api{Wire(log)}
	http.HandleFunc("/create", a.create)
	http.HandleFunc("/watch", a.watch)
	return http.ListenAndServe(":80", nil)
}
