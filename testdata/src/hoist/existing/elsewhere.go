package existing

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

// Elsewhere uses the variable of the other file, and no longer the import.
func Elsewhere(in any) map[string]reflect.Value {
	return reflectx.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}

func Twice(in any) map[string]reflect.Value {
	m := reflectx.NewMapper("json") // want `builds`
	return m.FieldMap(reflect.ValueOf(in))
}
