// Package contractgens asks a type parameter's methods for what it needs. What decides: whether the one who asks asks again.
package contractgens

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// checker makes its rules when it checks.
type checker interface{ Check() error }

type signup struct{ Name string }

func (s signup) Check() error {
	return validator.New().Struct(s) // report
}

func handle[T checker](read func(*http.Request) T) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := read(r).Check(); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

// starter is made once for each route.
type starter[T any] interface {
	*T
	Start()
	Serve(context.Context, string) string
}

type trimmer struct{ t *mold.Transformer }

func (t *trimmer) Start() {
	t.t = mold.New() // silent
}

func (t *trimmer) Serve(ctx context.Context, name string) string {
	x := signup{name}
	_ = t.t.Struct(ctx, &x)
	return x.Name
}

type cleaner struct{ p *bluemonday.Policy }

func (c *cleaner) Start() {
	c.p = bluemonday.UGCPolicy() // report
}

func (c *cleaner) Serve(_ context.Context, name string) string { return c.p.Sanitize(name) }

// route starts one, and serves with it.
func route[T any, P starter[T]]() http.HandlerFunc {
	p := P(new(T))
	p.Start()
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Serve(r.Context(), r.FormValue("name"))))
	}
}

// single starts one for each.
func single[T any, P starter[T]](w http.ResponseWriter, r *http.Request) {
	p := P(new(T))
	p.Start()
	_, _ = w.Write([]byte(p.Serve(r.Context(), r.FormValue("name"))))
}

// maker makes decoders.
type maker interface{ Make() *form.Decoder }

type fresh struct{}

func (fresh) Make() *form.Decoder {
	return form.NewDecoder() // report
}

type kept struct{ d *form.Decoder }

func (k *kept) Make() *form.Decoder {
	if k.d == nil {
		k.d = form.NewDecoder() // silent
		k.d.SetTagName("q")
	}
	return k.d
}

func decoding[M maker](m M) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = m.Make().Decode(new(signup), r.URL.Query())
	}
}

// mapped has a mapper that knows nothing of the type.
func mapped[T any](w http.ResponseWriter, r *http.Request) {
	var x T
	reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) // report
}

// encoding depends on the type.
func encoding[T interface{ Schema() string }](w http.ResponseWriter, r *http.Request) {
	var x T
	c, err := goavro.NewCodec(x.Schema()) // silent
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, x)
	_, _ = w.Write(data)
}

func (signup) Schema() string { return `"string"` }

type login struct{}

func (login) Schema() string { return `"int"` }

// each makes one for all of them.
func each[T any](xs []T, values map[string][]string) {
	d := schema.NewDecoder() // report
	for i := range xs {
		_ = d.Decode(&xs[i], values)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/signup", handle(func(r *http.Request) signup { return signup{r.FormValue("name")} }))
	m.HandleFunc("/trim", route[trimmer]())
	m.HandleFunc("/clean", single[cleaner])
	m.HandleFunc("/fresh", decoding(fresh{}))
	m.HandleFunc("/kept", decoding(new(kept)))
	m.HandleFunc("/columns", mapped[signup])
	m.HandleFunc("/encode", encoding[signup])
	m.HandleFunc("/login", encoding[login])
	m.HandleFunc("/each", func(w http.ResponseWriter, r *http.Request) { each(make([]signup, 2), r.URL.Query()) })
}
