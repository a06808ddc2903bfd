// Package indirectsetup configures the instance after it was made, by something else than a plain call beside it. What
// decides: whether anything that reaches the instance before it is used comes from the request.
package indirectsetup

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type q struct{ Page int }

type conf struct {
	tag   string
	zero  bool
	alias map[string]string
}

func (c conf) apply(d *schema.Decoder) { d.SetAliasTag(c.tag) }

func (c conf) fixed(d *schema.Decoder) { d.SetAliasTag("json") }

type applier interface{ apply(d *schema.Decoder) }

func Method(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	conf{tag: r.FormValue("tag")}.apply(d)
	_ = d.Decode(&q{}, r.URL.Query())
}

func Iface(w http.ResponseWriter, r *http.Request) {
	var a applier = conf{tag: r.FormValue("tag")}
	d := schema.NewDecoder() // silent
	a.apply(d)
	_ = d.Decode(&q{}, r.URL.Query())
}

func Range(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	for alias, tags := range r.URL.Query() {
		v.RegisterAlias(alias, tags[0])
	}
	_ = v.Struct(q{})
}

func Closure(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	set := func() { d.SetTagName(r.FormValue("tag")) }
	set()
	_ = d.Decode(&q{}, r.Form)
}

func Pointer(w http.ResponseWriter, r *http.Request) {
	var c conf
	c.tag = r.FormValue("tag")
	p := &c
	d := form.NewDecoder() // silent
	d.SetTagName(p.tag)
	_ = d.Decode(&q{}, r.Form)
}

type box struct {
	d *schema.Decoder
	c conf
}

func (b *box) prepare() *box {
	b.d.ZeroEmpty(b.c.zero)
	return b
}

func Chain(w http.ResponseWriter, r *http.Request) {
	b := &box{d: schema.NewDecoder(), c: conf{zero: r.Method == "PUT"}} // silent
	_ = b.prepare().d.Decode(&q{}, r.URL.Query())
}

func Conditional(w http.ResponseWriter, r *http.Request) {
	b := box{c: conf{zero: true}}
	b.d = schema.NewDecoder() // silent
	if r.Method == http.MethodPut {
		b.prepare()
	}
	_ = b.d.Decode(&q{}, r.URL.Query())
}

func Bound(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	lang := r.FormValue("lang")
	reg := v.RegisterTagNameFunc
	reg(func(f reflect.StructField) string { return f.Tag.Get(lang) })
	_ = v.Struct(q{})
}

func Func(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	seen := map[string]bool{}
	_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
		k := fl.Field().String()
		defer func() { seen[k] = true }()
		return !seen[k]
	})
	_ = v.Struct(q{len(r.Host)})
}

func each(d *schema.Decoder, opts ...func(*schema.Decoder)) *schema.Decoder {
	for _, o := range opts {
		o(d)
	}
	return d
}

func Options(w http.ResponseWriter, r *http.Request) {
	d := each(schema.NewDecoder(), func(d *schema.Decoder) { d.SetAliasTag(r.FormValue("tag")) }) // silent
	_ = d.Decode(&q{}, r.URL.Query())
}

// Nothing comes from the request.

func FixedMethod(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	conf{tag: r.FormValue("tag")}.fixed(d)
	_ = d.Decode(&q{}, r.URL.Query())
}

func FixedRange(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	for alias, tags := range map[string]string{"id": "uuid", "mail": "email"} {
		v.RegisterAlias(alias, tags)
	}
	_ = v.Struct(q{len(r.Host)})
}

func FixedClosure(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	set := func(tag string) { d.SetTagName(tag) }
	set("q")
	_ = d.Decode(&q{}, r.Form)
}

func FixedBound(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	reg := v.RegisterTagNameFunc
	reg(func(f reflect.StructField) string { return f.Tag.Get("json") })
	_ = v.Struct(q{len(r.Host)})
}

func FixedOptions(w http.ResponseWriter, r *http.Request) {
	d := each(schema.NewDecoder(), func(d *schema.Decoder) { d.SetAliasTag("json") }) // report
	_ = d.Decode(&q{}, r.URL.Query())
}

func After(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	var x q
	_ = d.Decode(&x, r.URL.Query())
	tag := r.FormValue("tag")
	w.Header().Set("X-Tag", tag)
}
