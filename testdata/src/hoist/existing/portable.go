package existing

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

// A variable of a file that is part of some builds only is not there in the others.
func Portable(in any) map[string]reflect.Value {
	return reflectx.NewMapper("linux").FieldMap(reflect.ValueOf(in)) // want `builds`
}
