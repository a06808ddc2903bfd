// Package perkeys makes objects that differ: by tenant, language, type or tag. What decides: whether the difference comes from the request,
// or is the same whoever asks.
package perkeys

import (
	"net/http"
	"reflect"
	"strings"
	"sync"
	"text/template"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type tenant struct {
	ID     string
	Schema string
	Rule   string
	Tag    string
}

type api struct {
	tenants map[string]*tenant
	cache   sync.Map
	tag     string
	env     *cel.Env
}

func (a *api) tenant(r *http.Request) *tenant { return a.tenants[r.Header.Get("X-Tenant")] }

func (a *api) check(w http.ResponseWriter, r *http.Request) {
	t := a.tenant(r)
	// Each tenant has a schema of its own, and it is not the one of the next request.
	s, err := jsonschema.NewCompiler().Compile(t.Schema) // silent
	if err == nil {
		_ = s.Validate(r.FormValue("body"))
	}
}

func (a *api) checkShared(w http.ResponseWriter, r *http.Request) {
	t := a.tenant(r)
	// The same for all tenants.
	s, err := jsonschema.NewCompiler().Compile("tenant.schema") // report
	if err == nil {
		_ = s.Validate(t.ID)
	}
}

func (a *api) bind(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	// The tag is the tenant's.
	d.SetAliasTag(a.tenant(r).Tag)
	var in struct{ Name string }
	_ = d.Decode(&in, r.URL.Query())
}

func (a *api) bindShared(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	// The tag is the server's.
	d.SetAliasTag(a.tag)
	var in struct{ Name string }
	_ = d.Decode(&in, r.URL.Query())
}

func (a *api) page(w http.ResponseWriter, r *http.Request) {
	// The text is the request's.
	t, err := template.New("page").Parse(r.FormValue("template")) // silent
	if err == nil {
		_ = t.Execute(w, nil)
	}
}

func (a *api) pageShared(w http.ResponseWriter, r *http.Request) {
	// Only what is filled in is the request's.
	t, err := template.New("page").Parse("<p>{{.}}</p>") // report
	if err == nil {
		_ = t.Execute(w, r.FormValue("text"))
	}
}

func (a *api) language(w http.ResponseWriter, r *http.Request) {
	// All languages are made, and one is chosen.
	u := ut.New(en.New()) // report
	t, _ := u.GetTranslator(r.Header.Get("Accept-Language"))
	text, _ := t.T("hello")
	_, _ = w.Write([]byte(text))
}

func (a *api) rule(w http.ResponseWriter, r *http.Request) {
	t := a.tenant(r)
	if p, ok := a.cache.Load(t.ID); ok {
		_, _ = p.(cel.Program).Eval(map[string]any{})
		return
	}
	// Compiled once for each tenant.
	ast, _ := a.env.Compile(t.Rule)
	p, err := a.env.Program(ast) // silent
	if err == nil {
		a.cache.Store(t.ID, p)
		_, _ = p.Eval(map[string]any{})
	}
}

// FieldsOf depends on the type alone, but the mapper does not.
func FieldsOf[T any](v T) map[string]reflect.Value {
	m := reflectx.NewMapperFunc("db", strings.ToLower) // report
	return m.FieldMap(reflect.ValueOf(&v))
}

// CheckOf registers its type parameter: in each instance it is another.
func CheckOf[T any](v T, f func(reflect.Value) any) error {
	c := validator.New() // silent
	c.RegisterCustomTypeFunc(f, *new(T))
	return c.Struct(v)
}

func Routes(m *http.ServeMux, a *api) {
	m.HandleFunc("/check", a.check)
	m.HandleFunc("/check/shared", a.checkShared)
	m.HandleFunc("/bind", a.bind)
	m.HandleFunc("/bind/shared", a.bindShared)
	m.HandleFunc("/page", a.page)
	m.HandleFunc("/page/shared", a.pageShared)
	m.HandleFunc("/language", a.language)
	m.HandleFunc("/rule", a.rule)
}
