// Package field keeps no state in package variables.
package field

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// API has a constructor.
type API struct {
	name string
}

// NewAPI returns an API.
func NewAPI(name string) *API {
	return &API{name: name}
}

func (a *API) List(w http.ResponseWriter, r *http.Request) {
	dec := schema.NewDecoder() // want `builds`
	dec.IgnoreUnknownKeys(true)
	_ = dec.Decode(r, r.URL.Query())
}

func (a *API) Create(w http.ResponseWriter, r *http.Request) {
	validate := validator.New() // want `builds`
	_ = validate.Struct(r)
}

func (a *API) Update(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `builds`
}

// admin is written on several lines.
type admin struct {
	api     *API
	version int // of the protocol
}

func newAdmin(api *API) *admin {
	a := &admin{
		api:     api,
		version: 1,
	}
	return a
}

func (a *admin) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper("admin").FieldMap(reflect.ValueOf(a)) // want `builds`
}

var _ = newAdmin

// loose is made by literals in two places.
type loose struct{}

func newLoose() *loose { return &loose{} }

var _ = []*loose{newLoose(), {}}

func (l *loose) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper("loose").FieldMap(reflect.ValueOf(l)) // unfixed: fix/no-field // want `builds`
}

// perRequest is made for every request.
type perRequest struct{ r *http.Request }

func newPerRequest(r *http.Request) *perRequest { return &perRequest{r: r} }

func (p *perRequest) check() error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(p.r) // unfixed: fix/no-field // want `builds`
}

func handle(w http.ResponseWriter, r *http.Request) { _ = newPerRequest(r).check() }

// A function has no receiver.
func Function(in any) error {
	return validator.New().Struct(in) // unfixed: fix/no-field // want `builds`
}

// Above the loop it stays in the function.
func Loop(tag string, rows []any) {
	for _, row := range rows {
		m := reflectx.NewMapper(tag) // want `builds`
		_ = m.FieldMap(reflect.ValueOf(row))
	}
}

// each is made for each name of a list.
type each struct {
	name string
}

func newEach(name string) *each { return &each{name: name} }

func (e *each) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper("each").FieldMap(reflect.ValueOf(e)) // unfixed: fix/no-field // want `builds`
}

func routes(m *http.ServeMux, names []string) {
	for _, name := range names {
		m.Handle(name, newEach(name))
	}
}

// boxed has it in a variable of an interface type, which the field has as well.
type boxed struct {
	name string
}

func newBoxed() *boxed { return &boxed{name: "boxed"} }

func (b *boxed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var m any = reflectx.NewMapper("boxed") // want `builds`
	_ = m.(*reflectx.Mapper).FieldMap(reflect.ValueOf(b))
}

// A list of them is one field.
type lister struct {
	name string
}

func newLister() *lister {
	return &lister{
		name: "names",
	}
}

func (l *lister) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mappers := []*reflectx.Mapper{reflectx.NewMapper("db"), reflectx.NewMapper("json")} // want `\(1 more in this list\)`
	for _, m := range mappers {
		_ = m.FieldMap(reflect.ValueOf(r))
	}
}

var _ = newLister
