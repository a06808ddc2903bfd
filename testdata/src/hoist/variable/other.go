package variable

import (
	"reflect"

	renamedlib "github.com/jmoiron/sqlx/reflectx"
)

// Again has the expression of another file: a variable of its own, since each
// fix edits one file.
func Again(in Input) map[string]reflect.Value {
	return renamedlib.NewMapper("json").FieldMap(reflect.ValueOf(in)) // want `builds`
}
