// Package app says what is to be done.
package app

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind14/eventhooks/hub"
)

type guest struct{ Name string }

// inRequest uses the helpers of hub while it serves.
func inRequest(h *hub.Hub) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		h.Locked(func() {
			d := form.NewDecoder() // report
			_ = d.Decode(new(guest), r.URL.Query())
		})
		hub.Apply(r.URL.Query()["name"], func(name string) {
			d := schema.NewDecoder() // report
			_ = d.Decode(new(guest), map[string][]string{"name": {name}})
		})
	}
}

func Run(names []string) error {
	h := new(hub.Hub)
	var rules *validator.Validate
	var fields *reflectx.Mapper
	h.Now(func() {
		rules = validator.New() // silent
	})
	h.OnStart(func() error {
		fields = reflectx.NewMapper("db") // silent
		return nil
	})
	h.OnFirst(func(ctx context.Context) {
		t := mold.New() // silent
		_ = t.Struct(ctx, &guest{"first"})
	})
	h.OnEach(func(ctx context.Context, name string) {
		fields.FieldMap(reflect.ValueOf(guest{name}))
		_ = rules.Struct(guest{bluemonday.UGCPolicy().Sanitize(name)}) // report
	})
	hub.Apply(names, func(name string) {
		p := bluemonday.NewPolicy() // report
		_ = p.Sanitize(name)
	})
	http.HandleFunc("/in", inRequest(h))
	return h.Start(":8080")
}
