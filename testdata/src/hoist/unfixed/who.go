package unfixed

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// The instance is written over.
func WritesOver(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("db") // unfixed: fix/kept-elsewhere // want `builds`
	m.FieldMap(reflect.ValueOf(r))
	*m = reflectx.Mapper{}
}

// The twin forgets it.
func Keeps(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("db") // want `builds`
	m.FieldMap(reflect.ValueOf(r))
	m = nil
}

var current atomic.Pointer[validator.Validate]

// Others find it in the variable.
func Publishes(w http.ResponseWriter, r *http.Request) {
	current.Store(validator.New()) // unfixed: fix/put-elsewhere // want `builds`
	_ = current.Load().Struct(r)
}

// The twin has it for itself.
func Holds(w http.ResponseWriter, r *http.Request) {
	own := validator.New() // want `builds`
	_ = own.Struct(r)
}
