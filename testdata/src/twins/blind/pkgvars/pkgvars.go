// Package pkgvars initialises package variables in many ways, or holds functions in them.
package pkgvars

import (
	"net/http"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
)

type order struct{ ID string }

var (
	direct = validator.New() // silent

	called = build()

	literal = func() *validator.Validate {
		v := validator.New() // silent
		v.SetTagName("check")
		return v
	}()

	set struct {
		v *validator.Validate
		m *reflectx.Mapper
	}

	api = jsoniter.Config{SortMapKeys: true}.Froze() // silent

	list = []*validator.Validate{
		validator.New(), // silent
	}
)

func build() *validator.Validate {
	v := validator.New() // silent
	_ = v.RegisterValidation("id", func(fl validator.FieldLevel) bool { return true })
	return v
}

func init() {
	set.v = validator.New() // silent
	setUp()
}

func setUp() {
	set.m = reflectx.NewMapperFunc("db", strings.ToLower) // silent
}

func create(w http.ResponseWriter, r *http.Request) {
	for _, v := range append(list, direct, called, literal, set.v) {
		_ = v.Struct(order{ID: r.FormValue("id")})
	}
	_, _ = api.Marshal(order{ID: r.FormValue("id")})
}

// Not a validator: a function that makes one.
var fresh = func() *validator.Validate {
	return validator.New() // report
}

func createA(w http.ResponseWriter, r *http.Request) {
	_ = fresh().Struct(order{ID: r.FormValue("id")})
}

var marshal = func(v any) ([]byte, error) {
	return jsoniter.Config{SortMapKeys: true}.Froze().Marshal(v) // report
}

func createB(w http.ResponseWriter, r *http.Request) { _, _ = marshal(order{ID: r.FormValue("id")}) }

var reset *validator.Validate

func createC(w http.ResponseWriter, r *http.Request) {
	reset = validator.New() // report
	_ = reset.Struct(order{ID: r.FormValue("id")})
}
