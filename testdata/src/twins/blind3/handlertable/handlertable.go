// Package handlertable keeps handlers in tables. What decides: whether the construction stands in the function of the table,
// which runs for each message, or beside it, where the table is made.
package handlertable

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
)

type order struct{ SKU string }

type handler func(b []byte) error

var ops = map[string]handler{
	"create": func(b []byte) error {
		var o order
		if err := json.Unmarshal(b, &o); err != nil {
			return err
		}
		return validator.New().Struct(o) // report
	},
	"cancel": cancel,
}

func cancel(b []byte) error {
	var o order
	_ = json.Unmarshal(b, &o)
	v := validator.New() // report
	return v.Var(o.SKU, "required")
}

func Dispatch(m *nats.Msg) {
	if h, ok := ops[m.Subject]; ok {
		_ = h(m.Data)
	}
}

type router struct{ table map[string]handler }

func newRouter() *router {
	v := validator.New() // silent
	rt := &router{table: make(map[string]handler)}
	rt.table["create"] = func(b []byte) error {
		var o order
		_ = json.Unmarshal(b, &o)
		return v.Struct(o)
	}
	rt.table["update"] = func(b []byte) error {
		var o order
		_ = json.Unmarshal(b, &o)
		return validator.New().Struct(o) // report
	}
	rt.table["delete"] = rt.delete
	return rt
}

func (rt *router) delete(b []byte) error {
	var o order
	_ = json.Unmarshal(b, &o)
	return validator.New().StructPartial(o, "SKU") // report
}

func (rt *router) Handle(m *nats.Msg) { _ = rt.table[m.Subject](m.Data) }

type route struct {
	method, path string
	h            http.HandlerFunc
}

func routes() []route {
	v := validator.New() // silent
	return []route{
		{"POST", "/orders", func(w http.ResponseWriter, r *http.Request) {
			var o order
			_ = json.NewDecoder(r.Body).Decode(&o)
			_ = v.Struct(o)
		}},
		{"PUT", "/orders", func(w http.ResponseWriter, r *http.Request) {
			var o order
			_ = json.NewDecoder(r.Body).Decode(&o)
			_ = validator.New().Struct(o) // report
		}},
	}
}

func Serve(nc *nats.Conn) error {
	rt := newRouter()
	if _, err := nc.Subscribe("orders.>", rt.Handle); err != nil {
		return err
	}
	if _, err := nc.Subscribe("ops.>", Dispatch); err != nil {
		return err
	}
	mux := http.NewServeMux()
	for _, r := range routes() {
		mux.HandleFunc(r.method+" "+r.path, r.h)
	}
	return http.ListenAndServe(":80", mux)
}

// The whole table is made for each message.
func PerMessage(m *nats.Msg) {
	v := validator.New() // report
	table := map[string]func(order) error{
		"create": func(o order) error { return v.Struct(o) },
		"delete": func(o order) error { return v.Var(o.SKU, "required") },
	}
	var o order
	_ = json.Unmarshal(m.Data, &o)
	_ = table[m.Subject](o)
}

// A table of instances, made with the package.
var byKind = map[string]*validator.Validate{
	"loose":  validator.New(),                                      // silent
	"strict": validator.New(validator.WithRequiredStructEnabled()), // silent
}

func ByKind(m *nats.Msg) {
	var o order
	_ = json.Unmarshal(m.Data, &o)
	_ = byKind[m.Subject].Struct(o)
}
