package variable

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

// A call that stood below for the length of what it is called on goes beside the
// name.
func Below(v reflect.Value) any {
	return reflectx.NewMapper("below"). // want `builds`
						FieldMap(v)
}

// The twin has a comment there.
func CommentedBelow(v reflect.Value) any {
	return reflectx.NewMapper("commented"). // want `builds`
		// all of them
		FieldMap(v)
}

// And this one goes on below.
func Longer(v reflect.Value) any {
	return reflectx.NewMapper("longer").FieldMap( // want `builds`
		v,
	)
}
