// Package typeparams asks the methods of type parameters. What decides: which type is given, and who calls.
package typeparams

import (
	"net/http"
	"reflect"
	"sync"

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

type maker[T any] interface {
	*T
	make()
}

type rules struct{ v *validator.Validate }

func (x *rules) make() {
	x.v = validator.New() // silent
}

type trims struct{ t *mold.Transformer }

func (x *trims) make() {
	if x.t == nil {
		x.t = mold.New() // silent
	}
}

type strict struct{ v *validator.Validate }

func (x *strict) make() {
	x.v = validator.New(validator.WithRequiredStructEnabled()) // report
}

type forms struct{ d *form.Decoder }

func (x *forms) make() {
	if x.d == nil {
		x.d = form.NewDecoder() // report
	}
}

func made[T any, P maker[T]]() *T {
	x := new(T)
	P(x).make()
	return x
}

func remade[T any, P maker[T]](x *T) *T {
	P.make(x)
	return x
}

// slot makes it once.
type slot[T any, P maker[T]] struct {
	once sync.Once
	x    T
}

func (s *slot[T, P]) get() *T {
	s.once.Do(P(&s.x).make)
	return &s.x
}

type query struct{ d *schema.Decoder }

func (x *query) make() {
	x.d = schema.NewDecoder() // silent
}

type text struct{ p *bluemonday.Policy }

func (x *text) make() {
	x.p = bluemonday.UGCPolicy() // report
}

type source[T any] interface{ decode(*http.Request) T }

type mapped struct{}

func (mapped) decode(r *http.Request) row {
	reflectx.NewMapper("db").FieldMap(reflect.ValueOf(in(r))) // report
	return *in(r)
}

type coded struct{ c *goavro.Codec }

func (x coded) decode(r *http.Request) row {
	_, _ = x.c.BinaryFromNative(nil, r.FormValue("name"))
	return *in(r)
}

func serve[T any, S source[T]](s S) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.decode(r) }
}

type plant struct {
	rules *rules
	trims trims
	query slot[query, *query]
}

func (p *plant) create(w http.ResponseWriter, r *http.Request) {
	_ = p.rules.v.Struct(in(r))
	_ = remade(&p.trims).t.Struct(r.Context(), in(r))
	_ = p.query.get().d.Decode(in(r), r.URL.Query())
}

func (p *plant) change(w http.ResponseWriter, r *http.Request) {
	_ = made[strict]().v.Struct(in(r))
	var f forms
	_ = remade(&f).d.Decode(in(r), r.URL.Query())
	var s slot[text, *text]
	_, _ = w.Write([]byte(s.get().p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) error {
	p := &plant{rules: made[rules]()}
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/change", p.change)
	m.Handle("/mapped", serve[row](mapped{}))
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	m.Handle("/coded", serve[row](coded{c}))
	return nil
}
