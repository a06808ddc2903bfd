package variable

import (
	"reflect"

	firstMapper2 "github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Again has the expression of another file: a variable of its own, since each
// fix edits one file.
func Again(in Input) map[string]reflect.Value {
	return reflectx.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}

// Renamed uses the library under another name.
func Renamed(in Input) error {
	v := firstMapper2.New() // want `builds`
	return v.Struct(in)
}

func Pair(in Input) error {
	pairValidator := firstMapper2.New() // want `builds`
	return pairValidator.Struct(in)
}
