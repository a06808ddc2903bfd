// Package ctxways carries things in contexts. What decides: whether what is in the context was made for this request.
package ctxways

import (
	"context"
	"net"
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

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type key[T any] struct{}

func with[T any](ctx context.Context, v T) context.Context {
	return context.WithValue(ctx, key[T]{}, v)
}

func from[T any](ctx context.Context) (v T, ok bool) {
	v, ok = ctx.Value(key[T]{}).(T)
	return v, ok
}

func orMake[T any](ctx context.Context, mk func() T) T {
	if v, ok := from[T](ctx); ok {
		return v
	}
	return mk()
}

// base is the context of all requests.
func base(net.Listener) context.Context {
	return with(context.Background(), validator.New()) // silent
}

func shared(next http.Handler) http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(with(r.Context(), t)))
	})
}

func each(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := with(r.Context(), form.NewDecoder()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

type office struct {
	query *schema.Decoder
	ctx   context.Context
}

func newOffice(ctx context.Context) *office {
	d := orMake(ctx, schema.NewDecoder)                    // silent
	return &office{d, with(ctx, reflectx.NewMapper("db"))} // silent
}

func (o *office) create(w http.ResponseWriter, r *http.Request) {
	if v, ok := from[*validator.Validate](r.Context()); ok {
		_ = v.Struct(in(r))
	}
	if d, ok := from[*form.Decoder](r.Context()); ok {
		_ = d.Decode(in(r), r.URL.Query())
	}
	if t, ok := from[*mold.Transformer](r.Context()); ok {
		_ = t.Struct(r.Context(), in(r))
	}
	_ = o.query.Decode(in(r), r.URL.Query())
	if m, ok := from[*reflectx.Mapper](o.ctx); ok {
		m.FieldMap(reflect.ValueOf(in(r)))
	}
}

// write makes one if there is none in the context, where nobody puts one.
func (o *office) write(w http.ResponseWriter, r *http.Request) {
	p := orMake(r.Context(), bluemonday.UGCPolicy) // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// encode puts it into the context of a request.
func (o *office) encode(w http.ResponseWriter, r *http.Request) {
	c, ok := from[*goavro.Codec](r.Context())
	if !ok {
		c, _ = goavro.NewCodec(`"string"`) // report
		r = r.WithContext(with(r.Context(), c))
	}
	_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
}

func Serve(ctx context.Context) error {
	o := newOffice(ctx)
	m := http.NewServeMux()
	m.HandleFunc("/create", o.create)
	m.HandleFunc("/write", o.write)
	m.HandleFunc("/encode", o.encode)
	s := &http.Server{Handler: shared(each(m)), BaseContext: base}
	return s.ListenAndServe()
}
