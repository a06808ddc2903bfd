package unfixed

import (
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// What the variable gets is not there where it is declared.
var environment *reflectx.Mapper

func FromEnvironment(w http.ResponseWriter, r *http.Request) {
	environment = reflectx.NewMapper(os.Getenv("TAG")) // unfixed: fix/not-there-yet // want `builds`
	_ = environment.FieldMap(reflect.ValueOf(r))
}

// The twin gets a constant.
var constant *reflectx.Mapper

func FromConstant(w http.ResponseWriter, r *http.Request) {
	constant = reflectx.NewMapper("json") // want `builds`
	_ = constant.FieldMap(reflect.ValueOf(r))
}

// The variable is declared with another one.
var first, second *validator.Validate

func First(w http.ResponseWriter, r *http.Request) {
	first = validator.New() // unfixed: fix/no-place // want `builds`
	_ = first.Struct(r)
}

func Second(r *http.Request) error { return second.Struct(r) }

// The argument may panic where the program starts.
var (
	tags    = []string{"json"}
	indexed *reflectx.Mapper
)

func FromList(w http.ResponseWriter, r *http.Request) {
	indexed = reflectx.NewMapper(tags[0]) // unfixed: fix/may-panic // want `builds`
	_ = indexed.FieldMap(reflect.ValueOf(r))
}
