// Package builders has builders whose Build makes something costly.
package builders

import (
	"net/http"

	"github.com/gorilla/schema"
)

type DecoderBuilder struct {
	tag    string
	strict bool
}

func Decoder() *DecoderBuilder { return &DecoderBuilder{tag: "schema"} }

func (b *DecoderBuilder) Tag(t string) *DecoderBuilder { b.tag = t; return b }
func (b *DecoderBuilder) Strict() *DecoderBuilder      { b.strict = true; return b }

func (b *DecoderBuilder) Build() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.SetAliasTag(b.tag)
	d.IgnoreUnknownKeys(!b.strict)
	return d
}

type query struct {
	Page int `schema:"page"`
}

func list(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := Decoder().Tag("json").Strict().Build().Decode(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), 400)
	}
}

// A builder by value.
type plan struct {
	zero bool
	keys bool
}

func (p plan) ZeroEmpty() plan  { p.zero = true; return p }
func (p plan) IgnoreKeys() plan { p.keys = true; return p }
func (p plan) decoder() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.ZeroEmpty(p.zero)
	d.IgnoreUnknownKeys(p.keys)
	return d
}

func show(w http.ResponseWriter, r *http.Request) {
	var q query
	if (plan{}).ZeroEmpty().IgnoreKeys().decoder().Decode(&q, r.URL.Query()) != nil {
		w.WriteHeader(400)
	}
}

// A builder that holds the decoder while it is built.
type fluent struct{ d *schema.Decoder }

func begin() *fluent { return &fluent{schema.NewDecoder()} } // report

func (f *fluent) ignore() *fluent                             { f.d.IgnoreUnknownKeys(true); return f }
func (f *fluent) into(dst any, src map[string][]string) error { return f.d.Decode(dst, src) }

func search(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := begin().ignore().into(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), 400)
	}
}

// Steps in a slice.
func build(steps ...func(*schema.Decoder)) *schema.Decoder {
	d := schema.NewDecoder() // report
	for _, s := range steps {
		s(d)
	}
	return d
}

func ignoring(d *schema.Decoder) { d.IgnoreUnknownKeys(true) }

func export(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = build(ignoring).Decode(&q, r.URL.Query())
}

// A director with a builder interface.
type builder interface {
	Make() *schema.Decoder
}

type lax struct{}

func (lax) Make() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d
}

type handler struct{ b builder }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = h.b.Make().Decode(&q, r.URL.Query())
}

func Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/list", list)
	mux.HandleFunc("/show", show)
	mux.HandleFunc("/search", search)
	mux.HandleFunc("/export", export)
	mux.Handle("/lax", handler{lax{}})
	mux.Handle("/kept", newKept())
	return mux
}

// Mirrors: built where the program starts.
type keyed struct{ tag string }

func (k keyed) Build() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(k.tag)
	return d
}

var shared = keyed{"json"}.Build()

type kept struct{ d *schema.Decoder }

func newKept() *kept {
	k := &kept{}
	k.d = schema.NewDecoder() // silent
	k.d.ZeroEmpty(true)
	return k
}

func (k *kept) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = k.d.Decode(&q, r.URL.Query())
	_ = shared.Decode(&q, r.Header)
}

// Mirror: the request says the tag.
func byHeader(w http.ResponseWriter, r *http.Request) {
	var q query
	d := schema.NewDecoder() // silent
	d.SetAliasTag(r.Header.Get("X-Tag"))
	_ = d.Decode(&q, r.URL.Query())
}
