// Package mixedliteral puts the instance beside what comes with the request. What decides: that its neighbours depend on the
// request does not make the instance depend on it; its own arguments and set-up do.
package mixedliteral

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type call struct {
	r *http.Request
	v *validator.Validate
	m *reflectx.Mapper
	d *schema.Decoder
}

func (c *call) run() error { return c.v.Struct(c.r.URL) }

func run(c *call) error { return c.v.Struct(c.r.URL) }

func Literal(w http.ResponseWriter, r *http.Request) {
	c := &call{r: r, v: validator.New()} // report
	_ = c.run()
}

func Passed(w http.ResponseWriter, r *http.Request) {
	_ = run(&call{r: r, v: validator.New()}) // report
}

func use(ctx context.Context, host string, v *validator.Validate) error {
	return v.VarCtx(ctx, host, "hostname")
}

func Argument(w http.ResponseWriter, r *http.Request) {
	_ = use(r.Context(), r.Host, validator.New()) // report
}

func Map(w http.ResponseWriter, r *http.Request) {
	m := map[string]any{
		"host":     r.Host,
		"validate": validator.New(), // report
	}
	_ = m["validate"].(*validator.Validate).Var(m["host"], "hostname")
}

func newCall(r *http.Request, v *validator.Validate) *call { return &call{r: r, v: v} }

func Maker(w http.ResponseWriter, r *http.Request) {
	_ = newCall(r, validator.New()).run() // report
}

func Nested(w http.ResponseWriter, r *http.Request) {
	type outer struct {
		path string
		call call
	}
	o := outer{r.URL.Path, call{r, validator.New(), nil, nil}} // report
	_ = o.call.run()
}

func Slice(w http.ResponseWriter, r *http.Request) {
	args := []any{r.Host, validator.New()} // report
	_ = args[1].(*validator.Validate).Var(args[0], "hostname")
}

func Next(next func(context.Context, *call) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = next(r.Context(), &call{r: r, v: validator.New()}) // report
	}
}

func Fields(w http.ResponseWriter, r *http.Request) {
	var c call
	c.r = r
	c.m = reflectx.NewMapper("db") // report
	c.m.FieldMap(reflect.ValueOf(c.r.URL))
}

// The instance depends.

func OwnArgument(w http.ResponseWriter, r *http.Request) {
	c := &call{r: r, m: reflectx.NewMapper(r.FormValue("tag"))} // silent
	c.m.FieldMap(reflect.ValueOf(c.r.URL))
}

func OwnSetUp(w http.ResponseWriter, r *http.Request) {
	c := &call{r: r, d: schema.NewDecoder()} // silent
	c.d.SetAliasTag(c.r.FormValue("tag"))
	_ = c.d.Decode(&struct{ Q string }{}, r.URL.Query())
}

func tagged(r *http.Request, d *schema.Decoder) *schema.Decoder {
	d.SetAliasTag(r.FormValue("tag"))
	return d
}

func OwnHelper(w http.ResponseWriter, r *http.Request) {
	_ = tagged(r, schema.NewDecoder()).Decode(&struct{ Q string }{}, r.URL.Query()) // silent
}

type opts struct{ tag string }

func OwnOpts(w http.ResponseWriter, r *http.Request) {
	o := opts{tag: r.Header.Get("X-Tag")}
	c := call{r: r, m: reflectx.NewMapper(o.tag)} // silent
	c.m.FieldMap(reflect.ValueOf(c.r.URL))
}

func OwnMethod(w http.ResponseWriter, r *http.Request) {
	c := &call{r: r}
	c.d = schema.NewDecoder() // silent
	c.configure()
	_ = c.d.Decode(&struct{ Q string }{}, r.URL.Query())
}

func (c *call) configure() { c.d.IgnoreUnknownKeys(c.r.Method == http.MethodGet) }
