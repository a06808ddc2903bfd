// Package app wants to know of events of another package. What decides: whether what it gives the bus runs for each of them.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/buskits/bus"
)

type order struct{ Note string }

type mailer struct{ p *bluemonday.Policy }

func (m *mailer) Notify(ctx context.Context, e bus.Event) error {
	e.Topic = m.p.Sanitize(e.Topic)
	return nil
}

type auditor struct{}

func (auditor) Notify(ctx context.Context, e bus.Event) error {
	e.Topic = bluemonday.UGCPolicy().Sanitize(e.Topic) // report
	return nil
}

func check() bus.Handler {
	v := validator.New() // silent
	return func(ctx context.Context, e bus.Event) error { return v.StructCtx(ctx, e.Data) }
}

func checkEach() bus.Handler {
	v := validator.New() // report
	return func(ctx context.Context, e bus.Event) error { return v.StructCtx(ctx, e.Data) }
}

func trim(ctx context.Context, e bus.Event) error {
	t := mold.New() // report
	return t.Struct(ctx, e.Data)
}

type app struct {
	bus *bus.Bus
	enc *form.Encoder
}

func newApp() *app {
	a := &app{bus: bus.New(), enc: form.NewEncoder()} // silent
	a.bus.OnFrom("order", check)
	a.bus.OnEach("order", checkEach)
	a.bus.On("order", trim)
	a.bus.On("order", bus.Typed(a.encode))
	a.bus.On("order", bus.Typed(func(ctx context.Context, o *order) error {
		return schema.NewDecoder().Decode(o, nil) // report
	}))
	a.bus.Subscribe(&mailer{bluemonday.UGCPolicy()}) // silent
	a.bus.Subscribe(auditor{})
	return a
}

func (a *app) encode(ctx context.Context, o *order) error {
	_, err := a.enc.Encode(o)
	return err
}

// loop has one for all that is sent.
func (a *app) loop(ctx context.Context) {
	v := validator.New() // silent
	for e := range a.bus.Events() {
		_ = v.StructCtx(ctx, e.Data)
	}
}

// loopEach has one for each.
func (a *app) loopEach(ctx context.Context) {
	for e := range a.bus.Events() {
		v := validator.New() // report
		_ = v.StructCtx(ctx, e.Data)
	}
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	o := &order{r.FormValue("note")}
	_ = a.bus.Publish(r.Context(), bus.Event{Topic: "order", Data: o})
	a.bus.Send(bus.Event{Topic: "later", Data: o})
}

func Run(ctx context.Context, m *http.ServeMux) {
	a := newApp()
	go a.loop(ctx)
	go a.loopEach(ctx)
	m.HandleFunc("/create", a.create)
}
