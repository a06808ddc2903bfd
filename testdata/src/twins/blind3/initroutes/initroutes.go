// Package initroutes registers handlers in init and in package variables. What decides: what init and the initialiser
// evaluate runs once; the functions that they register run for each request.
package initroutes

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/nats-io/nats.go"
)

type in struct{ Name string }

func init() {
	v := validator.New() // silent
	http.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) })
	http.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r.URL) // report
	})
}

func init() {
	register("c", handle)
	register("d", func(x in) error {
		return validator.New().Struct(x) // report
	})
	register("e", made(validator.New())) // silent
}

var handlers = map[string]func(in) error{}

func register[F ~func(in) error](name string, f F) bool { handlers[name] = f; return true }

func handle(x in) error {
	v := validator.New() // report
	return v.Struct(x)
}

func made(v *validator.Validate) func(in) error { return func(x in) error { return v.Struct(x) } }

func Dispatch(w http.ResponseWriter, r *http.Request) {
	var x in
	_ = json.NewDecoder(r.Body).Decode(&x)
	_ = handlers[r.PathValue("op")](x)
}

var _ = register("g", func(x in) error {
	return validator.New().StructPartial(x, "Name") // report
})

var Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r.URL) // report
})

var Once = func() http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) }
}()

var Gin gin.HandlerFunc = func(c *gin.Context) {
	v := validator.New() // report
	_ = v.Struct(c.Keys)
}

var GinOnce = ginOnce()

func ginOnce() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) { _ = v.Struct(c.Keys) }
}

var routes = []struct {
	path string
	h    gin.HandlerFunc
}{
	{"/x", ginOnce()},
	{"/y", func(c *gin.Context) {
		_ = validator.New().Struct(c.Keys) // report
	}},
	{"/z", (&ctl{v: validator.New()}).get}, // silent
}

type ctl struct{ v *validator.Validate }

func (k *ctl) get(c *gin.Context) { _ = k.v.Struct(c.Keys) }

var subs = map[string]nats.MsgHandler{
	"a": func(m *nats.Msg) { _ = validator.New().Var(m.Data, "json") }, // report
	"b": subB,
}

func subB(m *nats.Msg) { _ = shared.Var(m.Data, "json") }

var shared = newShared()

func newShared() *validator.Validate {
	v := validator.New() // silent
	if err := v.RegisterValidation("x", nil); err != nil {
		panic(err)
	}
	return v
}

func Routes(r *gin.Engine) {
	for _, rt := range routes {
		r.GET(rt.path, rt.h)
	}
}
