// Package wireperreq has providers that generated code calls: once for the application, or for each request. What decides:
// who calls the initializer.
package wireperreq

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/wire"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func ProvideValidator() *validator.Validate {
	// For the application only.
	return validator.New() // silent
}

func ProvideDecoder() *schema.Decoder {
	// For each request, by InitializeScope.
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d
}

func ProvideMapper(tag Tag) *reflectx.Mapper {
	// With the tag of the request.
	return reflectx.NewMapper(string(tag)) // silent
}

func ProvideForms() *form.Decoder {
	// By both: that of the scope is for each request.
	return form.NewDecoder() // report
}

type Tag string

type App struct {
	v     *validator.Validate
	forms *form.Decoder
}

func NewApp(v *validator.Validate, f *form.Decoder) *App { return &App{v, f} }

type Scope struct {
	dec   *schema.Decoder
	forms *form.Decoder
	m     *reflectx.Mapper
}

func NewScope(d *schema.Decoder, f *form.Decoder, m *reflectx.Mapper) *Scope { return &Scope{d, f, m} }

var Set = wire.NewSet(ProvideValidator, ProvideForms, NewApp)

func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s := InitializeScope(Tag(r.FormValue("tag")))
	var q struct{ Page int }
	if s.dec.Decode(&q, r.URL.Query()) != nil || s.forms.Decode(&q, r.Form) != nil {
		return
	}
	_ = a.v.Struct(q)
}

func Run() error { return http.ListenAndServe("", InitializeApp()) }
