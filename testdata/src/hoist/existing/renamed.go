package existing

import (
	"reflect"

	rx "github.com/jmoiron/sqlx/reflectx"
)

// The text is another one: no use is made of the variable.
func Renamed(in any) map[string]reflect.Value {
	return rx.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}
